/**
 * A holiday that the source of the calendars lacks, or one that it has and the law has not.
 *
 * @since 0.1.0
 */
import type { Checked } from "@lethe/core/DatedFact"

export interface HolidayCorrection extends Checked {
  /** The territory it is of, and its parts with it unless it is `alone`. */
  readonly territory: string
  readonly alone?: true
  readonly change: "added" | "removed"
  /** The 5th of May, two days before Easter, a single day: `05-05`, `easter -2`, `2018-11-12`. */
  readonly day: string
  /** In English. */
  readonly name: string
  /** First and last year in which it is so; without them always. */
  readonly from?: number
  readonly until?: number
  /** Applies only where this reading is asked for. */
  readonly reading?: "assimilatedByDecree"
}
