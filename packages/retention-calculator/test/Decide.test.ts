import {
  after,
  afterEndOf,
  anonymisedAfter,
  anonymisedOrErasedAfter,
  atLeast,
  atMost,
  between,
  contract,
  defineRegister,
  during,
  endOfFinancialYear,
  endOfService,
  onlyIf,
  orElse,
  restricted,
  shortestOf,
  statute,
  untilObjection
} from "@lethe/core"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import { BE, DE, EU, FR } from "@lethe/jurisdictions"
import * as Result from "effect/Result"
import { assert, describe, it } from "vitest"
import * as Compile from "../src/Compile.ts"
import { decide, decideUnsafe } from "../src/Decide.ts"
import { at, on } from "../src/Moment.ts"
import { matches } from "../src/Predicate.ts"
import { category, registerWith } from "./cases.ts"

const example = (rules: Record<string, unknown>) =>
  defineRegister({
    name: "Example",
    inForceFrom: "2026-01-01",
    zone: "Europe/Paris",
    financialYearEnds: "06-30",
    controller: { name: "Example", country: "FR", contact: "privacy@example.org" },
    subjects: { customers: {} },
    categories: {
      invoices: { of: "customers", events: ["issued", "paid", "disputed"], states: ["customer"] },
      notes: { of: "customers" }
    },
    activities: {
      sales: {
        purposes: Object.fromEntries(
          Object.entries(rules).map(([id, rule]) => [id, { basis: contract(), keeps: { invoices: rule } }])
        ) as never
      }
    }
  })

const books = statute(FR.accountingRecords, { financialYearClosed: endOfFinancialYear("issued") })

