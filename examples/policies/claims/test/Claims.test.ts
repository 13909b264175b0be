/** The claims of a small register: sound ones have no fault, and each way of spoiling them has one. */
import type { Register } from "@lethe/core"
import { register as arbitrary } from "@lethe/core/testing"
import * as fc from "fast-check"
import {
  after,
  atMost,
  consent,
  contract,
  defineRegister,
  during,
  longestOf,
  notSaidWhich,
  offered,
  undetermined
} from "lethe"
import { describe, expect, it } from "vitest"
import { type Claims, faults } from "../src/Claims.ts"
import { inside, isWiring, placeAt, said, whole } from "../src/Places.ts"
import { policyJson, policyOf } from "../src/PolicyJson.ts"

const register = defineRegister({
  name: "Baker",
  inForceFrom: "2026-01-01",
  zone: "Europe/Paris",
  controller: { name: undetermined("not said"), country: "FR", contact: "privacy@example.org" },
  subjects: { customer: { title: "Customers", children: { under: 16, addressed: "no" } } },
  recipients: { post: { role: "third party", title: "The post", country: "FR" } },
  categories: {
    order: {
      title: "Orders",
      of: "customer",
      states: ["customer"],
      events: ["ordered"],
      collected: "ordered",
      contents: ["name", "postal-address"],
      obligatory: { by: "contract" }
    }
  },
  activities: {
    shop: {
      title: "The shop",
      recipients: ["post"],
      purposes: {
        delivery: {
          title: "Delivery",
          basis: notSaidWhich(consent({ withdrawnBy: undetermined("not said") }), contract()),
          keeps: { order: longestOf(during("customer"), atMost("2 years", after("ordered"))) }
        }
      }
    }
  },
  rights: { told: { access: offered("by letter"), erasure: undetermined("not said") } }
})

const basis = "activities.shop.purposes.delivery.basis.bases"
const order = "activities.shop.purposes.delivery.keeps.order.rules"
const sound = {
  ids: ["B-D1", "B-P1", "B-B1", "B-R1", "B-R2", "B-S1", "B-S2", "B-O1"],
  commitments: [
    { id: "B-D1", says: "orders", at: ["categories.order.title", "categories.order.contents"] },
    { id: "B-P1", says: "delivery, by the post", at: ["activities.shop.purposes.delivery.title", "recipients.post"] },
    { id: "B-B1", says: "consent or contract", reported: ["13(1)(c)"], at: [`${basis}.0._tag`, `${basis}.1`] },
    { id: "B-R1", says: "while a customer", at: [`${order}.0`] },
    { id: "B-R2", says: "2 years after the order", at: [`${order}.1`] },
    { id: "B-S1", says: "access", at: ["rights.told.access"] },
    {
      id: "B-S2",
      says: "no word of erasure or withdrawal",
      reported: ["13(2)(b)"],
      at: ["rights.told.erasure", `${basis}.0.withdrawnBy`]
    },
    { id: "B-O1", says: "nobody is named", reported: ["13(1)(a)"], at: ["controller.name"] }
  ],
  ourReading: [
    { why: "no order without an address", at: ["categories.order.obligatory"] },
    { why: "said elsewhere", at: ["subjects.customer.children"] }
  ]
} as const satisfies Claims

/** The sound claims, with one commitment changed. */
const where = (id: string, change: Partial<Claims["commitments"][number]>): Claims => ({
  ...sound,
  commitments: sound.commitments.map((each) => (each.id === id ? { ...each, ...change } : each))
})

