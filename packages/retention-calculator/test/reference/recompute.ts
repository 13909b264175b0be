/**
 * The windows of a derivation, computed again from nothing but the data in its tree: the days are walked, and the
 * bounds compared here.
 */
import type { Derivation } from "../../src/Evaluate.ts"
import type { Ceiling, Floor, StorageWindow } from "../../src/StorageWindow.ts"
import { lastDay, startOf } from "./walk.ts"

/** A bound as one text that sorts: nothing, days, open, never. */
type Bound = string
export interface Bounds {
  readonly duty: Bound
  readonly minimum: Bound
  readonly ceiling: Bound
  readonly imposed: Bound
}

const nothing: Bound = ""
const open: Bound = "open"
const never: Bound = "xnever"
const free: Bounds = { duty: nothing, minimum: nothing, ceiling: nothing, imposed: nothing }

export const bound = (each: Ceiling | Floor): Bound =>
  each._tag === "Day" ? each.day : each._tag === "Open" ? open : each._tag === "Never" ? never : nothing

export const boundsOf = (window: StorageWindow): Bounds => ({
  duty: bound(window.duty),
  minimum: bound(window.minimum),
  ceiling: bound(window.ceiling),
  imposed: bound(window.imposed)
})

/** The bounds of a node. Throws where the node contradicts itself. */
export const recompute = (node: Derivation, yearEnds: string): Bounds => {
  switch (node._tag) {
    case "Counted": {
      const { snaps, period } = node.counting
      agree(node.start, startOf(node.day, snaps, yearEnds))
      agree(node.lastDay, lastDay(node.day, snaps, period, yearEnds))
      if (node.provision !== undefined) agree(node.provision.period, period)
      return settingWith(node.sets, node.lastDay, node.lastDay)
    }
    case "Waiting":
      return node.because === "never" ? settingWith(node.sets, nothing, never) : settingWith(node.sets, open, open)
    case "Lasting": {
      const { is } = node
      return {
        ...free,
        ceiling: is === undefined || is._tag === "Lasts" ? open : is._tag === "Never" ? "" : is.lastDay
      }
    }
    case "NoDay": {
      const set = settingWith(node.sets, open, never)
      return { ...set, ceiling: never, imposed: nothing }
    }
    case "OnlyIf": {
      if (node.happened === "never" || node.of === undefined) return free
      const inner = recompute(node.of, yearEnds)
      return node.happened === "yes" ? inner : { ...inner, ceiling: open, imposed: nothing }
    }
    case "Combined":
      return combine(
        node.how,
        node.of.map((each) => recompute(each, yearEnds))
      )
  }
}

const settingWith = (sets: ReadonlyArray<string>, floor: Bound, ceiling: Bound): Bounds => ({
  duty: sets.includes("duty") ? floor : nothing,
  minimum: sets.includes("minimum") ? floor : nothing,
  ceiling: sets.includes("ceiling") ? ceiling : sets.includes("duty") ? nothing : never,
  imposed: sets.includes("imposed") ? ceiling : nothing
})

const latest = (bounds: ReadonlyArray<Bound>): Bound => bounds.toSorted().at(-1) ?? nothing
const earliest = (bounds: ReadonlyArray<Bound>): Bound => bounds.toSorted()[0] ?? nothing
const set = (bounds: ReadonlyArray<Bound>): ReadonlyArray<Bound> => bounds.filter((each) => each !== nothing)

const combine = (how: string, of: ReadonlyArray<Bounds>): Bounds => {
  const each = <K extends keyof Bounds>(key: K) => of.map((bounds) => bounds[key])
  const firstEnds = how === "shortest" || how === "all-of-one-rule"
  return {
    duty: latest(each("duty")),
    minimum: how === "shortest" ? earliest(each("minimum")) : latest(each("minimum")),
    ceiling: firstEnds ? earliest(set(each("ceiling"))) : latest(each("ceiling")),
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