describe("decide", () => {
  it("counts ten years from the end of the financial year in which the invoice was issued", () => {
    const register = example({ accounting: books, support: atMost("1 year", after("issued")) })
    const facts = { events: { issued: "2015-07-01" } }
    const ask = (day: string) => decideUnsafe(register, "invoices", facts, on(day))
    // Issued on the first day of the year that closed on 30 June 2016.
    assert.strictEqual(ask("2016-07-01").status, "in-use")
    assert.strictEqual(ask("2016-07-02").status, "restricted")
    assert.strictEqual(ask("2026-06-30").status, "restricted")
    assert.strictEqual(ask("2026-07-01").status, "due")
    assert.strictEqual(ask("2026-07-01").lastDay, "2026-06-30")
    assert.deepEqual(
      ask("2020-01-01").purposes.map(({ ended }) => ended),
      [false, true]
    )
  })

  it("says of a duty alone that it holds and that nothing else says when", () => {
    const register = example({ accounting: books })
    const ask = (day: string) => decideUnsafe(register, "invoices", { events: { issued: "2015-07-01" } }, on(day))
    assert.strictEqual(ask("2026-06-30").status, "in-use")
    assert.strictEqual(ask("2026-07-01").status, "undetermined")
    assert.isUndefined(ask("2026-06-30").lastDay)
  })

  it("does not end while a state lasts, and names what it does not know", () => {
    const register = example({ service: during("customer", atMost("3 years", after("paid"))) })
    const ask = (facts: object) => decideUnsafe(register, "invoices", facts as never, on("2030-01-01"))
    const paid = { events: { paid: "2020-01-31" } }
    assert.strictEqual(ask({ ...paid, states: { customer: [{ from: "2019-01-01" }] } }).status, "running")
    const twice = [{ from: "2019-01-01" }, { from: "2021-01-01", until: "2022-01-01" }]
    assert.strictEqual(ask({ ...paid, states: { customer: twice } }).status, "running")
    assert.strictEqual(ask({ ...paid, states: { customer: "never" } }).lastDay, "2023-01-31")
    assert.deepEqual(ask({ ...paid, states: { customer: [] } }).unknown, ["customer"])
    assert.deepEqual(ask({}).unknown, ["customer", "paid"])
    assert.strictEqual(ask({}).status, "undetermined")
  })

  it("sets nothing where the event never came, also when no other purpose is left", () => {
    const register = example({ quarrel: onlyIf("disputed", atMost("5 years", after("issued"))) })
    const facts = { events: { issued: "2000-01-01", disputed: "never" } }
    assert.isFalse(decideUnsafe(register, "invoices", facts, on("2030-01-01")).due)
    const both = example({
      quarrel: onlyIf("disputed", atMost("5 years", after("issued"))),
      sale: atMost("1 year", after("issued"))
    })
    assert.strictEqual(decideUnsafe(both, "invoices", facts, on("2030-01-01")).lastDay, "2001-01-01")
  })

  it("holds a duty whose start nobody can date, whatever stands beside it", () => {
    const undatable = statute(FR.hostAccount, { contractEnded: endOfFinancialYear("issued") })
    const register = example({ one: shortestOf(undatable, atMost("1 year", after("issued"))) })
    const unsaid = {
      ...register,
      version: { ...register.version, financialYearEnds: { _tag: "Undetermined" as const, words: "not said" } }
    }
    const ask = (asked: typeof register) =>
      decideUnsafe(asked, "invoices", { events: { issued: "2000-01-01" } }, on("2030-01-01"))
    assert.strictEqual(ask(register).status, "due")
    assert.strictEqual(ask(unsaid).status, "restricted")
  })

  it("reads a moment and facts in the register's zone", () => {
    const register = example({ sale: atMost("3 years", after("issued")) })
    const facts = { events: { issued: "2023-12-31T23:30:00Z" } }
    assert.strictEqual(decideUnsafe(register, "invoices", facts, on("2027-01-01")).lastDay, "2027-01-01")
    assert.isFalse(decideUnsafe(register, "invoices", facts, at("2027-01-01T22:59:59Z")).due)
    assert.isTrue(decideUnsafe(register, "invoices", facts, at("2027-01-01T23:00:00Z")).due)
  })

  it("counts from the company's own events, which are facts of every record", () => {
    const { version, ...rest } = example({ sale: atMost("1 month", after("issued")) })
    const rule = { _tag: "AtOnce", from: { _tag: "Event", events: ["serviceEnded"], countedFrom: "day" } } as const
    const [activity] = version.activities
    const purposes = [{ ...activity.purposes[0], keeps: [{ category: "invoices", rule }] }] as const
    const register = {
      ...rest,
      version: { ...version, events: ["serviceEnded"] as const, activities: [{ ...activity, purposes }] as const }
    }
    const ask = (events: object) => decide(register, "invoices", { events } as never, on("2030-01-01"))
    assert.strictEqual(Result.getOrThrow(ask({ serviceEnded: "2029-12-31" })).due, true)
    assert.isTrue(Result.isFailure(ask({ serviceEnds: "2029-12-31" })))
  })

  it("is never due where no purpose keeps the category: nothing says when", () => {
    const register = example({ sale: atMost("3 years", after("issued")) })
    assert.strictEqual(decideUnsafe(register, "notes", {}, on("2199-01-01")).status, "undetermined")
  })

  it("makes nothing due by a company's own minimum", () => {
    const register = example({ sale: atLeast("1 year", after("issued")) })
    const { due, purposes } = decideUnsafe(register, "invoices", { events: { issued: "2000-01-01" } }, on("2030-01-01"))
    assert.isFalse(due)
    assert.deepEqual(purposes[0]?.window.minimum, { _tag: "Day", day: "2001-01-01" as never })
  })
})

