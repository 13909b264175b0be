import type { PlainDate } from "@lethe/core/PlainDate"
import type { Zone } from "@lethe/core/Zone"
import type { Predicate } from "@lethe/retention-calculator/Predicate"
import { assert, describe, expect, it } from "vitest"
import * as Condition from "../src/Condition.ts"
import { sqlite } from "../src/Dialect.ts"
import { join, render, sql } from "../src/Render.ts"

const paris = "Europe/Paris" as Zone
const day = (text: string) => text as PlainDate
const column = (name: string, nullable = true): Condition.Column => ({ sql: `"${name}"`, holds: "day", nullable })
const columns: Condition.Columns = {
  event: (name) => column(name, name !== "ordered"),
  state: (name) => ({ from: column(`${name}From`), until: column(`${name}Until`) }),
  endedBy: () => []
}

/** A condition in short: the column, and what is asked of it. */
const short = (condition: Condition.Condition): string => {
  switch (condition._tag) {
    case "All":
    case "Any":
      return `(${condition.of.map(short).join(condition._tag === "All" ? " & " : " | ")})`
    case "Until":
      return `${condition.column.sql} <= ${condition.day}`
    case "After":
      return `${condition.column.sql} > ${condition.day}`
    case "UntilInstant":
      return `${condition.column.sql} <= ${condition.instant}`
    case "AfterInstant":
      return `${condition.column.sql} > ${condition.instant}`
    case "Empty":
      return `${condition.column.sql} empty`
    case "Filled":
      return `${condition.column.sql} filled`
    default:
      return condition._tag
  }
}
const until = (event: string, on: string): Predicate => ({ _tag: "HappenedUntil", event, day: day(on) })
const all = (...of: ReadonlyArray<Predicate>): Predicate => ({ _tag: "All", of })
const any = (...of: ReadonlyArray<Predicate>): Predicate => ({ _tag: "Any", of })
const from = (predicate: Predicate) => short(Condition.from(predicate, columns))
const not = (predicate: Predicate) => short(Condition.negate(Condition.from(predicate, columns)))

describe("a predicate over columns", () => {
  it("merges bounds on one column: of all the earliest, of any the latest", () => {
    assert.strictEqual(from(all(until("paid", "2024-02-29"), until("paid", "2023-01-31"))), '"paid" <= 2023-01-31')
    assert.strictEqual(from(any(until("paid", "2024-02-29"), until("paid", "2023-01-31"))), '"paid" <= 2024-02-29')
    assert.strictEqual(
      not(all(until("paid", "2024-02-29"), until("paid", "2023-01-31"))),
      '("paid" > 2023-01-31 | "paid" empty)'
    )
  })

  it("asks whether a column is filled only where it may be empty, and where nothing says so already", () => {
    assert.strictEqual(from({ _tag: "HasDay", event: "ordered" }), '"ordered" <= 9999-12-31')
    assert.strictEqual(from({ _tag: "HasNoDay", event: "ordered" }), "False")
    assert.strictEqual(from({ _tag: "HasNoDay", event: "paid" }), '"paid" empty')
    assert.strictEqual(
      from(all({ _tag: "HasDay", event: "paid" }, until("paid", "2024-02-29"))),
      '"paid" <= 2024-02-29'
    )
    assert.strictEqual(
      from(any({ _tag: "HasDay", event: "paid" }, until("paid", "2024-02-29"))),
      '"paid" <= 9999-12-31'
    )
  })

  it("does not tell not-yet from never: a column cannot say so", () => {
    assert.strictEqual(from({ _tag: "NeverHappens", event: "paid" }), "False")
    assert.strictEqual(from({ _tag: "NeverWas", state: "customer" }), "False")
    assert.strictEqual(
      from(any({ _tag: "NeverHappens", event: "paid" }, until("paid", "2024-02-29"))),
      '"paid" <= 2024-02-29'
    )
  })

  it("takes a state for ended where it began and has ended", () => {
    const ended: Predicate = { _tag: "EndedUntil", state: "customer", day: day("2024-02-29") }
    assert.strictEqual(from(ended), '("customerFrom" filled & "customerUntil" <= 2024-02-29)')
    assert.strictEqual(not(ended), '("customerFrom" empty | "customerUntil" > 2024-02-29 | "customerUntil" empty)')
    assert.strictEqual(from({ _tag: "StateUnknown", state: "customer" }), '"customerFrom" empty')
  })

  it("takes an event for one that has not come where it ends a state that has begun", () => {
    const ends: Condition.Columns = { ...columns, endedBy: (event) => (event === "left" ? ["customer"] : []) }
    const notYet = (event: string) => short(Condition.from({ _tag: "NotYet", event }, ends))
    assert.strictEqual(
      notYet("left"),
      '("left" empty & "customerFrom" filled & ("customerFrom" empty | "customerFrom" <= 9999-12-31))'
    )
    assert.strictEqual(notYet("paid"), "False")
  })

  it("knows nothing of what has no column", () => {
    const none: Condition.Columns = { event: () => undefined, state: () => undefined, endedBy: () => [] }
    const told = (predicate: Predicate) => short(Condition.from(predicate, none))
    assert.strictEqual(told(until("paid", "2024-02-29")), "False")
    assert.strictEqual(told({ _tag: "HasNoDay", event: "paid" }), "True")
    assert.strictEqual(told({ _tag: "StateUnknown", state: "customer" }), "True")
    assert.strictEqual(
      told({ _tag: "Not", of: { _tag: "EndedUntil", state: "customer", day: day("2024-02-29") } }),
      "True"
    )
  })

  it("compares an instant where the column has one, and else the day", () => {
    const by: Predicate = { _tag: "HappenedBy", event: "paid", instant: 1_000, day: day("1970-01-01") }
    const instants: Condition.Columns = { ...columns, event: (name) => ({ ...column(name), holds: "instant" }) }
    assert.strictEqual(from(by), '"paid" <= 1970-01-01')
    assert.strictEqual(short(Condition.from(by, instants)), '"paid" <= 1000')
    assert.strictEqual(short(Condition.negate(Condition.from(by, instants))), '("paid" > 1000 | "paid" empty)')
  })

  it("asks whether what was written can be read, where something is asked of it beside its bounds", () => {
    assert.strictEqual(
      from({ _tag: "Not", of: until("paid", "2024-02-29") }),
      '(("paid" > 2024-02-29 | "paid" empty) & ("paid" empty | "paid" <= 9999-12-31))'
    )
  })

  it("is itself again when negated twice, where no column may be empty", () => {
    const bounds = any(until("ordered", "2024-02-29"), all())
    assert.strictEqual(not(bounds), "False")
    assert.strictEqual(
      short(Condition.negate(Condition.negate(Condition.from(until("ordered", "2024-02-29"), columns)))),
      '"ordered" <= 2024-02-29'
    )
  })
})

