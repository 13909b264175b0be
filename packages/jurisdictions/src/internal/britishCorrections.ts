/** The United Kingdom, whose holidays are proclaimed, and Ireland. */
import type { HolidayCorrection } from "../HolidayCorrection.ts"
import { correct, readAt, unverified } from "./correcting.ts"

const act = { act: "Banking and Financial Dealings Act 1971", provision: "s. 1(2)-(3), proclamation" }
const list = correct("GB", act, readAt("ical.oops.se, bank holidays of England"))

const kingdom: ReadonlyArray<HolidayCorrection> = [
  list.added("1999-12-31", "Millennium"),
  list.removed("2002-05-27", "Spring bank holiday"),
  list.added("2002-06-03", "Golden Jubilee"),
  list.added("2002-06-04", "Spring bank holiday"),
  list.added("2011-04-29", "Royal wedding"),
  list.removed("2012-05-28", "Spring bank holiday"),
  list.added("2012-06-04", "Spring bank holiday"),
  list.added("2012-06-05", "Diamond Jubilee"),
  list.added("2022-06-03", "Platinum Jubilee"),
  list.added("2022-09-19", "State funeral of Queen Elizabeth II"),
  list.added("2023-05-08", "Coronation of King Charles III"),
  correct("GB-SCT", act, readAt("wired-gov.net, Scottish Government, 5 February 2026")).added(
    "2026-06-15",
    "Scotland at the World Cup"
  )
]

const irishAct = { act: "Organisation of Working Time Act 1997", provision: "s. 21, second schedule" }
const ie = { unverified: correct("IE", irishAct, unverified), read: correct("IE", irishAct, readAt("maples.com")) }

const ireland: ReadonlyArray<HolidayCorrection> = [
  ie.unverified.removed("easter -2", "Good Friday", { note: "Banks close; it is a working day." }),
  ie.unverified.added("1999-12-31", "Millennium"),
  ie.unverified.added("2001-09-14", "National day of mourning"),
  ie.read.added("2022-03-18", "Day of remembrance and recognition"),
  ie.read.added("02-01 if Tuesday,Wednesday,Thursday,Saturday,Sunday then next Monday", "St Brigid's Day", {
    from: 2023
  })
]

export const british: ReadonlyArray<HolidayCorrection> = [...kingdom, ...ireland]