describe("every form", () => {
  const issued = (day: string) => ({ events: { issued: day } })
  const days = (rule: unknown, facts: object, day = "2030-01-01") =>
    decideUnsafe(example({ sale: rule }), "invoices", facts as never, on(day))

  it("hours run from the instant, elapsed: 72 hours across the change to summer time", () => {
    const rule = atMost("72 hours", after("issued"))
    const register = example({ sale: rule })
    // Paris goes to summer time on 29 March 2026: 18:00+01:00 and 72 hours is 19:00+02:00.
    const facts = { events: { issued: "2026-03-28T18:00:00+01:00" } }
    const last = decideUnsafe(register, "invoices", facts, at("2026-03-31T16:59:59Z"))
    assert.strictEqual(last.expiresAt, "2026-03-31T19:00:00+02:00" as never)
    assert.strictEqual(last.status, "in-use")
    assert.isTrue(decideUnsafe(register, "invoices", facts, at("2026-03-31T17:00:00Z")).due)
    // A day is read at its first instant.
    assert.isFalse(decideUnsafe(register, "invoices", facts, on("2026-03-31")).due)
    assert.isTrue(decideUnsafe(register, "invoices", facts, on("2026-04-01")).due)
    // 48 hours from a day are full at the end of the next.
    assert.strictEqual(days(atMost("48 hours", after("issued")), issued("2026-01-01")).lastDay, "2026-01-02" as never)
  })

  it("a range keeps at least its first and at most its second", () => {
    const decision = days(between("4 days", "10 days", after("issued")), issued("2024-02-25"))
    assert.strictEqual(decision.lastDay, "2024-03-06" as never)
    assert.deepEqual(decision.purposes[0]?.window.minimum, { _tag: "Day", day: "2024-02-29" as never })
  })

  it("a second day stands in where the first is not known, and not where it is still to come", () => {
    const rule = atMost("1 year", orElse(after("paid"), after("issued")))
    assert.strictEqual(days(rule, issued("2024-02-29")).lastDay, "2025-02-28" as never)
    assert.strictEqual(
      days(rule, { events: { issued: "2024-02-29", paid: "2024-12-31" } }).lastDay,
      "2025-12-31" as never
    )
    assert.strictEqual(days(rule, { events: { issued: "2024-02-29", paid: "not-yet" } }).status, "running")
    assert.strictEqual(days(rule, { events: { issued: "2024-02-29", paid: "never" } }).lastDay, "2025-02-28" as never)
  })

  it("of several days the latest counts; one that is still to come will be the latest", () => {
    const rule = atMost("1 year", after("issued", "paid"))
    const ask = (paid?: string) => days(rule, { events: { issued: "2024-02-29", ...(paid && { paid }) } })
    assert.strictEqual(ask("2024-12-31").lastDay, "2025-12-31" as never)
    assert.strictEqual(ask("never").lastDay, "2025-02-28" as never)
    assert.strictEqual(ask().lastDay, "2025-02-28" as never)
    assert.strictEqual(ask("not-yet").status, "running")
  })

  it("until objection: open until the person objects, and that day is the last", () => {
    assert.strictEqual(days(untilObjection(), {}).status, "running")
    const objected = days(untilObjection(), { purposes: { sale: { objected: "2026-05-05" } } })
    assert.deepEqual([objected.status, objected.lastDay], ["due", "2026-05-05"])
  })

  it("the end of service, within its period, and how", () => {
    const decision = days(endOfService({ event: "paid", within: "1 month", how: "returned" }), {
      events: { paid: "2026-01-31" }
    })
    assert.deepEqual([decision.lastDay, decision.end], ["2026-02-28", "returned"])
  })

  it("anonymising is an end with a recorded assessment only; the last day is the same", () => {
    const without = days(anonymisedAfter(atMost("14 months", after("issued"))), issued("2024-12-31"))
    const assessed = days(anonymisedAfter(atMost("14 months", after("issued")), "DPIA 7"), issued("2024-12-31"))
    assert.deepEqual([without.lastDay, without.end], ["2026-02-28", "erase"])
    assert.deepEqual([assessed.lastDay, assessed.end], ["2026-02-28", "anonymise"])
    const either = days(anonymisedOrErasedAfter(atMost("1 year", after("issued"))), issued("2026-01-01"))
    assert.deepEqual([either.lastDay, either.end], ["2027-01-01", "erase or anonymise"])
  })

  it("what only a restricted rule keeps is out of ordinary use", () => {
    const rule = during("customer", restricted("blocking", atMost("5 years", after("paid"))))
    const facts = {
      states: { customer: [{ from: "2019-01-01", until: "2025-06-30" }] },
      events: { paid: "2025-06-30" }
    }
    assert.strictEqual(days(rule, facts, "2025-06-30").status, "in-use")
    const blocked = days(rule, facts, "2025-07-01")
    assert.deepEqual(
      [blocked.status, blocked.restrictedAs, blocked.lastDay],
      ["restricted", ["blocking"], "2030-06-30"]
    )
  })

  it("a period that counts the backups ends early enough for them", () => {
    const register = (backups: never) => {
      const rule = atMost("14 months", after("issued"), { backups: "included" })
      const { version, ...rest } = example({ sale: rule })
      return { ...rest, version: { ...version, backups } }
    }
    const ask = (backups: unknown) =>
      decideUnsafe(register(backups as never), "invoices", issued("2025-01-31"), on("2026-02-01"))
    // 14 months end 31 March 2026; 12 weeks before that is 6 January.
    const twelveWeeks = ask({ tail: "P12W" })
    assert.deepEqual([twelveWeeks.lastDay, twelveWeeks.lastDayInBackups], ["2026-01-06", "2026-03-31"])
    assert.strictEqual(ask("none").lastDay, "2026-03-31" as never)
    assert.strictEqual(ask(undefined).status, "undetermined")
  })

  it("a duty over parts: the row is reduced to them once everything else has ended", () => {
    const register = example({
      sale: atMost("1 year", after("issued")),
      host: statute(FR.hostIdentity, { contractEnded: "issued" }, { covers: ["name"], met: ["hosting-provider"] })
    })
    const ask = (day: string) => decideUnsafe(register, "invoices", issued("2024-02-29"), on(day))
    assert.isUndefined(ask("2025-02-28").reducedTo)
    assert.deepEqual([ask("2025-03-01").status, ask("2025-03-01").reducedTo], ["restricted", ["name"]])
    assert.deepEqual([ask("2029-02-28").due, ask("2029-03-01").due], [false, true])
  })

  it("the end of another category: its erasure or its rules' last day, whichever is earlier", () => {
    const register = defineRegister({
      name: "Example",
      inForceFrom: "2026-01-01",
      zone: "Europe/Paris",
      controller: { name: "Example", country: "FR", contact: "privacy@example.org" },
      subjects: { customers: {} },
      categories: { account: { of: "customers", events: ["closed"] }, letters: { of: "customers" } },
      activities: {
        service: {
          purposes: {
            supply: {
              basis: contract(),
              keeps: { account: atMost("3 years", after("closed")), letters: atMost("1 year", afterEndOf("account")) }
            }
          }
        }
      }
    })
    const ask = (facts: object) => decideUnsafe(register, "letters", facts as never, on("2026-01-01")).lastDay
    assert.strictEqual(ask({ events: { closed: "2020-02-29" } }), "2024-02-28" as never)
    assert.strictEqual(
      ask({ events: { closed: "2020-02-29" }, erased: { account: "2022-06-30" } }),
      "2023-06-30" as never
    )
    // A late sweep lengthens nothing.
    assert.strictEqual(
      ask({ events: { closed: "2020-02-29" }, erased: { account: "2025-06-30" } }),
      "2024-02-28" as never
    )
    assert.isUndefined(ask({ events: { closed: "not-yet" } }))
    const fault = decide(register, "letters", { erased: { letters: "2020-01-01" } }, on("2026-01-01"))
    assert.include(Result.isFailure(fault) ? fault.failure.message : "", "facts.erased.letters")
  })

  it("dated law: by the day of the event, and in force day by day", () => {
    const tax = (day: string) =>
      days(statute(BE.incomeTaxRecords, { taxablePeriodEnded: "issued" }, "both"), issued(day)).lastDay
    assert.deepEqual([tax("2021-12-31"), tax("2022-01-01")], ["2028-12-31", "2032-12-31"] as never)
    const voucher = (day: string) =>
      days(statute(DE.accountingVouchers, { recordMade: "issued" }, "both"), issued(day)).lastDay
    // Ten years had run out by then; eight had, and nothing falls free before 1 January 2025; eight run on.
    assert.deepEqual([voucher("2013-05-03"), voucher("2015-05-03"), voucher("2016-05-03"), voucher("2017-05-03")], [
      "2023-12-31",
      "2024-12-31",
      "2024-12-31",
      "2025-12-31"
    ] as never)
  })

  it("a day that the law does not reach is no answer while another is still to come", () => {
    const act = {
      ...FR.accountingRecords,
      id: "xx/records" as never,
      events: ["closing", "delivery"] as const,
      period: undefined,
      versions: [{ period: "P1Y" as never, forEventsFrom: "2020-01-01" as never }] as const
    }
    const { period: _, ...dated } = act
    const duty = statute(dated, { closing: "issued", delivery: after("paid", "disputed") }, "duty")
    const register = example({ sale: atMost("1 month", after("issued")), books: duty })
    const due = (facts: Record<string, string>) => {
      const decided = decideUnsafe(register, "invoices", { events: facts }, on("2030-01-01")).due
      const known = { events: facts, states: {} } as never
      const predicate = Result.getOrThrow(Compile.dueOn(register, "invoices", "2030-01-01" as never))
      assert.strictEqual(matches(predicate, known), decided)
      return decided
    }
    assert.isTrue(due({ issued: "2010-01-01", paid: "2010-01-01", disputed: "never" }))
    assert.isFalse(due({ issued: "2010-01-01", paid: "2010-01-01", disputed: "not-yet" }))
    assert.isFalse(due({ issued: "2010-01-01", paid: "2021-01-01", disputed: "not-yet" }))
  })

  it("an open procedure prolongs a duty, where the register names a state for it", () => {
    const rule = statute(DE.accountingBooks, { recordMade: "issued" }, { as: "both", extendedWhile: "customer" })
    const ask = (states: object) => days(rule, { ...issued("2010-05-03"), states }, "2024-01-01")
    assert.strictEqual(ask({ customer: "never" }).lastDay, "2020-12-31" as never)
    assert.strictEqual(ask({ customer: [{ from: "2020-01-01", until: "2023-03-31" }] }).lastDay, "2023-03-31" as never)
    assert.strictEqual(ask({ customer: [{ from: "2020-01-01" }] }).status, "running")
    assert.deepEqual(ask({}).unknown, ["customer"])
    const unbound = days(statute(DE.accountingBooks, { recordMade: "issued" }), issued("2010-05-03"))
    assert.include(
      unbound.reports.map(({ _tag }) => _tag),
      "ProcedureNotStated"
    )
  })

  it("a law that is not in force yet sets no last day, and says so", () => {
    const rule = statute(EU.aml, { relationshipEnded: "issued" }, { met: ["bound-by-anti-money-laundering-law"] })
    assert.strictEqual(days(rule, issued("2027-07-10")).lastDay, "2032-07-10" as never)
    const before = days(rule, issued("2027-07-09"), "2040-01-01")
    assert.deepEqual([before.status, before.due], ["undetermined", false])
    assert.include(
      before.reports.map(({ _tag }) => _tag),
      "NotInForce"
    )
  })
})

