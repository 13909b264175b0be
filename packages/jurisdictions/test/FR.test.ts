import { readFileSync } from "node:fs"
import { Statute } from "@lethe/core/Statute"
import { decodeUnknownResult } from "effect/Schema"
import { assert, describe, it } from "vitest"
import { FR, statutes } from "../src/index.ts"

/** What the provisions say, read apart from our code: id, event, period, bound, where it stands, whom it binds. */
const read: ReadonlyArray<readonly [string, string, string, string, string, string?]> = [
  ["fr/accounting-records", "financialYearClosed", "P10Y", "at-least", "Code de commerce art. L123-22"],
  ["fr/host-identity", "contractEnded", "P5Y", "at-least", "Décret 2021-1362", "hosting providers"],
  ["fr/host-account", "contractEnded", "P1Y", "at-least", "Décret 2021-1362", "hosting providers"],
  ["fr/host-connection", "connected", "P1Y", "at-least", "Décret 2021-1362", "hosting providers"]
]

describe("the provisions of France", () => {
  it("are those that were read, and no others", () => {
    assert.deepEqual(
      statutes.map(({ id }) => id),
      read.map(([id]) => id)
    )
    assert.deepEqual(statutes, Object.values(FR))
  })

  for (const [id, event, period, bound, source, appliesTo] of read) {
    it(`${id} says what was read in ${source}`, () => {
      const found = statutes.find((each) => each.id === id)
      assert.isDefined(found)
      if (found === undefined) return
      assert.deepEqual(found.events, [event])
      assert.strictEqual(found.period, period)
      assert.strictEqual(found.bound, bound)
      // The event's own day is not counted, and no year's end is waited for.
      assert.strictEqual(found.countedFrom, "day")
      assert.isTrue(`${found.source.act} ${found.source.provision}`.startsWith(source))
      assert.strictEqual(found.appliesTo, appliesTo)
    })
  }
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
    for (const { id } of Object.values(FR)) assert.match(id, /^fr\//u)
  })

  it("that is verified says when it was read", () => {
    for (const { id, verification, verifiedOn } of statutes)
      assert.strictEqual(verification === "verified", verifiedOn !== undefined, id)
  })

  it("has its row in the README", () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")
    for (const { id, period, source, verification } of statutes) {
      const row = readme.split("\n").find((line) => line.includes(`\`${id}\``))
      assert.isDefined(row, id)
      const [years] = /\d+/u.exec(period) ?? []
      assert.include(row, `| ${years} year${years === "1" ? "" : "s"} |`)
      assert.include(row, source.act)
      assert.include(row, verification)
    }
  })
})
