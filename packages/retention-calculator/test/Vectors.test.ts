/**
 * Cases worked by hand, as data: an event, a period, and the days that follow. They are asked of `decide`, as a host
 * would ask.
 */
import type { Snap } from "@lethe/core/Anchor"
import { type AnyRegister, keeping } from "@lethe/core/Register"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import { statutes } from "@lethe/jurisdictions"
import { assert, describe, it } from "vitest"
import { decideUnsafe } from "../src/Decide.ts"
import type { Facts } from "../src/Facts.ts"
import { on } from "../src/Moment.ts"
import { category, registerWith } from "./cases.ts"
import { dayBefore } from "./reference/walk.ts"
import retention from "./vectors/retention.json" with { type: "json" }
import provisions from "./vectors/statutes.json" with { type: "json" }

interface Expected {
  readonly lastDay: string | null
  readonly mayEraseFrom?: string
  readonly mustNotBeKeptFrom?: string
  readonly status?: string
}

const snaps: Readonly<Record<string, Snap>> = {
  event: "day",
  "day-after-event": "day-after",
  "end-of-calendar-year": "end-of-calendar-year",
  "start-of-next-calendar-year": "start-of-next-calendar-year"
}

const facts = (event: string | null, name = "ordered"): Facts => ({ events: { [name]: event ?? "not-yet" } })

const decided = (register: AnyRegister, known: Facts, day = "2026-11-22") =>
  decideUnsafe(register, category, known, on(day))

/** A limit makes data due on the day after its last day, and not before. */
const expectLimit = (register: AnyRegister, known: Facts, expected: Expected) => {
  const { lastDay, erasableFrom } = decided(register, known)
  assert.strictEqual(lastDay ?? null, expected.lastDay)
  assert.strictEqual(erasableFrom, expected.mustNotBeKeptFrom)
  if (expected.lastDay === null || expected.mustNotBeKeptFrom === undefined) return
  assert.isFalse(decided(register, known, expected.lastDay).due)
  assert.isTrue(decided(register, known, expected.mustNotBeKeptFrom).due)
  assert.strictEqual(dayBefore(expected.mustNotBeKeptFrom), expected.lastDay)
}

/** A minimum sets its own last day, and makes nothing due. */
const expectMinimum = (register: AnyRegister, known: Facts, expected: Expected) => {
  const [purpose] = decided(register, known, "2199-01-01").purposes
  const minimum = purpose?.window.minimum
  assert.strictEqual(minimum?._tag === "Day" ? minimum.day : null, expected.lastDay)
  if (expected.status === "running") assert.strictEqual(minimum?._tag, "Open")
  if (expected.mayEraseFrom !== undefined) assert.strictEqual(dayBefore(expected.mayEraseFrom), expected.lastDay)
  assert.isFalse(decided(register, known, "2199-01-01").due)
}

describe("retention, worked by hand", () => {
  for (const { id, title, input, expected } of retention.cases) {
    const { event, anchor, period, bound, zone = "Europe/Paris" } = input as { zone?: string } & typeof input
    const rule = {
      _tag: "Period",
      bound,
      period,
      from: { _tag: "Event", events: ["ordered"], countedFrom: snaps[anchor] }
    } as unknown as RetentionRule
    const register = registerWith([rule], { provisions: [], financialYearEnds: "12-31" }, zone)
    it(`${id} ${title}`, () =>
      (bound === "at-most" ? expectLimit : expectMinimum)(register, facts(event), expected as Expected))
  }

  it("is not empty", () => assert.isAbove(retention.cases.length, 20))
})

describe("provisions, worked by hand", () => {
  const [event] = ["ordered"]
  for (const { id, title, input, expected } of provisions.cases) {
    const provision = statutes.find((each) => each.id === input.provision)
    const [[name, day] = []] = Object.entries(input.events) as Array<[string, string | null]>
    const duty = {
      _tag: "Statute",
      provision: input.provision,
      events: { [String(name)]: { _tag: "Event", events: [event], countedFrom: "day" } }
    } as unknown as RetentionRule
    it(`${id} ${title}`, () => {
      assert.isDefined(provision)
      const law = { provisions: statutes, financialYearEnds: "12-31" }
      const both = registerWith([{ ...duty, as: "both" } as RetentionRule], law)
      expectLimit(both, facts(day as string | null), {
        ...expected,
        mustNotBeKeptFrom: expected.mayEraseFrom
      } as Expected)
      const alone = decided(registerWith([duty], law), facts(day as string | null), "2199-01-01")
      assert.isFalse(alone.due, "a duty alone makes nothing due")
      assert.strictEqual(keeping(alone.register, category).length, 1)
    })
  }
})
