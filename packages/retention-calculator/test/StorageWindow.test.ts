import type { PlainDate } from "@lethe/core/PlainDate"
import { plainDate } from "@lethe/core/testing"
import type { Instant, Zone } from "@lethe/core/Zone"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import * as Window from "../src/StorageWindow.ts"
import { always } from "./asking.ts"

const zone = "Europe/Paris" as Zone
const hasEnded = (ceiling: Window.Ceiling, day: PlainDate) => Window.hasEnded(ceiling, { day }, zone)
const isOver = (floor: Window.Floor, day: PlainDate) => Window.isOver(floor, { day }, zone)
const near = plainDate({ from: "2024-02-27" as PlainDate, until: "2024-03-02" as PlainDate })
const within = fc.tuple(near, fc.constantFrom("05", "11", "17"))
/** Ceilings that set something. */
const ceiling: fc.Arbitrary<Window.Ceiling> = fc.oneof(
  near.map(Window.until),
  within.map(([day, hour]) => Window.expiring(day, `${day}T${hour}:00:00Z` as Instant) as Window.Ceiling),
  fc.constantFrom("lasts" as const, "not-yet" as const, "unknown" as const).map((because) => ({
    _tag: "Open" as const,
    because
  })),
  fc.constantFrom<Window.Ceiling>(Window.never, { _tag: "Never", words: "not said" })
)
const anyCeiling = fc.oneof({ weight: 4, arbitrary: ceiling }, { weight: 1, arbitrary: fc.constant(Window.nothing) })
const floor: fc.Arbitrary<Window.Floor> = fc.oneof(
  near.map(Window.until),
  fc.constantFrom<Window.Floor>(Window.none, { _tag: "Open" })
)
const window: fc.Arbitrary<Window.StorageWindow> = fc.record({
  duty: floor,
  whole: floor,
  minimum: floor,
  ceiling,
  ordinary: anyCeiling,
  imposed: anyCeiling
})

interface Bounds {
  readonly duty: Window.Floor
  readonly minimum: Window.Floor
  readonly ceiling: Window.Ceiling
}

/** Which bound it is; not why it is open, nor the words in which it is left open. */
const rank = (bound: Window.Ceiling | Window.Floor): string =>
  bound._tag === "Day" ? `${bound.day} ${bound.expiresAt ?? "all of it"}` : bound._tag
/** What the lattice is of: the ceiling and the minimum. */
const bounds = ({ ceiling, minimum }: Bounds) => [rank(ceiling), rank(minimum)]
const same = (a: Bounds, b: Bounds) => assert.deepEqual(bounds(a), bounds(b))

const two = fc.tuple(window, window)
const three = fc.tuple(window, window, window)

describe("longest and shortest form a lattice, on ceilings that set something and on minimums", () => {
  const { longest, shortest } = Window

  it("the order of two rules does not matter", () =>
    always(two, ([a, b]) => {
      same(longest(a, b), longest(b, a))
      same(shortest(a, b), shortest(b, a))
    }))

  it("nor how three are grouped", () =>
    always(three, ([a, b, c]) => {
      same(longest(a, longest(b, c)), longest(longest(a, b), c))
      same(shortest(a, shortest(b, c)), shortest(shortest(a, b), c))
    }))

  it("a rule beside itself is the rule", () =>
    always(window, (a) => {
      same(longest(a, a), a)
      same(shortest(a, a), a)
    }))

  it("each absorbs the other", () =>
    always(two, ([a, b]) => {
      same(longest(a, shortest(a, b)), a)
      same(shortest(a, longest(a, b)), a)
    }))

  it("each distributes over the other", () =>
    always(three, ([a, b, c]) => same(longest(a, shortest(b, c)), shortest(longest(a, b), longest(a, c)))))

  it("the longest never ends before the shortest", () =>
    always(fc.tuple(two, near), ([[a, b], day]) => {
      if (hasEnded(longest(a, b).ceiling, day)) {
        assert.isTrue(hasEnded(shortest(a, b).ceiling, day))
        assert.isTrue(hasEnded(a.ceiling, day) && hasEnded(b.ceiling, day))
      }
    }))
})

describe("duties add up", () => {
  it("a duty is not shortened by what stands beside it, in the longest nor in the shortest", () =>
    always(fc.tuple(two, near), ([[a, b], day]) => {
      for (const { duty } of [Window.longest(a, b), Window.shortest(a, b)]) {
        assert.strictEqual(isOver(duty, day), isOver(a.duty, day) && isOver(b.duty, day))
      }
    }))
})

describe("an end that law imposes", () => {
  it("is the earliest, whichever way rules combine, and what imposes nothing does not loosen it", () =>
    always(two, ([a, b]) => {
      const days = [a.imposed, b.imposed].flatMap((each) => (each._tag === "Day" ? [rank(each)] : [])).toSorted()
      for (const { imposed } of [Window.longest(a, b), Window.shortest(a, b)]) {
        if (days[0] !== undefined) assert.strictEqual(rank(imposed), days[0])
        else assert.notStrictEqual(imposed._tag, "Day")
      }
    }))
})

describe("what sets nothing", () => {
  it("yields to every other ceiling", () =>
    always(ceiling, (a) => {
      for (const combined of [Window.laterCeiling, Window.earlierCeiling]) {
        assert.strictEqual(combined(a, Window.nothing), a)
        assert.strictEqual(combined(Window.nothing, a), a)
      }
    }))

  it("never ends", () => assert.isFalse(hasEnded(Window.nothing, "9999-12-31" as PlainDate)))
})

describe("the last day", () => {
  const day = "2024-02-29" as PlainDate

  it("is kept; the day after is not", () => {
    assert.isFalse(hasEnded(Window.until(day), day))
    assert.isTrue(hasEnded(Window.until(day), "2024-03-01" as PlainDate))
    assert.isFalse(isOver(Window.until(day), day))
    assert.isTrue(isOver(Window.until(day), "2024-03-01" as PlainDate))
  })
})
