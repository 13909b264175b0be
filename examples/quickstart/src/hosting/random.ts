/** A small generator of numbers that look random and are always the same: mulberry32. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number
  /** True in so many of a hundred cases. */
  readonly chance: (percent: number) => boolean
  readonly oneOf: <T>(items: readonly [T, ...ReadonlyArray<T>]) => T
}

export const randomFrom = (seed: number): Random => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    between,
    chance: (percent) => next() * 100 < percent,
    oneOf: (items) => items[between(0, items.length - 1)] ?? items[0]
  }
}