describe("for whom a purpose applies", () => {
  const marketing = (rule: unknown, kinds?: readonly ["direct-marketing"]) => {
    const { version, ...rest } = example({ sale: atMost("1 year", after("issued")), news: rule })
    const [activity] = version.activities
    const purposes = activity.purposes.map((purpose) =>
      purpose.id === "news" && kinds ? { ...purpose, kinds } : purpose
    )
    return { ...rest, version: { ...version, activities: [{ ...activity, purposes }] } } as never
  }
  const ask = (register: never, purposes: object, day = "2030-01-01") =>
    decideUnsafe(register, "invoices", { events: { issued: "2024-02-29" }, purposes } as never, on(day))
  const threeYears = atMost("3 years", after("issued"))

  it("one that never applied sets nothing; where none ever did, that is reported and nothing is due", () => {
    assert.strictEqual(ask(marketing(threeYears), {}).lastDay, "2027-02-28" as never)
    assert.strictEqual(ask(marketing(threeYears), { news: "never" }).lastDay, "2025-02-28" as never)
    const none = ask(marketing(threeYears), { news: "never", sale: "never" })
    assert.deepEqual([none.status, none.due], ["undetermined", false])
    assert.include(
      none.reports.map(({ _tag }) => _tag),
      "NeverApplied"
    )
  })

  it("one that ended for the person ends on that day, and what is left is due from the day after the last one", () => {
    const ended = ask(marketing(threeYears), { news: { ended: "2025-06-30" } })
    assert.strictEqual(ended.lastDay, "2025-06-30" as never)
    assert.strictEqual(ended.purposes[1]?.applies, "no-longer")
    const anew = { news: { ended: "2025-06-30", given: "2025-07-01" } }
    assert.strictEqual(ask(marketing(threeYears), anew).lastDay, "2027-02-28" as never)
  })

  it("only consent is withdrawn: of a contract that is a fault, and named", () => {
    const facts = { events: { issued: "2024-02-29" }, purposes: { sale: { withdrawn: "2025-06-30" } } }
    const answer = decide(example({ sale: threeYears }), "invoices", facts, on("2030-01-01"))
    assert.include(
      Result.isFailure(answer) ? answer.failure.message : "",
      "facts.purposes.sale.withdrawn: the purpose does not rest on consent"
    )
  })

  it("an objection ends direct marketing the same day, and leaves a suppression entry; else it is pending", () => {
    const objected = { news: { objected: "2025-06-30" } }
    const news = ask(marketing(threeYears, ["direct-marketing"]), objected)
    assert.deepEqual([news.lastDay, news.purposes[1]?.leaves], ["2025-06-30", "suppression-entry"])
    const other = ask(marketing(threeYears), objected)
    assert.strictEqual(other.lastDay, "2027-02-28" as never)
    assert.deepEqual(other.reports, [{ _tag: "ObjectionPending", purpose: "news", on: "2025-06-30" as never }])
  })
})

