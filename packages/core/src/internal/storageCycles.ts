/**
 * No category waits for its own end.
 *
 * A rule may count from the end of another category's storage. Where that one counts, over however many more, from
 * the end of the first, neither would ever end.
 */
import type { Fault } from "../Fault.ts"
import { items, type Json, type Path } from "./json.ts"

/** A rule of `category` counts from the end of `on`; the path leads to where it says so. */
interface Wait {
  readonly category: string
  readonly on: string
  readonly path: Path
}

export const storageCycles = (purposes: ReadonlyArray<readonly [Json, Path]>): ReadonlyArray<Fault> => {
  const waits = purposes.flatMap(([purpose, path]) =>
    items(purpose.keeps).flatMap(([k, { category, rule }]) =>
      typeof category === "string" ? waitsIn(category, rule, [...path, "keeps", k, "rule"]) : []
    )
  )
  return waits
    .filter(({ category, on }) => awaited(on, waits).has(category))
    .map(({ path }) => ({ path: [...path, "category"], message: "the category would wait for its own end" }))
}

const waitsIn = (category: string, value: unknown, path: Path): ReadonlyArray<Wait> => {
  if (typeof value !== "object" || value === null) return []
  const here = value as Json
  return here._tag === "EndOfStorage" && typeof here.category === "string"
    ? [{ category, on: here.category, path }]
    : Object.entries(here).flatMap(([key, inner]) =>
        waitsIn(category, inner, [...path, Array.isArray(value) ? Number(key) : key])
      )
}

/** The category itself, and all whose end its own end waits for. */
const awaited = (category: string, waits: ReadonlyArray<Wait>): ReadonlySet<string> => {
  const reached = new Set([category])
  for (const next of reached) {
    for (const { category: from, on } of waits) if (from === next) reached.add(on)
  }
  return reached
}
