import { readFileSync } from "node:fs"
import { decodeUnsafe } from "@lethe/core/Register"
import { statutes } from "@lethe/jurisdictions"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import * as RecordOfProcessing from "../src/RecordOfProcessing.ts"
import { complete } from "./completeRegister.ts"
import { drop, type Edit, edited, put } from "./edits.ts"
import { parseCsv } from "./reference/parseCsv.ts"
import { trials } from "./trials.ts"

const unsaid = { _tag: "Undetermined", words: "we shall see" }
const checklist = JSON.parse(readFileSync(new URL("./law/art30-record.json", import.meta.url), "utf8")) as Readonly<
  Record<"controller" | "processor", ReadonlyArray<{ readonly ref: string }>>
>
const policy = (name: string) =>
  decodeUnsafe(
    JSON.parse(readFileSync(new URL(`../../../examples/policies/${name}/policy.json`, import.meta.url), "utf8")),
    { provisions: statutes }
  )

describe("the record of a complete register", () => {
  const record = RecordOfProcessing.of(complete)
  const markdown = RecordOfProcessing.toMarkdown(record)

  it("has every letter of both records", () => {
    for (const { ref } of [...checklist.controller, ...checklist.processor]) {
      // Where applicable: the one recipient of the clubs is in the Union.
      if (ref === "30(2)(c)") assert.notInclude(markdown, `| ${ref} |`)
      else assert.include(markdown, `| ${ref} |`)
    }
  })

  it("lacks nothing", () => assert.deepStrictEqual(record.lacking, []))

  it("has every activity in one of the two, in order", () => {
    assert.deepStrictEqual(
      record.controller.map(({ id, role }) => [id, role]),
      [
        ["shop", "controller"],
        ["fair", "joint controller"]
      ]
    )
    assert.deepStrictEqual(
      record.processor.map(({ id, controllers }) => [id, controllers]),
      [["hosting", [{ name: "The clubs", contact: "clubs@example.org" }]]]
    )
  })

  it("says what the letters ask for", () => {
    const [shop, fair] = record.controller
    assert.deepStrictEqual(shop?.subjects, ["Customers", "Pupils", "Patients"])
    assert.deepInclude(shop?.categories as ReadonlyArray<unknown>, {
      id: "allergy",
      title: "Allergies",
      special: ["health"]
    })
    assert.deepInclude(shop?.transfers as ReadonlyArray<unknown>, {
      recipient: "Help desk",
      country: "IN",
      tools: ["standard contractual clauses of the Commission", "contract with the person, at night"]
    })
    assert.deepInclude(shop?.limits as ReadonlyArray<unknown>, {
      category: "Accounts",
      purpose: "Orders",
      period: "while customer, then at most 3 years after “account closed”",
      open: []
    })
    assert.deepStrictEqual(fair?.jointly, ["Partner"])
    assert.deepStrictEqual(record.processor[0]?.security, ["a locked room"])
  })

  it("is JSON that says the same", () => {
    assert.deepStrictEqual(JSON.parse(RecordOfProcessing.toJson(record)), record)
  })

  it("is said in French too", () => {
    const french = RecordOfProcessing.toMarkdown(RecordOfProcessing.of(complete, { language: "fr" }))
    assert.include(french, "## En tant que sous-traitant, art. 30(2)")
    assert.include(french, "au plus 3 ans après")
    assert.notMatch(french, /\{\d\}|undefined/u)
  })
})

describe("what a register does not say", () => {
  const cases: ReadonlyArray<readonly [string, string, string, Edit]> = [
    ["the name", "30(1)(a)", "name", put("controller.name", unsaid)],
    ["the contact", "30(1)(a)", "contact", put("controller.contact", unsaid)],
    ["the representative", "30(1)(a)", "representative", put("representative", unsaid)],
    ["the officer", "30(1)(a)", "dataProtectionOfficer", put("dataProtectionOfficer.contact", unsaid)],
    ["with whom", "30(1)(a)", "jointControllers", put("jointControllers.0.contact", unsaid)],
    ["a purpose", "30(1)(b)", "purposes", put("activities.0.purposes.0.title", unsaid)],
    ["a category", "30(1)(c)", "categories", put("categories.1.title", unsaid)],
    ["a country", "30(1)(e)", "transfers", put("recipients.1.country", unsaid)],
    ["a tool", "30(1)(e)", "transfers", drop("recipients.1.tool")],
    ["a period", "30(1)(f)", "limits", put("activities.0.purposes.3.keeps.0.rule", unsaid)],
    ["an anchor", "30(1)(f)", "limits", put("activities.0.purposes.0.keeps.1.rule.from", unsaid)],
    [
      "a limit",
      "30(1)(f)",
      "limits",
      put("activities.0.purposes.0.keeps.1.rule", { _tag: "WithoutLimit", why: "ever" })
    ],
    ["measures", "30(1)(g)", "security", drop("security")],
    ["for whom", "30(2)(a)", "controllers", drop("activities.2.controllers")],
    ["what is done for them", "30(2)(b)", "processing", put("activities.2.purposes.0.title", unsaid)],
    ["the measures for them", "30(2)(d)", "security", put("activities.2.security", unsaid)]
  ]
  for (const [what, letter, part, edit] of cases) {
    it(`${what}: lacking under ${letter}`, () => {
      const record = RecordOfProcessing.of(edited(edit))
      assert.isNotEmpty(record.lacking)
      for (const each of record.lacking) assert.deepInclude(each, { letter, part })
      assert.include(RecordOfProcessing.toMarkdown(record), `- ${letter} `)
    })
  }

  it("is lacking in the policies that leave it out, and what they say is there", () => {
    const alucad = RecordOfProcessing.of(policy("alucad"))
    assert.deepStrictEqual(
      alucad.lacking.map(({ letter, words }) => [letter, words]),
      [
        ["30(1)(a)", "only a contact is named"],
        ["30(1)(a)", "not said"],
        ["30(1)(e)", "outside the EU/EEA"],
        ["30(1)(f)", "a reasonable period"]
      ]
    )
    const luxifer = RecordOfProcessing.of(policy("luxifer"))
    assert.deepStrictEqual(luxifer.processor[0]?.controllers, [{ name: "The clients" }])
  })
})

describe("the record as CSV", () => {
  const rows = (record: RecordOfProcessing.RecordOfProcessing) => parseCsv(RecordOfProcessing.toCsv(record))

  it("has a row for each activity, as wide as its head", () => {
    const [head, ...all] = rows(RecordOfProcessing.of(complete))
    assert.strictEqual(all.length, 3)
    for (const row of all) assert.strictEqual(row.length, head?.length)
    assert.deepStrictEqual(
      all.map(([law]) => law),
      ["Art. 30(1)", "Art. 30(1)", "Art. 30(2)"]
    )
  })

  it("reads back as it was written, whatever the texts, and starts no formula", () => {
    const nasty = fc.constantFrom("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '"', ",", "\n", "\r\n", "＝1", "x")
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 3 }), (parts) => {
        const text = parts.join("")
        const [, shop] = rows(RecordOfProcessing.of(edited(put("activities.0.title", text))))
        assert.isTrue(shop?.[1] === text || shop?.[1] === `'${text}`)
        assert.notMatch(shop?.[1] as string, /^[\s=+\-@＝]/u)
      }),
      trials(200)
    )
  })
})