describe("the SQL text", () => {
  const text = (condition: Condition.Condition, instants: "text" | "milliseconds" = "text") =>
    render(condition, sqlite({ instants }), paris)

  it("holds names; every value is a parameter", () => {
    const both = Condition.from(all(until("ordered", "2024-02-29"), { _tag: "HasNoDay", event: "paid" }), columns)
    expect(text(both)).toMatchInlineSnapshot(`
      {
        "parameters": [
          {
            "_tag": "Text",
            "text": "2024-02-29",
          },
        ],
        "text": "("ordered" <= ? AND "ordered" >= '0001-' AND date("ordered") IS "ordered") AND ("paid" IS NULL)",
      }
    `)
  })

  it("of an instant is a range that an index serves", () => {
    const instant: Condition.Condition = {
      _tag: "Until",
      column: { sql: '"paid"', holds: "instant", nullable: true },
      day: day("2025-11-21")
    }
    expect(text(instant, "milliseconds")).toMatchInlineSnapshot(`
      {
        "parameters": [
          {
            "_tag": "Instant",
            "epochMilliseconds": 1763766000000,
          },
        ],
        "text": ""paid" >= -62135596800000 AND "paid" < ?",
      }
    `)
    assert.isTrue(text(instant).text.startsWith(`"paid" >= '0000-' AND "paid" < ?`))
  })

  it("of what is always true or never is so", () => {
    assert.strictEqual(text({ _tag: "True" }).text, "1 = 1")
    assert.strictEqual(text({ _tag: "False" }).text, "1 = 0")
  })

  it("quotes identifiers", () => {
    assert.strictEqual(sqlite({ instants: "text" }).quote('a"; DROP TABLE "b'), '"a""; DROP TABLE ""b"')
  })

  it("is put together from pieces, each with its parameters in order", () => {
    const one = { text: "a = ?", parameters: [{ _tag: "Number" as const, number: 1 }] }
    const two = { text: "b = ?", parameters: [{ _tag: "Text" as const, text: "2" }] }
    const whole = sql`SELECT ${'"id"'} FROM t WHERE ${join([one, two], " OR ")} AND ${one}`
    assert.strictEqual(whole.text, 'SELECT "id" FROM t WHERE (a = ?) OR (b = ?) AND a = ?')
    assert.deepEqual(whole.parameters, [...one.parameters, ...two.parameters, ...one.parameters])
  })
})
