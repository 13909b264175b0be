/** Taking one thing from a register's JSON, and what is expected of it. */
import { readFileSync } from "node:fs"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Jurisdictions } from "../src/Check.ts"
import { adequacyDecisions, agesOfConsent, authorities, statutes } from "@lethe/jurisdictions"
import type { Row } from "./reference/singleRemovals.ts"

export const jurisdictions: Jurisdictions = { adequacyDecisions, agesOfConsent, authorities, statutes }
export const on = "2026-11-27" as PlainDate

/** A register's JSON, to be changed. */
// biome-ignore lint/suspicious/noExplicitAny: JSON that a test spoils.
export type Spoilt = any
export type Path = ReadonlyArray<string | number>

const examples = new URL("../../../examples/policies/", import.meta.url)
export const example = (name: string): Spoilt =>
  JSON.parse(readFileSync(new URL(`${name}/policy.json`, examples), "utf8"))

/** Every place within a value. */
export const places = (value: unknown, at: Path = []): ReadonlyArray<Path> =>
  typeof value !== "object" || value === null
    ? [at]
    : [
        at,
        ...Object.entries(value).flatMap(([key, each]) =>
          places(each, [...at, Array.isArray(value) ? Number(key) : key])
        )
      ]

const at = (document: Spoilt, path: Path): Spoilt => path.reduce((here, key) => here[key], document)

/** The same document without what stands there, or with the word that it is not said. */
export const without = (document: unknown, path: Path): unknown => {
  const copy = structuredClone(document)
  const [around, key] = [at(copy, path.slice(0, -1)), path.at(-1) as string | number]
  if (Array.isArray(around)) around.splice(Number(key), 1)
  else delete around[key]
  return copy
}
export const undeterminedAt = (document: unknown, path: Path): unknown => {
  const copy = structuredClone(document)
  at(copy, path.slice(0, -1))[path.at(-1) as string | number] = { _tag: "Undetermined", words: "not said" }
  return copy
}

/** What the table says of a place: codes with their places, sorted; undefined where it says nothing of it. */
export const expected = (table: ReadonlyArray<Row>, place: string): ReadonlyArray<string> | undefined => {
  const row = table.find(([pattern]) => asRegExp(pattern).test(place))
  return row
    ?.slice(1)
    .map((each) => {
      const [code = "", where] = each.split(" at ")
      return `LETHE-${code} at ${where === undefined ? place : relative(place, where)}`
    })
    .sort()
}

const relative = (place: string, where: string): string => {
  if (!where.startsWith("..")) return where
  const above = place.split(".").slice(0, -1)
  // The ids of provisions are a list of the basis; an assessment is a part of its rule.
  return [...above, ...where.split("/").slice(1)].join(".")
}

const patterns = new Map<string, RegExp>()
const asRegExp = (pattern: string): RegExp => {
  const known = patterns.get(pattern)
  if (known !== undefined) return known
  const text = pattern
    .replaceAll(".", "\\.")
    .replaceAll("**", "\0")
    .replaceAll("*", "[^.]+")
    .replaceAll("\0", ".+")
    .replaceAll(/\{([^}]*)\}/gu, (_, each: string) => `(?:${each.replaceAll(",", "|")})`)
  const made = new RegExp(`^${text}$`, "u")
  patterns.set(pattern, made)
  return made
}
