/** A lending library that does not exist: members with fines, and who visited its pages. */
import {
  after,
  atMost,
  cleared,
  contract,
  defineRegister,
  during,
  endOfCalendarYear,
  event,
  from,
  notPersonal,
  self,
  undetermined,
  until,
  via
} from "@lethe/core"
import * as DataMap from "@lethe/core/DataMap"
import type { PlainDate } from "@lethe/core/PlainDate"
import * as Effect from "effect/Effect"
import * as Lifecycle from "../src/index.ts"
import { type MemoryRow, type MemoryStore, memoryStore } from "./memoryStore.ts"

export const today = "2026-11-22"

export const register = (years = "3 years") =>
  defineRegister({
    name: "Lending library",
    inForceFrom: "2026-01-01",
    zone: "Europe/Lisbon",
    controller: { name: "Lending library", country: "PT", contact: undetermined("not said") },
    subjects: { visitor: {}, reader: {} },
    categories: {
      pageVisit: { of: "visitor", events: ["visited"] },
      membership: { of: "reader", states: ["member"], events: ["membershipEnded"] },
      fine: { of: "reader", events: ["paid"] }
    },
    activities: {
      lending: {
        purposes: {
          security: { basis: contract(), keeps: { pageVisit: atMost("1 year", after("visited")) } },
          loans: {
            basis: contract(),
            keeps: { membership: during("member", atMost(years as "3 years", after("membershipEnded"))) }
          },
          bookkeeping: { basis: contract(), keeps: { fine: atMost("10 years", endOfCalendarYear("paid")) } }
        }
      }
    }
  })

const columns = {
  member: {
    id: self("reader"),
    name: cleared("membership", ""),
    joinedOn: from("member"),
    leftOn: [until("member"), event("membershipEnded")]
  },
  fine: { id: notPersonal("a number"), memberId: via("member"), paidOn: event("paid"), cents: "fine" },
  visit: { visitor: self("visitor"), page: "pageVisit", visitedOn: event("visited") }
}

export const dataMap = (changes: object = {}, of = register()): DataMap.DataMap =>
  DataMap.makeUnsafe(of, { ...columns, ...changes } as { readonly [model: string]: DataMap.ModelInput })

const day = (text: string) => text as PlainDate

const member = (key: string, leftOn?: string): MemoryRow => ({
  model: "member",
  key,
  events: leftOn === undefined ? {} : { membershipEnded: day(leftOn) },
  states: { member: { from: day("2010-01-01"), ...(leftOn === undefined ? {} : { until: day(leftOn) }) } }
})

const visit = (key: string, visitedOn: string): MemoryRow => ({
  model: "visit",
  key,
  events: { visited: day(visitedOn) },
  states: {}
})

/** Two visits and a member that must go; a member that a fine keeps; one who stays. */
export const rows: ReadonlyArray<MemoryRow> = [
  member("1", "2019-05-01"),
  member("2", "2019-05-01"),
  { model: "fine", key: "1", parent: "2", events: { paid: day("2018-02-03") }, states: {} },
  member("3"),
  visit("1", "2025-11-21"),
  visit("2", "2025-11-20"),
  visit("3", "2025-11-22")
]

export const library = (map = dataMap(), schema?: string): MemoryStore => memoryStore(map, rows, schema)

/** Runs what needs a store, and gives its error instead of throwing it. */
export const run = <A, E>(
  { store }: MemoryStore,
  effect: Effect.Effect<A, E, Lifecycle.PersonalDataStore.PersonalDataStore>
): Promise<A> => Effect.runPromise(Effect.provideService(effect, Lifecycle.PersonalDataStore.PersonalDataStore, store))

export const errorOf = <A, E>(
  { store }: MemoryStore,
  effect: Effect.Effect<A, E, Lifecycle.PersonalDataStore.PersonalDataStore>
): Promise<E> =>
  Effect.runPromise(Effect.flip(Effect.provideService(effect, Lifecycle.PersonalDataStore.PersonalDataStore, store)))
