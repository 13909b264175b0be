/**
 * What Alkaes Consulting's policy keeps at least, or without end: on days worked by hand.
 *
 * The day of an event is not counted: years end on the same date, or on the month's last day where that date does not
 * exist. All purposes rest on what is taken for consent, and so end when it is withdrawn; a floor of the company's own
 * then ends too, a duty does not.
 */
import { end, purposeOf, statuses, window } from "@lethe/example-claims"
import { decideUnsafe, on } from "lethe"
import { describe, expect, it } from "vitest"
import { register } from "../src/policy.ts"

const ends = end(register)
const statusOn = statuses(register)
const windowOf = window(register)

const day = (last: string) => ({ _tag: "Day", day: last })
const collected = (on: string) => ({ events: { collected: on } })

describe("ALK-R1: at least 10 years for customers, 3 for prospects", () => {
  const tenYears = [
    ["orders", "identification"],
    ["account", "identification"],
    ["news", "identification"],
    ["messages", "call"],
    ["support", "supportRequest"],
    ["administration", "userName"]
  ] as const

  it("keeps until the floor, on the same date", () => {
    for (const [purpose, category] of tenYears) {
      expect(windowOf(purpose, category, collected("2016-02-29"))?.minimum).toEqual(day("2026-02-28"))
      expect(windowOf(purpose, category, collected("2018-05-27"))?.minimum).toEqual(day("2028-05-27"))
      // 23:30 UTC of 31 December 2018 is of 2019 in Paris.
      expect(windowOf(purpose, category, collected("2018-12-31T23:30:00Z"))?.minimum).toEqual(day("2029-01-01"))
    }
    expect(windowOf("prospecting", "prospect", collected("2020-02-29"))?.minimum).toEqual(day("2023-02-28"))
    expect(windowOf("prospecting", "prospect", collected("2018-12-31"))?.minimum).toEqual(day("2021-12-31"))
  })

  it("has no ceiling: nothing is due, before the floor or after it", () => {
    for (const [, category] of [...tenYears, ["prospecting", "prospect"] as const]) {
      expect(ends(category, collected("2001-05-05"))).toBe("undetermined")
      expect(statusOn(category, collected("2001-05-05"), "2002-01-01", "2026-11-27")).toEqual([
        "undetermined",
        "undetermined"
      ])
      expect(ends(category, {})).toBe("undetermined")
    }
  })

  it("is a floor of the company's own, and no duty: it ends with the consent", () => {
    const said = (...withdrawn: ReadonlyArray<string>) => ({
      ...collected("2024-02-29"),
      purposes: Object.fromEntries(withdrawn.map((id) => [id, { given: "2024-02-29", withdrawn: "2026-02-28" }]))
    })
    expect(windowOf("orders", "identification", said("orders"))).toMatchObject({
      duty: { _tag: "None" },
      minimum: { _tag: "None" },
      ceiling: day("2026-02-28")
    })
    // As long as one purpose is left, nothing is due.
    expect(ends("identification", said("orders", "news"))).toBe("undetermined")
    expect(ends("identification", said("orders", "account", "news"))).toBe("2026-02-28")
  })

  it("an objection to prospecting ends it the same day, before the floor, and leaves a hash of the contact", () => {
    const objected = { ...collected("2025-05-05"), purposes: { prospecting: { objected: "2025-12-31T23:30:00Z" } } }
    expect(ends("prospect", objected)).toBe("2026-01-01")
    expect(purposeOf(decideUnsafe(register, "prospect", objected, on("2026-01-02")), "prospecting")).toMatchObject({
      leaves: "suppression-entry",
      applies: "no-longer"
    })
  })

  it("reports that nothing is known of the consent", () => {
    expect(decideUnsafe(register, "prospect", collected("2025-05-05"), on("2026-11-27")).reports).toEqual([
      { _tag: "ConsentUnknown", purpose: "prospecting" }
    ])
  })
})

