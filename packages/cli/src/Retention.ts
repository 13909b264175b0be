/**
 * `lethe retention`: how long a record may be kept and why, or each record of a list.
 *
 * What is printed for one record is for a person; `--json` gives the same as data, `--svg` draws its phases. A list
 * gets the answer's columns behind its own.
 *
 * @since 0.1.0
 */
import type { AnyRegister } from "@lethe/core/Register"
import { decide } from "@lethe/retention-calculator/Decide"
import { explain } from "@lethe/retention-calculator/Explain"
import { read } from "@lethe/retention-calculator/ReadFacts"
import type { MomentInput } from "@lethe/retention-calculator/Moment"
import { readCategoryOn } from "@lethe/retention-calculator/ReadCategory"
import { timeline } from "@lethe/retention-calculator/Timeline"
import { timelineSvg } from "@lethe/retention-calculator/TimelineSvg"
import * as Words from "@lethe/retention-calculator/Words"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { Command, Flag } from "effect/cli"
import { vocabularyOf } from "./CsvFacts.ts"
import { FlagsUnclear } from "./DeadlineQuestion.ts"
import { factFlags, factsOf, type Said } from "./FactFlags.ts"
import { writeText } from "./Files.ts"
import { decisionJson } from "./Json.ts"
import { isSameFile, listFlags, type ListFlags, runList } from "./ListRun.ts"
import { toFile, toStream } from "./TextOutput.ts"
import { categoryFlag, momentFlag, momentOf, nowOf, registerFlag, registerOf } from "./RegisterFlag.ts"
import { decideList, type ListOutcome } from "./RetentionList.ts"
import { Unfinished } from "./Unfinished.ts"

const flags = {
  register: registerFlag,
  category: categoryFlag,
  ...factFlags,
  on: momentFlag,
  language: Flag.Literals("language", ["en", "fr"]).pipe(
    Flag.withDescription("The language of the explanation"),
    Flag.withDefault("en" as const)
  ),
  json: Flag.Boolean("json").pipe(Flag.withDescription("Print data instead of text"), Flag.withDefault(false)),
  csv: Flag.String("csv").pipe(Flag.withDescription("A list of records, one a line, instead of one"), Flag.optional),
  out: Flag.String("out").pipe(Flag.withDescription("Where the list with its answers is written"), Flag.optional),
  svg: Flag.String("svg").pipe(Flag.withDescription("Also draw the record's phases to this file"), Flag.optional),
  ...listFlags
}

/** The command. */
export const retention = Command.make(
  "retention",
  flags,
  Effect.fn(function* (given) {
    const register = yield* registerOf(given.register)
    const said = yield* Effect.fromResult(factsOf(given))
    const moment = yield* momentOf(given.on, register.version.zone)
    const asked = { register, category: given.category, moment, wording: { language: given.language } }
    const unclear = unclearIn(given)
    if (unclear.length > 0) return yield* new FlagsUnclear({ faults: unclear })
    // Whatever is wrong with the question is told before a list is begun.
    const decision = yield* Effect.fromResult(decide(register, asked.category, said.facts, moment))
    if (Option.isSome(given.csv)) return yield* onList(asked, said, { ...given, csv: given.csv.value })
    yield* Console.log(given.json ? decisionJson(decision) : explain(decision, asked.wording))
    if (Option.isSome(given.svg)) yield* drawn(asked, said, decision.on, given.svg.value)
  })
).pipe(Command.withDescription("Say how long a record may be kept, and why; or each record of a list"))

interface Asked {
  readonly register: AnyRegister
  readonly category: string
  readonly moment: MomentInput
  readonly wording: Words.Wording
}

/** Flags that do not go together. */
const unclearIn = ({ csv, out, svg, json, faults, keep }: Given): ReadonlyArray<string> => {
  const goesWith = (flag: string, isNamed: boolean) => (isNamed ? [`--${flag} goes with --csv only`] : [])
  if (Option.isNone(csv))
    return [
      ...goesWith("out", Option.isSome(out)),
      ...goesWith("faults", Option.isSome(faults)),
      ...goesWith("keep", keep.length > 0)
    ]
  return [
    ...(Option.isSome(svg) ? ["--svg draws one record, not a list"] : []),
    ...(json && Option.isNone(out) ? ["--json with --csv needs --out: the list itself is on standard output"] : []),
    ...(Option.isSome(out) && isSameFile(out.value, csv.value) ? ["--out is the list itself"] : [])
  ]
}

interface Given extends ListFlags {
  readonly csv: Option.Option<string>
  readonly out: Option.Option<string>
  readonly svg: Option.Option<string>
  readonly json: boolean
}

const drawn = Effect.fnUntraced(function* (
  { register, category, wording }: Asked,
  { facts }: Said,
  day: string,
  file: string
) {
  const phases = yield* Effect.fromResult(timeline(register, category, facts, day))
  yield* writeText(file, timelineSvg(phases, wording))
})

const onList = Effect.fnUntraced(function* (
  { register, category, moment, wording }: Asked,
  said: Said,
  given: Omit<Given, "csv"> & { readonly csv: string }
) {
  const { version } = register
  const now = yield* nowOf(moment, version.zone)
  const reading = yield* Effect.fromResult(readCategoryOn(register, category, now.day))
  const base = Result.getOrThrow(read(said.facts, version.zone))
  const vocabulary = vocabularyOf(register, reading)
  const outcome = yield* runList(given, process.stderr, async (run) => {
    const out = Option.isSome(given.out) ? toFile(given.out.value) : toStream(process.stdout)
    const columns = { vocabulary, base, said: said.names, keep: run.keep }
    const list = { ...run, file: given.csv, columns, register, reading, now, wording }
    const found = await decideList({ ...list, write: out.write })
    await out.end()
    return found
  })
  if (given.json) yield* Console.log(JSON.stringify(outcome, null, 2))
  else yield* Console.error(summary(outcome))
  if (outcome.faults > 0) return yield* new Unfinished()
})

/** `3 records: 1 due, 1 in-use, 1 not-read. 2 faults.` */
const summary = ({ records, faults, statuses }: ListOutcome): string => {
  const each = Object.entries(statuses).map(([status, count]) => `${Words.count(count)} ${status}`)
  const told = faults === 0 ? "" : ` ${counted(faults, "fault")}.`
  return `${counted(records, "record")}${each.length === 0 ? "" : `: ${each.join(", ")}`}.${told}`
}

const counted = (count: number, what: string): string => `${Words.count(count)} ${what}${count === 1 ? "" : "s"}`
