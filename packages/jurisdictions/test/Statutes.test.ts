import { readFileSync } from "node:fs"
import type { Snap } from "@lethe/core/Anchor"
import type { Bound, Statute as Provision, StatuteVersion, Verification } from "@lethe/core/Statute"
import { Statute, versionsOf } from "@lethe/core/Statute"
import { decodeUnknownResult } from "effect/Schema"
import { assert, describe, it } from "vitest"
import { AT, BE, DE, ES, EU, FR, IE, IT, LU, NL, PL, PT, statutes } from "../src/index.ts"

/** A provision as it was read, apart from our code. */
interface Row {
  readonly id: string
  readonly event: string
  readonly anchor: "event" | "day-after-event" | Snap
  readonly period?: string
  readonly versions?: ReadonlyArray<Readonly<Record<string, string>>>
  readonly bound: Bound
  readonly ceiling?: string
  readonly extendedWhile?: string
  readonly reference: string
  readonly verification: Verification
  readonly appliesTo?: string
}
const { provisions: rows }: { readonly provisions: ReadonlyArray<Row> } = JSON.parse(
  readFileSync(new URL("statutes.json", import.meta.url), "utf8")
)

const named = (id: string): Provision => statutes.find((each) => each.id === id) ?? assert.fail(id)
const countries = { AT, BE, DE, ES, EU, FR, IE, IT, LU, NL, PL, PT }

/** Those that a row's remark gives, as what holds where its condition is not met. */
const others = {
  "fr/working-time-records-day-packages": { of: "fr/working-time-records", period: "P3Y" },
  "be/cctv-listed-sites": { of: "be/cctv", period: "P3M" },
  "pl/personnel-files-hired-before-2019": { of: "pl/personnel-files", period: "P50Y" }
}

/** What the remarks and titles of the rows make a condition of, and what of them stays a remark. */
const conditions: Readonly<Record<string, string>> = {
  "fr/working-time-records": "not-day-based-package",
  "fr/working-time-records-day-packages": "day-based-package",
  "fr/electronic-consumer-contract": "of-120-euros-or-more",
  "fr/inactive-account": "notice-given",
  "fr/aml": "bound-by-anti-money-laundering-law",
  "fr/host-identity": "hosting-provider",
  "fr/host-account": "hosting-provider",
  "fr/host-connection": "hosting-provider",
  "be/income-tax-records": "not-vat-on-real-estate",
  "be/aml": "bound-by-anti-money-laundering-law",
  "be/cctv": "not-listed-site",
  "be/cctv-listed-sites": "listed-site",
  "de/accounting-vouchers": "not-bank-insurer-or-investment-firm",
  "de/accounting-vouchers-financial": "bank-insurer-or-investment-firm",
  "de/aml": "bound-by-anti-money-laundering-law",
  "at/accounting-records": "not-land",
  "at/cctv": "no-reason-logged-to-store-longer",
  "nl/administration": "not-land",
  "es/aml": "bound-by-anti-money-laundering-law",
  "pl/personnel-files": "hired-from-2019",
  "pl/personnel-files-hired-before-2019": "hired-before-2019",
  "eu/aml": "bound-by-anti-money-laundering-law"
}

