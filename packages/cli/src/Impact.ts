/**
 * `lethe impact`: what a changed register would do to the records of a list, before anybody activates it.
 *
 * @since 0.1.0
 */
import { stat } from "node:fs/promises"
import type { AnyRegister } from "@lethe/core/Register"
import { later, type PlainDate } from "@lethe/core/PlainDate"
import { InvalidInput } from "@lethe/core/Fault"
import type { Facts, KnownFacts } from "@lethe/retention-calculator/Facts"
import { type Comparison, comparing, type Impact } from "@lethe/retention-calculator/Impact"
import type { Moves, Spread } from "@lethe/retention-calculator/Moves"
import { readCategoryOn } from "@lethe/retention-calculator/ReadCategory"
import { read } from "@lethe/retention-calculator/ReadFacts"
import * as Words from "@lethe/retention-calculator/Words"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Argument, Command, Flag } from "effect/cli"
import { type Vocabulary, vocabularyOf } from "./CsvFacts.ts"
import { csvRecords } from "./CsvRecords.ts"
import { factFlags, factsOf } from "./FactFlags.ts"
import { listFlags, type ListFlags, runList } from "./ListRun.ts"
import { readRegister } from "./RegisterFile.ts"
import { categoryFlag, momentFlag, momentOf, nowOf } from "./RegisterFlag.ts"
import { Unfinished } from "./Unfinished.ts"

const register = (name: string, description: string) =>
  Argument.String(name).pipe(Argument.withDescription(`${description}: a file that exports it, or its JSON`))

/** The command. It needs no configuration. */
export const impact = Command.make(
  "impact",
  {
    old: register("old", "The register in force"),
    new: register("new", "The changed register"),
    csv: Flag.String("csv").pipe(Flag.withDescription("The list of records, one a line")),
    category: categoryFlag,
    ...factFlags,
    on: momentFlag,
    json: Flag.Boolean("json").pipe(Flag.withDescription("Print data instead of text"), Flag.withDefault(false)),
    ...listFlags
  },
  Effect.fn(function* (given) {
    const before = yield* readRegister(given.old)
    const after = yield* readRegister(given.new)
    const { category } = given
    const { zone } = after.version
    const moment = yield* momentOf(given.on, zone)
    const now = yield* nowOf(moment, zone)
    const comparison = yield* Effect.fromResult(comparing({ before, after, on: moment, categories: [category] }))
    const said = yield* Effect.fromResult(factsOf(given))
    const base = yield* baseOf(said.facts, after)
    const words = yield* Effect.fromResult(
      Result.all([before, after].map((each) => vocabularyIn(each, category, now.day)))
    )
    const columns = { vocabulary: both(words), base, said: said.names }
    const faults = yield* compared(given, { comparison, category, columns })
    const found = comparison.impact()
    yield* Console.log(given.json ? JSON.stringify(found, null, 2) : toText(found))
    if (faults > 0) return yield* new Unfinished()
  })
).pipe(Command.withDescription("Say what a changed register would move, before anybody activates it"))

const baseOf = (facts: Facts, { version }: AnyRegister): Effect.Effect<KnownFacts, InvalidInput> =>
  Effect.mapError(Effect.fromResult(read(facts, version.zone)), (faults) => new InvalidInput({ what: "facts", faults }))

const vocabularyIn = (register: AnyRegister, category: string, day: PlainDate) =>
  Result.map(readCategoryOn(register, category, later(day, register.version.inForceFrom)), (reading) =>
    vocabularyOf(register, reading)
  )

/** What either register knows may be a column; what either reads is needed. */
const both = (words: ReadonlyArray<Vocabulary>): Vocabulary => {
  const all = <T>(of: (each: Vocabulary) => Iterable<T>) => new Set(words.flatMap((each) => [...of(each)]))
  return {
    zone: (words.at(-1) as Vocabulary).zone,
    events: all(({ events }) => events),
    states: all(({ states }) => states),
    purposes: all(({ purposes }) => purposes),
    awaited: all(({ awaited }) => awaited),
    needed: { events: [...all(({ needed }) => needed.events)], states: [...all(({ needed }) => needed.states)] }
  }
}

interface Compared {
  readonly comparison: Comparison
  readonly category: string
  readonly columns: { readonly vocabulary: Vocabulary; readonly base: KnownFacts; readonly said: ReadonlySet<string> }
}

/** Tells the comparison every record that can be read; gives how many faults there were. */
const compared = (given: ListFlags & { readonly csv: string }, { comparison, category, columns }: Compared) =>
  runList(given, process.stderr, async (run) => {
    const { size } = await stat(given.csv)
    let [faults, records] = [0, 0]
    const onFault = (line: number, message: string) => {
      faults += 1
      run.onFault(line, message)
    }
    const source = { ...run, file: given.csv, columns: { ...columns, keep: run.keep }, onFault }
    for await (const batch of csvRecords(source, (facts) => comparison.move(category, facts))) {
      for (const { is } of batch.records) if (is._tag === "Readable") comparison.add(category, is.found)
      records += batch.records.length
      await run.onProgress(batch.byte, size, records)
    }
    return faults
  })

/** What was found, for a terminal. */
export const toText = ({ on, from, asWritten, asItBinds }: Impact): string =>
  [
    `${recordsIn(asWritten)}, on ${Words.date(on)}; the changed register binds from ${Words.date(from)}.`,
    "  As it is written:",
    ...moves(asWritten).map((line) => `    ${line}`),
    "  As it binds, since what was collected before keeps the shorter promise:",
    ...moves(asItBinds).map((line) => `    ${line}`)
  ]
    .flatMap((line) => Words.fold(line))
    .join("\n")

const recordsIn = ({ records }: Moves): string => `${Words.count(records)} ${records === 1 ? "record" : "records"}`

const moves = ({ same, earlier, later, gains, loses, without, becomeDue, noLongerDue }: Moves): ReadonlyArray<string> =>
  [
    line(earlier.records, `go earlier, by ${days(earlier)}`),
    line(later.records, `go later, by ${days(later)}`),
    line(gains, "have a last day that had none"),
    line(loses, "have no last day any more"),
    line(same, "keep their last day"),
    line(without, "have no last day, before and after"),
    line(becomeDue, "become due"),
    line(noLongerDue, "are not due any more")
  ].filter((each) => each !== "")

const line = (count: number, words: string): string =>
  count === 0 ? "" : `${Words.count(count).padStart(9)}  ${words}`

const days = ({ least, median, most }: Spread): string =>
  least === most
    ? `${Words.count(most)} ${most === 1 ? "day" : "days"}`
    : `${Words.count(least)} to ${Words.count(most)} days (median ${Words.count(median)})`
