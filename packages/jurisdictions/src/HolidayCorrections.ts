/**
 * Where the holidays of a territory are not those of the source, and where they only recently became so.
 *
 * Each correction is a fact with the provision it rests on and whether somebody read it. One that says what the
 * source says as well is kept: an upgrade of the source cannot take it back unseen.
 *
 * @since 0.1.0
 */
import type { HolidayCorrection } from "./HolidayCorrection.ts"
import { british } from "./internal/britishCorrections.ts"
import { continental } from "./internal/continentalCorrections.ts"

/** All of them. */
export const holidayCorrections: ReadonlyArray<HolidayCorrection> = [...continental, ...british]

/** Those of a territory, its country's included. */
export const correctionsOf = (code: string): ReadonlyArray<HolidayCorrection> =>
  holidayCorrections.filter(
    ({ territory, alone }) => territory === code || (alone !== true && code.startsWith(`${territory}-`))
  )