describe("the provisions", () => {
  it("are those that were read, what holds otherwise, and no others", () => {
    assert.strictEqual(rows.length, 49)
    assert.deepEqual(statutes.map(({ id }) => id).sort(), [...rows.map(({ id }) => id), ...Object.keys(others)].sort())
  })

  for (const row of rows) {
    it(`${row.id} says what was read in ${row.reference}`, () => {
      const found = named(row.id)
      assert.deepEqual<ReadonlyArray<unknown>>(found.events, [row.event])
      const countedFrom = { event: "day", "day-after-event": "day-after" }[row.anchor as "event"] ?? row.anchor
      assert.deepEqual<unknown>(
        [found.countedFrom, found.period, found.versions, found.bound, found.ceiling, found.extendedWhile],
        [countedFrom, row.period, row.versions, row.bound, row.ceiling, row.extendedWhile]
      )
      assert.strictEqual(found.verification, row.verification)
      if (row.appliesTo !== undefined) assert.isDefined(found.conditions)
    })

    it(`${row.id} cites ${row.reference}`, () => {
      const source = `${found(row).act} ${found(row).provision}`
      for (const number of row.reference.match(/[\p{L}.]*\d[^\s,;]*/gu) ?? []) assert.include(source, number)
    })
  }
  const found = ({ id }: Row) => named(id).source

  it("that hold otherwise have the period of the remark, and else what they are beside", () => {
    for (const [id, { of, period }] of Object.entries(others)) {
      const [other, one] = [named(id), named(of)]
      assert.strictEqual<unknown>(other.period, period)
      assert.deepEqual(
        [other.events, other.countedFrom, other.bound, other.source.act],
        [one.events, one.countedFrom, one.bound, one.source.act]
      )
    }
  })
})

describe("every provision", () => {
  it("has the shape of a provision, and nothing beside it", () => {
    for (const provision of statutes) {
      const decoded = decodeUnknownResult(Statute)(provision, { errors: "all", onExcessProperty: "error" })
      assert.strictEqual(decoded._tag, "Success", provision.id)
    }
  })

  it("has an id of its own, in its country", () => {
    assert.strictEqual(new Set(statutes.map(({ id }) => id)).size, statutes.length)
    const all = Object.entries(countries).flatMap(([country, provisions]) => {
      const those: ReadonlyArray<Provision> = Object.values(provisions)
      for (const { id } of those) assert.isTrue(id.startsWith(`${country.toLowerCase()}/`), id)
      return those
    })
    assert.sameMembers([...statutes], all)
  })

  it("that is verified says when it was read", () => {
    for (const { id, verification, verifiedOn } of statutes)
      assert.strictEqual(verification === "verified", verifiedOn !== undefined, id)
  })

  it("has the conditions of its row, each with words", () => {
    for (const { id, conditions: own = [] } of statutes) {
      assert.deepEqual(
        own.map((each) => each.id),
        conditions[id] === undefined ? [] : [conditions[id] as never],
        id
      )
      for (const { words } of own) assert.match(words, /^[a-z].{10,}[^.]$/u, id)
    }
  })

  it("under another's condition is there, and leads back where it is the only other", () => {
    const led = statutes.flatMap(({ id, conditions: own = [] }) => own.map(({ otherwise }) => ({ id, otherwise })))
    const pairs = led.flatMap(({ id, otherwise }) => (otherwise === undefined ? [] : [{ id, otherwise }]))
    assert.lengthOf(pairs, 8)
    for (const { id, otherwise } of pairs) assert.deepInclude(pairs, { id: otherwise, otherwise: id })
  })

  it("with versions covers a stretch of days without a gap", () => {
    const dated = statutes.filter(({ versions }) => versions !== undefined)
    assert.deepEqual(
      dated.map(({ id }) => id),
      ["be/income-tax-records", "de/accounting-vouchers", "eu/aml"]
    )
    for (const provision of dated) {
      const versions = versionsOf(provision)
      for (const [index, version] of versions.entries()) {
        const next = versions[index + 1]
        assert.strictEqual(next === undefined ? undefined : dayBefore(first(next)), last(version), provision.id)
      }
    }
  })
})

describe("the README", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")
  for (const [code, provisions] of Object.entries(countries)) {
    it(`counts the provisions of ${code}`, () =>
      assert.include(readme, `| \`${code}\` | ${Object.values(provisions).length} |`))
  }
})

const first = ({ forEventsFrom, from }: StatuteVersion) => forEventsFrom ?? from
const last = ({ forEventsUntil, until }: StatuteVersion) => forEventsUntil ?? until
/** Ours all change at the turn of a year. */
const dayBefore = (day: string | undefined) => `${Number(day?.slice(0, 4)) - 1}-12-31`
