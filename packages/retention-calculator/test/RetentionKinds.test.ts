/** The published cases, each worked by hand, and what a case may be that nobody can answer. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { PlainDate } from "@lethe/core/PlainDate"
import * as testing from "@lethe/core/testing"
import { statutes } from "@lethe/jurisdictions"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { retentionKinds } from "../src/RetentionKinds.ts"
import { always } from "./asking.ts"
import * as Walk from "./reference/walk.ts"
import { slowRuns } from "./runs.ts"

interface Case {
  readonly id: string
  readonly title: string
  readonly kind: "retention" | "statute"
  readonly input: Readonly<Record<string, unknown>>
  readonly expected: Readonly<Record<string, unknown>>
}

const folder = join(import.meta.dirname, "../vectors")
const cases = readdirSync(folder).flatMap(
  (name) => (JSON.parse(readFileSync(join(folder, name), "utf8")) as { readonly cases: ReadonlyArray<Case> }).cases
)
const kinds = retentionKinds(statutes)

/** What was expected and is not so. What is expected to be `null` may be absent; instants are compared as such. */
const differences = ({ kind, input, expected }: Case): ReadonlyArray<string> => {
  const answered = kinds[kind](input)
  if (Result.isFailure(answered)) return [answered.failure.message]
  const plain = (value: unknown) =>
    typeof value === "string" && value.includes("T") ? Date.parse(value) : (value ?? null)
  return Object.entries(expected).flatMap(([field, value]) =>
    plain(answered.success[field]) === plain(value) ? [] : [`${field}: ${String(answered.success[field])}`]
  )
}

describe("the published vectors", () => {
  it.each(cases.map((each) => [each.id, each.title, each] as const))("%s %s", (_, __, each) =>
    assert.deepEqual(differences(each), [])
  )

  it("are many, with ids that are unique, and reach every provision of the law", () => {
    assert.isAtLeast(cases.length, 160)
    assert.strictEqual(new Set(cases.map(({ id }) => id)).size, cases.length)
    const asked = new Set(cases.map(({ input }) => input.provision))
    const never = statutes.map(({ id }) => id).filter((id) => !asked.has(id))
    assert.deepEqual(never, [
      "fr/working-time-records-day-packages",
      "be/cctv-listed-sites",
      "pl/personnel-files-hired-before-2019"
    ])
  })

  it("each of them fails where one thing it expects is changed", () => {
    for (const each of cases)
      for (const [field, value] of Object.entries(each.expected)) {
        const changed = typeof value === "string" ? `1999${value.slice(4)}` : "1999-01-01"
        const spoilt = { ...each, expected: { ...each.expected, [field]: changed } }
        assert.lengthOf(differences(spoilt), 1, `${each.id} ${field}`)
      }
  })
})

