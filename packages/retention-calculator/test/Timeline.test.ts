import * as DateArithmetic from "@lethe/core/DateArithmetic"
import type { PlainDate } from "@lethe/core/PlainDate"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import type { Facts, KnownFacts } from "../src/Facts.ts"
import { read } from "../src/ReadFacts.ts"
import { timeline, timelineUnsafe } from "../src/Timeline.ts"
import { timelineSvg } from "../src/TimelineSvg.ts"
import { always, decided } from "./asking.ts"
import { anyCase, category } from "./cases.ts"
import { shop } from "./exampleRegister.ts"
import { slowRuns } from "./runs.ts"

/** The same facts as a host writes them. */
const written = ({ events, states, purposes, erased }: KnownFacts): Facts => ({
  events: { ...events },
  states: Object.fromEntries(
    Object.entries(states).map(([name, state]) => [
      name,
      state._tag === "Never"
        ? "never"
        : [{ from: state.first ?? "1990-01-01", ...(state._tag === "Ended" ? { until: state.lastDay } : {}) }]
    ])
  ),
  ...(purposes === undefined ? {} : { purposes: purposes as NonNullable<Facts["purposes"]> }),
  ...(erased === undefined ? {} : { erased })
})

describe("the phases of a record", () => {
  const ofOurTime = ({ events, states }: KnownFacts) =>
    Object.values(events).every((day) => day > "1900" && day < "2200") &&
    Object.values(states).every((state) => !("first" in state) || (state.first ?? "1990-01-01") < "2200")

  it("follow one another without a gap; on each day the status is what decide says of it", () =>
    always(
      fc.tuple(anyCase, fc.nat(20_000)),
      ([{ register, facts: known, day }, days]) => {
        if (!ofOurTime(known)) return
        const drawn = timeline(register, category, written(known), day)
        if (Result.isFailure(drawn)) return
        const { phases, from } = drawn.success
        assert.strictEqual(phases[0]?.from, from)
        for (const [index, phase] of phases.entries()) {
          const next = phases[index + 1]
          if (next !== undefined) assert.strictEqual(DateArithmetic.addDays(phase.until as PlainDate, 1), next.from)
        }
        const asked = DateArithmetic.addDays(from, days)
        const phase = phases.findLast((each) => each.from <= asked)
        assert.strictEqual(
          phase?.status,
          decided(register, Result.getOrThrow(read(written(known), register.version.zone)), asked).status
        )
      },
      slowRuns
    ))

  it("show an event on the day of the register's zone", () => {
    const facts = { events: { delivered: "2023-11-30T23:30:00Z", disputed: "never" } }
    assert.deepEqual(timelineUnsafe(shop, "orders", facts, "2026-11-27").events, [
      { name: "delivered", day: "2023-12-01" as never }
    ])
  })

  it("are told with their purposes, duties, holds and backups", () => {
    const facts = { events: { delivered: "2024-02-29", disputed: "2025-01-31" } }
    const hold = { from: "2033-01-01", until: "2035-09-30", matter: "audit" }
    const drawn = timelineUnsafe(shop, "orders", { ...facts, holds: [hold] }, "2026-11-27")
    assert.deepEqual(
      drawn.phases.map(({ status, from, inUseFor }) => `${status} ${from} ${inUseFor.join()}`),
      [
        "in-use 2024-02-29 delivery,quarrels",
        "in-use 2026-03-01 quarrels",
        "restricted 2030-02-01 ",
        "on-hold 2035-01-01 ",
        "due 2035-10-01 "
      ]
    )
    assert.deepEqual(
      drawn.lanes.map(({ kind, name, until }) => `${kind} ${name} ${until}`),
      ["purpose delivery 2026-02-28", "purpose quarrels 2030-01-31", "duty books 2034-12-31", "hold audit 2035-09-30"]
    )
  })
})

describe("the picture", () => {
  const facts = { events: { delivered: "2024-02-29", disputed: "2025-01-31" } }

  it("is well-formed XML that says its phases to who does not see it, in both languages", () => {
    for (const [language, words] of [
      ["en", "restricted from 1 February 2030"],
      ["fr", "limité à partir du 1er février 2030"]
    ] as const) {
      const svg = timelineSvg(timelineUnsafe(shop, "orders", facts, "2026-11-27"), { language })
      assert.include(svg, words)
      assert.include(svg, `lang="${language}"`)
      assert.strictEqual(tags(svg), "")
      assert.notMatch(svg, /https?:\/\/(?!www\.w3\.org)/u)
    }
  })

  it("takes names as text, whatever is in them", () => {
    const svg = timelineSvg(timelineUnsafe(shop, "orders", facts, "2026-11-27"), {
      names: { orders: `</title><script>"&` }
    })
    assert.notInclude(svg, "<script>")
    assert.include(svg, "&lt;/title&gt;&lt;script&gt;&quot;&amp;")
    assert.strictEqual(tags(svg), "")
  })

  it("never draws outside its paper", () =>
    always(
      anyCase,
      ({ register, facts: known, day }) => {
        const drawn = timeline(register, category, written(known), day)
        if (Result.isFailure(drawn)) return
        for (const [, x = "", w = ""] of timelineSvg(drawn.success).matchAll(
          /<rect class="[^"]+" x="([^"]+)" y="[^"]+" width="([^"]+)"/gu
        )) {
          assert.isAtLeast(Number(x), 219)
          assert.isAtMost(Number(x) + Number(w), 961)
        }
      },
      slowRuns
    ))
})

/** The tags that are left open: nothing, where each that is opened is closed. */
const tags = (xml: string): string => {
  const open: Array<string> = []
  for (const [, close, name = "", self] of xml.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/gu)) {
    if (close === "/") {
      if (open.pop() !== name) return `</${name}>`
    } else if (self !== "/") open.push(name)
  }
  return open.join()
}
