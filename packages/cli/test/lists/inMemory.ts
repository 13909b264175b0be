/**
 * Decides a long list, as a process of its own, and prints how much memory it holds after a third of it, and at its
 * end: `node --expose-gc inMemory.ts LIST`. With `hold`, it also keeps what it writes, as a program that does not let go.
 */
import { readCategoryOn } from "@lethe/retention-calculator/ReadCategory"
import type { PlainDate } from "@lethe/core/PlainDate"
import * as Result from "effect/Result"
import { vocabularyOf } from "../../src/CsvFacts.ts"
import { decideList } from "../../src/RetentionList.ts"
import { register } from "./shop.ts"

const [, , file = "", hold] = process.argv
const day = "2026-11-22" as PlainDate
const reading = Result.getOrThrow(readCategoryOn(register, "orders", day))
const held: Array<string> = []

/** What is alive, in bytes. */
const alive = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
let third: number | undefined

const { records } = await decideList({
  file,
  delimiter: ",",
  register,
  reading,
  now: { day },
  wording: {},
  columns: {
    vocabulary: vocabularyOf(register, reading),
    base: { events: {}, states: {} },
    said: new Set(),
    keep: new Set(["id"])
  },
  onFault: () => process.exit(3),
  onProgress: async (read, size) => {
    if (read * 3 > size) third ??= alive()
  },
  write: async (text) => {
    if (hold === "hold") held.push(Buffer.from(text).toString())
  }
})
console.log(JSON.stringify({ records, grown: alive() - (third ?? 0), held: held.length }))
