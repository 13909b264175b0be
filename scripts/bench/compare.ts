/** Two ways of doing one thing, run in turn in one process, and the ratio of each pair. */

export interface Side<Ready> {
  readonly name: string
  /** Not timed. */
  readonly prepare?: () => Promise<Ready>
  readonly run: (ready: Ready) => Promise<unknown>
  /** What `run` answers is the milliseconds, measured where they were spent. */
  readonly measured?: boolean
  /** Not timed. */
  readonly release?: (ready: Ready) => Promise<unknown>
}

export interface Comparison {
  readonly title: string
  readonly goal: string
  readonly pairs: number
  /** Ours divided by the other, pair by pair. */
  readonly ratio: Spread
  readonly ours: Measured
  readonly other: Measured
}

/** How long it took, or how large it is. */
export type Measured = { readonly name: string } & (
  | { readonly milliseconds: Spread; readonly growthMiB: number }
  | { readonly bytes: number }
)

export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** Compares by at least seven pairs after one that is not counted; who goes first alternates. */
export const compare = async <A, B>(options: {
  readonly title: string
  readonly goal: string
  readonly pairs: number
  readonly ours: Side<A>
  readonly other: Side<B>
}): Promise<Comparison> => {
  const { title, goal, pairs, ours, other } = options
  const [our, their]: [Array<Timed>, Array<Timed>] = [[], []]
  for (let pair = 0; pair <= pairs; pair++) {
    const first = pair % 2 === 0
    const [a, b] = first ? [await time(ours), await time(other)] : [await time(other), await time(ours)]
    if (pair === 0) continue
    our.push(first ? a : b)
    their.push(first ? b : a)
  }
  return {
    title,
    goal,
    pairs,
    ratio: spread(our.map(({ milliseconds }, index) => milliseconds / (their[index]?.milliseconds ?? Number.NaN))),
    ours: { name: ours.name, ...summary(our) },
    other: { name: other.name, ...summary(their) }
  }
}

/** Two sizes. Nothing is timed. */
export const sizes = (options: {
  readonly title: string
  readonly goal: string
  readonly ours: { readonly name: string; readonly bytes: number }
  readonly other: { readonly name: string; readonly bytes: number }
}): Comparison => {
  const { title, goal, ours, other } = options
  const ratio = ours.bytes / other.bytes
  return { title, goal, pairs: 1, ratio: { median: ratio, least: ratio, most: ratio }, ours, other }
}

interface Timed {
  readonly milliseconds: number
  readonly growth: number
}

const time = async <Ready>({ prepare, run, release, measured = false }: Side<Ready>): Promise<Timed> => {
  const ready = (await prepare?.()) as Ready
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  const start = process.hrtime.bigint()
  const answer = await run(ready)
  const milliseconds = measured ? Number(answer) : Number(process.hrtime.bigint() - start) / 1e6
  const growth = process.memoryUsage.rss() - before
  await release?.(ready)
  return { milliseconds, growth }
}

const summary = (timed: ReadonlyArray<Timed>) => ({
  milliseconds: spread(timed.map(({ milliseconds }) => milliseconds)),
  growthMiB: spread(timed.map(({ growth }) => growth / 1024 / 1024)).median
})

const spread = (values: ReadonlyArray<number>): Spread => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const median =
    sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
  return { median: median ?? Number.NaN, least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN }
}
