/**
 * From a category's rules and a record's facts to the answer.
 *
 * @since 0.1.0
 */
import { add, addDays } from "@lethe/core/DateArithmetic"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { AnyRegister, Version } from "@lethe/core/Register"
import { isUndetermined } from "@lethe/core/Said"
import type { Zone } from "@lethe/core/Zone"
import { bindingOf, type Legal, legalEnd } from "./Binding.ts"
import type { Decision, End, PromiseDecision, PurposeDecision, Status } from "./Decision.ts"
import { evaluatePurpose } from "./Evaluate.ts"
import { dayOf, earliestDay, endOfPurpose, type KnownFacts, type Order, own } from "./Facts.ts"
import { type Standing, standing } from "./Holding.ts"
import type { Now } from "./Moment.ts"
import type { CategoryReading, PurposeReading, Reading } from "./Reading.ts"
import { coveredBy, restrictionsIn } from "./Restrictions.ts"
import { type Evaluated, reportsOf, unknownIn } from "./Reports.ts"
import * as Window from "./StorageWindow.ts"

/** The answer for a record. */
export const answer = (register: AnyRegister, reading: CategoryReading, facts: KnownFacts, now: Now): Decision => {
  const { zone } = reading.place
  const evaluated = evaluateAll(reading.purposes, facts, reading)
  const purposes = evaluated.map((each) => purposeDecision(each, facts, now, reading))
  const promises = promisesOf(reading, facts, now)
  const across = withPromises(Window.across(evaluated.map(({ window }) => window)), promises)
  const legal = legalEnd(across)
  const holds = standing(facts, legal?.day, now.day)
  const order = facts.order !== undefined && facts.order.on <= now.day ? facts.order : undefined
  const standsAt = standingAt(across, holds, now, zone)
  const binds = bindingOf({ across, evaluated, promises, holds, order, legal })
  return {
    _tag: "Decision",
    register,
    category: reading.category,
    on: now.day,
    ...(now.at === undefined ? {} : { at: now.at }),
    ...(order === undefined ? standsAt : { status: "due", due: true, erasable: true }),
    ...daysOf({ legal, holds, order, version: register.version }),
    ...(binds === undefined ? {} : { binds }),
    end: endOf(reading.purposes),
    restrictedAs: standsAt.status === "restricted" ? restrictionsIn(purposes, now, zone) : [],
    ...(isPart(across, now, zone) ? { reducedTo: coveredBy(purposes, now, zone) } : {}),
    purposes,
    promises,
    holds,
    restrictions: facts.restrictions ?? [],
    unknown: [...new Set(purposes.flatMap(({ derivation }) => unknownIn(derivation)))],
    reports: [
      ...reportsOf(reading, evaluated, facts, now.day),
      ...holds.filter(({ inTime }) => !inTime).map(({ hold }) => ({ _tag: "LateHold" as const, hold }))
    ]
  }
}

const evaluateAll = (
  purposes: ReadonlyArray<PurposeReading>,
  facts: KnownFacts,
  { place }: CategoryReading
): ReadonlyArray<Evaluated> => purposes.map((reading) => ({ reading, ...evaluatePurpose(reading, facts, place) }))

const purposeDecision = (
  { reading, derivation, window }: Evaluated,
  facts: KnownFacts,
  now: Now,
  { place }: CategoryReading
): PurposeDecision => {
  const { activity, purpose, endsByObjection } = reading
  const said = own(facts.purposes, purpose.id)
  const end = said === undefined || said === "never" ? undefined : endOfPurpose(said, { byObjection: endsByObjection })
  const over = end !== undefined && end < now.day
  const marketing = purpose.kinds?.includes("direct-marketing") === true
  const leaves = typeof said === "object" && said.objected !== undefined && marketing && end === said.objected
  return {
    activity,
    purpose,
    window,
    ended: Window.hasEnded(window.ceiling, now, place.zone),
    applies:
      said === "never"
        ? "never"
        : over
          ? "no-longer"
          : said === undefined && purpose.basis?._tag === "Consent"
            ? "unknown"
            : "yes",
    ...(leaves ? { leaves: "suppression-entry" as const } : {}),
    derivation
  }
}

