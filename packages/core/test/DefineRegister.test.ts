import * as Result from "effect/Result"
import { assert, describe, it } from "vitest"
import { InvalidInput } from "../src/Fault.ts"
import { after, atMost, contract, defineRegister, during, longestOf, statute, undetermined } from "../src/index.ts"
import * as Register from "../src/Register.ts"
import { known, own, type Spoilt } from "./documents.ts"
import { law, register } from "./exampleRegister.ts"

const event = (name: string, countedFrom = "day") => ({ _tag: "Event", events: [name], countedFrom })
const period = (bound: string, length: string, name: string) => ({
  _tag: "Period",
  bound,
  period: length,
  from: event(name)
})

const unsaid = undetermined("from when is not said")

/** A small register, as a host in JavaScript might write it, of which a test spoils a place. */
const define = (change: (input: Spoilt) => void): Register.Register => {
  const input = {
    name: "Bakery",
    inForceFrom: "2026-01-01",
    zone: "Europe/Vienna",
    controller: { name: "Bakery", country: "AT", contact: "post@example.org" },
    subjects: { guest: {} },
    categories: { order: { of: "guest", states: ["regular"], events: ["ordered"] } },
    activities: {
      shop: {
        purposes: { sale: { basis: contract(), keeps: { order: atMost("1 year", after("ordered")) } } }
      }
    }
  }
  change(input)
  return defineRegister(input as Spoilt)
}
const refused = (change: (input: Spoilt) => void): string => {
  try {
    define(change)
  } catch (error) {
    if (error instanceof InvalidInput) return error.message
    throw error
  }
  return assert.fail("nothing was refused")
}

describe("defineRegister", () => {
  it("is the JSON it stands for, with ids from the keys, in the order they were written", () => {
    const { version } = register
    assert.deepEqual(version.subjects, [{ id: "visitor" }, { id: "reader", title: "Readers" }])
    assert.deepEqual(version.categories, [
      { id: "pageVisit", of: ["visitor"], events: ["visited"], states: [], collected: "visited" },
      { id: "membership", of: ["reader"], events: ["membershipEnded"], states: ["member"] },
      { id: "fine", of: ["reader"], events: ["paid"], states: ["audited"], origin: ["observed"] },
      { id: "loanHistory", of: ["reader"], events: [], states: [] },
      { id: "readingAid", of: ["reader"], events: ["lent"], states: [], special: ["health"] }
    ])
    assert.deepEqual(
      version.activities.map(({ id, role, purposes }) => [id, role, purposes.map((purpose) => purpose.id)]),
      [
        ["site", "controller", ["security"]],
        ["lending", "joint controller", ["loans", "advice", "statistics", "newsletter", "bookkeeping"]],
        ["archive", "processor", ["storing"]]
      ]
    )
  })

  it("writes rules as plain data", () => {
    const ruleOf = (category: string) => Register.keeping(register, category).map(({ rule }) => rule)
    assert.deepEqual<unknown>(ruleOf("membership"), [
      { _tag: "While", state: "member", afterwards: period("at-most", "P3Y", "membershipEnded") },
      { _tag: "While", state: "member", afterwards: { ...period("at-most", "P1M", ""), from: unsaid } },
      { _tag: "Undetermined", words: "as the controller says" }
    ])
    assert.deepEqual<unknown>(ruleOf("pageVisit"), [
      {
        _tag: "ShortestOf",
        rules: [
          period("at-most", "P1Y", "visited"),
          { _tag: "Statute", provision: own.id, events: { visited: event("visited", "day-after") }, as: "limit" }
        ]
      }
    ])
  })

  it("names provisions by id, beside others that have no period", () => {
    const bases = register.version.activities.flatMap(({ purposes }) => purposes.map(({ basis }) => basis))
    assert.deepEqual(bases, [
      { _tag: "LegitimateInterests", interest: "security", balancing: "memo 7" },
      { _tag: "Contract" },
      { _tag: "LegitimateInterests", interest: "better advice", balancing: "memo 8" },
      { _tag: "Contract" },
      { _tag: "Consent", withdrawnBy: "a link in each letter" },
      { _tag: "LegalObligation", provisions: [known.id, { act: "Tax Act", provision: "s. 3" }] },
      undefined
    ])
  })

  it("carries the provisions that its rules and bases refer to", () =>
    assert.deepEqual(register.provisions, { [own.id]: own, [known.id]: known }))

  it("is read back from its JSON, the host's own provision in full", () => {
    const provisions = [law.accountingRecords]
    const json = JSON.parse(JSON.stringify(Register.encode(register, { provisions })))
    assert.deepEqual(json.provisions, [own])
    assert.deepEqual<unknown>(Register.decode(json, { provisions }), Result.succeed(register))
  })
})

