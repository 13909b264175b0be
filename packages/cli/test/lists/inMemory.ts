/**
 * Decides a long list with little memory, as a process of its own: `node inMemory.ts LIST`. With `hold`, it also keeps
 * what it writes, as a program would that does not let go.
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
  onProgress: async () => {},
  write: async (text) => {
    if (hold === "hold") held.push(...text.split(",").map((cell) => `${cell} `))
  }
})
console.log(records)
