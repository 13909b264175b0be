/** Where a fault is, written down only when there is one: a register has far more places than faults. */
import type { Path } from "./json.ts"

export interface Place {
  readonly within: Place | undefined
  readonly key: string | number
}

export const at = (within: Place | undefined, key: string | number): Place => ({ within, key })

export const pathTo = (place: Place): Path => {
  const path: Array<string | number> = []
  for (let here: Place | undefined = place; here !== undefined; here = here.within) path.push(here.key)
  return path.reverse()
}
