/**
 * What makes the last day the last: a purpose, a duty, an earlier promise, a law, a hold, or an order.
 *
 * @since 0.1.0
 */
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Instant } from "@lethe/core/Zone"
import type { Binding, PromiseDecision } from "./Decision.ts"
import type { Order } from "./Facts.ts"
import type { Standing } from "./Holding.ts"
import type { Evaluated } from "./Reports.ts"
import { type Across, type Ceiling, compareEnds, type Floor, type StorageWindow } from "./StorageWindow.ts"

/** The last day by the rules, before holds. */
export interface Legal {
  readonly day: PlainDate
  readonly expiresAt?: Instant
}

/** The later of the ceiling and the duty, where both can be named. */
export const legalEnd = ({ ceiling, duty }: Across): Legal | undefined => {
  if (ceiling._tag !== "Day" || duty._tag === "Open") return undefined
  const last = duty._tag === "Day" && compareEnds(ceiling, duty) < 0 ? duty : ceiling
  return last.expiresAt === undefined ? { day: last.day } : { day: last.day, expiresAt: last.expiresAt }
}

interface Bound {
  readonly across: Across
  readonly evaluated: ReadonlyArray<Evaluated>
  readonly promises: ReadonlyArray<PromiseDecision>
  readonly holds: ReadonlyArray<Standing>
  readonly order: Order | undefined
  readonly legal: Legal | undefined
}

/** What binds. Without a last day: the duty that is open, or the purposes that have none. */
export const bindingOf = ({ across, evaluated, promises, holds, order, legal }: Bound): Binding | undefined => {
  if (order !== undefined) return { _tag: "Order", order }
  const moving = holds.findLast(({ movesTo }) => movesTo !== undefined)
  if (moving !== undefined) return { _tag: "Hold", hold: moving.hold }
  const { ceiling, duty } = across
  const named = (isSame: (window: StorageWindow) => boolean): ReadonlyArray<string> =>
    evaluated.filter(({ window }) => isSame(window)).map(({ reading }) => reading.purpose.id)
  const byDuty = duty._tag === "Open" || (duty._tag === "Day" && (legal === undefined || legal.day !== dayOf(ceiling)))
  if (byDuty) return { _tag: "Duty", purposes: named((window) => same(window.duty, duty)) }
  const promise = promises.find((each) => same(each.ceiling, ceiling))
  const purposes = named((window) => same(window.ceiling, ceiling))
  if (promise !== undefined && purposes.length === 0) {
    const { name, inForceFrom } = promise.version
    return { _tag: "Promise", version: name, inForceFrom }
  }
  const imposed = named((window) => same(window.imposed, ceiling))
  if (imposed.length > 0) return { _tag: "Imposed", purposes: imposed }
  return purposes.length === 0 || ceiling._tag === "Nothing" ? undefined : { _tag: "Purpose", purposes }
}

const dayOf = (ceiling: Ceiling): PlainDate | undefined => (ceiling._tag === "Day" ? ceiling.day : undefined)

const same = (a: Ceiling | Floor, b: Ceiling | Floor): boolean =>
  a._tag === b._tag && (a._tag !== "Day" || b._tag !== "Day" || compareEnds(a, b) === 0)
