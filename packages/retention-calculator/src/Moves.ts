/**
 * How records move between two registers: how many, by how many days, and which become due.
 *
 * @since 0.1.0
 */

/** By how many days last days move: of those that do, the least, the middle (the lower of two) and the most. */
export interface Spread {
  readonly records: number
  readonly least: number
  readonly median: number
  readonly most: number
}

/** How records move. Each is in one of `same`, `earlier`, `later`, `gains`, `loses` and `without`. */
export interface Moves {
  readonly records: number
  /** The same last day. */
  readonly same: number
  readonly earlier: Spread
  readonly later: Spread
  /** No last day could be named, and now one can. */
  readonly gains: number
  /** A last day could be named, and now none can. */
  readonly loses: number
  /** No last day can be named, before and after. */
  readonly without: number
  /** Of all: due at the moment, and not before. */
  readonly becomeDue: number
  /** Of all: due before, and not any more. */
  readonly noLongerDue: number
}

/** How one record moves. */
export interface Step {
  /** In days; none where there is no last day on one side. */
  readonly by: number | "gains" | "loses" | "without"
  readonly due: "same" | "becomes" | "no-longer"
}

/** How many steps there were of each kind. */
export type Tally = Map<Step["by"] | Step["due"], number>

/** Counts a record. */
export const count = (tally: Tally, { by, due }: Step): void => {
  for (const kind of [by, due]) tally.set(kind, (tally.get(kind) ?? 0) + 1)
}

/** What was counted. */
export const movesOf = (tally: Tally): Moves => {
  const of = (kind: Step["by"] | Step["due"]): number => tally.get(kind) ?? 0
  const days = [...tally].flatMap(([by, records]) => (typeof by === "number" ? [{ by, records }] : []))
  const lengths = (sign: 1 | -1) =>
    days.filter(({ by }) => by * sign > 0).map(({ by, records }) => ({ by: by * sign, records }))
  return {
    records: of("same") + of("becomes") + of("no-longer"),
    same: of(0),
    earlier: spread(lengths(-1)),
    later: spread(lengths(1)),
    gains: of("gains"),
    loses: of("loses"),
    without: of("without"),
    becomeDue: of("becomes"),
    noLongerDue: of("no-longer")
  }
}

const spread = (lengths: ReadonlyArray<{ readonly by: number; readonly records: number }>): Spread => {
  const sorted = lengths.toSorted((a, b) => a.by - b.by)
  const records = sorted.reduce((sum, each) => sum + each.records, 0)
  let passed = 0
  const middle = sorted.find((each) => {
    passed += each.records
    return passed * 2 >= records
  })
  return { records, least: sorted[0]?.by ?? 0, median: middle?.by ?? 0, most: sorted.at(-1)?.by ?? 0 }
}
