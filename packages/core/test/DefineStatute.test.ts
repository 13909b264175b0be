import { assert, describe, it } from "vitest"
import { InvalidInput } from "../src/Fault.ts"
import { contract, defineRegister, defineStatute, statute } from "../src/index.ts"
import * as Register from "../src/Register.ts"

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

describe("a provision of the host's own", () => {
  it("is written with its period in words, from the day of its event where nothing else is said", () => {
    assert.strictEqual(vouchers.period, "P8Y" as never)
    const { countedFrom: _, ...rest } = vouchers
    assert.strictEqual(defineStatute({ ...rest, period: "8 years" }).countedFrom, "day")
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

  // @ts-expect-error its event is bound to nothing
  it("asks for its events", () => assert.isObject(statute(vouchers, {})))
})
