import { readFileSync } from "node:fs"
import type { Period } from "@lethe/core/Period"
import { decodeUnsafe } from "@lethe/core/Register"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import * as testing from "@lethe/core/testing"
import { statutes } from "@lethe/jurisdictions"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import * as Diff from "../src/Diff.ts"
import * as DiffText from "../src/DiffText.ts"
import { lengthOf } from "../src/internal/diff/periods.ts"
import { complete } from "./completeRegister.ts"
import { drop, type Edit, edited, put } from "./edits.ts"
import { trials } from "./trials.ts"

const changed = (...edits: ReadonlyArray<Edit>) => Diff.of(complete, edited(...edits)).changes
const dutiesOf = (changes: ReadonlyArray<Diff.Change>) => [
  ...new Set(changes.flatMap(({ consequences }) => consequences.map(({ duty }) => duty)))
]

describe("a difference", () => {
  const purposes = "activities.0.purposes"
  const cases: ReadonlyArray<
    readonly [string, Diff.About, Diff.Kind, ReadonlyArray<Diff.Duty>, ...ReadonlyArray<Edit>]
  > = [
    ["another controller", "controller", "changed", ["ask-anew", "tell"], put("controller.name", "Other")],
    ["another contact", "controller", "changed", ["tell"], put("controller.contact", "other@example.org")],
    ["no officer any more", "data protection officer", "removed", ["tell"], drop("dataProtectionOfficer")],
    ["another arrangement", "joint controller", "changed", ["tell"], put("jointControllers.0.essence", "we answer")],
    ["another purpose, on a contract", "purpose", "changed", ["tell-before"], put(`${purposes}.0.title`, "Sales")],
    ["another purpose, on consent", "purpose", "changed", ["ask-anew"], put(`${purposes}.3.title`, "Advertisements")],
    [
      "consent becomes interest",
      "legal basis",
      "changed",
      ["stays-withdrawn", "tell"],
      put(`${purposes}.3.basis`, { _tag: "LegitimateInterests", interest: "sales" })
    ],
    [
      "interest becomes consent",
      "legal basis",
      "changed",
      ["ask-anew", "tell"],
      put(`${purposes}.2.basis`, { _tag: "Consent", withdrawnBy: "a link" })
    ],
    [
      "another way to withdraw",
      "consent",
      "changed",
      ["ask-anew", "tell"],
      put(`${purposes}.3.basis.withdrawnBy`, "a letter")
    ],
    ["asked another way", "consent", "changed", ["ask-anew"], put(`${purposes}.3.basis.asked`, "a form")],
    ["kept longer", "period", "lengthened", ["not-earlier", "tell"], put(`${purposes}.0.keeps.1.rule.period`, "P2Y")],
    ["kept shorter", "period", "shortened", ["due-sooner", "tell"], put(`${purposes}.0.keeps.1.rule.period`, "P11M")],
    [
      "kept otherwise",
      "period",
      "changed",
      ["not-earlier", "tell"],
      put(`${purposes}.3.keeps.0.rule`, { _tag: "UntilObjection" })
    ],
    ["more data, on consent", "data", "added", ["ask-anew", "tell"], put(`${purposes}.3.uses`, ["invoice"])],
    ["less data", "data", "removed", ["due-sooner"], drop(`${purposes}.0.keeps.1`)],
    [
      "another content, also for consent",
      "data",
      "added",
      ["ask-anew", "tell"],
      put("categories.0.contents", ["name", "email", { other: "favourite colour" }, "telephone"])
    ],
    [
      "a special content",
      "data",
      "added",
      ["tell", "assess"],
      put("categories.1.special", ["health"]),
      put(`${purposes}.1.keeps.0.condition`, { _tag: "LegalClaims" })
    ],
    ["another source", "data", "changed", ["tell"], put("categories.3.source.0.from", "a neighbour")],
    [
      "another recipient, a processor",
      "recipient",
      "added",
      ["contract", "tell"],
      put("recipients.4", { id: "printer", role: "processor" })
    ],
    [
      "a recipient gone",
      "recipient",
      "removed",
      [],
      put("activities.0.recipients", ["hoster", "support"]),
      drop("recipients.3")
    ],
    ["another country", "transfer", "changed", ["tell"], put("recipients.2.country", "BR")],
    [
      "another tool",
      "transfer",
      "changed",
      ["tell"],
      put("recipients.1.tool", [{ _tag: "Safeguard", instrument: "commission-clauses" }])
    ],
    [
      "decisions gone",
      "automated decisions",
      "changed",
      ["tell", "assess"],
      put("activities.0.automatedDecisions", "none")
    ],
    [
      "a tracker more",
      "tracker",
      "added",
      ["ask-anew", "tell"],
      put("trackers.2", { id: "ads", necessity: "not necessary" })
    ],
    [
      "a tracker that is needed more",
      "tracker",
      "added",
      ["tell"],
      put("trackers.2", { id: "cart", necessity: "strictly necessary" })
    ],
    ["a tracker that lasts longer", "tracker", "lengthened", ["ask-anew", "tell"], put("trackers.1.lifetime", "P25M")],
    ["a tracker that lasts less", "tracker", "shortened", ["tell"], put("trackers.1.lifetime", "P6M")],
    ["a right not told any more", "right", "removed", ["tell"], drop("rights.told.0")],
    ["another authority", "complaint", "changed", ["tell"], put("rights.authority", "APD")],
    ["longer backups", "backups", "lengthened", ["not-earlier", "tell"], put("backups.tail", "P8W")],
    ["a promise broken", "promise", "removed", ["not-earlier"], drop("promises.0")],
    ["on by default", "preference", "changed", ["ask-anew"], put("preferences.1.default", "on")],
    ["another zone", "counting", "changed", [], put("zone", "Europe/Brussels")]
  ]
  for (const [what, about, kind, duties, ...edits] of cases) {
    it(`${what}: ${about} ${kind}, ${duties.join(", ") || "nothing follows"}`, () => {
      const found = changed(...edits).filter((each) => each.about === about && each.kind === kind)
      assert.isNotEmpty(found, JSON.stringify(changed(...edits)))
      assert.sameMembers([...dutiesOf(found)], [...duties])
    })
  }

  it("is new for people when data collected already serve another purpose", () => {
    const purpose = {
      id: "ads",
      title: "Advertising",
      basis: { _tag: "LegitimateInterests", interest: "sales" },
      keeps: [],
      uses: ["account"]
    }
    const [added] = changed(put(`${purposes}.4`, purpose))
    assert.deepInclude(added, { about: "purpose", kind: "added" })
    const before = added?.consequences.find(({ duty }) => duty === "tell-before")
    assert.deepStrictEqual(
      before?.law.map(({ provision }) => provision),
      ["Art. 13(3)", "Art. 14(4)", "Art. 6(4)"]
    )
    const unheard = { ...purpose, uses: undefined }
    assert.notInclude(dutiesOf(changed(put(`${purposes}.4`, JSON.parse(JSON.stringify(unheard))))), "tell-before")
  })

  it("says which rights a new basis gives and takes", () => {
    const [basis] = changed(put(`${purposes}.0.basis`, { _tag: "LegitimateInterests", interest: "sales" }))
    const why = basis?.consequences.map((each) => each.why).join()
    assert.include(why, "people have a right of objection now")
  })

  it("is there when the law itself is another", () => {
    const register = edited()
    const [id, provision] = Object.entries(register.provisions)[0] as [string, (typeof register.provisions)[string]]
    const after = {
      ...register,
      provisions: { ...register.provisions, [id]: { ...provision, period: "P6Y" as Period } }
    }
    const [found] = Diff.of(complete, after).changes
    assert.deepInclude(found, { about: "provision", kind: "shortened", before: "10 years", after: "6 years" })
  })
})