describe("claims", () => {
  it("that are sound have no fault", () => {
    expect(faults(register, sound)).toEqual([])
  })

  it("name an id that nobody claims", () => {
    expect(faults(register, { ...sound, ids: [...sound.ids, "B-X1"] })).toEqual(["B-X1 is not claimed"])
  })

  it("name a claim of what is no commitment", () => {
    expect(faults(register, { ...sound, ids: sound.ids.slice(1) })).toEqual(["B-D1 is no commitment"])
  })

  it("name an id that is claimed twice", () => {
    expect(faults(register, where("B-R2", { id: "B-R1" }))).toEqual(["B-R2 is not claimed", "B-R1 is claimed twice"])
  })

  it("name a place that is not there", () => {
    expect(faults(register, where("B-S1", { at: ["rights.told.acess"] }))).toEqual([
      "B-S1: there is no rights.told.acess",
      "nobody claims rights.told.access"
    ])
    expect(faults(register, where("B-S1", { at: ["rights.told.access", "recipients.post.title.length"] }))).toEqual([
      "B-S1: there is no recipients.post.title.length",
      "B-S1: recipients.post.title.length is claimed by B-P1 already, at recipients.post"
    ])
  })

  it("name a place that is claimed twice, or within another, from either side", () => {
    expect(faults(register, where("B-S1", { at: ["rights.told.access", "recipients.post"] }))).toEqual([
      "B-S1: recipients.post is claimed by B-P1 already, at recipients.post"
    ])
    expect(faults(register, where("B-S1", { at: ["rights.told.access", "recipients.post.title"] }))).toEqual([
      "B-S1: recipients.post.title is claimed by B-P1 already, at recipients.post"
    ])
    expect(faults(register, where("B-R2", { at: [`${order}.1`, "activities.shop.purposes.delivery.keeps"] }))).toEqual([
      `B-R2: activities.shop.purposes.delivery.keeps is claimed by B-R1 already, at ${order}.0`,
      `B-R2: activities.shop.purposes.delivery.keeps is claimed by B-R2 already, at ${order}.1`
    ])
    expect(
      faults(register, { ...sound, ourReading: [...sound.ourReading, { why: "twice", at: ["recipients.post"] }] })
    ).toEqual(["our reading: recipients.post is claimed by B-P1 already, at recipients.post"])
  })

  it("name a place that nobody claims, also where another part of it is claimed", () => {
    expect(faults(register, { ...sound, ourReading: [] })).toEqual([
      "nobody claims subjects.customer.children.under",
      "nobody claims subjects.customer.children.addressed",
      "nobody claims categories.order.obligatory.by"
    ])
    expect(faults(register, where("B-B1", { at: [`${basis}.1`] }))).toEqual([`nobody claims ${basis}.0._tag`])
    expect(faults(register, where("B-O1", { at: ["controller.contact"] }))).toEqual(["nobody claims controller.name"])
  })

  it("name what is vague where nothing is to be reported", () => {
    const { reported: _, ...silent } = sound.commitments[6]
    const commitments = sound.commitments.map((each) => (each.id === "B-S2" ? silent : each))
    expect(faults(register, { ...sound, commitments })).toEqual([
      "B-S2: rights.told.erasure is vague, and B-S2 is not to be reported",
      `B-S2: ${basis}.0.withdrawnBy is vague, and B-S2 is not to be reported`
    ])
  })
})

describe("what a register says", () => {
  it("is found at the places that its TypeScript has", () => {
    expect(said(register, `${order}.0`)).toEqual({ _tag: "While", state: "customer" })
    expect(said(register, "rights.told.erasure")).toMatchObject({ _tag: "Undetermined" })
    expect(said(register, "rights.told.acess")).toBeUndefined()
  })
})

const runs = process.env.LETHE_LONG === "1" ? 5_000 : 60

/** The innermost places that say something. */
const leaves = (version: Register.Version): ReadonlyArray<string> => {
  const within = (place: ReturnType<typeof whole>): ReadonlyArray<string> => {
    if (isWiring(place)) return []
    const parts = inside(place)
    return parts.length === 0 ? (typeof place.value === "object" ? [] : [place.path]) : parts.flatMap(within)
  }
  return within(whole(version))
}

describe("of any register", () => {
  const one = (path: string) => [path] as const
  const claimsOf = (version: Register.Version): Claims => {
    const commitments = leaves(version).map((path) => ({ id: path, says: path, reported: one("any"), at: one(path) }))
    return { ids: commitments.map(({ id }) => id), commitments, ourReading: [] }
  }

  it("when each thing it says is claimed by itself, nothing is wrong", () => {
    fc.assert(
      fc.property(arbitrary(), (each) => {
        expect(faults(each, claimsOf(each.version))).toEqual([])
      }),
      { numRuns: runs }
    )
  })

  it("when one of the claims is gone, its place is named or one that it is part of", () => {
    fc.assert(
      fc.property(arbitrary(), fc.nat(), (each, index) => {
        const claims = claimsOf(each.version)
        const gone = claims.ids[index % claims.ids.length] as string
        const left = claims.commitments.filter(({ id }) => id !== gone)
        const found = faults(each, { ...claims, ids: left.map(({ id }) => id), commitments: left })
        const combined = gone.endsWith("._tag") && found.length === 0
        if (combined) expect(placeAt(each.version, gone)?.value).toMatch(/^(?:LongestOf|ShortestOf|NotSaidWhich)$/u)
        else expect(found.some((fault) => `${gone}.`.startsWith(`${fault.replace("nobody claims ", "")}.`))).toBe(true)
      }),
      { numRuns: runs }
    )
  })

  it("its JSON is the register again", () => {
    fc.assert(
      fc.property(arbitrary(), (each) => {
        expect(policyJson(policyOf(policyJson(each)))).toBe(policyJson(each))
      }),
      { numRuns: runs }
    )
  })
})
