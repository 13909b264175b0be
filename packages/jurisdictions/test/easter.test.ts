/** The reference itself, against dates that anybody can look up. */
import { assert, it } from "vitest"
import { easterSunday, orthodoxEasterSunday } from "./reference/easter.ts"

it.each([
  [1998, "1998-04-12", "1998-04-19"],
  [2008, "2008-03-23", "2008-04-27"],
  [2011, "2011-04-24", "2011-04-24"],
  [2019, "2019-04-21", "2019-04-28"],
  [2024, "2024-03-31", "2024-05-05"],
  [2025, "2025-04-20", "2025-04-20"],
  [2026, "2026-04-05", "2026-04-12"],
  [2027, "2027-03-28", "2027-05-02"],
  // The two exceptions of the tables: the latest Easter there is, and the year in which 18 April takes its place.
  [2038, "2038-04-25", "2038-04-25"],
  [2049, "2049-04-18", "2049-04-25"]
])("Easter of %i", (year, western, eastern) => {
  assert.strictEqual(easterSunday(year), western)
  assert.strictEqual(orthodoxEasterSunday(year), eastern)
})
