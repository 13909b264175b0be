/**
 * `lethe vectors`: runs cases of the format `lethe-vectors/1`.
 *
 * It exits with 0 if none failed, 1 if any did, 2 if a file is not in the format: then none is run. The readings are
 * the defaults; holidays that are named anew each year are taken as expected, and nothing has to be verified.
 *
 * @since 0.1.0
 */
import { type Fault, type InvalidInput, pathText } from "@lethe/core/Fault"
import type * as HolidayCalendar from "@lethe/jurisdictions/HolidayCalendar"
import { deadlineKinds } from "@lethe/legal-time/DeadlineKinds"
import { decode, type Kinds, type Outcome, repeated, run, type VectorCase } from "@lethe/legal-time/Vectors"
import { statutes } from "@lethe/jurisdictions/Statutes"
import { retentionKinds } from "@lethe/retention-calculator/RetentionKinds"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Argument, Command, Flag } from "effect/cli"
import { readJson } from "./Files.ts"
import { Unfinished } from "./Unfinished.ts"

/** Some file is not in the format, or an id comes twice. */
export class NotVectors extends Schema.TaggedError<NotVectors>()("NotVectors", {
  faults: Schema.Array(Schema.String)
}) {
  override get message() {
    return `not in the format lethe-vectors/1\n${this.faults.map((fault) => `  ${fault}`).join("\n")}`
  }
}

/** What each kind of case means, over `@lethe/jurisdictions/HolidayCalendar`, which is slow to load. */
export const kindsOver = ({ ofKnown }: Pick<typeof HolidayCalendar, "ofKnown">): Kinds => ({
  ...deadlineKinds((territory, years) => ofKnown(territory, years, { namedYearly: "expected" })),
  ...retentionKinds(statutes)
})

/** The command. It needs no configuration. */
export const vectors = Command.make(
  "vectors",
  {
    json: Flag.Boolean("json").pipe(Flag.withDescription("Print data instead of text"), Flag.withDefault(false)),
    files: Argument.String("file").pipe(
      Argument.withDescription("Files of cases in the format lethe-vectors/1"),
      Argument.atLeast(1)
    )
  },
  Effect.fn(function* (given) {
    const documents = yield* Effect.forEach(given.files, (file) =>
      Effect.map(readJson(file), (json) => ({ file, json }))
    )
    const cases = yield* Effect.fromResult(casesOf(documents))
    const calendars = yield* Effect.promise(() => import("@lethe/jurisdictions/HolidayCalendar"))
    const outcomes = run(cases, kindsOver(calendars))
    yield* Console.log(given.json ? JSON.stringify(summary(outcomes), null, 2) : toText(outcomes))
    if (outcomes.some(({ differences }) => differences.length > 0)) return yield* new Unfinished()
  })
).pipe(Command.withDescription("Run test vectors, and say which fail"))

interface Document {
  readonly file: string
  readonly json: unknown
}

/** The cases of all files. Every fault of every file is told, with the file it is in. */
const casesOf = (documents: ReadonlyArray<Document>): Result.Result<ReadonlyArray<VectorCase>, NotVectors> => {
  const decoded = documents.map(({ file, json }) => ({ file, cases: decode(json, file) }))
  const faults = decoded.flatMap(({ file, cases }) => (Result.isFailure(cases) ? told(file, cases.failure) : []))
  if (faults.length > 0) return Result.fail(new NotVectors({ faults }))
  const all = decoded.flatMap(({ cases }) => (Result.isSuccess(cases) ? cases.success : []))
  const twice = repeated(all.map(({ id }) => id)).map(({ message }) => message)
  return twice.length > 0 ? Result.fail(new NotVectors({ faults: twice })) : Result.succeed(all)
}

const told = (file: string, { faults }: InvalidInput): ReadonlyArray<string> =>
  faults.map(({ path, message }: Fault) => `${file}: ${pathText(path)}: ${message}`)

/** One line for each case that fails, then how many passed and failed. */
export const toText = (outcomes: ReadonlyArray<Outcome>): string => {
  const failed = outcomes.filter(({ differences }) => differences.length > 0)
  return [...failed.map(lineOf), `${outcomes.length - failed.length} passed, ${failed.length} failed`].join("\n")
}

const lineOf = ({ id, differences, refusal }: Outcome): string => {
  const fields = differences.map(
    ({ field, expected, got }) => `${field}: expected ${shown(expected)}, got ${shown(got)}`
  )
  return `${id}  ${fields.join("; ")}${refusal === undefined ? "" : ` (${refusal.replaceAll(/\s*\n\s*/gu, " ")})`}`
}

const shown = (value: unknown): string =>
  value === undefined ? "nothing" : typeof value === "string" ? value : JSON.stringify(value)

const summary = (outcomes: ReadonlyArray<Outcome>) => {
  const failed = outcomes.filter(({ differences }) => differences.length > 0)
  return { passed: outcomes.length - failed.length, failed: failed.length, failures: failed }
}
