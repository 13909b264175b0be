/**
 * What is wrong with a document, all of it, and where.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"

/** One fault. The path leads to it; the message never quotes what was found there. */
export const Fault = Schema.Struct({
  path: Schema.Array(Schema.Union([Schema.String, Schema.Number])),
  message: Schema.String
}).annotate({ identifier: "Fault" })
export type Fault = typeof Fault.Type

/** The document was refused. Every fault is named; nothing of it was used. */
export class InvalidInput extends Schema.TaggedError<InvalidInput>()("InvalidInput", {
  what: Schema.String,
  faults: Schema.Array(Fault)
}) {
  override get message() {
    const count = this.faults.length === 1 ? "1 fault" : `${this.faults.length} faults`
    return [
      `${this.what}: ${count}`,
      ...this.faults.map((fault) => `  ${pathText(fault.path)}: ${fault.message}`)
    ].join("\n")
  }
}

/** `versions[0].categories[2].of`. */
export const pathText = (path: Fault["path"]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? key : `${text}.${key}`),
    ""
  ) || "(whole)"

/** The faults that a Schema found. */
export const shapeFaults = (error: Schema.SchemaError): ReadonlyArray<Fault> =>
  SchemaIssue.makeFormatterStandardSchemaV1()(error.issue).issues.map((issue) => ({
    path: (issue.path ?? []).map((segment) => plainKey(typeof segment === "object" ? segment.key : segment)),
    message: issue.message
  }))

const plainKey = (key: PropertyKey): string | number => (typeof key === "symbol" ? String(key) : key)

/** Whether JSON is nested deeper than any document of ours. Also true of a cycle. */
export const tooDeep = (json: unknown, levels = 64): boolean => {
  if (typeof json !== "object" || json === null) return false
  if (levels === 0) return true
  if (Array.isArray(json)) {
    for (const item of json) if (tooDeep(item, levels - 1)) return true
  } else {
    for (const key in json) if (tooDeep((json as Readonly<Record<string, unknown>>)[key], levels - 1)) return true
  }
  return false
}
