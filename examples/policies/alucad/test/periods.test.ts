/**
 * What Alucad's policy comes to, on days worked by hand.
 *
 * The day of an event is not counted: a period of months or years ends on the same date, or on the month's last day
 * where that date does not exist; one from the end of the financial year, here the calendar year, on 31 December.
 * Backups keep what is erased for 12 weeks more, 84 days.
 */
import { end, purposeOf, statuses, window } from "@lethe/example-claims"
import { at, decide, decideUnsafe, on } from "lethe"
import { describe, expect, it } from "vitest"
import { register } from "../src/policy.ts"

const ends = end(register)
const statusOn = statuses(register)
const windowOf = window(register)

const customer = (until?: string) => ({
  customer: [{ from: "2010-01-01", ...(until === undefined ? {} : { until }) }]
})
const invoice = (issued: string, until?: string) => ({ events: { issued }, states: customer(until) })

describe("ALU-R1: daily backups, kept up to 12 weeks", () => {
  it("keep what has gone from the live store 84 days longer", () => {
    const inBackups = (issued: string, until: string) =>
      decideUnsafe(register, "billing", invoice(issued, until), on("2026-11-27")).lastDayInBackups
    // Last day 31 December 2025: 31 days of January, 28 of February and 25 of March.
    expect(inBackups("2015-03-10", "2016-06-30")).toBe("2026-03-25")
    // Last day 31 December 2023: February has 29 days, so 24 of March.
    expect(inBackups("2013-03-10", "2016-06-30")).toBe("2024-03-24")
    // A customer until 30 November 2024: 31 days of December, 31 of January and 22 of February.
    expect(inBackups("2010-05-05", "2024-11-30")).toBe("2025-02-22")
  })

  it("keep nothing that has no last day", () => {
    expect(decideUnsafe(register, "contact", { states: customer() }, on("2026-11-27"))).not.toHaveProperty(
      "lastDayInBackups"
    )
  })
})

describe("ALU-R2: customer data, for the length of the relationship", () => {
  it("ends with the last day of the relationship, for each purpose that says nothing else", () => {
    for (const [purpose, category] of [
      ["updates", "contact"],
      ["security", "contact"],
      ["security", "business"],
      ["improvement", "business"]
    ] as const)
      expect(windowOf(purpose, category, { states: customer("2024-02-29") })?.ceiling).toEqual({
        _tag: "Day",
        day: "2024-02-29"
      })
  })

  it("keeps billing longer than the law where the relationship lasts longer", () => {
    // The invoice's own ten years were over on 31 December 2020.
    expect(ends("billing", invoice("2010-05-05", "2024-11-30"))).toBe("2024-11-30")
    expect(statusOn("billing", invoice("2010-05-05", "2024-11-30"), "2024-11-30", "2024-12-01")).toEqual([
      "in-use",
      "due"
    ])
  })

  it("does not end while it lasts, or once it has begun again, nor is its end known where nothing is said", () => {
    const twice = [
      { from: "2010-01-01", until: "2012-12-31" },
      { from: "2015-03-01", until: "2031-01-31" }
    ]
    expect(ends("billing", invoice("2010-03-10"))).toBe("running")
    expect(ends("billing", { events: { issued: "2010-03-10" }, states: { customer: twice } })).toBe("2031-01-31")
    const unsaid = { events: { issued: "2010-03-10" } }
    expect(ends("billing", unsaid)).toBe("undetermined")
    expect(decideUnsafe(register, "billing", unsaid, on("2090-01-01")).unknown).toEqual(["customer"])
  })

  it("ends on the day that it is in Paris", () => {
    // 23:30 UTC of 31 December is half past midnight of 1 January.
    expect(ends("billing", invoice("2010-05-05", "2024-12-31T23:30:00Z"))).toBe("2025-01-01")
  })
})

