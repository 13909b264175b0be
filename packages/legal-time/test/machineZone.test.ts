import { assert, it } from "vitest"

const minutesBehindUtc: Readonly<Record<string, number>> = {
  UTC: 0,
  "Pacific/Kiritimati": -14 * 60,
  "America/St_Johns": 3.5 * 60
}

it("the suite runs where its name says", () => {
  assert.strictEqual(new Date(2026, 0, 1).getTimezoneOffset(), minutesBehindUtc[process.env.TZ ?? "not set"])
})
