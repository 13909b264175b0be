/**
 * Which subtrees a proof consists of: RFC 9162, sections 2.1.3.1 and 2.1.4.1.
 *
 * A range [from, to) of leaves stands for the subtree over them. Sizes may exceed 32 bits, so powers are multiplied
 * and not shifted.
 */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A complete subtree: the 2^height leaves from index × 2^height on. */
export interface Node {
  readonly height: number
  readonly index: number
}

/** The ranges of PATH(index, D[size]), from the leaf's neighbour up. */
export const inclusionRanges = (index: number, size: number): ReadonlyArray<Range> => {
  const path = (from: number, to: number): Array<Range> => {
    if (to - from === 1) return []
    const middle = from + largestPowerBelow(to - from)
    return index < middle ? [...path(from, middle), { from: middle, to }] : [...path(middle, to), { from, to: middle }]
  }
  return path(0, size)
}

/** The ranges of PROOF(from, D[size]): SUBPROOF with its flag, which leaves out a whole old tree. */
export const consistencyRanges = (old: number, size: number): ReadonlyArray<Range> => {
  const subproof = (from: number, to: number, whole: boolean): Array<Range> => {
    if (to === old) return whole ? [] : [{ from, to }]
    const middle = from + largestPowerBelow(to - from)
    return old <= middle
      ? [...subproof(from, middle, whole), { from: middle, to }]
      : [...subproof(middle, to, false), { from, to: middle }]
  }
  return old === 0 ? [] : subproof(0, size, true)
}

/** The complete subtrees that a range is made of, from the largest. */
export const nodesIn = ({ from, to }: Range): ReadonlyArray<Node> => {
  const nodes: Array<Node> = []
  for (let at = from; at < to; ) {
    let height = 0
    let wide = 1
    // A range begins where a subtree larger than itself begins, so only its length bounds the next one.
    while (wide * 2 <= to - at) {
      wide *= 2
      height += 1
    }
    nodes.push({ height, index: at / wide })
    at += wide
  }
  return nodes
}

const largestPowerBelow = (length: number): number => {
  let power = 1
  while (power * 2 < length) power *= 2
  return power
}
