/** The cases published with the package, on the calendars of `@lethe/jurisdictions`; and the runner itself. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as Holidays from "@lethe/jurisdictions/HolidayCalendar"
import * as Result from "effect/Result"
import { assert, describe, it } from "vitest"
import { deadlineKinds } from "../src/DeadlineKinds.ts"
import * as Vectors from "../src/Vectors.ts"

const read = (name: string): { format: string; cases: Array<Record<string, unknown>> } =>
  JSON.parse(readFileSync(join(import.meta.dirname, "../vectors", name), "utf8"))
const files = ["deadlines.json", "clocks.json"].map(read)
const kinds = deadlineKinds((territory, years) => Holidays.ofKnown(territory, years))
const cases = files.flatMap((file) => Vectors.decodeUnsafe(file))

describe("the published vectors", () => {
  it.each(cases.map((each) => [each.id, each.title, each] as const))("%s %s", (_, __, each) => {
    const [outcome] = Vectors.run([each], kinds)
    assert.deepEqual(outcome?.differences, [])
  })

  it("are many, of every kind, with ids that are unique", () => {
    assert.isAtLeast(cases.length, 100)
    assert.sameMembers([...new Set(cases.map(({ kind }) => kind))], Object.keys(kinds))
    assert.deepEqual(Vectors.repeated(cases.map(({ id }) => id)), [])
  })

  it("each of them fails, and it alone, where one thing it expects is changed", () => {
    const spoil = (value: unknown): unknown => {
      if (value === null) return "2026-01-01"
      if (typeof value === "boolean") return !value
      if (typeof value === "number") return value + 1
      if (typeof value === "string") return value.startsWith("1999") ? "2000-01-01" : `1999${value.slice(4)}`
      return Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, spoil(each)]))
    }
    for (const each of cases)
      for (const key of Object.keys(each.expected)) {
        const spoilt = { ...each, expected: { ...each.expected, [key]: spoil(each.expected[key]) } }
        const [outcome] = Vectors.run([spoilt], kinds)
        assert.isNotEmpty(outcome?.differences, `${each.id} ${key}`)
      }
  })
})

describe("Vectors.run", () => {
  const run = (kind: string, input: object, expected: object) =>
    Vectors.run([{ id: "x", kind, input: input as never, expected: expected as never }], kinds)[0]
  const period = { event: "2026-03-10", period: "P1M", zone: "Europe/Paris", calendar: "FR" }

  it("says which field, what was expected and what came", () =>
    assert.deepEqual(run("period", period, { lastDay: "2026-04-11", rolled: false })?.differences, [
      { field: "lastDay", expected: "2026-04-11", got: "2026-04-10" }
    ]))

  it("compares instants as instants, and looks into what is nested", () => {
    assert.deepEqual(run("period", period, { expiresAtExclusive: "2026-04-10T22:00:00Z" })?.differences, [])
    const request = { receivedAt: "2025-12-31", zone: "Europe/Paris", calendar: "FR" }
    const found = run("request-response", request, { extension: { lastDay: "2026-03-31", rolled: true } })
    assert.deepEqual(found?.differences, [{ field: "extension.rolled", expected: true, got: false }])
  })

  it("fails a case of unknown kind, also under a name that every object has", () => {
    for (const kind of ["frob", "toString", "retention"])
      assert.strictEqual(run(kind, period, { lastDay: "2026-04-10" })?.differences[0]?.field, "kind")
  })

  it("fails a case that has no answer, and says why", () => {
    const outcome = run("period", { ...period, event: "2026-02-30" }, { lastDay: "2026-03-30" })
    assert.deepEqual(outcome?.differences, [{ field: "lastDay", expected: "2026-03-30", got: undefined }])
    assert.match(outcome?.refusal ?? "", /event: expected a day/u)
    assert.match(run("period", { ...period, calendar: "XX" }, { lastDay: "" })?.refusal ?? "", /XX/u)
    assert.match(run("period", { ...period, calendar: 5 }, { lastDay: "" })?.refusal ?? "", /calendar/u)
    assert.match(run("period", { period: "P1M", zone: "UTC" }, { lastDay: "" })?.refusal ?? "", /event/u)
  })

  it("reads `null` as what is not there", () => {
    assert.deepEqual(run("period", period, { notRolled: null, error: null })?.differences, [])
    assert.deepEqual(run("period", period, { lastDay: null })?.differences.length, 1)
  })

  it("gives an answer also where what an extension would give is not known", () => {
    // The Catalan list of days is known for 2026 only.
    const request = { receivedAt: "2026-11-10", zone: "Europe/Madrid", calendar: "ES-CT" }
    assert.deepEqual(run("request-response", request, { lastDay: "2026-12-10", extension: null })?.differences, [])
  })

  it("takes what is null for what is not there", () => {
    const nothing = { direction: null, suspensions: null, extension: null, regime: null, suspensionPolicy: null }
    assert.deepEqual(run("period", { ...period, ...nothing }, { lastDay: "2026-04-10" })?.differences, [])
    const request = { receivedAt: "2026-03-02", zone: "Europe/Paris", calendar: "FR", ...nothing }
    assert.deepEqual(run("request-response", request, { lastDay: "2026-04-02" })?.differences, [])
    const waiting = { ...request, suspensions: [{ reason: "identity", from: "2026-03-04" }] }
    assert.deepEqual(run("request-response", waiting, { remainingDaysAtSuspension: 29 })?.differences, [])
    const extended = { ...request, extension: { notifiedOn: "2026-03-20", months: null } }
    assert.deepEqual(run("request-response", extended, { lastDay: "2026-06-02" })?.differences, [])
  })

  it("has defaults: forward, no calendar, the Union's regime", () => {
    const { calendar: _, ...bare } = period
    assert.deepEqual(run("period", bare, { lastDay: "2026-04-10", notRolled: "no-calendar" })?.differences, [])
  })
})

describe("Vectors.decode", () => {
  const faults = (document: unknown) => {
    const decoded = Vectors.decode(document)
    return Result.isFailure(decoded) ? decoded.failure.faults.map(({ path }) => path.join(".")) : []
  }
  const one = { id: "a", kind: "period", input: {}, expected: { lastDay: "2026-04-10" } }

  it("refuses what is not in the format, with every fault", () => {
    assert.deepEqual(faults({ format: "lethe-vectors/2", cases: [] }), ["format"])
    assert.deepEqual(faults([]), [""])
    assert.deepEqual(
      faults({
        format: "lethe-vectors/1",
        cases: [
          { ...one, id: "" },
          { ...one, input: 5 }
        ]
      }),
      ["cases.0.id", "cases.1.input"]
    )
    assert.deepEqual(faults({ format: "lethe-vectors/1", cases: [one, one] }), ["cases.1.id"])
    assert.deepEqual(faults({ format: "lethe-vectors/1", cases: [{ ...one, expected: {} }] }), ["cases.0.expected"])
    assert.deepEqual(faults({ format: "lethe-vectors/1", cases: [{ ...one, confidence: "sure" }] }), [
      "cases.0.confidence"
    ])
    let deep: unknown = {}
    for (let level = 0; level < 70; level += 1) deep = { deep }
    assert.deepEqual(faults(deep), [""])
  })

  it("takes what is", () => assert.deepEqual(faults({ format: "lethe-vectors/1", cases: [one], note: "more" }), []))
})
