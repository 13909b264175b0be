/** `lethe retention`, for one record. */
import { existsSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import * as Result from "effect/Result"
import { factsOf, type FactWords } from "../src/FactFlags.ts"
import { emptyFolder, run } from "./project.ts"

const folder = emptyFolder()
const shop = join(import.meta.dirname, "lists/shop.ts")
const retention = (...flags: ReadonlyArray<string>) =>
  run(folder, {}, ["retention", "--register", shop, "--on", "2026-11-22", ...flags])

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("lethe retention", () => {
  const order = ["--category", "orders", "--event", "delivered=2024-02-29"]

  it("says how long a record may be kept, and why", () => {
    const { code, out, err } = retention(...order, "--event", "returned=never")
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(out).toMatch(/^orders stays until 31 December 2034, only because the law requires it\.\n/u)
    expect(out).toContain("delivered 29 February 2024 → last day 28 February 2026")
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(96)
  })

  it("says it in French, and draws it", () => {
    const svg = join(folder, "order.svg")
    const { code, out } = retention(...order, "--language", "fr", "--svg", svg)
    expect(code).toBe(0)
    expect(out).toContain("31 décembre 2034")
    expect(readFileSync(svg, "utf8")).toMatch(/^<svg /u)
  })

  it("--json prints the same as data", () => {
    const { code, out } = retention(...order, "--hold", "2026-01-01..2040-06-30", "--json")
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      status: "restricted",
      lastDay: "2040-06-30",
      binds: { _tag: "Hold" },
      register: { name: "Shop", inForceFrom: "2024-01-01" },
      purposes: [{ activity: "sales", purpose: "delivery" }, { purpose: "accounts" }]
    })
  })

  it("takes states, purposes, and what is known of no day", () => {
    const profile = ["--category", "profiles", "--state", "customer=2019-04-02..2023-11-21"]
    const closed = [...profile, "--event", "closed=2023-11-21"]
    expect(JSON.parse(retention(...closed, "--purpose", "newsletter=never", "--json").out)).toMatchObject({
      status: "due",
      lastDay: "2026-11-21"
    })
    expect(JSON.parse(retention(...profile, "--event", "closed=unknown", "--json").out)).toMatchObject({
      status: "undetermined",
      unknown: ["closed"]
    })
  })

  it("names the places of what is wrong, and prints nothing else", () => {
    const { code, out, err } = retention(
      "--category",
      "orders",
      "--event",
      "delivered=2024-02-30",
      "--event",
      "sold=never"
    )
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toContain("facts.events.delivered: expected a day that exists")
    expect(err).not.toContain("2024-02-30")
    expect(retention("--category", "orders", "--event", "sold=never").err).toContain(
      "facts.events.sold: the category declares no such event"
    )
    expect(retention("--category", "letters").err).toBe("lethe: the register declares no category letters\n")
    expect(retention(...order, "--out", "x.csv", "--keep", "name")).toMatchObject({
      code: 2,
      err: "lethe: --out goes with --csv only\n--keep goes with --csv only\n"
    })
    expect(existsSync(join(folder, "x.csv"))).toBe(false)
  })

  it("takes the register of the configuration where none is named, and says where there is none", () => {
    const { code, err } = run(folder, {}, ["retention", "--category", "orders", "--on", "2026-11-22"])
    expect(code).toBe(2)
    expect(err).toContain("lethe.config.ts is not in this folder")
  })
})

describe("the flags of facts", () => {
  const none: FactWords = { event: [], state: [], purpose: [], hold: [], restriction: [], erased: [] }
  const read = (words: Partial<FactWords>) => factsOf({ ...none, ...words })
  const facts = (words: Partial<FactWords>) => Result.getOrThrow(read(words)).facts

  it("are read as facts", () => {
    expect(facts({})).toEqual({})
    expect(facts({ state: ["a=2019-04-02..2020-01-01", "a=2021-01-01..", "b=never", "c=unknown"] }).states).toEqual({
      a: [{ from: "2019-04-02", until: "2020-01-01" }, { from: "2021-01-01" }],
      b: "never",
      c: []
    })
    const said = ["mail=given:2020-01-01", "mail=withdrawn:2026-01-31T10:00:00+01:00", "sales=never"]
    expect(facts({ purpose: said }).purposes).toEqual({
      mail: { given: "2020-01-01", withdrawn: "2026-01-31T10:00:00+01:00" },
      sales: "never"
    })
    expect(facts({ restriction: ["18(1)(c)=2026-02-10..2026-09-30"], erased: ["accounts=2026-01-31"] })).toEqual({
      restrictions: [{ ground: "18(1)(c)", from: "2026-02-10", until: "2026-09-30" }],
      erased: { accounts: "2026-01-31" }
    })
  })

  it("that are unclear are named, all of them", () => {
    const unclear = read({ event: ["delivered", "a=2020-01-01", "a=2021-01-01"], purpose: ["mail=gone:2020-01-01"] })
    expect(Result.isFailure(unclear) && unclear.failure.faults).toEqual([
      "--event is written name=day: delivered=2024-02-29",
      "a is said twice",
      "--purpose is written name=never, or name=given:day, withdrawn, objected or ended"
    ])
  })
})
