/** What is asked of a register's periods: the answers of a small one, worked by hand. */
import {
  after,
  atMost,
  contract,
  defineRegister,
  during,
  legalObligation,
  longestOf,
  statute,
  undetermined
} from "lethe"
import { FR } from "@lethe/jurisdictions"
import { describe, expect, it } from "vitest"
import { end, statuses, window } from "../src/Asking.ts"

const shop = (kept: "1 year" | "2 years", inForceFrom: string) =>
  ({
    name: "Baker",
    inForceFrom,
    zone: "Europe/Paris",
    controller: { name: "Baker", country: "FR", contact: "privacy@example.org" },
    subjects: { customer: {} },
    categories: {
      order: { of: "customer", states: ["customer"], events: ["ordered"] },
      complaint: { of: "customer", events: ["closed"] },
      parcel: { of: "customer", events: ["sent"] }
    },
    activities: {
      shop: {
        purposes: {
          delivery: {
            basis: contract(),
            keeps: {
              order: longestOf(during("customer"), atMost("2 years", after("ordered"))),
              complaint: undetermined("a while"),
              parcel: atMost(kept, after("sent"))
            }
          },
          taxes: {
            basis: legalObligation(FR.taxDocuments),
            keeps: { order: statute(FR.taxDocuments, { documentEstablished: "ordered" }) }
          }
        }
      }
    }
  }) as const

const register = defineRegister(shop("2 years", "2026-01-01"))

const order = { events: { ordered: "2024-02-29" }, states: { customer: [{ from: "2020-01-01", until: "2025-06-30" }] } }

describe("what a register comes to", () => {
  it("is a last day, of each purpose and of all", () => {
    expect(window(register)("delivery", "order", order)?.ceiling).toEqual({ _tag: "Day", day: "2026-02-28" })
    expect(window(register)("taxes", "order", order)?.duty).toEqual({ _tag: "Day", day: "2030-02-28" })
    expect(window(register)("sale", "order", order)).toBeUndefined()
    expect(end(register)("order", order)).toBe("2030-02-28")
    expect(statuses(register)("order", order, "2026-02-28", "2026-03-01", "2030-03-01")).toEqual([
      "in-use",
      "restricted",
      "due"
    ])
  })

  it("is a status where there is none", () => {
    expect(end(register)("order", { ...order, states: { customer: [{ from: "2020-01-01" }] } })).toBe("running")
    expect(end(register)("complaint", {})).toBe("undetermined")
    expect(end(register)("order", { ...order, holds: [{ from: "2026-01-01" }] })).toBe("on-hold")
  })

  it("names an answer that the last day contradicts", () => {
    // What is promised from 2031 on says one year; on the day after that year, two were promised still.
    const shortened = defineRegister(shop("1 year", "2031-01-01"), { replaces: register })
    expect(end(shortened)("parcel", { events: { sent: "2028-02-29" } })).toBe("2029-02-28, but not due on 2029-03-01")
  })
})
