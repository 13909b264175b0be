/**
 * All rules over one tree, in the order of the files they speak of.
 */
import { banBreaches, effectRootBreaches } from "./bans.ts"
import { cycleBreaches } from "./cycles.ts"
import { layerBreaches } from "./layers.ts"
import { nameBreaches } from "./names.ts"
import { sizeBreaches } from "./size.ts"
import { stabilityBreaches } from "./stability.ts"
import { type Breach, readTree } from "./tree.ts"

const rules = [
  layerBreaches,
  cycleBreaches,
  banBreaches,
  effectRootBreaches,
  stabilityBreaches,
  sizeBreaches,
  nameBreaches
]

export const breaches = (root: string): ReadonlyArray<Breach> => {
  const tree = readTree(root)
  return rules
    .flatMap((rule) => rule(tree))
    .toSorted((a, b) => a.path.localeCompare(b.path) || a.line - b.line || a.rule.localeCompare(b.rule))
}
