/**
 * The places of a register, written as in its TypeScript: `activities.hosting.purposes.billing.keeps.billing`.
 *
 * Keys lead to the items of that id, of that category, or to what is told of that right; elsewhere numbers lead to the items of a list.
 */
import type { Register } from "@lethe/core"

/** One place, and what stands there. */
export interface Place {
  readonly path: string
  readonly value: unknown
}

/** The places just inside one, under the names they have in TypeScript. */
export const inside = ({ path, value }: Place): ReadonlyArray<Place> => {
  const at = (key: string, value: unknown): Place => ({ path: path === "" ? key : `${path}.${key}`, value })
  if (Array.isArray(value)) {
    const names = value.map(nameOf)
    const isAlone = (name: string) => names.indexOf(name) === names.lastIndexOf(name)
    return value.map((item, index) => {
      const name = names[index]
      return at(name !== undefined && isAlone(name) ? name : `${index}`, asWritten(item))
    })
  }
  return isObject(value) ? Object.entries(value).map(([key, each]) => at(key, each)) : []
}

export const whole = (version: Register.Version): Place => ({ path: "", value: version })

/** What stands at a path, or nothing. */
export const placeAt = (version: Register.Version, path: string): Place | undefined =>
  path
    .split(".")
    .reduce<Place | undefined>(
      (here, key) =>
        here && inside(here).find((each) => each.path === (here.path === "" ? key : `${here.path}.${key}`)),
      whole(version)
    )

/** What a register says at a path. */
export const said = ({ version }: { readonly version: Register.Version }, path: string): unknown =>
  placeAt(version, path)?.value

export const isWithin = (path: string, container: string): boolean => path.startsWith(`${container}.`)

/**
 * What wires a register together and promises nothing: ids, the events and states that records have, references to what
 * is declared, and so said, elsewhere; who speaks, and for which days.
 */
export const isWiring = ({ path, value }: Place): boolean => {
  const keys = path.split(".")
  const [list = "", , key = ""] = keys
  const last = keys.at(-1) as string
  if (keys.length === 1) return speaker.has(last)
  if (names.has(last)) return true
  if (list === "controller" && keys.length === 2) return typeof value === "string"
  if (keys.length === 3 && wiring[list]?.includes(key) === true) return true
  return references.has(last) && Array.isArray(value) && value.every((each) => typeof each === "string")
}

const speaker = new Set(["name", "inForceFrom", "zone", "events"])
const names = new Set(["id", "category"])
const references = new Set([
  "of",
  "events",
  "states",
  "kinds",
  "uses",
  "jointly",
  "recipients",
  "purposes",
  "categories"
])
const wiring: Readonly<Record<string, ReadonlyArray<string>>> = {
  subjects: ["title"],
  categories: ["collected"],
  activities: ["title", "role"]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

const nameOf = (item: unknown): string | undefined => {
  if (!isObject(item)) return undefined
  const name = item.id ?? item.category ?? ("told" in item ? item.right : undefined)
  return typeof name === "string" ? name : undefined
}

/** In TypeScript a rule or what is told of a right stands directly under its key. */
const asWritten = (item: unknown): unknown =>
  isObject(item) && "rule" in item && "category" in item && !("condition" in item)
    ? item.rule
    : isObject(item) && "told" in item
      ? item.told
      : item