describe("a case that has no answer", () => {
  const plain = { event: "2026-01-31", anchor: "event", period: "P1M", bound: "at-most" }
  const refusal = (kind: Case["kind"], input: Readonly<Record<string, unknown>>): string => {
    const answered = kinds[kind](input)
    return Result.isFailure(answered) ? answered.failure.message : assert.fail("expected a refusal")
  }

  it("says what is wrong with it, every fault at its place", () => {
    assert.match(refusal("retention", { ...plain, event: "2026-02-30" }), /event: expected a day/u)
    assert.match(refusal("retention", { ...plain, anchor: "full-moon" }), /anchor: /u)
    assert.match(refusal("retention", { ...plain, bound: "about" }), /bound: /u)
    assert.match(refusal("retention", { ...plain, zone: "Europe/Atlantis" }), /zone: expected an IANA time zone/u)
    for (const period of ["P0D", "three weeks", "P1Y72H", "P3DT12H", "", { workingDays: 5 }])
      assert.match(refusal("retention", { ...plain, period }), /period: /u)
    const two = refusal("retention", { ...plain, event: "2026", period: "P" })
    assert.include(two, "event: ")
    assert.include(two, "period: ")
    assert.match(refusal("retention", {}), /5 faults|4 faults/u)
  })

  it("so with holds and restrictions", () => {
    const holds = [{ from: "2026-02-10", until: "2026-02-01", reason: "claim" }]
    assert.match(refusal("retention", { ...plain, holds }), /holds\[0\]\.until: the last day lies before the first/u)
    assert.match(refusal("retention", { ...plain, holds: [{ until: "2026-02-10" }] }), /holds\[0\]\.from: /u)
    const restrictions = [{ ground: "18(1)(e)", from: "2026-02-10" }]
    assert.match(refusal("retention", { ...plain, restrictions }), /restrictions\[0\]\.ground: /u)
  })

  it("so with provisions", () => {
    assert.strictEqual(refusal("statute", { provision: "fr/none", events: {} }), "there is no provision fr/none")
    const other = { provision: "fr/aml", events: { closed: "2026-01-31", opened: null } }
    assert.match(
      refusal("statute", other),
      /2 faults[\s\S]*events\.closed: the provision has no such event, but relation/u
    )
    assert.match(refusal("statute", { provision: "toString", events: { constructor: null } }), /no provision toString/u)
    const broken = { provision: "fr/aml", events: { relationshipEnded: "31/01/2026" } }
    assert.match(refusal("statute", broken), /events\.relationshipEnded: /u)
  })

  it("so where no zone has an instant's clocks, and none is named", () => {
    const event = "2026-01-31T12:00:00+05:30"
    assert.match(refusal("retention", { ...plain, event }), /zone: is needed/u)
    const named = kinds.retention({ ...plain, event, zone: "Asia/Kolkata" })
    assert.strictEqual(Result.getOrThrow(named).lastDay, "2026-02-28")
  })

  it("never throws, whatever it is", () => {
    const keys = ["event", "anchor", "period", "bound", "zone", "holds", "restrictions", "provision", "events"]
    const anything = fc.dictionary(fc.constantFrom(...keys), fc.anything({ maxDepth: 3 }))
    const near = fc.record({ event: fc.anything(), period: fc.anything(), holds: fc.anything(), zone: fc.anything() })
    always(
      fc.oneof(
        anything,
        near.map((input) => ({ ...plain, ...input }))
      ),
      (input) => {
        for (const kind of [kinds.retention, kinds.statute])
          assert.isTrue(Result.isFailure(kind(input)) || Result.isSuccess(kind(input)))
      },
      slowRuns
    )
  })
})

describe("any case", () => {
  const anchors = { event: [], "day-after-event": ["day-after"], "end-of-calendar-year": ["end-of-calendar-year"] }
  const event = testing.plainDate({ from: "2000-01-01" as PlainDate, until: "2040-12-31" as PlainDate })
  const anchor = fc.constantFrom(
    ...(["event", "day-after-event", "end-of-calendar-year", "start-of-next-calendar-year"] as const)
  )
  const bound = fc.constantFrom("at-least", "at-most", "exactly")
  const period = testing.calendarPeriod()
  const asked = fc.record({ event, anchor, bound, period })
  const days = (input: object) => Result.getOrThrow(kinds.retention({ ...input }))

  it("has the last day that counting day by day finds, and the day after it", () =>
    always(
      asked,
      (input) => {
        const { lastDay, mayEraseFrom, mustNotBeKeptFrom } = days(input)
        const snaps = input.anchor in anchors ? anchors[input.anchor as keyof typeof anchors] : [input.anchor]
        const expected = Walk.lastDay(input.event, snaps, input.period, "12-31")
        assert.strictEqual(lastDay, expected)
        for (const from of [mayEraseFrom, mustNotBeKeptFrom])
          if (from !== undefined && expected !== "9999-12-31")
            assert.strictEqual(Walk.dayBefore(String(from)), expected)
        assert.strictEqual(mayEraseFrom === undefined, input.bound === "at-most")
        assert.strictEqual(mustNotBeKeptFrom === undefined, input.bound === "at-least")
      },
      slowRuns
    ))

  it("never has an earlier last day with a hold than without", () =>
    always(
      fc.record({ asked, from: event, length: fc.nat(400) }),
      ({ asked: input, from, length }) => {
        const holds = [{ from, until: Walk.daysAfter(from, length), reason: "claim" }]
        const [alone, held] = [days(input), days({ ...input, holds })]
        assert.isTrue(String(held.lastDay) >= String(alone.lastDay))
        const late = from > String(alone.lastDay)
        assert.strictEqual(held.warning, late ? "hold-after-expiry" : undefined)
        if (late) assert.strictEqual(held.lastDay, alone.lastDay)
      },
      slowRuns
    ))
})
