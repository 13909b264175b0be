import { assert, describe, it } from "vitest"
import { InvalidInput } from "../src/Fault.ts"
import { contract, defineRegister, defineStatute, statute } from "../src/index.ts"
import * as Register from "../src/Register.ts"
import { versionsOf } from "../src/Statute.ts"

const vouchers = defineStatute({
  id: "de/vouchers",
  title: "Vouchers",
  events: ["recordMade"],
  countedFrom: "end-of-calendar-year",
  period: "8 years",
  bound: "at-least",
  source: { act: "HGB", provision: "§ 257" },
  verification: "unverified"
})

const { period: _, ...vouchersWithoutPeriod } = vouchers

describe("a provision of the host's own", () => {
  it("is written with its period in words, from the day of its event where nothing else is said", () => {
    assert.strictEqual(vouchers.period, "P8Y" as never)
    const { countedFrom: _day, ...rest } = vouchers
    assert.strictEqual(defineStatute({ ...rest, period: "8 years" }).countedFrom, "day")
  })

  it("is dated where its period changed, and has its conditions by their ids", () => {
    const dated = defineStatute({
      ...vouchersWithoutPeriod,
      versions: [
        { period: "10 years", until: "2024-12-31" },
        { period: "8 years", from: "2025-01-01" }
      ],
      ceiling: "12 years",
      extendedWhile: "openTaxAssessment",
      conditions: [{ id: "no-bank", words: "It is no bank.", otherwise: "host/vouchers-of-banks" }]
    })
    assert.deepEqual<unknown>(
      [dated.versions, dated.ceiling],
      [
        [
          { period: "P10Y", until: "2024-12-31" },
          { period: "P8Y", from: "2025-01-01" }
        ],
        "P12Y"
      ]
    )
    assert.deepEqual(versionsOf(dated), dated.versions as never)
    assert.deepEqual<unknown>(versionsOf(vouchers), [{ period: "P8Y" }])
    const { rule } = statute(dated, { recordMade: "issued" }, { met: ["no-bank"], extendedWhile: "audited" })
    assert.deepInclude(rule as object, { met: ["no-bank"], extendedWhile: "audited" })
    // @ts-expect-error the provision has no such condition
    assert.isObject(statute(dated, { recordMade: "issued" }, { met: ["no-banc"] }))
  })

  it("is used as any other, its event bound to the category's", () => {
    const register = defineRegister({
      name: "Shop",
      inForceFrom: "2026-01-01",
      zone: "Europe/Berlin",
      controller: { name: "Shop", country: "DE", contact: "post@example.org" },
      subjects: { customer: {} },
      categories: { voucher: { of: "customer", events: ["issued"] } },
      activities: {
        shop: {
          purposes: { books: { basis: contract(), keeps: { voucher: statute(vouchers, { recordMade: "issued" }) } } }
        }
      }
    })
    assert.deepEqual(register.provisions, { "de/vouchers": vouchers })
    assert.deepEqual(Register.encode(register, { provisions: [] }).provisions, [vouchers as never])
  })

  it("names every fault", () => {
    const spoil = () =>
      defineStatute({ ...vouchers, id: "vouchers", period: "half a year" as never, bound: "always" as never })
    assert.throws(spoil, InvalidInput, /provision: 3 faults[\s\S]*id: [\s\S]*period: [\s\S]*bound: /u)
  })

  it("names the faults of its versions, and a misspelt period in one", () => {
    const rest = vouchersWithoutPeriod
    const versions = [
      { period: "10 yaers" as never, until: "2024-12-31" },
      { period: "8 years", from: "2024-06-31" }
    ] as const
    assert.throws(
      () => defineStatute({ ...rest, versions }),
      InvalidInput,
      /versions\[0\]\.period[\s\S]*versions\[1\]\.from/u
    )
    assert.throws(() => defineStatute(rest), InvalidInput, "(whole): expected a period or versions, one of the two")
  })

  // @ts-expect-error its event is bound to nothing
  it("asks for its events", () => assert.isObject(statute(vouchers, {})))
})
