/**
 * Civil days, walked one at a time. Slow on purpose: nothing is inverted, and no date library is asked.
 */

/** The calendar ends here; whoever walks on stays. */
const last = "9999-12-31"

interface Day {
  year: number
  month: number
  day: number
}

const read = (iso: string): Day => ({
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10))
})

const written = ({ year, month, day }: Day): string =>
  year > 9999
    ? last
    : `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const length = (year: number, month: number): number =>
  month === 2 && (year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)) ? 29 : (lengths[month - 1] ?? 0)

const step = (here: Day): void => {
  here.day += 1
  if (here.day > length(here.year, here.month)) {
    here.day = 1
    stepMonth(here)
  }
}

const stepMonth = (here: Day): void => {
  here.month += 1
  if (here.month > 12) {
    here.month = 1
    here.year += 1
  }
}

/** The day `count` days later; earlier, where it is negative. */
export const daysAfter = (iso: string, count: number): string => {
  if (count < 0) return daysAfter(dayBefore(iso), count + 1)
  const here = read(iso)
  for (let n = 0; n < count; n += 1) step(here)
  return written(here)
}

/** Where counting begins: one snap after another, each walked to its day. */
export const startOf = (iso: string, snaps: ReadonlyArray<string>, yearEnds: string): string => {
  const here = read(iso)
  for (const snap of snaps) {
    if (snap === "day-after") step(here)
    if (snap === "end-of-calendar-year") while (here.month !== 12 || here.day !== 31) step(here)
    if (snap === "start-of-next-calendar-year") {
      step(here)
      while (here.month !== 1 || here.day !== 1) step(here)
    }
    if (snap === "end-of-financial-year") while (!endsFinancialYear(here, yearEnds)) step(here)
    if (here.year > 9999) return last
  }
  return written(here)
}

const endsFinancialYear = ({ year, month, day }: Day, yearEnds: string): boolean =>
  month === Number(yearEnds.slice(0, 2)) && day === Math.min(Number(yearEnds.slice(3, 5)), length(year, month))

/** The last day of a period: so many months on, the same date or the month's last; then so many days on. */
export const lastDay = (
  iso: string,
  snaps: ReadonlyArray<string>,
  period: string | undefined,
  yearEnds: string
): string => {
  const start = startOf(iso, snaps, yearEnds)
  if (period === undefined) return start
  const here = read(start)
  const unit = (letter: string) => Number(new RegExp(`(\\d+)${letter}`, "u").exec(period)?.[1] ?? 0)
  for (let n = unit("Y") * 12 + unit("M"); n > 0; n -= 1) stepMonth(here)
  const isShorter = here.day > length(here.year, here.month)
  here.day = Math.min(here.day, length(here.year, here.month))
  for (let n = unit("W") * 7 + unit("D"); n > 0; n -= 1) step(here)
  const end = written(here)
  const beginning = snaps.filter((snap) => snap !== "day").at(-1)
  // Where the start is day one, the period is full the day before that date comes again; with a month that lacks it.
  const isDayOne = beginning === "day-after" || beginning === "start-of-next-calendar-year"
  return isDayOne && !isShorter && end !== last ? dayBefore(end) : end
}

export const dayBefore = (iso: string): string => {
  const { year, month, day } = read(iso)
  if (day > 1) return written({ year, month, day: day - 1 })
  if (month > 1) return written({ year, month: month - 1, day: length(year, month - 1) })
  return year === 1 ? iso : written({ year: year - 1, month: 12, day: 31 })
}

const zone = "Europe/Paris"
const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" })

/** The day that clocks in Paris show at an instant. */
export const zoneDay = (epoch: number): string =>
  epoch >= Date.parse("9999-12-31T00:00:00Z") ? last : clock.format(epoch).padStart(10, "0")

const firstInstants = new Map<string, number>()

/** The first instant of a day in Paris: quarter of an hour by quarter, from well before. */
export const firstInstant = (day: string): number => {
  const known = firstInstants.get(day)
  if (known !== undefined) return known
  let at = Date.parse(`${day}T00:00:00Z`) - 4 * 3_600_000
  while (zoneDay(at) < day) at += 60_000
  while (zoneDay(at - 1_000) >= day) at -= 1_000
  firstInstants.set(day, at)
  return at
}