describe("what was promised before", () => {
  const promised = (from: string, period: "1 year" | "3 years", collected: boolean) => {
    const { version, ...rest } = example({ sale: atMost(period, after("paid")) })
    const [invoices, ...others] = version.categories
    const named = collected ? { ...invoices, collected: "issued" as const } : invoices
    return { ...rest, version: { ...version, inForceFrom: from as never, categories: [named, ...others] as const } }
  }
  const history = (first: "1 year" | "3 years", then: "1 year" | "3 years", collected = true) => ({
    ...promised("2025-01-01", then, collected),
    earlier: [promised("2020-01-01", first, collected).version]
  })
  const ask = (register: ReturnType<typeof history>, events: object, day = "2030-01-01") =>
    decideUnsafe(register as never, "invoices", { events } as never, on(day))
  const old = { issued: "2024-12-31", paid: "2025-03-31" }

  it("a lengthened period does not reach what was collected under the shorter promise", () => {
    const bound = ask(history("1 year", "3 years"), old)
    assert.strictEqual(bound.lastDay, "2026-03-31" as never)
    assert.deepEqual(bound.binds, { _tag: "Promise", version: "Example", inForceFrom: "2020-01-01" as never })
    assert.strictEqual(
      ask(history("1 year", "3 years"), { ...old, issued: "2025-01-01" }).lastDay,
      "2028-03-31" as never
    )
  })

  it("a shortened one reaches everything", () =>
    assert.strictEqual(ask(history("3 years", "1 year"), old).lastDay, "2026-03-31" as never))

  it("where the collection is not known, the earliest known event says which promises were made since", () => {
    const unknown = history("1 year", "3 years", false)
    assert.strictEqual(ask(unknown, old).lastDay, "2026-03-31" as never)
    assert.strictEqual(ask(unknown, { issued: "2025-02-01", paid: "2025-03-31" }).lastDay, "2028-03-31" as never)
  })

  it("before the change, what applied then applies", () =>
    assert.strictEqual(ask(history("1 year", "3 years"), old, "2024-12-31").lastDay, "2026-03-31" as never))
})

