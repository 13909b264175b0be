/** Arbitrary provisions: with a period, or with versions that follow one another. `testing` publishes them. */
import * as fc from "fast-check"
import { Snap } from "../Anchor.ts"
import * as DateArithmetic from "../DateArithmetic.ts"
import type { Period } from "../Period.ts"
import type { PlainDate } from "../PlainDate.ts"
import {
  Bound,
  type Statute,
  type StatuteCondition,
  type StatuteVersion,
  Verification,
  versionsOf
} from "../Statute.ts"
import { aboutDays } from "./aboutDays.ts"
import { legalSource } from "./arbitraryModel.ts"
import { calendarPeriod, plainDate } from "./arbitraryTime.ts"
import { each, either, nonEmpty, oneOf, record, some } from "./choices.ts"

/** A provision of the host's own, under that id. */
export const statute = (id: string): fc.Arbitrary<Statute> =>
  fc
    .tuple(
      record(
        {
          id: fc.constant(id),
          title: oneOf("Accounting records", "Access logs"),
          events: fc.uniqueArray(oneOf("closed", "issued", "toString"), { minLength: 1, maxLength: 2 }).map(nonEmpty),
          countedFrom: oneOf(...nonEmpty(Snap.literals)),
          bound: oneOf(...nonEmpty(Bound.literals)),
          source: legalSource(),
          verification: oneOf(...nonEmpty(Verification.literals))
        },
        {
          verifiedOn: plainDate(),
          extendedWhile: oneOf("openAssessment"),
          conditions: conditions(),
          note: oneOf("as read by the host")
        }
      ),
      either(
        calendarPeriod().map((period) => ({ period })),
        versions().map((several) => ({ versions: several }))
      ),
      fc.option(calendarPeriod(), { nil: undefined })
    )
    .map(([provision, lengths, ceiling]) => ({
      ...provision,
      ...lengths,
      ...(ceiling !== undefined && provision.bound === "at-least"
        ? { ceiling: versionsOf(lengths).reduce((longest, { period }) => longer(longest, period), ceiling) }
        : {})
    }))

const longer = (a: Period, b: Period): Period => (aboutDays(a) < aboutDays(b) ? b : a)

/** Conditions with ids of their own; some of them lead to another provision. */
const conditions = (): fc.Arbitrary<readonly [StatuteCondition, ...StatuteCondition[]]> =>
  some(["trader", "hired-late", "constructor"]).chain((ids) =>
    each(ids, (id) =>
      record({ id: fc.constant(id), words: oneOf("it binds the host") }, { otherwise: oneOf("host/other-act") })
    ).map(nonEmpty)
  )

/** One to three periods, dated in one of the two ways: with gaps or without, with open ends or closed. */
const versions = (): fc.Arbitrary<readonly [StatuteVersion, ...StatuteVersion[]]> =>
  fc
    .record({
      days: fc.uniqueArray(plainDate(), { minLength: 2, maxLength: 6 }),
      periods: fc.tuple(calendarPeriod(), calendarPeriod(), calendarPeriod()),
      way: oneOf("forEvents", "inForce"),
      since: oneOf("ever", "a day"),
      still: oneOf("still", "ended"),
      gaps: oneOf("none", "some")
    })
    .map(({ days, periods, way, since, still, gaps }) => {
      const sorted = [...days].sort()
      const count = Math.floor(sorted.length / 2)
      const ranges = Array.from({ length: count }, (_, index) => {
        const next = sorted[2 * index + 2]
        const whole = gaps === "none" && next !== undefined ? DateArithmetic.addDays(next, -1) : sorted[2 * index + 1]
        return {
          first: index === 0 && since === "ever" && (count > 1 || still === "ended") ? undefined : sorted[2 * index],
          last: index === count - 1 && still === "still" ? undefined : whole
        }
      })
      return nonEmpty(ranges.map((range, index) => dated(periods[index] as Period, way, range)))
    })

const dated = (
  period: Period,
  way: "forEvents" | "inForce",
  { first, last }: { readonly first: PlainDate | undefined; readonly last: PlainDate | undefined }
): StatuteVersion =>
  way === "forEvents"
    ? {
        period,
        ...(first === undefined ? {} : { forEventsFrom: first }),
        ...(last === undefined ? {} : { forEventsUntil: last })
      }
    : { period, ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { until: last }) }
