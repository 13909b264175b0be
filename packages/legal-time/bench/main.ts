/**
 * What a response deadline costs beside the same one built from date-fns and date-holidays, and beside luxon's bare
 * addition of a month.
 *
 * Both sides of a pair answer the same questions, in turn in one process: receipts over five years, as instants, in
 * Paris, with the holidays of France. Before it begins, the benchmark checks that both sides give the same days. What
 * is printed is JSON for `scripts/bench.ts`.
 */
import { TZDate } from "@date-fns/tz"
import * as HolidayCalendar from "@lethe/jurisdictions/HolidayCalendar"
import { addDays } from "date-fns/addDays"
import { addMonths } from "date-fns/addMonths"
import { isWeekend } from "date-fns/isWeekend"
import { startOfDay } from "date-fns/startOfDay"
import Holidays from "date-holidays"
import { DateTime } from "luxon"
import { compare } from "../../../scripts/bench/compare.ts"
import { endUnsafe } from "../src/ResponsePeriod.ts"

const zone = "Europe/Paris"
const calendar = HolidayCalendar.ofUnsafe("FR", { from: 2020, to: 2026 })
const holidays = new Holidays("FR", { timezone: zone })

/** An instant every 61 minutes and some seconds: all hours of all days of five years come round. */
const receipts = (count: number): ReadonlyArray<string> => {
  const [from, to] = [Date.UTC(2021, 0, 1), Date.UTC(2025, 11, 31)]
  const step = Math.floor((to - from) / count)
  return Array.from({ length: count }, (_, index) => new Date(from + index * step).toISOString())
}

interface Ends {
  readonly lastDay: string
  readonly expiresAt: number
}

/** As a careful programmer writes it with these libraries: the zone's day, a month, off weekends and holidays. */
const byDateFns = (receivedAt: string): Ends => {
  let day: Date = addMonths(startOfDay(new TZDate(receivedAt, zone)), 1)
  while (isWeekend(day) || isPublicHoliday(day)) day = addDays(day, 1)
  return { lastDay: written(day), expiresAt: addDays(day, 1).getTime() }
}

const isPublicHoliday = (day: Date): boolean => {
  const found = holidays.isHoliday(new Date(day.getTime()))
  return found !== false && found.some(({ type }) => type === "public")
}

const two = (number: number): string => String(number).padStart(2, "0")
const written = (day: Date): string => `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`

const byLethe = (receivedAt: string): Ends => {
  const { lastDay, ...answer } = endUnsafe({ receivedAt, zone, calendar })
  if (lastDay === null || answer.status === "suspended") throw new Error("suspended")
  return { lastDay, expiresAt: Date.parse(answer.expiresAtExclusive) }
}

const all = (run: (receivedAt: string) => unknown, of: ReadonlyArray<string>) => async () => {
  let last: unknown
  for (const receivedAt of of) last = run(receivedAt)
  return last
}

const few = receipts(3_000)
for (const receivedAt of few) {
  const [ours, other] = [byLethe(receivedAt), byDateFns(receivedAt)]
  if (ours.lastDay !== other.lastDay || ours.expiresAt !== other.expiresAt)
    throw new Error(`${receivedAt}: ${JSON.stringify({ ours, other })}`)
}

/** Before each run, untimed, on both sides: seconds of the one let the engine throw away the other's compiled code. */
const some = few.slice(0, 1_000)

const many = receipts(50_000)
const byLuxon = (receivedAt: string) => DateTime.fromISO(receivedAt, { zone }).plus({ months: 1 })
const inLuxon = many.map((receivedAt) => DateTime.fromISO(receivedAt, { zone }))

console.log(
  JSON.stringify([
    await compare({
      title: "3,000 response deadlines with holidays, against TZDate and date-holidays.isHoliday",
      goal: "at most 0.01 × (100 × faster)",
      pairs: 9,
      ours: { name: "ResponsePeriod.end", prepare: all(byLethe, some), run: all(byLethe, few) },
      other: { name: "TZDate and isHoliday", prepare: all(byDateFns, some), run: all(byDateFns, few) }
    }),
    await compare({
      title: "50,000 response deadlines with holidays and reasons, against luxon's bare plus({ months: 1 }) in a zone",
      goal: "at most 1 ×",
      pairs: 9,
      ours: { name: "ResponsePeriod.end", run: all(byLethe, many) },
      other: {
        name: "luxon plus",
        run: async () => {
          let last: unknown
          for (const at of inLuxon) last = at.plus({ months: 1 })
          return last
        }
      }
    }),
    await compare({
      title: "50,000 response deadlines from texts, against luxon's fromISO and plus({ months: 1 }) in a zone",
      goal: "at most 1 ×",
      pairs: 9,
      ours: { name: "ResponsePeriod.end", run: all(byLethe, many) },
      other: { name: "luxon fromISO and plus", run: all(byLuxon, many) }
    })
  ])
)