/** The earlier promises under which the record was collected; where that day is unknown, since its earliest known. */
const promisesOf = (reading: CategoryReading, facts: KnownFacts, now: Now): ReadonlyArray<PromiseDecision> => {
  if (reading.earlier.length === 0) return []
  const { collected } = reading
  const day = (collected === undefined ? undefined : dayOf(facts, collected)) ?? earliestDay(facts, reading.known)
  return reading.earlier
    .filter(({ replacedOn }) => day === undefined || day < replacedOn)
    .map(({ version, purposes }) => {
      const evaluated = evaluateAll(purposes, facts, reading)
      const ceilings = evaluated.map(({ window }) => window.ceiling)
      return {
        version,
        ceiling: ceilings.reduce(Window.laterCeiling, Window.nothing),
        purposes: evaluated.map((each) => purposeDecision(each, facts, now, reading))
      }
    })
}

/** Of all promises the first to end binds; duties are the law's, and read from the version in force. */
const withPromises = (current: Window.Across, promises: ReadonlyArray<PromiseDecision>): Window.Across => {
  const first = promises.reduce((each, { ceiling }) => Window.earlierCeiling(each, ceiling), Window.nothing)
  const ordinary = current.ordinary
  return {
    ...current,
    ceiling: Window.earlierCeiling(current.ceiling, first),
    ordinary: ordinary._tag === "Nothing" ? ordinary : Window.earlierCeiling(ordinary, first)
  }
}

/** Where the record stands at the moment, without an order to erase. */
const standingAt = (
  { ceiling, ordinary, duty }: Window.Across,
  holds: ReadonlyArray<Standing>,
  now: Now,
  zone: Zone
): Pick<Decision, "status" | "due" | "erasable"> => {
  const over = Window.hasEnded(ceiling, now, zone)
  if (over && Window.isOver(duty, now, zone)) {
    const active = holds.some((hold) => hold.active)
    const due = !holds.some((hold) => hold.active && hold.inTime)
    return { status: active ? "on-hold" : "due", due, erasable: due && !active }
  }
  const inOrdinaryUse = ordinary._tag === "Nothing" ? ceiling._tag === "Nothing" : !Window.hasEnded(ordinary, now, zone)
  const status = over ? "restricted" : statusOf(ceiling, Window.isOver(duty, now, zone))
  const isRestricted = !inOrdinaryUse && status !== "undetermined"
  return { status: isRestricted ? "restricted" : status, due: false, erasable: false }
}

const statusOf = (ceiling: Window.Ceiling, dutiesOver: boolean): Status => {
  if (ceiling._tag === "Day" || (ceiling._tag === "Nothing" && !dutiesOver)) return "in-use"
  return ceiling._tag === "Open" && ceiling.because !== "unknown" ? "running" : "undetermined"
}

/** Whether its purposes have ended, and what holds it still is about parts of it only. */
const isPart = ({ ceiling, whole, duty }: Window.Across, now: Now, zone: Zone): boolean =>
  Window.hasEnded(ceiling, now, zone) && !Window.isOver(duty, now, zone) && Window.isOver(whole, now, zone)

interface Days {
  readonly legal: Legal | undefined
  readonly holds: ReadonlyArray<Standing>
  readonly order: Order | undefined
  readonly version: Version
}

/** The last day, with the holds that move it or the order that cuts it short, and what follows from it. */
const daysOf = ({ legal, holds, order, version }: Days) => {
  const moved = holds.findLast(({ movesTo }) => movesTo !== undefined)?.movesTo
  const lastDay = order === undefined ? (moved === "open" ? undefined : (moved ?? legal?.day)) : addDays(order.on, -1)
  if (lastDay === undefined) return {}
  const isLegal = moved === undefined && order === undefined
  const inBackups = lastDayInBackups(lastDay, version)
  return {
    lastDay,
    ...(isLegal && legal?.expiresAt !== undefined ? { expiresAt: legal.expiresAt } : {}),
    erasableFrom: addDays(lastDay, 1),
    ...(inBackups === undefined ? {} : { lastDayInBackups: inBackups })
  }
}

const lastDayInBackups = (day: PlainDate, { backups }: Version): PlainDate | undefined => {
  if (backups === undefined || isUndetermined(backups)) return undefined
  if (backups === "none") return day
  return isUndetermined(backups.tail) ? undefined : add(day, backups.tail)
}

/** What becomes of it: what all purposes say, else erasure. Without a recorded assessment nothing is anonymous. */
const endOf = (purposes: ReadonlyArray<PurposeReading>): End => {
  const ends = new Set(purposes.map(({ reading }) => endOfRule(reading)))
  const [only] = ends
  return ends.size === 1 && only !== undefined ? only : "erase"
}

const endOfRule = (reading: Reading): End =>
  reading._tag !== "Ending" || (reading.by === "anonymise" && reading.assessment === undefined) ? "erase" : reading.by