describe("ALK-R3: configuration data, at least 3 years while a customer", () => {
  const facts = (on: string, until?: string) => ({
    ...collected(on),
    states: { customer: [{ from: "2018-06-01", ...(until === undefined ? {} : { until }) }] }
  })

  it("keeps until the floor, and has no ceiling", () => {
    expect(windowOf("support", "configuration", facts("2020-02-29"))?.minimum).toEqual(day("2023-02-28"))
    expect(windowOf("support", "configuration", facts("2019-12-31"))?.minimum).toEqual(day("2022-12-31"))
    for (const each of [facts("2019-12-31"), facts("2019-12-31", "2020-06-30"), collected("2019-12-31"), {}])
      expect(ends("configuration", each)).toBe("undetermined")
    // Of what it does say, what is not known is named.
    expect(decideUnsafe(register, "configuration", {}, on("2090-01-01")).unknown).toEqual(["customer", "collected"])
  })

  it("ends with the consent", () => {
    const said = { ...facts("2020-02-29", "2021-06-30"), purposes: { support: { withdrawn: "2021-12-31" } } }
    expect(ends("configuration", said)).toBe("2021-12-31")
  })
})

describe("ALK-R4: accounting, at least 10 years", () => {
  const issued = (on: string) => ({ events: { issued: on } })
  const withdrawn = { purposes: { invoicing: { given: "2015-01-01", withdrawn: "2020-02-29" } } }

  it("an invoice: a duty for 10 years from 31 December of its year, and nothing ends it", () => {
    const duty = (on: string) => windowOf("invoicing", "accounting", issued(on))?.duty
    expect(duty("2015-03-10")).toEqual(day("2025-12-31"))
    expect(duty("2016-02-29")).toEqual(day("2026-12-31"))
    expect(duty("2015-12-31T23:30:00Z")).toEqual(day("2026-12-31"))
    expect(ends("accounting", issued("2015-03-10"))).toBe("undetermined")
    expect(statusOn("accounting", issued("2015-03-10"), "2025-12-31", "2026-01-01")).toEqual(["in-use", "undetermined"])
  })

  it("an invoice stays though consent is withdrawn, in an archive, and goes when the duty is over", () => {
    const facts = { ...issued("2015-03-10"), ...withdrawn }
    expect(ends("accounting", facts)).toBe("2025-12-31")
    expect(statusOn("accounting", facts, "2020-02-29", "2020-03-01", "2025-12-31", "2026-01-01")).toEqual([
      "in-use",
      "restricted",
      "restricted",
      "due"
    ])
    expect(decideUnsafe(register, "accounting", facts, on("2020-03-01"))).toMatchObject({
      restrictedAs: ["archive"],
      binds: { _tag: "Duty", purposes: ["invoicing"] }
    })
  })

  it("a quote: a floor of the company's own from the document, which no law makes a duty", () => {
    expect(windowOf("invoicing", "quote", issued("2016-02-29"))).toMatchObject({
      duty: { _tag: "None" },
      minimum: day("2026-02-28")
    })
    expect(ends("quote", issued("2016-02-29"))).toBe("undetermined")
    expect(ends("quote", { ...issued("2016-02-29"), ...withdrawn })).toBe("2020-02-29")
  })

  it("is held where nobody knows when the invoice was issued", () => {
    expect(windowOf("invoicing", "accounting", {})?.duty).toEqual({ _tag: "Open" })
    expect(decideUnsafe(register, "accounting", withdrawn, on("2090-01-01"))).toMatchObject({
      due: false,
      status: "restricted",
      unknown: ["issued"]
    })
  })
})

describe("ALK-R5: on-line payment information, indefinitely", () => {
  it("is never due, and the answer keeps the words", () => {
    expect(ends("payment", {})).toBe("undetermined")
    expect(windowOf("invoicing", "payment", {})?.ceiling).toEqual({ _tag: "Never", words: "kept indefinitely" })
  })

  it("ends with the consent", () => {
    expect(ends("payment", { purposes: { invoicing: { withdrawn: "2024-02-29" } } })).toBe("2024-02-29")
  })
})
