/** What a reading of a register's references finds: faults, and the provisions it refers to. */
import type { Fault } from "../Fault.ts"
import type { Wait } from "./cycles.ts"
import { type Json, list, object } from "./json.ts"
import { at, type Place, pathTo } from "./place.ts"

export class Findings {
  readonly faults: Array<Fault> = []
  readonly provisions = new Set<string>()
  /** Known, or listed by the document. */
  readonly statutes: Readonly<Record<string, unknown>>

  constructor(statutes: Readonly<Record<string, unknown>>) {
    this.statutes = statutes
  }

  fault(place: Place, message: string): void {
    this.faults.push({ path: pathTo(place), message })
  }

  /** A provision by its id; whether there is one. */
  provision(id: string, place: Place): boolean {
    if (Object.hasOwn(this.statutes, id)) {
      this.provisions.add(id)
      return true
    }
    this.fault(place, "neither a known provision nor one listed in this document")
    return false
  }
}

/** What a version declares, by id. */
export interface Declared {
  readonly subjects: ReadonlyMap<string, Json>
  readonly jointControllers: ReadonlyMap<string, Json>
  readonly recipients: ReadonlyMap<string, Json>
  readonly categories: ReadonlyMap<string, Json>
  readonly purposes: Map<string, Json>
  /** The company's own, facts of every record. */
  readonly events: ReadonlyArray<unknown>
  readonly financialYear: boolean
  /** Which category's rule counts from the end of which other. */
  readonly waits: Array<Wait>
}

/** Each item of a list, with its place. A sparse array has its holes too. */
export const eachOf = (items: unknown, place: Place, visit: (item: Json, place: Place) => void): void => {
  const all = list(items)
  for (let index = 0; index < all.length; index++) visit(object(all[index]), at(place, index))
}

/** The items by their ids; an id declared twice is a fault. */
export const declare = (findings: Findings, items: unknown, place: Place): Map<string, Json> => {
  const declared = new Map<string, Json>()
  eachOf(items, place, (item, where) => declareOne(findings, declared, item, where))
  return declared
}

export const declareOne = (findings: Findings, declared: Map<string, Json>, item: Json, place: Place): void => {
  const { id } = item
  if (typeof id !== "string") return
  if (declared.has(id)) findings.fault(at(place, "id"), "declared twice")
  else declared.set(id, item)
}

/** A list of ids, each of which must be declared. */
export const refer = (
  findings: Findings,
  ids: unknown,
  declared: ReadonlyMap<string, unknown>,
  what: string,
  place: Place
): void => {
  const all = list(ids)
  for (let index = 0; index < all.length; index++) referOne(findings, all[index], declared, what, place, index)
}

/** An id that must be declared, under a key of its place. */
export const referOne = (
  findings: Findings,
  id: unknown,
  declared: ReadonlyMap<string, unknown>,
  what: string,
  place: Place,
  key: string | number
): void => {
  if (typeof id === "string" && !declared.has(id))
    findings.fault(at(place, key), `no ${what} is declared under this id`)
}

/** Items that a literal keys by another of their fields than an id: each key is given once. */
export const once = (findings: Findings, items: unknown, key: string, place: Place): void => {
  const seen = new Set<unknown>()
  eachOf(items, place, (item, where) => {
    const value = item[key]
    if (typeof value === "string" && seen.has(value)) findings.fault(at(where, key), "given twice")
    seen.add(value)
  })
}
