import * as Result from "effect/Result"
import { assert, describe, it } from "vitest"
import * as DataMap from "../src/DataMap.ts"
import { InvalidInput, pathText } from "../src/Fault.ts"
import {
  after,
  atOnce,
  cleared,
  contract,
  defineRegister,
  event,
  from,
  notPersonal,
  self,
  until,
  via
} from "../src/index.ts"
import { register } from "./exampleRegister.ts"

type Input = Parameters<typeof DataMap.make>[1]
type Columns = Exclude<Input[string], { readonly notPersonal: string }>

/** Where the example's data lives. */
const good = {
  visitor: { id: self("visitor"), ip: "pageVisit", at: event("visited") },
  reader: {
    id: self("reader"),
    email: cleared("membership", null),
    name: cleared("membership", ""),
    since: from("member"),
    left: [until("member"), event("membershipEnded")],
    shelf: notPersonal("where the reader's books stand")
  },
  fine: {
    id: notPersonal("a number"),
    readerId: via("reader"),
    paidOn: event("paid"),
    amount: "fine",
    auditedFrom: from("audited"),
    auditedUntil: until("audited")
  },
  book: { id: notPersonal("a number"), title: notPersonal("a book is nobody") },
  opening: notPersonal("opening hours")
} satisfies Input

const make = (input: Input) => DataMap.make(register, input)
const told = (input: Input) =>
  Result.match(make(input), {
    onSuccess: () => [],
    onFailure: ({ faults }) => faults.map(({ path, message }) => `${pathText(path)}: ${message}`)
  })
/** The good map with one model's columns changed. */
const withModel = (model: string, columns: Input[string]): Input => ({ ...good, [model]: columns })

describe("DataMap.make, of a good map", () => {
  const map = Result.getOrThrow(make(good))

  it("reads a row that is its own subject, its categories, events and states", () =>
    assert.deepEqual(DataMap.modelOf(map, "reader"), {
      model: "reader",
      subject: { _tag: "Self", subject: "reader", column: "id" },
      categories: [
        {
          category: "membership",
          columns: [
            { column: "email", clearedTo: null },
            { column: "name", clearedTo: "" }
          ]
        }
      ],
      events: { membershipEnded: "left" },
      states: { member: { from: "since", until: "left" } },
      columns: ["id", "email", "name", "since", "left", "shelf"]
    }))

  it("reads a row that leads to its subject's, with a category that is only erased whole", () =>
    assert.deepEqual(DataMap.modelOf(map, "fine"), {
      model: "fine",
      subject: { _tag: "Via", model: "reader", column: "readerId" },
      categories: [{ category: "fine", columns: [{ column: "amount" }] }],
      events: { paid: "paidOn" },
      states: { audited: { from: "auditedFrom", until: "auditedUntil" } },
      columns: ["id", "readerId", "paidOn", "amount", "auditedFrom", "auditedUntil"]
    }))

  it("keeps apart the models without personal data, with their columns where they were named", () => {
    assert.deepEqual(map.notPersonal, { book: ["id", "title"], opening: [] })
    assert.deepEqual(
      map.models.map(({ model }) => model),
      ["visitor", "reader", "fine"]
    )
    assert.strictEqual(map.register, register)
  })

  it("knows whose rows lead to whose", () => {
    const [fine, reader] = [DataMap.modelOf(map, "fine"), DataMap.modelOf(map, "reader")]
    if (fine === undefined || reader === undefined) return assert.fail("not mapped")
    assert.deepEqual(DataMap.childrenOf(map, "reader"), [fine])
    assert.isEmpty(DataMap.childrenOf(map, "fine"))
    assert.strictEqual(DataMap.parentOf(map, fine), reader)
    assert.isUndefined(DataMap.parentOf(map, reader))
  })

  it("finds an event or a state in the row or in its parent's, and nowhere else", () => {
    const fine = DataMap.modelOf(map, "fine")
    if (fine === undefined) return assert.fail("not mapped")
    assert.strictEqual(DataMap.giverOf(map, fine, "events", "paid"), fine)
    assert.strictEqual(DataMap.giverOf(map, fine, "states", "member")?.model, "reader")
    assert.isUndefined(DataMap.giverOf(map, fine, "events", "visited"))
    assert.isUndefined(DataMap.giverOf(map, fine, "events", "constructor"))
  })

  it("maps no model called like what every object has", () => {
    assert.isUndefined(DataMap.modelOf(map, "constructor"))
    assert.isEmpty(DataMap.childrenOf(map, "toString"))
  })
})