describe("the length of two rules", () => {
  const from = { _tag: "Event", events: ["closed"], countedFrom: "day" }
  const most = (period: string) => ({ _tag: "Period", bound: "at-most", period, from })
  const least = (period: string) => ({ ...most(period), bound: "at-least" })
  const state = { _tag: "While", state: "customer" }
  const all = (...rules: ReadonlyArray<object>) => ({ _tag: "LongestOf", rules })
  const first = (...rules: ReadonlyArray<object>) => ({ _tag: "ShortestOf", rules })
  const unsaid = { _tag: "Undetermined", words: "as needed" }
  const cases: ReadonlyArray<readonly [object, object, string]> = [
    [most("P1Y"), most("P12M"), "same"],
    [most("P2W"), most("P14D"), "same"],
    [most("P1Y"), most("P3Y"), "lengthened"],
    [least("P5Y"), least("P3Y"), "shortened"],
    [most("P1M"), most("P30D"), "changed"],
    [most("P6M"), most("P1Y2M"), "lengthened"],
    [most("P100Y"), most("P99Y"), "shortened"],
    [state, { ...state, afterwards: most("P1Y") }, "changed"],
    [{ ...state, afterwards: most("P1Y") }, { ...state, afterwards: most("P2Y") }, "lengthened"],
    [all(state, most("P1Y")), all(state, most("P6M")), "shortened"],
    [most("P1Y"), all(most("P1Y"), state), "lengthened"],
    [all(most("P1Y"), state), state, "shortened"],
    [most("P1Y"), first(most("P1Y"), state), "shortened"],
    [first(most("P1Y"), state), most("P1Y"), "lengthened"],
    [{ _tag: "WithoutLimit", why: "ever" }, most("P1Y"), "shortened"],
    [most("P1Y"), { _tag: "WithoutLimit", why: "ever" }, "lengthened"],
    [unsaid, most("P1Y"), "changed"],
    [most("P1Y"), unsaid, "changed"],
    [most("P1Y"), { ...most("P2Y"), from: { ...from, events: ["opened"] } }, "changed"],
    [most("P1M"), { _tag: "AtOnce", from }, "shortened"]
  ]
  for (const [before, after, expected] of cases) {
    it(`${JSON.stringify(before)} → ${JSON.stringify(after)}: ${expected}`, () => {
      assert.strictEqual(lengthOf({ before: before as RetentionRule, after: after as RetentionRule }), expected)
    })
  }
})

