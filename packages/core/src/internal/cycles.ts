/** Nothing waits for itself: not a category for its own end, not a processor for itself. */
import type { Place } from "./place.ts"

/** `from` waits for `to`, as is said at that place. */
export interface Wait {
  readonly from: string
  readonly to: string
  readonly place: Place
}

/** The waits that are part of a circle. */
export const circular = (waits: ReadonlyArray<Wait>): ReadonlyArray<Wait> => {
  if (waits.length === 0) return []
  const forward = edges(waits.map(({ from, to }) => [from, to]))
  const backward = edges(waits.map(({ from, to }) => [to, from]))
  // Kosaraju: walked backwards in the order in which a walk forwards is done, each walk stays within one circle.
  const circle = new Map<string, string>()
  for (const node of finished(forward).reverse()) for (const one of walk(backward, node, circle)) circle.set(one, node)
  return waits.filter(({ from, to }) => circle.get(from) === circle.get(to))
}

type Edges = ReadonlyMap<string, ReadonlyArray<string>>

const edges = (pairs: ReadonlyArray<readonly [string, string]>): Edges => {
  const next = new Map<string, Array<string>>()
  for (const [a, b] of pairs) {
    next.set(a, next.get(a) ?? [])
    next.set(b, next.get(b) ?? [])
    next.get(a)?.push(b)
  }
  return next
}

/** All nodes, each after those that can be reached from it. Without recursion: a chain may be long. */
const finished = (next: Edges): Array<string> => {
  const order: Array<string> = []
  const seen = new Set<string>()
  for (const start of next.keys()) {
    if (seen.has(start)) continue
    seen.add(start)
    const path: Array<{ readonly node: string; index: number }> = [{ node: start, index: 0 }]
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const there = next.get(here.node)?.[here.index++]
      if (there === undefined) order.push((path.pop() as { readonly node: string }).node)
      else if (!seen.has(there)) {
        seen.add(there)
        path.push({ node: there, index: 0 })
      }
    }
  }
  return order
}

/** The nodes reached from one, without those that have been reached before. */
const walk = (next: Edges, start: string, done: ReadonlyMap<string, string>): ReadonlyArray<string> => {
  if (done.has(start)) return []
  const reached = new Set([start])
  for (const node of reached) for (const there of next.get(node) ?? []) if (!done.has(there)) reached.add(there)
  return [...reached]
}