/** Each fault that a map can have, alone. */
const faults: ReadonlyArray<readonly [fault: string, model: string, columns: Columns]> = [
  ["visitor.ip: the register declares no such category", "visitor", { ...good.visitor, ip: "address" }],
  ["visitor.id: the register declares no such data subject", "visitor", { ...good.visitor, id: self("guest") }],
  ["visitor.browser: has no role: say notPersonal and why", "visitor", { ...good.visitor, browser: [] }],
  ["visitor.browser: is no role", "visitor", { ...good.visitor, browser: {} as never }],
  ["visitor.browser: is no role", "visitor", { ...good.visitor, browser: null as never }],
  ["visitor.again: a second column for the event visited", "visitor", { ...good.visitor, again: event("visited") }],
  ["visitor: the register declares no event seen", "visitor", { ...good.visitor, seen: event("seen") }],
  [
    "visitor: the register declares no state online",
    "visitor",
    { ...good.visitor, on: from("online"), off: until("online") }
  ],
  ["visitor: whose row is it? One column is self(…) or via(…)", "visitor", { ...good.visitor, id: notPersonal("x") }],
  ["visitor.too: a second answer to whose row it is", "visitor", { ...good.visitor, too: self("reader") }],
  [
    'visitor: pageVisit is counted from visited: no column is event("visited")',
    "visitor",
    { ...good.visitor, at: notPersonal("x") }
  ],
  ["visitor: pageVisit is not data of reader", "visitor", { ...good.visitor, id: self("reader") }],
  [
    "fine: pageVisit is not data of reader",
    "fine",
    { ...good.fine, page: cleared("pageVisit", null), at: event("visited") }
  ],
  ["visitor.id: leads to a model without personal data", "visitor", { ...good.visitor, id: via("book") }],
  ["visitor.id: leads to a model without personal data", "visitor", { ...good.visitor, id: via("nowhere") }],
  [
    "reader.left: the state member needs both its first and its last day",
    "reader",
    { ...good.reader, since: notPersonal("x") }
  ],
  [
    "reader.since: the state member needs both its first and its last day",
    "reader",
    { ...good.reader, left: event("membershipEnded") }
  ],
  [
    'reader: membership is kept while member: no columns are from("member") and until("member")',
    "reader",
    { ...good.reader, since: notPersonal("x"), left: event("membershipEnded") }
  ],
  [
    'reader.email: the row may have to stay when membership must go: say cleared("membership", …)',
    "reader",
    { ...good.reader, email: "membership" }
  ],
  [
    "reader.left: a day that rules count from cannot be cleared while the row stays",
    "reader",
    { ...good.reader, left: [...good.reader.left, cleared("membership", null)] }
  ],
  [
    "fine.readerId: no column has a category: nothing would say when this row goes, and it would keep its parent for ever",
    "fine",
    { ...good.fine, amount: notPersonal("x") }
  ],
  [
    "letter.fineId: leads to a row that is not its own subject: the subject is at most one hop away",
    "letter",
    { fineId: via("fine"), text: "fine", paidOn: event("paid") }
  ]
]

