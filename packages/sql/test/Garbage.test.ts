/**
 * SQLite stores any value in any column. Whatever cannot be read as a date is no date: its row is never due; and what
 * can be read in two ways waits until both say so.
 */
import * as DateArithmetic from "@lethe/core/DateArithmetic"
import type { PlainDate } from "@lethe/core/PlainDate"
import { dayAt, type Zone } from "@lethe/core/Zone"
import type { Predicate } from "@lethe/retention-calculator/Predicate"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import * as Condition from "../src/Condition.ts"
import { sqlite } from "../src/Dialect.ts"
import { render } from "../src/Render.ts"
import { zones } from "./registers.ts"
import { ruleRuns } from "./runs.ts"
import { columns, database, iso, type Storage, selected } from "./table.ts"

const paris = "Europe/Paris" as Zone
const day = (text: string) => text as PlainDate
const holds = { closed: "day", paid: "instant" } as const
const opened = database()

/** Whether a row with this value in the column is selected as of until that day. Its negation must not select it. */
const isUntil = (
  column: keyof typeof holds,
  value: unknown,
  on: PlainDate,
  storage: Storage,
  zone = paris
): boolean => {
  const condition: Condition.Condition = {
    _tag: "Until",
    column: { sql: column, holds: holds[column], nullable: true },
    day: on
  }
  opened.exec("DELETE FROM records")
  opened.prepare(`INSERT INTO records (id, ordered, customerFrom, ${column}) VALUES (1, 0, 0, ?)`).run(value)
  const ask = (one: Condition.Condition) => selected(opened, render(one, sqlite({ instants: storage }), zone), storage)
  const [is, isNot] = [ask(condition).length === 1, ask(Condition.negate(condition)).length === 1]
  assert.notStrictEqual(is, isNot, "a row is lost, or told twice")
  return is
}

const garbage = [
  ...["", " ", "abc", "null", "21/11/2023", "11/03/2023", "2023", "2023-1-5", "20231121", "Nov 21 2023"],
  ...[0, 1, -1, 2023, 1e300, 45251.5, Buffer.from("2023-11-21"), Buffer.alloc(0), null]
]

describe("what is no date", () => {
  const never = day("9999-12-30")

  it("in a column of days is never until a day", () => {
    for (const value of [...garbage, 1_700_000_000_000, "2023-11-21T00:00:00.000+00:00", "2023-11-21 "])
      for (const storage of ["text", "milliseconds"] as const)
        assert.isFalse(isUntil("closed", value, never, storage), String(value))
  })

  it("in a column of instants as text is never until a day", () => {
    for (const value of [...garbage, 1_700_000_000_000])
      assert.isFalse(isUntil("paid", value, never, "text"), String(value))
  })

  it("in a column of instants in milliseconds is never until a day", () => {
    // Any number is an instant, and SQLite stores digits as one.
    const texts = garbage.filter((value) => typeof value !== "number" && !/^\d+$/u.test(String(value)))
    for (const value of [...texts, "2023-11-21T00:00:00.000+00:00"])
      assert.isFalse(isUntil("paid", value, never, "milliseconds"), String(value))
  })
})

const instant = fc
  .tuple(fc.integer({ min: -1, max: 1 }), fc.integer({ min: 0, max: 86_399 }))
  .map(([days, seconds]) => Date.UTC(2025, 10, 21 + days) + seconds * 1_000)
const written: ReadonlyArray<readonly [name: string, write: (at: number) => string]> = [
  ["as Prisma", iso],
  ["with Z", (at) => new Date(at).toISOString()],
  ["with Z, without milliseconds", (at) => `${new Date(at).toISOString().slice(0, 19)}Z`],
  ["by SQLite's own clock", (at) => new Date(at).toISOString().slice(0, 19).replace("T", " ")],
  [
    "by SQLite's own clock, with an offset",
    (at) => `${new Date(at).toISOString().slice(0, 19).replace("T", " ")}+00:00`
  ],
  ["with an offset of hours east", (at) => `${new Date(at + 5 * 3_600_000).toISOString().slice(0, 19)}+05:00`],
  ["with an offset of hours west", (at) => `${new Date(at - 5 * 3_600_000).toISOString().slice(0, 19)}-05:00`],
  ["with an offset west that has no colon", (at) => `${new Date(at - 5 * 3_600_000).toISOString().slice(0, 19)}-0500`]
]

describe("instants written otherwise", () => {
  for (const [name, write] of written) {
    it(`${name}: no row is due too early`, () =>
      fc.assert(
        fc.property(instant, fc.constantFrom(...zones), fc.integer({ min: -2, max: 2 }), (at, zone, days) => {
          const its = dayAt(at, zone)
          const on = DateArithmetic.addDays(its, days)
          if (isUntil("paid", write(at), on, "text", zone)) assert.isTrue(its <= on)
        }),
        { numRuns: ruleRuns }
      ))
  }

  for (const [name, write] of written.slice(0, 6)) {
    it(`${name}: it is due some days later`, () =>
      fc.assert(
        fc.property(instant, fc.constantFrom(...zones), (at, zone) =>
          isUntil("paid", write(at), DateArithmetic.addDays(dayAt(at, zone), 2), "text", zone)
        ),
        { numRuns: ruleRuns }
      ))
  }

  it("a day without a time is not until the day before, wherever its zone lies", () => {
    for (const zone of zones) assert.isFalse(isUntil("paid", "2025-11-21", day("2025-11-20"), "text", zone), zone)
    for (const zone of zones) assert.isTrue(isUntil("paid", "2025-11-21", day("2025-11-23"), "text", zone), zone)
  })
})

describe("what is no date, where a rule asks for more than whether it is until a day", () => {
  const until = (event: string): Predicate => ({ _tag: "HappenedUntil", event, day: day("2026-01-01") })
  const standingIn = (event: string): ReadonlyArray<readonly [string, Predicate]> => [
    ["another date stands in for it", { _tag: "All", of: [{ _tag: "HasNoDay", event }, until("ordered")] }],
    ["the law is not in force for it", { _tag: "All", of: [{ _tag: "Not", of: until(event) }, until("ordered")] }],
    ["it happened", { _tag: "All", of: [{ _tag: "HasDay", event }, until("ordered")] }],
    ["it is not awaited", { _tag: "All", of: [{ _tag: "Not", of: { _tag: "NotYet", event } }, until("ordered")] }]
  ]

  for (const [column, event] of Object.entries({ closed: "closed", paid: "paid", customerUntil: "left" })) {
    for (const [name, predicate] of standingIn(event)) {
      it(`${event}: ${name}: the row stays`, () => {
        const condition = Condition.from(predicate, columns)
        const ask = (one: Condition.Condition) =>
          selected(opened, render(one, sqlite({ instants: "text" }), paris), "text").length
        for (const value of garbage.filter((each) => each !== null)) {
          opened.exec("DELETE FROM records")
          opened
            .prepare(`INSERT INTO records (id, ordered, customerFrom, ${column}) VALUES (1, ?, ?, ?)`)
            .run(iso(0), iso(0), value)
          assert.deepEqual([ask(condition), ask(Condition.negate(condition))], [0, 1], String(value))
        }
      })
    }
  }
})
