/**
 * The windows of a derivation, computed again from nothing but the data in its tree: the days are walked, and the
 * bounds compared here.
 */
import type { Derivation } from "../../src/Evaluate.ts"
import type { Ceiling, Floor, StorageWindow } from "../../src/StorageWindow.ts"
import { endInForce, endOfHours, withoutTail } from "./due.ts"
import { lastDay, startOf } from "./walk.ts"

/** A bound as one text that sorts: nothing, days and instants within them, open, never. */
type Bound = string
export interface Bounds {
  readonly duty: Bound
  readonly whole: Bound
  readonly minimum: Bound
  readonly ceiling: Bound
  readonly ordinary: Bound
  readonly imposed: Bound
}

const nothing: Bound = ""
const open: Bound = "open"
const never: Bound = "xnever"
const free: Bounds = {
  duty: nothing,
  whole: nothing,
  minimum: nothing,
  ceiling: nothing,
  ordinary: nothing,
  imposed: nothing
}

export const bound = (each: Ceiling | Floor): Bound =>
  each._tag === "Day"
    ? dayBound(each.day, each.expiresAt)
    : each._tag === "Open"
      ? open
      : each._tag === "Never"
        ? never
        : nothing

/** What lasts all of a day sorts behind what ends within it. */
const dayBound = (day: string, expiresAt: string | undefined): Bound =>
  `${day} ${expiresAt === undefined ? "all" : new Date(expiresAt).toISOString()}`

export const boundsOf = (window: StorageWindow): Bounds => ({
  duty: bound(window.duty),
  whole: bound(window.whole),
  minimum: bound(window.minimum),
  ceiling: bound(window.ceiling),
  ordinary: bound(window.ordinary),
  imposed: bound(window.imposed)
})

/** The bounds of a node. Throws where the node contradicts itself. */
export const recompute = (node: Derivation, yearEnds: string): Bounds => {
  switch (node._tag) {
    case "Counted":
      return counted(node, yearEnds)
    case "Waiting":
      return node.because === "never"
        ? settingWith(node.sets, nothing, never, node.covers)
        : settingWith(node.sets, open, open, node.covers)
    case "NotInForce":
      return node.sets.includes("duty") && !node.sets.includes("ceiling")
        ? free
        : { ...free, ceiling: never, ordinary: never }
    case "Lasting": {
      const { is } = node
      const end =
        is === undefined || is._tag === "Lasts" ? open : is._tag === "Never" ? nothing : dayBound(is.lastDay, undefined)
      return { ...free, ceiling: end, ordinary: end }
    }
    case "Objecting": {
      const end =
        node.window.ceiling._tag === "Nothing" ? nothing : node.day === undefined ? open : dayBound(node.day, undefined)
      return { ...free, ceiling: end, ordinary: end }
    }
    case "Ending":
      return recompute(node.of, yearEnds)
    case "Restricted":
      return { ...recompute(node.of, yearEnds), ordinary: nothing }
    case "NoDay":
      return { ...settingWith(node.sets, open, never, node.covers), ceiling: never, ordinary: never, imposed: nothing }
    case "OnlyIf": {
      if (node.happened === "never" || node.of === undefined) return free
      const inner = recompute(node.of, yearEnds)
      return node.happened === "yes" ? inner : { ...inner, ceiling: open, ordinary: open, imposed: nothing }
    }
    case "Combined":
      return combine(
        node.how,
        node.of.map((each) => recompute(each, yearEnds))
      )
  }
}

const counted = (node: Derivation & { readonly _tag: "Counted" }, yearEnds: string): Bounds => {
  const { snaps, period, inForce, backups } = node.counting
  agree(node.start, startOf(node.day, snaps, yearEnds))
  const versions = node.provision?.versions
  if (versions !== undefined && period !== undefined) {
    const any = versions.some((version) => version.period === period)
    agree(any || node.provision?.ceiling === period, true)
  } else if (node.provision?.period !== undefined && period !== undefined) {
    agree(node.provision.period === period || node.provision.ceiling === period, true)
  }
  if (node.hours === undefined) {
    const end =
      inForce === undefined
        ? lastDay(node.day, snaps, period, yearEnds)
        : endInForce(node.day, snaps, inForce, yearEnds)
    agree(node.lastDay, withoutTail(end, backups))
  } else if (node.instant !== undefined || node.expiresAt === undefined) {
    const { day, instant } = endOfHours(node.day, snaps, node.hours, { yearEnds, instant: node.instant, tail: backups })
    agree(node.lastDay, day)
    if (node.expiresAt !== undefined) agree(Date.parse(node.expiresAt), instant)
  }
  const end = dayBound(node.lastDay, node.expiresAt)
  if (node.extended === undefined) return settingWith(node.sets, end, end, node.covers)
  const { is } = node.extended
  if (is === undefined || is._tag === "Lasts") return settingWith(node.sets, open, open, node.covers)
  const last = is._tag === "Never" ? end : latest([end, dayBound(is.lastDay, undefined)])
  return settingWith(node.sets, last, last, node.covers)
}

const settingWith = (
  sets: ReadonlyArray<string>,
  floor: Bound,
  ceiling: Bound,
  covers: ReadonlyArray<string> | undefined
): Bounds => {
  const end = sets.includes("ceiling") ? ceiling : sets.includes("duty") ? nothing : never
  const duty = sets.includes("duty") ? floor : nothing
  return {
    duty,
    whole: covers === undefined ? duty : nothing,
    minimum: sets.includes("minimum") ? floor : nothing,
    ceiling: end,
    ordinary: end,
    imposed: sets.includes("imposed") ? ceiling : nothing
  }
}

const latest = (bounds: ReadonlyArray<Bound>): Bound => bounds.toSorted().at(-1) ?? nothing
const earliest = (bounds: ReadonlyArray<Bound>): Bound => bounds.toSorted()[0] ?? nothing
const set = (bounds: ReadonlyArray<Bound>): ReadonlyArray<Bound> => bounds.filter((each) => each !== nothing)

const combine = (how: string, of: ReadonlyArray<Bounds>): Bounds => {
  const each = <K extends keyof Bounds>(key: K) => of.map((bounds) => bounds[key])
  const firstEnds = how === "shortest" || how === "all-of-one-rule"
  const ends = (bounds: ReadonlyArray<Bound>) => (firstEnds ? earliest(set(bounds)) : latest(bounds))
  return {
    duty: latest(each("duty")),
    whole: latest(each("whole")),
    minimum: how === "shortest" ? earliest(each("minimum")) : latest(each("minimum")),
    ceiling: ends(each("ceiling")),
    ordinary: ends(each("ordinary")),
    imposed: earliest(set(each("imposed")))
  }
}

/** All purposes of a category: the last to end, unless law ends them before; every duty. */
export const acrossPurposes = (purposes: ReadonlyArray<Bounds>): { readonly ceiling: Bound; readonly duty: Bound } => {
  const imposed = set(purposes.map((each) => each.imposed))
  return {
    ceiling: earliest([...imposed, ...set([latest(purposes.map((each) => each.ceiling))])]),
    duty: latest(purposes.map((each) => each.duty))
  }
}

const agree = (said: unknown, computed: unknown): void => {
  if (said !== computed) throw new Error(`the derivation says ${String(said)}, and computes to ${String(computed)}`)
}
