import type { Statute } from "@lethe/core/Statute"
import { assert, describe, expect, it } from "vitest"
import { decideUnsafe } from "../src/Decide.ts"
import { explain, verdict } from "../src/Explain.ts"
import type { Facts } from "../src/Facts.ts"
import { on } from "../src/Moment.ts"
import { shop } from "./exampleRegister.ts"

const ask = (category: string, facts: Facts, day: string, register = shop) =>
  decideUnsafe(register, category, facts, on(day))
const delivered = (disputed: string) => ({ events: { delivered: "2024-02-29", disputed } })

describe("the verdict", () => {
  const says = (...question: Parameters<typeof ask>) => verdict(ask(...question))

  it("in use, restricted, and due from the day after", () => {
    expect(says("orders", delivered("never"), "2026-02-28")).toMatchInlineSnapshot(`"stays until 31 December 2034."`)
    expect(says("orders", delivered("never"), "2026-03-01")).toMatchInlineSnapshot(
      `"stays until 31 December 2034, only because the law requires it."`
    )
    expect(says("orders", delivered("never"), "2034-12-31")).toMatchInlineSnapshot(
      `"stays until 31 December 2034, only because the law requires it."`
    )
    expect(says("orders", delivered("never"), "2035-01-01")).toMatchInlineSnapshot(
      `"must go: its last day was 31 December 2034."`
    )
  })

  it("running, and undetermined", () => {
    expect(says("accounts", { states: { customer: [{ from: "2020-01-01" }] } }, "2026-11-22")).toMatchInlineSnapshot(
      `"stays: its period has not begun."`
    )
    expect(says("accounts", {}, "2026-11-22")).toMatchInlineSnapshot(
      `"has no last day: none follows from what is known."`
    )
  })

  it("of a duty alone names its day, and that nothing says when the data goes", () => {
    const issued = { events: { issued: "2024-02-29" } }
    expect(says("invoices", issued, "2026-11-22")).toMatchInlineSnapshot(
      `"stays until 31 December 2034 at least, because the law requires it; nothing says when it goes."`
    )
    expect(says("invoices", issued, "2035-01-01")).toMatchInlineSnapshot(
      `"has no last day: none follows from what is known."`
    )
    expect(says("invoices", { events: { issued: "not-yet" } }, "2026-11-22")).toMatchInlineSnapshot(
      `"stays: a duty to keep it has no end yet."`
    )
  })
})

describe("explain", () => {
  it("tells purpose, rule, days and provision, and the duty", () => {
    expect(explain(ask("orders", delivered("2025-01-31"), "2026-11-22"))).toMatchInlineSnapshot(`
      "orders stays until 31 December 2034.
        for delivery (sales): at most 2 years after “delivered”
          delivered 29 February 2024 → last day 28 February 2026
        for quarrels (sales): only if “disputed”: at most 5 years after “disputed”
          disputed 31 January 2025 → last day 31 January 2030
        for books (accounting): at least as the law says, 10 years after the end of the financial year
            of “delivered” (Code de commerce art. L123-22)
          delivered 29 February 2024 → counted from 31 December 2024 → kept at least until 31 December
              2034 (Code de commerce art. L123-22)
        There is a duty to keep it until 31 December 2034."
    `)
  })

  it("names what is not known", () => {
    expect(explain(ask("accounts", {}, "2026-11-22"))).toMatchInlineSnapshot(`
      "accounts has no last day: none follows from what is known.
        for account (sales): while customer, then at most 1 year after “account closed”
          customer: not known, so nothing is due
          account closed: the day is not known, so nothing is due
        No duty to keep it.
        Not known: customer and account closed."
    `)
  })

  it("says that a duty has ended", () => {
    assert.include(
      explain(ask("invoices", { events: { issued: "2010-05-05" } }, "2026-11-22")),
      "ended 31 December 2020"
    )
  })

  it("marks a provision that nobody verified, and says whom it binds", () => {
    const [known] = Object.values(shop.provisions) as [Statute]
    const provision: Statute = {
      ...known,
      verification: "unverified",
      conditions: [{ id: "trader", words: "the company trades" }]
    }
    const register = { ...shop, provisions: { [provision.id]: provision } }
    const text = explain(ask("invoices", { events: { issued: "2024-02-29" } }, "2026-11-22", register)).replaceAll(
      /\s+/gu,
      " "
    )
    assert.include(text, "(Code de commerce art. L123-22, unverified)")
    assert.include(text, "(Code de commerce art. L123-22, unverified; if the company trades)")
    assert.notInclude(explain(ask("invoices", { events: { issued: "2024-02-29" } }, "2026-11-22")), "verified")
  })

  it("keeps lines short", () => {
    for (const line of explain(ask("orders", delivered("2025-01-31"), "2026-11-22")).split("\n"))
      assert.isAtMost(line.length, 100)
  })
})
