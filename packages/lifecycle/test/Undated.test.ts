/** What is reported as undated is what the calculator says it does not know. */
import type { PlainDate } from "@lethe/core/PlainDate"
import type { AnyRegister, Version } from "@lethe/core/Register"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import type { Statute } from "@lethe/core/Statute"
import * as testing from "@lethe/core/testing"
import type { Zone } from "@lethe/core/Zone"
import { decideKnown } from "@lethe/retention-calculator/Decide"
import type { Derivation } from "@lethe/retention-calculator/Evaluate"
import type { KnownFacts, State } from "@lethe/retention-calculator/Facts"
import { matches } from "@lethe/retention-calculator/Predicate"
import type { CategoryReading } from "@lethe/retention-calculator/Reading"
import { readCategoryOn } from "@lethe/retention-calculator/ReadCategory"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { undated } from "../src/Undated.ts"

const runs = process.env.LETHE_LONG === "1" ? 200_000 : 5_000

const events = ["ordered", "paid", "left"] as const
const states = ["customer", "employed"] as const
const today = "2026-11-22" as PlainDate

const provision: Statute = {
  id: "host/records",
  title: "Records Act",
  events: ["closing", "delivery"],
  countedFrom: "day",
  period: "P5Y" as never,
  bound: "at-least",
  source: { act: "Records Act", provision: "s. 1" },
  verification: "unverified"
}

const rule: fc.Arbitrary<RetentionRule> = fc
  .tuple(testing.retentionRule({ events, states, provisions: [provision], depth: 2, also: ["orElse"] }), fc.boolean())
  .map(([each, prolonged]) =>
    JSON.parse(JSON.stringify(each), (_, part) =>
      prolonged && part?._tag === "Statute" ? { ...part, extendedWhile: "employed" } : part
    )
  )

const registerOf = (rules: ReadonlyArray<RetentionRule>, awaited: RetentionRule): AnyRegister => ({
  earlier: [],
  version: {
    name: "Example",
    inForceFrom: "2012-03-01" as PlainDate,
    zone: "Europe/Paris" as Zone,
    financialYearEnds: "06-30",
    backups: "none",
    controller: { name: "Example", country: "FR", contact: "privacy@example.org" },
    subjects: [{ id: "customers" }],
    recipients: [],
    categories: ["records", "files"].map((id) => ({ id, of: ["customers"], events, states })) as never,
    activities: [
      {
        id: "business",
        role: "controller",
        purposes: [["files", awaited] as const, ...rules.map((each) => ["records", each] as const)].map(
          ([category, each], index) => ({
            id: `purpose-${index}`,
            basis: { _tag: "Contract" as const },
            keeps: [{ category, rule: each }]
          })
        )
      }
    ] as unknown as Version["activities"]
  },
  provisions: { [provision.id]: provision }
})

const register = fc
  .array(rule, { minLength: 1, maxLength: 2 })
  .map((rules) => registerOf(rules, { _tag: "While", state: "customer" }))

const day = testing.plainDate({ from: "2005-01-01" as PlainDate, until: "2030-12-31" as PlainDate })
const perhaps = fc.option(day, { nil: undefined, freq: 2 })

/** As columns say it: "left" is also the column that ends the state of a customer. */
const facts: fc.Arbitrary<KnownFacts> = fc
  .tuple(perhaps, perhaps, perhaps, perhaps, perhaps, perhaps)
  .map(([ordered, paid, customerFrom, left, employedFrom, employedUntil]) => {
    const state = (first: PlainDate | undefined, lastDay: PlainDate | undefined): State | undefined =>
      first && (lastDay === undefined ? { _tag: "Lasts", first } : { _tag: "Ended", lastDay, first })
    const known = { ordered, paid, left: left ?? (customerFrom && ("not-yet" as const)) }
    const lasting = { customer: state(customerFrom, left), employed: state(employedFrom, employedUntil) }
    const given = <T>(values: Readonly<Record<string, T | undefined>>) =>
      Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Record<string, T>
    return { events: given(known), states: given(lasting) }
  })

const saysUnknown = (derivation: Derivation, known: KnownFacts): boolean => {
  const inner = "of" in derivation ? [derivation.of ?? []].flat() : []
  if (inner.some((each) => saysUnknown(each as Derivation, known))) return true
  switch (derivation._tag) {
    case "Waiting":
      return derivation.because === "unknown" && derivation.events.every((event) => known.events[event] === undefined)
    case "Counted":
      return derivation.extended !== undefined && derivation.extended.is === undefined
    case "Lasting":
      return derivation.is === undefined
    case "OnlyIf":
      return derivation.happened === "unknown"
    default:
      return false
  }
}

describe("what is undated", () => {
  it("are the rows of which the calculator says that something is unknown, and none of it is to come", () => {
    const told = { unknown: 0, known: 0 }
    fc.assert(
      fc.property(register, facts, (asked, known) => {
        const reading = Result.getOrThrow(readCategoryOn(asked, "records", today))
        const endedBy = (event: string) => (event === "left" ? ["customer"] : [])
        const found = matches(undated(reading, { isOwn: () => true, endedBy }), known)
        const { purposes } = Result.getOrThrow(decideKnown(asked, "records", known, { day: today }))
        const isUnknown = purposes.some(({ derivation }) => saysUnknown(derivation, known))
        assert.strictEqual(found, isUnknown)
        told[found ? "unknown" : "known"] += 1
      }),
      { numRuns: runs }
    )
    assert.isAbove(told.unknown, runs / 10)
    assert.isAbove(told.known, runs / 10)
  })

  it("are, where the end of another category is waited for, those of which nothing says when that is", () => {
    const year = { _tag: "Period", bound: "at-most", period: "P1Y" as never } as const
    const waiting: RetentionRule = {
      ...year,
      from: { _tag: "EndOfStorage", category: "files", countedFrom: "day" }
    }
    const orElse = { _tag: "Event", events: ["ordered"], countedFrom: "day" } as const
    const [alone, withOther] = [waiting, { ...waiting, from: { ...waiting.from, orElse } }].map((one) =>
      Result.getOrThrow(readCategoryOn(registerOf([one], { _tag: "While", state: "customer" }), "records", today))
    )
    const isUndated = (reading: typeof alone, known: KnownFacts) =>
      matches(undated(reading as CategoryReading, { isOwn: () => true, endedBy: () => [] }), known)
    const lasts: KnownFacts = { events: {}, states: { customer: { _tag: "Lasts", first: today } } }
    const ended: KnownFacts = { events: {}, states: { customer: { _tag: "Ended", lastDay: today } } }
    const ordered: KnownFacts = { events: { ordered: today }, states: {} }
    const silent: KnownFacts = { events: {}, states: {} }
    assert.deepEqual(
      [lasts, ended, ordered, silent].map((known) => isUndated(alone, known)),
      [false, false, true, true]
    )
    assert.deepEqual(
      [lasts, ended, ordered, silent].map((known) => isUndated(withOther, known)),
      [false, false, false, true]
    )
  })

  it("is nothing of what a parent row would say", () => {
    fc.assert(
      fc.property(register, facts, (asked, known) => {
        const reading = Result.getOrThrow(readCategoryOn(asked, "records", today))
        assert.isFalse(matches(undated(reading, { isOwn: () => false, endedBy: () => [] }), known))
      }),
      { numRuns: runs / 10 }
    )
  })
})
