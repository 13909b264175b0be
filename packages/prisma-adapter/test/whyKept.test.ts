/** Why a row is still there, for each kind of row. */
import { InvalidInput } from "@lethe/core/Fault"
import { explain } from "@lethe/lifecycle"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { errorOf, lethe, type Opened, open } from "./hosting/database.ts"

describe("whyKept", () => {
  let database: Opened
  const asked = (model: string, key: string | number) => lethe(database.client).whyKept(model, key)
  const said = async (model: string, key: string | number): Promise<Record<string, ReadonlyArray<string>>> =>
    Object.fromEntries(
      (await asked(model, key)).decisions.map(({ category, status, lastDay }) => [
        category,
        lastDay === undefined ? [status] : [status, lastDay]
      ])
    )

  beforeAll(async () => {
    database = await open()
    const { client } = database
    await client.tariff.create({ data: { id: 1, name: "small" } })
    const openedAt = new Date("2005-04-02T10:00:00Z")
    const closedAt = new Date("2012-06-01T10:00:00Z")
    const customer = { name: "Nobody", tariffId: 1, openedAt, leftOn: "2012-06-01" }
    await client.customer.createMany({
      data: [
        { ...customer, id: 1, closedAt },
        { ...customer, id: 2, closedAt },
        { ...customer, id: 3, leftOn: null },
        { ...customer, id: 4, openedAt: null }
      ]
    })
    await client.invoice.createMany({
      data: [
        { id: 1, customerId: 2, issuedAt: new Date("2019-05-01T10:00:00Z"), total: 1 },
        { id: 2, customerId: 2, issuedAt: new Date("2021-05-01T10:00:00Z"), total: 1 }
      ]
    })
    await client.signIn.create({ data: { id: "0b7e-nobody", customerId: 3, ip: "192.0.2.1" } })
    await client.pageVisit.create({ data: { visitor: "v-1", number: 1, path: "/", visitedAt: openedAt } })
  })
  afterAll(() => database.close())

  it("says of a row of which nothing must stay that it may go", async () => {
    const { erasable, stays } = await asked("customer", 1)
    assert.deepEqual(await said("customer", 1), { account: ["due", "2015-06-01"], organisation: ["due", "2013-06-01"] })
    assert.deepEqual([erasable, stays], [true, []])
  })

  it("says of a row that its children keep for which, and until when", async () => {
    const { erasable, stays } = await asked("customer", 2)
    assert.deepEqual(await said("customer", 2), { account: ["due", "2015-06-01"], organisation: ["due", "2013-06-01"] })
    assert.isFalse(erasable)
    const invoices = { model: "invoice", category: "invoice", rows: 1, lastDay: "2031-12-31" }
    // One for each category that must go, of the same row.
    assert.isTrue(stays.length > 0 && stays.every((stay) => JSON.stringify(stay) === JSON.stringify(invoices)))
  })

  it("says so too once the sweep has cleared the row", async () => {
    const { plan, apply } = lethe(database.client)
    const { stays, cleared } = await asked("customer", 2)
    assert.deepEqual(cleared, [])
    await apply(await plan())
    assert.deepEqual((await asked("customer", 2)).cleared, ["account", "organisation"])
    assert.match(explain(await asked("customer", 2)), /It was cleared; the row stays without it\./)
    assert.isNull((await database.client.customer.findUniqueOrThrow({ where: { id: 2 } })).email)
    assert.deepEqual((await asked("customer", 2)).stays, stays)
    assert.deepEqual((await asked("customer", 2)).erasable, false)
  })

  it("says of a row in use what it waits for", async () => {
    assert.deepEqual(await said("customer", "3"), { account: ["running"], organisation: ["undetermined"] })
    assert.isFalse((await asked("customer", "3")).erasable)
  })

  it("says of a row that nothing dates that this is not known", async () => {
    assert.deepEqual(await said("customer", 4), { account: ["undetermined"], organisation: ["due", "2013-06-01"] })
    assert.deepEqual(
      (await asked("customer", 4)).decisions.flatMap(({ unknown }) => unknown),
      ["customer", "accountClosed"]
    )
  })

  it("says of a row with its own date which law keeps it", async () => {
    assert.deepEqual(await said("invoice", 2), { invoice: ["in-use", "2031-12-31"] })
    assert.include(explain(await asked("invoice", 2)), "Trade Act s. 22")
  })

  it("reads the dates of a row from its parent, and takes a key that is text", async () => {
    assert.deepEqual(await said("signIn", "0b7e-nobody"), { signIn: ["running"] })
  })

  it("does not repeat the key of a row that is not there", async () => {
    for (const key of ["nobody@example.invalid", 4711, "1; DROP TABLE customers"]) {
      const error = await errorOf(asked("customer", key))
      assert.strictEqual(error._tag, "RowNotFound")
      assert.notInclude(`${error.message} ${JSON.stringify(error)}`, String(key))
    }
  })

  it("refuses a model that the map does not know, or that holds nothing personal", async () => {
    for (const model of ["tariff", "customers", "__proto__"]) {
      const error = await errorOf(asked(model, 1))
      assert.instanceOf(error, InvalidInput)
      assert.match(error.message, /model: no such model with personal data; there are customer/)
    }
  })

  it("refuses a row whose key has two columns, rather than take one of several", async () => {
    const error = await errorOf(asked("pageVisit", "v-1"))
    assert.instanceOf(error, InvalidInput)
    assert.match(error.message, /key: the key of its rows has 2 columns/)
  })
})
