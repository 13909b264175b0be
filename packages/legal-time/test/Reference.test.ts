/** The fast counting and the slow, literal reading of the Regulation say the same. */
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import * as Period from "../src/Period.ts"
import { calendarPeriod, calendars, crowded, eventDay, isoOf, years } from "./cases.ts"
import { literalEnd, literalWorkingDays, printWall, type WallDay } from "./reference/literalPeriod.ts"
import { periodRuns, runs } from "./runs.ts"

/** From some years before, for periods that run backwards; without scanning for the day, which costs most. */
const walls = calendars.map(({ holidays }) => {
  const wall = printWall(years.from, years.to, new Set(holidays.keys()))
  const index = new Map(wall.map(({ date }, at) => [date as string, at]))
  return { wall, index }
})

/** The part of the wall that a person would look at. */
const part = (calendar: number, day: string, days: number): ReadonlyArray<WallDay> => {
  const from = walls[calendar]?.index.get(day) ?? 0
  return walls[calendar]?.wall.slice(Math.max(0, from - (days < 0 ? -days : 40)), from + Math.abs(days)) ?? []
}

const someCalendar = fc.nat(calendars.length - 1)

describe("Regulation 1182/71 Art. 3, read literally", () => {
  it("gives the day that Period.end gives, for any period in days, weeks, months and years", () =>
    fc.assert(
      fc.property(eventDay, calendarPeriod, someCalendar, (event, period, which) => {
        const calendar = calendars[which] ?? crowded
        const answer = Period.endUnsafe({ event, period: isoOf(period), zone: "Europe/Paris", calendar })
        const most = (period.years * 12 + period.months) * 31 + period.weeks * 7 + period.days + 80
        const expected = literalEnd(part(which, event, most), event, period)
        if (answer.nominalLastDay !== expected.nominal || answer.lastDay !== expected.last)
          assert.deepEqual({ nominal: answer.nominalLastDay, last: answer.lastDay }, expected as never)
        if (answer.rolled !== expected.rolled) assert.fail(`rolled: ${answer.rolled}`)
      }),
      { numRuns: periodRuns }
    ))

  it("gives the day that Period.end gives for working days, forward and backward", () =>
    fc.assert(
      fc.property(
        eventDay,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(1, -1),
        someCalendar,
        (event, count, step, which) => {
          fc.pre(event > "2018-12-31")
          const calendar = calendars[which] ?? crowded
          const direction = step === 1 ? "forward" : "backward"
          const question = { event, period: { workingDays: count }, direction, zone: "Europe/Paris", calendar } as const
          const { lastDay } = Period.endUnsafe(question)
          assert.strictEqual(
            lastDay,
            literalWorkingDays(part(which, event, step * 250), event, { count, step: step as 1 })
          )
        }
      ),
      { numRuns: runs }
    ))

  it("is slow on what it should be: the crowded calendar moves most ends, and often by several days", () => {
    const ends = Array.from({ length: 300 }, (_, index) => {
      const event = new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)
      return literalEnd(part(2, event, 60), event, { years: 0, months: 0, weeks: 0, days: 2 })
    })
    assert.isAbove(ends.filter(({ rolled }) => rolled).length, 100)
    assert.isAbove(
      ends.filter(({ nominal, last }) => Date.parse(last) - Date.parse(nominal) > 5 * 86_400_000).length,
      10
    )
  })
})