describe("strict mode", () => {
  it("uses verified provisions only, and names the others", () => {
    const register = example({
      one: statute(FR.taxDocuments, { documentEstablished: "issued" }),
      two: statute(FR.accountingRecords, { financialYearClosed: endOfFinancialYear("issued") })
    })
    const ask = (provisions: "all" | "verified") =>
      decide(register, "invoices", { events: { issued: "2020-01-01" } }, on("2030-01-01"), { provisions })
    const refused = ask("verified")
    assert.strictEqual(Result.isFailure(refused) ? refused.failure.message : "", "not fully verified: fr/tax-documents")
    const { reports } = Result.getOrThrow(ask("all"))
    assert.deepEqual(
      reports.map((each) => ("provision" in each ? `${each._tag} ${each.provision.id}` : each._tag)),
      ["NotVerified fr/tax-documents"]
    )
  })
})

describe("what cannot be computed", () => {
  const law = { provisions: [], financialYearEnds: "12-31" }

  it("a rule that waits for its own end", () => {
    const own: RetentionRule = { _tag: "AtOnce", from: { _tag: "EndOfStorage", category, countedFrom: "day" } }
    const register = registerWith([own], law)
    const answer = decide(register, category, {}, on("2030-01-01"))
    assert.strictEqual(
      Result.isFailure(answer) ? answer.failure.message : "",
      "not computed: a category that waits for its own end"
    )
    assert.isTrue(Result.isFailure(Compile.dueOn(register, category, "2030-01-01" as never)))
  })

  it("a rule nested 10,000 deep is refused, and not crashed on", () => {
    let deep: RetentionRule = { _tag: "UntilObjection" }
    for (let level = 0; level < 10_000; level += 1) deep = { _tag: "Restricted", as: "archive", rule: deep }
    const answer = decide(registerWith([deep], law), category, {}, on("2030-01-01"))
    assert.strictEqual(
      Result.isFailure(answer) ? answer.failure.message : "",
      "not computed: a rule that is nested deeper than 64"
    )
  })
})
