/**
 * Regulation 1182/71, Article 3, read sentence by sentence on a wall calendar. Slow on purpose: days are walked one at
 * a time, nothing is looked up that a person could not look up, and no code is shared with the package.
 */

/** A calendar on the wall: every day of some years, its name, and whether it is printed in red. */
export interface WallDay {
  readonly date: string
  readonly weekday: "Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "Sun"
  readonly holiday: boolean
}

const names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const two = (number: number): string => (number < 10 ? `0${number}` : String(number))

/** Prints the calendar of some years. 1 January 1990 was a Monday. */
export const printWall = (from: number, to: number, holidays: ReadonlySet<string>): ReadonlyArray<WallDay> => {
  const wall: Array<WallDay> = []
  let weekday = 0
  for (let year = 1990; year <= to; year += 1)
    for (let month = 1; month <= 12; month += 1) {
      const length = month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0)
      for (let day = 1; day <= length; day += 1) {
        const date = `${year}-${two(month)}-${two(day)}`
        if (year >= from) wall.push({ date, weekday: names[weekday] ?? "Mon", holiday: holidays.has(date) })
        weekday = (weekday + 1) % 7
      }
    }
  return wall
}

export interface LiteralPeriod {
  readonly years: number
  readonly months: number
  readonly weeks: number
  readonly days: number
}

export interface LiteralAnswer {
  readonly nominal: string
  readonly last: string
  readonly rolled: boolean
}

/** Article 2(2): "all days other than public holidays, Sundays and Saturdays". */
const isWorkingDay = (day: WallDay): boolean => !day.holiday && day.weekday !== "Sun" && day.weekday !== "Sat"

/** The day of a period that begins with an event on `eventDate` and runs forward. */
export const literalEnd = (wall: ReadonlyArray<WallDay>, eventDate: string, period: LiteralPeriod): LiteralAnswer => {
  const event = wall.findIndex(({ date }) => date === eventDate)
  const nominal = layOut(wall, event, period)
  // 3(4): "Where the last day of a period … is a public holiday, Sunday or Saturday, the period shall end with the
  // expiry of the last hour of the following working day."
  let last = nominal
  while (!isWorkingDay(at(wall, last))) last += 1
  const rolled = last !== nominal
  // 3(5): "Any period of two days or more shall include at least two working days." The day of the event is not in it.
  const isOfTwoDays = period.years + period.months + period.weeks > 0 || period.days >= 2
  if (isOfTwoDays) while (workingDaysBetween(wall, event + 1, last) < 2) last += 1
  return { nominal: at(wall, nominal).date, last: at(wall, last).date, rolled }
}

const workingDaysBetween = (wall: ReadonlyArray<WallDay>, first: number, last: number): number => {
  let count = 0
  for (let index = first; index <= last; index += 1) if (isWorkingDay(at(wall, index))) count += 1
  return count
}

/** 3(1): the day of the event is not counted; 3(2)(c): the same date, or the last day of the month; then days. */
const layOut = (wall: ReadonlyArray<WallDay>, event: number, { years, months, weeks, days }: LiteralPeriod): number => {
  let index = event
  const date = at(wall, event).date
  // Turn over one leaf of the calendar for each month, and look for the date on the last one.
  for (let leaf = 0; leaf < years * 12 + months; leaf += 1) index = firstOfNextMonth(wall, index)
  if (years + months > 0) index = sameDateInMonth(wall, index, date.slice(8))
  // Cross off one day after the other, the first of them being the day after.
  for (let crossed = 0; crossed < weeks * 7 + days; crossed += 1) index += 1
  return index
}

const firstOfNextMonth = (wall: ReadonlyArray<WallDay>, index: number): number => {
  const month = at(wall, index).date.slice(0, 7)
  let next = index
  while (at(wall, next).date.slice(0, 7) === month) next += 1
  return next
}

const sameDateInMonth = (wall: ReadonlyArray<WallDay>, first: number, dayOfMonth: string): number => {
  const month = at(wall, first).date.slice(0, 7)
  let found = first
  while (at(wall, found).date.slice(8) !== dayOfMonth) {
    if (at(wall, found + 1).date.slice(0, 7) !== month) return found
    found += 1
  }
  return found
}

/** Working days, forward or backward: cross off a day only if people work on it. */
export const literalWorkingDays = (
  wall: ReadonlyArray<WallDay>,
  eventDate: string,
  { count, step }: { readonly count: number; readonly step: 1 | -1 }
): string => {
  let index = wall.findIndex(({ date }) => date === eventDate)
  let left = count
  while (left > 0) {
    index += step
    if (isWorkingDay(at(wall, index))) left -= 1
  }
  return at(wall, index).date
}

const at = (wall: ReadonlyArray<WallDay>, index: number): WallDay => {
  const day = wall[index]
  if (day === undefined) throw new Error("the wall has no such day")
  return day
}
