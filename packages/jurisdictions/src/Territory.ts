/**
 * Finding a territory by its code.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { nearestTo } from "./internal/nearest.ts"
import { type Territory, territories } from "./Territories.ts"

export type { Territory, Years } from "./Territories.ts"

/** No holidays are known under this code. */
export class TerritoryUnknown extends Schema.TaggedError<TerritoryUnknown>()("TerritoryUnknown", {
  /** What was asked for, where it has the form of a code. */
  territory: Schema.optionalKey(Schema.String),
  /** The nearest codes there are. */
  nearest: Schema.Array(Schema.String)
}) {
  override get message() {
    const asked = this.territory === undefined ? "what was given" : `the territory ${this.territory}`
    const suggested = this.nearest.map((code) => `${code} (${nameOf(code)})`).join(", ")
    return `${asked} is not one whose holidays are known, expected an ISO 3166 code; the nearest: ${suggested}`
  }
}

const byCode = new Map(territories.map((territory) => [territory.code, territory]))
const nameOf = (code: string): string => byCode.get(code)?.name ?? code

/** The territory of that code. Letters are not made capital: `fr` is told what it is near to. */
export const find = (code: string): Result.Result<Territory, TerritoryUnknown> => {
  const found = byCode.get(code)
  return found === undefined
    ? Result.fail(
        new TerritoryUnknown({
          ...(/^[A-Za-z0-9]{1,3}(?:-[A-Za-z0-9]{1,3})?$/u.test(code) ? { territory: code } : {}),
          nearest: nearestTo(code, territories)
        })
      )
    : Result.succeed(found)
}

/** As `find`, and throws its error. */
export const findUnsafe = (code: string): Territory => Result.getOrThrow(find(code))