describe("ALU-R3: as long as tax and other law require", () => {
  it("an invoice: 10 years from 31 December of its year", () => {
    expect(ends("billing", invoice("2015-03-10", "2016-06-30"))).toBe("2025-12-31")
    expect(ends("billing", invoice("2015-12-31", "2016-06-30"))).toBe("2025-12-31")
    expect(ends("billing", invoice("2016-01-01", "2016-06-30"))).toBe("2026-12-31")
    expect(ends("billing", invoice("2016-02-29", "2016-06-30"))).toBe("2026-12-31")
    // 23:30 UTC of 31 December 2015 is of 2016 in Paris; 22:30 is not.
    expect(ends("billing", invoice("2015-12-31T23:30:00Z", "2016-06-30"))).toBe("2026-12-31")
    expect(ends("billing", invoice("2015-12-31T22:30:00Z", "2016-06-30"))).toBe("2025-12-31")
  })

  it("a duty and a ceiling: not a day less, whoever asks, and not a day more", () => {
    const facts = invoice("2015-03-10", "2016-06-30")
    const tenYears = { _tag: "Day", day: "2025-12-31" }
    for (const purpose of ["invoices", "compliance"])
      expect(windowOf(purpose, "billing", facts)).toMatchObject({ duty: tenYears, ceiling: tenYears })
    // The contract's purpose ended with the relationship; those of the law go on.
    const asked = decideUnsafe(register, "billing", facts, on("2020-01-01"))
    expect(purposeOf(asked, "payments")?.ended).toBe(true)
    expect(purposeOf(asked, "invoices")?.ended).toBe(false)
    // Nor does it go earlier where those purposes are said to have ended for the person.
    const said = { ...facts, purposes: { invoices: { ended: "2016-06-30" }, compliance: { ended: "2016-06-30" } } }
    expect(ends("billing", said)).toBe("2025-12-31")
    expect(statusOn("billing", said, "2016-06-30", "2016-07-01", "2025-12-31", "2026-01-01")).toEqual([
      "in-use",
      "restricted",
      "restricted",
      "due"
    ])
  })

  it("tax law's 6 years from the document never outlast it, and are reported as only partly verified", () => {
    // Six years from 10 March 2015 end on 10 March 2021.
    expect(decideUnsafe(register, "billing", invoice("2015-03-10", "2016-06-30"), on("2021-03-11"))).toMatchObject({
      due: false,
      reports: [{ _tag: "NotVerified", provision: { id: "fr/tax-documents" } }]
    })
    expect(
      decide(register, "billing", invoice("2015-03-10"), on("2021-03-11"), { provisions: "verified" })
    ).toMatchObject({ failure: { _tag: "ProvisionsNotVerified", provisions: ["fr/tax-documents"] } })
  })

  it("is never due before the invoice is issued, or where nobody knows when", () => {
    expect(ends("billing", invoice("not-yet", "2016-06-30"))).toBe("running")
    const unknown = { states: customer("2016-06-30") }
    expect(ends("billing", unknown)).toBe("undetermined")
    expect(decideUnsafe(register, "billing", unknown, on("2090-01-01")).unknown).toEqual(["issued"])
  })

  it("does not concern who was never invoiced", () => {
    const neverInvoiced = {
      states: customer("2016-06-30"),
      purposes: { invoices: "never", compliance: "never" }
    } as const
    expect(ends("billing", neverInvoiced)).toBe("2016-06-30")
  })

  it("a hold of a tax inquiry moves the last day when it comes in time, and stops the erasure when it comes late", () => {
    const held = (from: string) => ({
      ...invoice("2015-03-10", "2016-06-30"),
      holds: [{ from, until: "2027-04-30", matter: "tax inquiry", ground: "GDPR Art. 17(3)(b)" }]
    })
    expect(ends("billing", held("2025-12-31"))).toBe("2027-04-30")
    expect(decideUnsafe(register, "billing", held("2025-12-31"), on("2026-01-01"))).toMatchObject({
      status: "on-hold",
      due: false,
      binds: { _tag: "Hold" },
      // 31 days of May, 30 of June and 23 of July after 30 April 2027.
      lastDayInBackups: "2027-07-23"
    })
    expect(ends("billing", held("2026-01-01"))).toBe("2025-12-31")
    expect(decideUnsafe(register, "billing", held("2026-01-01"), on("2026-01-02"))).toMatchObject({
      status: "on-hold",
      due: true,
      erasable: false,
      reports: [{ _tag: "NotVerified" }, { _tag: "LateHold" }]
    })
    expect(decideUnsafe(register, "billing", held("2026-01-01"), on("2027-05-01"))).toMatchObject({ erasable: true })
  })

  it("a court's order to erase goes above the duty, from its day on", () => {
    const ordered = { ...invoice("2015-03-10", "2016-06-30"), order: { by: "court", on: "2024-03-01" } }
    expect(ends("billing", ordered)).toBe("2024-02-29")
    expect(statusOn("billing", ordered, "2024-02-29", "2024-03-01")).toEqual(["in-use", "due"])
  })
})