const opposite = {
  added: "removed",
  removed: "added",
  changed: "changed",
  lengthened: "shortened",
  shortened: "lengthened"
}

describe("properties", () => {
  it("a register does not differ from itself", () => {
    fc.assert(
      fc.property(testing.register(), (register) => assert.deepStrictEqual(Diff.of(register, register).changes, [])),
      trials(100)
    )
  })

  it("what is added one way is removed the other way, and what is lengthened is shortened", () => {
    fc.assert(
      fc.property(testing.register(), testing.register(), (a, b) => {
        const [there, back] = [Diff.of(a, b).changes, Diff.of(b, a).changes]
        const key = ({ about, kind }: Diff.Change, turned: boolean) => `${about} ${turned ? opposite[kind] : kind}`
        assert.deepStrictEqual(there.map((each) => key(each, false)).sort(), back.map((each) => key(each, true)).sort())
      }),
      trials(100)
    )
  })

  it("the order in which things are declared is no difference", () => {
    const turned = edited((version) => {
      for (const list of ["recipients", "categories", "subjects", "trackers", "promises", "preferences"])
        (version[list] as unknown as Array<unknown>).reverse()
    })
    assert.deepStrictEqual(Diff.of(complete, turned).changes, [])
  })

  it("has words for every change, as text, Markdown and JSON", () => {
    fc.assert(
      fc.property(testing.register(), testing.register(), (a, b) => {
        const diff = Diff.of(a, b)
        for (const text of [DiffText.toText(diff), DiffText.toMarkdown(diff)])
          assert.notMatch(text, /undefined|\[object/u)
        assert.deepStrictEqual(JSON.parse(DiffText.toJson(diff)), JSON.parse(JSON.stringify(diff)))
      }),
      trials(60)
    )
  })
})

describe("a summary", () => {
  const read = (file: string) =>
    decodeUnsafe(
      JSON.parse(readFileSync(new URL(`../../../examples/policies/alucad/${file}`, import.meta.url), "utf8")),
      {
        provisions: statutes
      }
    )
  const diff = Diff.of(read("policy.json"), read("revised.json"))
  const text = DiffText.toText(diff)

  it("begins with what changed, and then what is to be done, gravest first", () => {
    const [title, counted, ...rest] = text.split("\n")
    assert.strictEqual(title, "Alucad: 2 September 2025 → 1 September 2026")
    assert.include(counted, "2 purposes added, 1 removed")
    const headings = rest.filter((line) => /^[A-Z].*\(\d+\)$/u.test(line)).map((line) => line.replace(/ \(\d+\)$/u, ""))
    assert.deepStrictEqual(headings, [
      "Ask people",
      "Tell people before it begins",
      "Only for what is collected from now on",
      "May be due now",
      "Agree first",
      "Say it in the notice, and point it out"
    ])
  })

  it("counts each change once", () => {
    const counts = Array.from(text.matchAll(/^[A-Z].*\((\d+)\)$/gmu), ([, count]) => Number(count))
    assert.strictEqual(
      counts.reduce((sum, each) => sum + each, 0),
      diff.changes.length
    )
    assert.strictEqual(text.match(/^ {2}• /gmu)?.length, diff.changes.length)
  })

  it("says so where there is nothing", () => {
    assert.include(DiffText.toText(Diff.of(complete, complete)), "Nothing that people are told is different.")
  })
})

describe("every text of the complete register", () => {
  // What names things within the register, and who speaks.
  const wiring =
    /(?:^|\.)(?:id|_tag|category|name|inForceFrom|of|events|states|from\.events|provision|purposes|categories|recipients|uses|further\.of|jointly|engagedBy|collected|state|event)(?:\.\d+)?$/u
  const leaves = (value: unknown, path: string): ReadonlyArray<string> =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, each]) => leaves(each, path === "" ? key : `${path}.${key}`))
      : typeof value === "string"
        ? [path]
        : []
  const at = (path: string): string =>
    path.split(".").reduce<unknown>((here, key) => (here as Record<string, unknown>)[key], complete.version) as string
  const paths = leaves(complete.version, "").filter((path) => !wiring.test(path))

  it("is a difference when it is another", () => {
    const silent: Array<string> = []
    let tried = 0
    for (const path of paths) {
      try {
        const after = edited(put(path, `${at(path)} anew`))
        tried += 1
        if (Diff.of(complete, after).changes.length === 0) silent.push(path)
      } catch (error) {
        // A word of the vocabulary, a country, a period: not any text fits there.
        if ((error as { _tag?: string })._tag !== "InvalidInput") throw error
      }
    }
    assert.isAbove(tried, 60)
    assert.deepStrictEqual(silent, [])
  })
})
