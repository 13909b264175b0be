/** The day of the week, from Sunday, 0, to Saturday, 6. */
import { toEpochDay } from "@lethe/core/DateArithmetic"
import type { PlainDate } from "@lethe/core/PlainDate"

/** 1 January 1970 was a Thursday. */
export const weekdayOf = (day: PlainDate): number => (((toEpochDay(day) + 4) % 7) + 7) % 7