describe("ALU-R4: a reasonable period for disputes", () => {
  it("has no last day that anybody could compute, and is never due", () => {
    for (const category of ["contact", "business"]) {
      expect(ends(category, { states: customer("2012-01-31") })).toBe("undetermined")
      expect(windowOf("orders", category, { states: customer("2012-01-31") })?.ceiling).toEqual({
        _tag: "Never",
        words: "a reasonable period"
      })
    }
  })

  it("ends when the company says of a person that it has", () => {
    // Disputes were settled on 29 February 2016, four years after the relationship.
    const settled = { states: customer("2012-01-31"), purposes: { orders: { ended: "2016-02-29" } } }
    expect(ends("contact", settled)).toBe("2016-02-29")
  })
})

describe("ALU-R5: analytics, at most 14 months, backups included", () => {
  const collected = (day: string) => ({ events: { collected: day } })
  const asked = (day: string) => decideUnsafe(register, "analytics", collected(day), on("2023-01-01"))

  it("leaves the live store 12 weeks before the 14 months are over", () => {
    // 14 months end on 1 December 2026. 84 days before: 30 lead back to 1 November, 31 to 1 October, 23 to 8 September.
    expect(ends("analytics", collected("2025-10-01"))).toBe("2026-09-08")
    expect(asked("2025-10-01").lastDayInBackups).toBe("2026-12-01")
    // 14 months from 31 December 2024 end on 28 February 2026. 28 days to 31 January, 31 to 31 December, 25 more.
    expect(ends("analytics", collected("2024-12-31"))).toBe("2025-12-06")
    expect(asked("2024-12-31").lastDayInBackups).toBe("2026-02-28")
    // 14 months from 29, 30 and 31 December 2022 all end on 29 February 2024: one day earlier than that last sum.
    for (const day of ["2022-12-29", "2022-12-30", "2022-12-31"]) {
      expect(ends("analytics", collected(day))).toBe("2023-12-07")
      expect(asked(day).lastDayInBackups).toBe("2024-02-29")
    }
  })

  it("counts from the day in Paris, and is due from its midnight", () => {
    const facts = collected("2025-09-30T23:30:00Z")
    expect(ends("analytics", facts)).toBe("2026-09-08")
    // In September Paris is two hours ahead.
    expect(decideUnsafe(register, "analytics", facts, at("2026-09-08T21:59:59Z")).due).toBe(false)
    expect(decideUnsafe(register, "analytics", facts, at("2026-09-08T22:00:00Z")).due).toBe(true)
  })

  it("ends earlier where consent is withdrawn, and runs on where it is given anew", () => {
    const said = (audience: object) => ({ ...collected("2025-10-01"), purposes: { audience } })
    expect(ends("analytics", said({ given: "2025-10-01", withdrawn: "2025-12-15" }))).toBe("2025-12-15")
    expect(ends("analytics", said({ given: "2026-01-10", withdrawn: "2025-12-15" }))).toBe("2026-09-08")
    // What rests on consent ends by an objection too.
    expect(ends("analytics", said({ given: "2025-10-01", objected: "2026-02-28" }))).toBe("2026-02-28")
  })

  it("reports that consent is not known, and that it was never given", () => {
    expect(asked("2025-10-01")).toMatchObject({ reports: [{ _tag: "ConsentUnknown", purpose: "audience" }] })
    const never = { ...collected("2025-10-01"), purposes: { audience: "never" } } as const
    expect(ends("analytics", never)).toBe("undetermined")
    expect(decideUnsafe(register, "analytics", never, on("2026-01-01")).reports).toEqual([{ _tag: "NeverApplied" }])
  })

  it("is then anonymised or erased, as the policy leaves it", () => {
    expect(asked("2025-10-01").end).toBe("erase or anonymise")
  })

  it("is never due where nobody knows when it was collected", () => {
    expect(ends("analytics", {})).toBe("undetermined")
    expect(ends("analytics", collected("not-yet"))).toBe("running")
  })
})
