/** What a reading of a register's references finds: faults, and the provisions it refers to. */
import type { Fault } from "../Fault.ts"
import type { Wait } from "./cycles.ts"
import { type Json, list } from "./json.ts"
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
  readonly activities: ReadonlyMap<string, Json>
  readonly purposes: Map<string, Json>
  /** The company's own, facts of every record. */
  readonly events: ReadonlyArray<unknown>
  readonly financialYear: boolean
  /** Which category's rule counts from the end of which other. */
  readonly waits: Array<Wait>
}

/** The items by their ids; an id declared twice is a fault. */
export const declare = (findings: Findings, declarations: ReadonlyArray<Json>, place: Place): Map<string, Json> => {
  const declared = new Map<string, Json>()
  for (const [index, item] of declarations.entries()) {
    const { id } = item
    if (typeof id !== "string") continue
    if (declared.has(id)) findings.fault(at(place, index, "id"), "declared twice")
    else declared.set(id, item)
  }
  return declared
}

/** A list of ids, each of which must be declared. */
export const refer = (
  findings: Findings,
  ids: unknown,
  declared: ReadonlyMap<string, unknown>,
  what: string,
  place: Place
): void => {
  for (const [index, id] of list(ids).entries()) {
    if (typeof id === "string" && !declared.has(id))
      findings.fault(at(place, index), `no ${what} is declared under this id`)
  }
}
