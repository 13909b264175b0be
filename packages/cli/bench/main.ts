/**
 * What it costs to decide a million records of a list, beside parsing and writing the same list alone, with the same
 * library.
 *
 * The orders have two purposes, a rule of the shop's own and a duty counted from the financial year's end. Their days
 * lie in seventeen years, so that many records have the same; of the second list no two records have, as it names
 * instants. What is printed is JSON for `scripts/bench.ts`.
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync, writeSync, openSync, closeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"
import type { PlainDate } from "@lethe/core/PlainDate"
import { readCategoryOn } from "@lethe/retention-calculator/ReadCategory"
import { parse } from "csv-parse"
import { stringify } from "csv-stringify"
import * as Result from "effect/Result"
import { compare } from "../../../scripts/bench/compare.ts"
import { vocabularyOf } from "../src/CsvFacts.ts"
import { decideList } from "../src/RetentionList.ts"
import { toFile } from "../src/TextOutput.ts"
import { register } from "../test/lists/shop.ts"

const folder = mkdtempSync(join(tmpdir(), "lethe-lists-"))
const [days, instants, copied, decided] = ["days.csv", "instants.csv", "copied.csv", "decided.csv"].map((name) =>
  join(folder, name)
) as [string, string, string, string]

/** Lists of orders: an id, a delivery, and a return that never came. */
const writeList = (file: string, count: number, delivered: (n: number) => string): void => {
  const out = openSync(file, "w")
  writeSync(out, "id,delivered,returned\r\n")
  for (let from = 0; from < count; from += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, count - from) }, (_, index) => {
      const n = from + index
      return `C-${n},${delivered(n)},never\r\n`
    })
    writeSync(out, lines.join(""))
  }
  closeSync(out)
}
const first = Date.UTC(2010, 0, 1)
/** A step that visits the days in no order. */
writeList(days, 1_000_000, (n) => new Date(first + ((n * 2_741) % 6_209) * 86_400_000).toISOString().slice(0, 10))
writeList(instants, 100_000, (n) => new Date(first + n * 5_363_000).toISOString())

const day = "2026-11-22" as PlainDate
const reading = Result.getOrThrow(readCategoryOn(register, "orders", day))
const columns = {
  vocabulary: vocabularyOf(register, reading),
  base: { events: {}, states: {} },
  said: new Set<string>(),
  keep: new Set(["id"])
}

const decide = (file: string, records: number) => async () => {
  const out = toFile(decided)
  const found = await decideList({
    ...{ file, delimiter: ",", register, reading, now: { day }, wording: {}, columns, write: out.write },
    onFault: () => {},
    onProgress: async () => {}
  })
  await out.end()
  if (found.records !== records || found.faults > 0) throw new Error(JSON.stringify(found))
}
const copy = (file: string) => () => pipeline(createReadStream(file), parse(), stringify(), createWriteStream(copied))

console.log(
  JSON.stringify([
    await compare({
      title: "a list of 1,000,000 orders with two purposes, against parsing and writing it",
      goal: "at most 3 ×",
      pairs: 7,
      ours: { name: "lethe retention --csv", run: decide(days, 1_000_000) },
      other: { name: "csv-parse and csv-stringify", run: copy(days) }
    }),
    await compare({
      title: "a list of 100,000 orders of which no two are alike, against parsing and writing it",
      goal: "–",
      pairs: 7,
      ours: { name: "lethe retention --csv", run: decide(instants, 100_000) },
      other: { name: "csv-parse and csv-stringify", run: copy(instants) }
    })
  ])
)
rmSync(folder, { recursive: true, force: true })
