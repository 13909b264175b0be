/**
 * A stranger's holidays: the calendars load what they come from, and know it when it is installed by npm.
 */
import { fromUnsafe } from "@lethe/core/PlainDate"
import { ageOfConsent, territories } from "@lethe/jurisdictions"
import * as HolidayCalendar from "@lethe/jurisdictions/HolidayCalendar"

const must = (holds: boolean, what: string) => {
  if (!holds) throw new Error(what)
}

const goodFriday = fromUnsafe("2026-04-03")
const has = (territory: string) =>
  HolidayCalendar.ofUnsafe(territory, { from: 2026, to: 2026 }).holidays.has(goodFriday)
must(has("FR-67") && !has("FR"), "Good Friday is a holiday in Alsace, and not in the rest of France.")
const refused = HolidayCalendar.of("FR-75", { from: 2026, to: 2026 })
must(refused._tag === "Failure" && refused.failure._tag === "TerritoryUnknown", "A territory is guessed.")
must(territories.length > 100, "Territories are missing.")
const age = ageOfConsent("DK", goodFriday)
must(age._tag === "Success" && age.success.age === 15, "The age of consent in Denmark is another.")
