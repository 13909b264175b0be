/**
 * What a decision costs beside the same rule written by hand with date-fns.
 *
 * Both sides decide the same orders on the same day: one purpose keeps them 2 years after delivery, and the books 10
 * years from the end of the financial year. The hand-written side does what a careful programmer does: it checks the
 * day, counts in UTC, and gives status, last day and reasons as data. Before it begins, the benchmark checks that both
 * say the same. What is printed is JSON for `scripts/bench.ts`.
 */
import { UTCDateMini } from "@date-fns/utc"
import { after, atMost, contract, defineRegister, endOfFinancialYear, legalObligation, statute } from "@lethe/core"
import { FR } from "@lethe/jurisdictions"
import { addDays } from "date-fns/addDays"
import { addYears } from "date-fns/addYears"
import { formatISO } from "date-fns/formatISO"
import { isAfter } from "date-fns/isAfter"
import { isValid } from "date-fns/isValid"
import { setMonth } from "date-fns/setMonth"
import { lastDayOfMonth } from "date-fns/lastDayOfMonth"
import { compare } from "../../../scripts/bench/compare.ts"
import { decideUnsafe, on } from "../src/index.ts"

const register = defineRegister({
  name: "Shop",
  inForceFrom: "2020-01-01",
  zone: "Europe/Paris",
  financialYearEnds: "06-30",
  controller: { name: "Shop", country: "FR", contact: "privacy@example.org" },
  subjects: { customers: {} },
  categories: { orders: { of: "customers", events: ["delivered"] } },
  activities: {
    sales: {
      purposes: { delivery: { basis: contract(), keeps: { orders: atMost("2 years", after("delivered")) } } }
    },
    accounting: {
      purposes: {
        books: {
          basis: legalObligation(FR.accountingRecords),
          keeps: { orders: statute(FR.accountingRecords, { financialYearClosed: endOfFinancialYear("delivered") }) }
        }
      }
    }
  }
})

interface Answer {
  readonly status: "in-use" | "restricted" | "due"
  readonly due: boolean
  readonly lastDay: string
  readonly erasableFrom: string
}

interface HandAnswer extends Answer {
  readonly binds: { readonly purpose: string; readonly kind: "ceiling" | "duty" }
  readonly reasons: ReadonlyArray<Reason>
}

interface Reason {
  readonly purpose: string
  readonly event: string
  readonly day: string
  readonly countedFrom: string
  readonly lastDay: string
  readonly law?: string
}

const byHand = (facts: { readonly delivered: string }, today: string): HandAnswer => {
  const [delivered, now] = [dayOf(facts.delivered), dayOf(today)]
  const contractEnds = addYears(delivered, 2)
  const yearEnd = endOfJune(delivered)
  const booksEnd = addYears(yearEnd, 10)
  const byDuty = isAfter(booksEnd, contractEnds)
  const last = byDuty ? booksEnd : contractEnds
  const due = isAfter(now, last)
  return {
    status: due ? "due" : isAfter(now, contractEnds) ? "restricted" : "in-use",
    due,
    lastDay: written(last),
    erasableFrom: written(addDays(last, 1)),
    binds: byDuty ? { purpose: "books", kind: "duty" } : { purpose: "delivery", kind: "ceiling" },
    reasons: [
      {
        purpose: "delivery",
        event: "delivered",
        day: facts.delivered,
        countedFrom: facts.delivered,
        lastDay: written(contractEnds)
      },
      {
        purpose: "books",
        event: "delivered",
        day: facts.delivered,
        countedFrom: written(yearEnd),
        lastDay: written(booksEnd),
        law: "Code de commerce art. L123-22"
      }
    ]
  }
}

const dayOf = (text: string): Date => {
  const day = new UTCDateMini(`${text}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text) || !isValid(day) || written(day) !== text) throw new RangeError("no day")
  return day
}

const endOfJune = (day: Date): Date => {
  const end = lastDayOfMonth(setMonth(day, 5))
  return isAfter(day, end) ? addYears(end, 1) : end
}

const written = (day: Date): string => formatISO(day, { representation: "date" })

const byLethe = (facts: { readonly delivered: string }, today: string): Answer => {
  const decision = decideUnsafe(register, "orders", { events: facts }, on(today))
  const { status, due, lastDay = "", erasableFrom = "" } = decision
  return { status: status as Answer["status"], due, lastDay, erasableFrom }
}

/** Deliveries on every third day of thirty years. */
const deliveries = Array.from({ length: 3_650 }, (_, index) => ({
  delivered: new Date(Date.UTC(2000, 0, 1) + index * 3 * 86_400_000).toISOString().slice(0, 10)
}))
const today = "2026-11-22"
for (const facts of deliveries) {
  const { binds: _, reasons: __, ...other } = byHand(facts, today)
  const ours = byLethe(facts, today)
  if (JSON.stringify(ours) !== JSON.stringify(other)) throw new Error(JSON.stringify({ facts, ours, other }))
}

const rounds = 12
const all = (decide: (facts: { readonly delivered: string }, today: string) => unknown) => async () => {
  let last: unknown
  for (let round = 0; round < rounds; round++) for (const facts of deliveries) last = decide(facts, today)
  return last
}

console.log(
  JSON.stringify([
    await compare({
      title: "43,800 decisions on an order that two purposes keep, against date-fns by hand",
      goal: "at most 3 ×",
      pairs: 9,
      ours: {
        name: "decide",
        run: all((facts, day) => decideUnsafe(register, "orders", { events: facts }, on(day)))
      },
      other: { name: "by hand", run: all(byHand) }
    })
  ])
)