describe("defineRegister, of what types cannot see", () => {
  it("accepts the small register of these tests", () => assert.strictEqual(define(() => {}).version.name, "Bakery"))

  it("names a fault at its place in the literal", () => {
    const shop = "activities.shop.purposes.sale"
    const faults: ReadonlyArray<readonly [string, (input: Spoilt) => void]> = [
      ["zone: expected an IANA time zone, as Europe/Paris", (input) => (input.zone = "Europe/Wien")],
      ["subjects.guest.titel: Expected no excess property", ({ subjects }) => (subjects.guest.titel = "Guests")],
      [
        "categories.order.of[0]: no data subject is declared under this id",
        ({ categories }) => (categories.order.of = "host")
      ],
      [
        `${shop}.keeps.order.period: expected a period, as 3 years: P3Y, P7Y2M, P12W, P30D or PT72H`,
        ({ activities }) => (activities.shop.purposes.sale.keeps.order = atMost("-1 year", after("ordered")))
      ],
      [
        `${shop}.keeps.order.rules[1].afterwards.from.events[0]: the category declares no such event`,
        ({ activities }) =>
          (activities.shop.purposes.sale.keeps.order = longestOf(
            during("regular"),
            during("regular", atMost("1 year", after("eaten")))
          ))
      ],
      [
        `${shop}.basis: a controller's purpose has a legal basis, or undetermined`,
        ({ activities }) => delete activities.shop.purposes.sale.basis
      ],
      [
        `${shop}.basis: a processor's purpose has no legal basis of its own`,
        ({ activities }) => (activities.shop.role = "processor")
      ]
    ]
    for (const [fault, change] of faults) assert.strictEqual(refused(change), `register Bakery: 1 fault\n  ${fault}`)
  })

  it("refuses two provisions under one id, and takes one that is given twice", () => {
    const orders =
      (...texts: ReadonlyArray<typeof known>) =>
      (input: Spoilt) => {
        const rules = texts.map((text) => statute(text, { financialYearClosed: "ordered" }))
        input.activities.shop.purposes.sale.keeps.order = longestOf(
          ...(rules as unknown as Parameters<typeof longestOf>)
        )
      }
    assert.lengthOf(Object.keys(define(orders(known, { ...known })).provisions), 1)
    assert.include(refused(orders(known, { ...known, title: "Another" })), "declared twice")
  })

  it("names all faults at once", () => {
    const message = refused((input) => {
      input.inForceFrom = "soon"
      input.controller.country = "Austria"
      input.categories.order.of = ["guest", "host"]
      input.activities.shop.recipients = ["nobody"]
      input.activities.shop.purposes.sale.keeps.order = during("irregular")
    })
    assert.deepEqual(
      message.split("\n").map((line) => line.replace(/: .*/, "")),
      [
        "register Bakery",
        "  inForceFrom",
        "  controller.country",
        "  categories.order.of[1]",
        "  activities.shop.recipients[0]",
        "  activities.shop.purposes.sale.keeps.order.state"
      ]
    )
  })

  it("refuses a count from the end of a financial year that is not given, and takes an undetermined one", () => {
    const counting = (input: Spoilt) => {
      input.activities.shop.purposes.sale.keeps.order = statute(
        { ...known, countedFrom: "end-of-financial-year" },
        { financialYearClosed: "ordered" }
      )
    }
    assert.include(refused(counting), "which the register does not give")
    const said = define((input) => {
      counting(input)
      input.financialYearEnds = undetermined("not said")
    })
    assert.deepEqual(said.version.financialYearEnds, undetermined("not said"))
  })

  it("refuses what is missing altogether, without another error", () => {
    for (const place of ["subjects", "categories", "activities", "controller"]) {
      assert.include(
        refused((input) => delete input[place]),
        `  ${place}`
      )
    }
  })

  it("takes no id from the prototype of a literal, and none called __proto__", () => {
    const inherited = (input: Spoilt) => (input.subjects = Object.create({ guest: {} }))
    assert.include(refused(inherited), "categories.order.of[0]: no data subject is declared under this id")
    const named = (input: Spoilt) => Object.defineProperty(input.subjects, "__proto__", { value: {}, enumerable: true })
    assert.include(refused(named), "subjects.__proto__.id: expected an id, as pageVisit")
  })
})
