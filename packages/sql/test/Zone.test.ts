import { firstInstantAfter, type Zone } from "@lethe/core/Zone"
import type { PlainDate } from "@lethe/core/PlainDate"
import { assert, describe, it } from "vitest"
import { sqlite } from "../src/Dialect.ts"
import type { Column } from "../src/Condition.ts"
import { render } from "../src/Render.ts"
import { columns, database, fill, iso, type Row, selected } from "./table.ts"

const opened = database()
const row = (ordered: number): Row => ({
  ordered,
  paid: null,
  closed: null,
  customerFrom: 0,
  customerUntil: null,
  employedFrom: null,
  employedUntil: null
})

/** The instants, as they were given, that are until that day in the zone. */
const until = (day: string, zone: string, instants: ReadonlyArray<string>): ReadonlyArray<string> => {
  const condition = { _tag: "Until" as const, column: columns.event("ordered") as Column, day: day as PlainDate }
  const found = (["text", "milliseconds"] as const).map((storage) => {
    fill(
      opened,
      instants.map((instant) => row(Date.parse(instant))),
      storage
    )
    return selected(opened, render(condition, sqlite({ instants: storage }), zone as Zone), storage)
  })
  assert.deepEqual(found[0], found[1])
  return (found[0] ?? []).map((id) => instants[id] as string)
}

describe("a cut-off is the first instant after the day, in the zone", () => {
  it("Paris: 21 November ends at 23:00 in UTC", () => {
    const [last, first] = ["2025-11-21T22:59:59.999Z", "2025-11-21T23:00:00.000Z"]
    assert.deepEqual(until("2025-11-21", "Europe/Paris", [last, first]), [last])
  })

  it("São Paulo skipped midnight of 4 November 2018: the day before ends where 01:00 begins", () => {
    const [last, first] = ["2018-11-04T02:59:59.999Z", "2018-11-04T03:00:00.000Z"]
    assert.deepEqual(until("2018-11-03", "America/Sao_Paulo", [last, first]), [last])
    assert.deepEqual(until("2018-11-04", "America/Sao_Paulo", [last, first]), [last, first])
  })

  it("Apia had no 30 December 2011: the 29th ends where the 31st begins", () => {
    const [last, first] = ["2011-12-30T09:59:59.999Z", "2011-12-30T10:00:00.000Z"]
    for (const day of ["2011-12-29", "2011-12-30"])
      assert.deepEqual(until(day, "Pacific/Apia", [last, first]), [last], day)
    assert.deepEqual(until("2011-12-31", "Pacific/Apia", [last, first]), [last, first])
  })

  it("Kiritimati is fourteen hours ahead: its day ends at 10:00 in UTC", () => {
    const [last, first] = ["2025-12-31T09:59:59.999Z", "2025-12-31T10:00:00.000Z"]
    assert.deepEqual(until("2025-12-31", "Pacific/Kiritimati", [last, first]), [last])
  })

  it("Paris turned its clocks back on 26 October 2025: that day has 25 hours", () => {
    const [last, first] = ["2025-10-26T22:59:59.999Z", "2025-10-26T23:00:00.000Z"]
    assert.deepEqual(until("2025-10-26", "Europe/Paris", [last, first]), [last])
    assert.strictEqual(
      iso(firstInstantAfter("2025-10-25" as PlainDate, "Europe/Paris" as Zone)).slice(0, 16),
      "2025-10-25T22:00"
    )
  })
})