describe("DataMap.make, of a map with faults", () => {
  for (const [fault, model, columns] of faults) {
    it(`says that ${fault}`, () => assert.include(told(withModel(model, columns)), fault))
  }

  it("says nothing else where that alone is wrong", () => {
    const alone = (model: string, columns: Columns) => assert.lengthOf(told(withModel(model, columns)), 1)
    alone("visitor", { ...good.visitor, at: notPersonal("x") })
    alone("visitor", { ...good.visitor, browser: [] })
    alone("visitor", { ...good.visitor, again: event("visited") })
    alone("reader", { ...good.reader, email: "membership" })
    alone("fine", { ...good.fine, amount: notPersonal("x") })
  })

  it("names all faults at once, of all models", () => {
    const message = Result.getOrThrow(
      Result.flip(
        make({
          visitor: { ip: "address", at: event("seen") },
          reader: { ...good.reader, email: "membership", since: notPersonal("x") },
          fine: { ...good.fine, readerId: via("book") },
          book: good.book
        })
      )
    ).message
    assert.deepEqual(message.split("\n"), [
      "data map: 5 faults",
      "  visitor.ip: the register declares no such category",
      "  visitor: the register declares no event seen",
      "  visitor: whose row is it? One column is self(…) or via(…)",
      "  reader.left: the state member needs both its first and its last day",
      "  fine.readerId: leads to a model without personal data"
    ])
  })

  it("asks a value for a category's columns as soon as a row may have to stay", () => {
    const childless: Input = {
      visitor: good.visitor,
      reader: { ...good.reader, email: "membership", name: "membership" }
    }
    assert.isEmpty(told(childless))
    assert.lengthOf(told({ ...childless, fine: good.fine }), 2)
    const twoCategories = { ...good.fine, note: "membership" }
    assert.sameMembers(told(withModel("fine", twoCategories)), [
      'fine.amount: the row may have to stay when fine must go: say cleared("fine", …)',
      'fine.note: the row may have to stay when membership must go: say cleared("membership", …)'
    ])
  })

  it("takes a name that every object has for a name like any other", () => {
    for (const name of ["constructor", "toString", "__proto__"]) {
      assert.include(
        told(withModel("visitor", { ...good.visitor, seen: event(name) })),
        `visitor: the register declares no event ${name}`
      )
      const state = { ...good.visitor, on: from(name), off: until(name) }
      assert.include(told(withModel("visitor", state)), `visitor: the register declares no state ${name}`)
      const model = JSON.parse(`{ "${name}": { "id": { "subject": "nobody" } } }`)
      assert.deepEqual(told(model), [`${name}.id: the register declares no such data subject`])
    }
  })

  it("its throwing twin throws the same error", () => {
    assert.strictEqual(DataMap.makeUnsafe(register, good).models.length, 3)
    assert.throws(() => DataMap.makeUnsafe(register, { x: { y: {} as never } }), InvalidInput, "data map: 2 faults")
  })
})

describe("DataMap.make, of what belongs to the register as a whole", () => {
  const service = defineRegister({
    name: "Storage",
    inForceFrom: "2026-01-01",
    zone: "Europe/Lisbon",
    events: ["serviceEnded"],
    controller: { name: "Storage", country: "PT", contact: "post@example.org" },
    subjects: { user: {} },
    categories: { file: { of: "user" }, draft: { of: "user", held: "on the person's device" } },
    activities: {
      storing: {
        purposes: { storage: { basis: contract(), keeps: { file: atOnce(after("serviceEnded")) }, uses: ["draft"] } }
      }
    }
  })
  const file = { id: self("user"), name: "file", endedAt: event("serviceEnded") }

  it("takes the company's own event from any model", () =>
    assert.deepEqual(DataMap.makeUnsafe(service, { file }).models[0]?.events, { serviceEnded: "endedAt" }))

  it("refuses a column for what only the person's device holds", () => {
    const refused = DataMap.make(service, { file: { ...file, draft: "draft" } })
    assert.include(
      Result.isFailure(refused) ? refused.failure.message : "",
      "file.draft: the register says that it is on the person's device only"
    )
  })
})
