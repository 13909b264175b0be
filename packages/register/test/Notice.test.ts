import { readFileSync } from "node:fs"
import { decodeUnsafe } from "@lethe/core/Register"
import * as testing from "@lethe/core/testing"
import { statutes } from "@lethe/jurisdictions"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import * as Notice from "../src/Notice.ts"
import { english } from "../src/internal/notice/english.ts"
import { french } from "../src/internal/notice/french.ts"
import { complete } from "./completeRegister.ts"
import { drop, type Edit, edited, put } from "./edits.ts"
import { trials } from "./trials.ts"
import * as RecordOfProcessing from "../src/RecordOfProcessing.ts"
import * as Rights from "../src/Rights.ts"
import * as RightsText from "../src/RightsText.ts"

const read = (file: string) => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"))
const policies = ["alkaes", "alucad", "exograd", "luxcloud", "luxifer"]
const policy = (name: string) =>
  decodeUnsafe(read(`../../../examples/policies/${name}/policy.json`), { provisions: statutes })
const lawsOf = (notice: Notice.Notice) => notice.missing.map(({ law }) => law[0].provision)

const unsaid = { _tag: "Undetermined", words: "we shall see" }

it("asks nothing of a register that the check finds complete", () =>
  assert.deepEqual(Notice.of(policy("complete")).missing, []))

describe("the notice of a complete register", () => {
  const notice = Notice.of(complete)
  const markdown = Notice.toMarkdown(notice)
  const html = Notice.toHtml(notice)

  it("lacks nothing, and says so by saying nothing of it", () => {
    assert.deepStrictEqual(notice.missing, [])
    assert.notInclude(html, 'class="draft"')
    assert.notInclude(html, "<mark")
    assert.notInclude(markdown, "not said")
  })

  const { items } = read("./law/art13-14-checklist.json") as {
    readonly items: ReadonlyArray<{ readonly id: string; readonly art13?: string; readonly art14?: string }>
  }
  for (const { id, art13, art14 } of items.filter((each) => !["further_purpose", "fr_post_mortem"].includes(each.id))) {
    it(`has ${id} with its letters`, () => {
      for (const letter of [art13, art14]) {
        if (letter === undefined) continue
        for (const each of letter.split(", ")) assert.include(html, `${each}`)
      }
    })
  }

  it("says periods in words computed from the rules, and the backups' tail", () => {
    assert.include(markdown, "while customer, then at most 3 years after “account closed”")
    assert.include(markdown, "10 years after the end of the financial year of “issued” (Code de commerce art. L123-22)")
    assert.include(markdown, "in backups for up to 4 weeks")
  })

  it("says where each right applies, and promises none beyond", () => {
    const rows = Object.fromEntries(
      Array.from(
        markdown.matchAll(/^\| ([A-Z][a-z ]+) <small>Art\. [^|]*\|[^|]*\| ([^|]*) \| ([^|]*) \|$/gmu),
        ([, right, where]) => [right, where]
      )
    )
    assert.strictEqual(rows.Access, "all we do with data about you")
    assert.include(rows.Portability, "Orders")
    assert.notInclude(rows.Portability, "Bookkeeping")
    assert.notInclude(rows.Portability, "Security")
    assert.strictEqual(rows.Objection, "Security")
    assert.include(rows.Erasure, "not while a law obliges us to keep the data: Bookkeeping")
    assert.include(rows["Withdrawal of consent"], "News")
  })

  it("brings the right to object to attention apart from all else", () => {
    const apart = html.match(/<section id="objection"[^>]* class="apart">[\s\S]*?<\/section>/u)?.[0] ?? ""
    assert.include(apart, "Art. 21(4)")
    assert.include(apart, "direct marketing")
  })

  it("leaves what is done for others to those", () => {
    assert.include(markdown, "Hosting for clubs: for The clubs.")
    assert.notInclude(markdown, "### Hosting\n")
  })

  it("says what is on the device only, transfers with tool and copy, decisions, and own promises", () => {
    for (const words of [
      "on your own device only, as long as you keep it",
      "a copy: on request",
      "EU-US Data Privacy Framework",
      "a person looks again on request",
      "every request is answered within 20 days",
      "Partner",
      "each answers for its own site"
    ])
      assert.include(markdown, words)
  })
})

describe("what a register does not say", () => {
  const cases: ReadonlyArray<readonly [string, string, ...ReadonlyArray<Edit>]> = [
    ["the controller's name", "Art. 13(1)(a)", put("controller.name", unsaid)],
    ["the controller's contact", "Art. 13(1)(a)", put("controller.contact", unsaid)],
    ["the representative", "Art. 13(1)(a)", put("representative", unsaid)],
    [
      "the representative of a controller abroad",
      "Art. 13(1)(a)",
      drop("representative"),
      put("controller.country", "US")
    ],
    ["the officer", "Art. 13(1)(b)", put("dataProtectionOfficer", unsaid)],
    ["the essence of joint control", "Art. 26(2)", put("jointControllers.0.essence", unsaid)],
    ["a purpose", "Art. 13(1)(c)", put("activities.0.purposes.0.title", unsaid)],
    ["a basis", "Art. 13(1)(c)", put("activities.0.purposes.0.basis", unsaid)],
    ["an interest", "Art. 13(1)(d)", put("activities.0.purposes.2.basis.interest", unsaid)],
    ["a way to withdraw", "Art. 13(2)(c)", put("activities.0.purposes.3.basis.withdrawnBy", unsaid)],
    ["a condition", "Art. 9(2)", put("activities.0.purposes.0.keeps.2.condition", unsaid)],
    ["a period", "Art. 13(2)(a)", put("activities.0.purposes.0.keeps.0.rule", unsaid)],
    ["an anchor", "Art. 13(2)(a)", put("activities.0.purposes.0.keeps.1.rule.from", unsaid)],
    ["the financial year that a rule needs", "Art. 13(2)(a)", put("financialYearEnds", unsaid)],
    ["an end", "Art. 13(2)(a)", put("activities.0.purposes.0.keeps.1.rule.bound", "at-least")],
    ["a limit", "Art. 13(2)(a)", put("activities.0.purposes.0.keeps.1.rule", { _tag: "WithoutLimit", why: "ever" })],
    ["a category", "Art. 14(1)(d)", put("categories.0.title", unsaid)],
    ["an end of the list of data", "Art. 5(1)(c)", put("categories.0.title", { _tag: "OpenEnded", words: "and more" })],
    ["a source", "Art. 14(2)(f)", put("categories.3.source.0.from", unsaid)],
    ["whether it is public", "Art. 14(2)(f)", put("categories.3.source.0.publiclyAccessible", unsaid)],
    ["whether it is obligatory", "Art. 13(2)(e)", drop("categories.0.obligatory")],
    ["the consequence", "Art. 13(2)(e)", drop("categories.0.obligatory.consequence")],
    ["when it is disclosed", "Art. 13(1)(e)", put("recipients.0.disclosed", unsaid)],
    ["a country", "Art. 13(1)(f)", put("recipients.1.country", unsaid)],
    ["a tool", "Art. 13(1)(f)", drop("recipients.1.tool")],
    ["a copy", "Art. 13(1)(f)", drop("recipients.2.tool.0.copy")],
    [
      "a tool that is more than a thought",
      "Art. 46",
      put("recipients.1.tool", [{ _tag: "Considered", words: "clauses" }])
    ],
    ["the logic", "Art. 13(2)(f)", put("activities.0.automatedDecisions.logic", unsaid)],
    ["a human", "Art. 22(3)", put("activities.0.automatedDecisions.safeguards", { _tag: "NotOffered", words: "no" })],
    ["how to exercise a right", "Art. 13(2)(b)", drop("rights.told.0")],
    ["a right that is refused", "Art. 15", put("rights.told.0.told", { _tag: "NotOffered", words: "no" })],
    ["a right that is narrowed", "Art. 15", put("rights.told.0.told.onlyIf", "it rains")],
    ["the authority", "Art. 13(2)(d)", drop("rights.authority")],
    ["identity asked of everyone", "Art. 12(6)", put("rights.identity.asked", "of everyone")],
    ["a tracker's lifetime", "Art. 13(2)(a)", drop("trackers.1.lifetime")],
    ["a tracker's consent", "Art. 5(3)", drop("trackers.1.consent")],
    ["the trackers", "Art. 5(3)", put("trackers", unsaid)],
    ["the backups' tail", "Art. 13(2)(a)", put("backups.tail", unsaid)],
    ["how a parent agrees", "Art. 8(1)", put("subjects.1.children.authorisation", unsaid)]
  ]
  for (const [what, law, ...edits] of cases)
    it(`${what}: missing under ${law}, and marked in both languages`, () => {
      const register = edited(...edits)
      for (const language of ["en", "fr"] as const) {
        const notice = Notice.of(register, { language })
        assert.include(lawsOf(notice), law)
        assert.strictEqual(new Set(lawsOf(notice)).size, 1, lawsOf(notice).join())
        const html = Notice.toHtml(notice)
        assert.include(html, '<mark class="gap">')
        assert.include(html, 'class="draft"')
      }
    })

  it("is told once for each section, with the register's own words", () => {
    const notice = Notice.of(edited(put("controller.name", unsaid)))
    assert.deepInclude(notice.missing[0], {
      kind: "not-said",
      what: "who is responsible",
      words: "we shall see",
      section: "who"
    })
  })
})

describe("the notices of the five policies", () => {
  // What their commitments are vague or unlawful in, and a notice has to say: the articles are those of the commitments.
  const expected: Readonly<Record<string, ReadonlyArray<string>>> = {
    alucad: ["Art. 13(1)(a)", "Art. 13(1)(c)", "Art. 13(1)(f)", "Art. 13(2)(a)", "Art. 13(2)(d)"],
    luxcloud: ["Art. 13(1)(c)", "Art. 13(2)(b)", "Art. 13(2)(d)", "Art. 5(1)(b)", "Art. 5(1)(c)", "Art. 5(3)"],
    luxifer: ["Art. 13(1)(c)", "Art. 5(1)(b)", "Art. 13(2)(a)", "Art. 46", "Art. 17", "Art. 13(2)(c)", "Art. 5(3)"],
    exograd: ["Art. 13(1)(c)", "Art. 13(1)(f)", "Art. 12(6)", "Art. 13(2)(b)"],
    alkaes: ["Art. 5(1)(b)", "Art. 4(11)", "Art. 13(2)(a)", "Art. 14(2)(f)", "Art. 13(1)(f)", "Art. 5(3)"]
  }
  for (const name of policies) {
    it(`${name}: what is vague is missing, under its article`, () => {
      const laws = lawsOf(Notice.of(policy(name)))
      for (const law of expected[name] ?? []) assert.include(laws, law)
    })

    it(`${name}: the same gaps in English and in French, and no place left unfilled`, () => {
      const [inEnglish, inFrench] = [Notice.of(policy(name)), Notice.of(policy(name), { language: "fr" })]
      assert.deepStrictEqual(lawsOf(inFrench), lawsOf(inEnglish))
      for (const page of [inEnglish, inFrench].flatMap((each) => [Notice.toHtml(each), Notice.toMarkdown(each)])) {
        assert.notMatch(page, /\{\d\}|undefined|\[object/u)
      }
    })
  }
})

describe("the page", () => {
  const html = Notice.toHtml(Notice.of(policy("alucad"), { language: "fr", writtenIn: "en" }))

  it("loads nothing and runs nothing", () => {
    assert.notMatch(html, /<script|<link|<img|<iframe|src=|url\(|@import| on\w+=/iu)
    assert.include(html, "default-src 'none'")
  })

  it("names its language, and that of what is in another", () => {
    assert.match(html, /^<!doctype html>\n<html lang="fr">/u)
    assert.include(html, '<span lang="en">Orders and services</span>')
  })

  it("has a link for each part of it, and an id for each link", () => {
    const ids = new Set(Array.from(html.matchAll(/ id="([^"]+)"/gu), ([, id]) => id))
    const links = Array.from(html.matchAll(/ href="#([^"]+)"/gu), ([, id]) => id)
    assert.isAbove(links.length, 10)
    for (const id of links) assert.isTrue(ids.has(id), id)
    assert.strictEqual(ids.size, Array.from(html.matchAll(/ id="/gu)).length, "no id twice")
  })

  it("uses the words and translations it is given", () => {
    const notice = Notice.of(policy("alucad"), {
      language: "fr",
      names: { customer: "vous êtes client", issued: "l’émission de la facture" },
      texts: { Customers: "Clients", "Orders and services": "Commandes et services" }
    })
    const page = Notice.toMarkdown(notice)
    assert.include(page, "tant que vous êtes client")
    assert.include(page, "après la clôture de l’exercice de l’émission de la facture")
    assert.include(page, "### Commandes et services")
  })

  it("has words for everything, the same in both languages", () => {
    const keys = (value: object): ReadonlyArray<string> =>
      Object.entries(value).flatMap(([key, each]) =>
        typeof each === "object" ? keys(each).map((inner) => `${key}.${inner}`) : [key]
      )
    assert.deepStrictEqual([...keys(french)].sort(), [...keys(english)].sort())
  })
})

describe("what somebody wrote", () => {
  /** Every text of the complete register that a notice shows, written otherwise. */
  const written = (text: string) =>
    edited(
      put("controller.name", text),
      put("controller.contact", text),
      put("controller.address", text),
      put("jointControllers.0.essence", text),
      put("categories.0.title", text),
      put("categories.0.contents.2.other", text),
      put("recipients.0.title", text),
      put("recipients.1.tool.0.decision", text),
      put("activities.0.purposes.0.title", text),
      put("activities.0.purposes.2.basis.interest", text),
      put("activities.0.automatedDecisions.logic", { _tag: "Undetermined", words: text }),
      put("rights.authority", text),
      put("trackers.1.consent", text),
      put("promises.0.words", text),
      put("subjects.0.title", text)
    )
  const elements = (html: string) =>
    Array.from(html.matchAll(/<[^>]*>/gu), ([tag]) => tag.replaceAll(/"[^"]*"/gu, '""')).filter(
      (tag) => !/^<\/?a\b/u.test(tag)
    )
  const plain = elements(Notice.toHtml(Notice.of(written("x"))))

  it("can never be read as markup in HTML", () => {
    const nasty = fc.constantFrom(
      "<b>",
      '"',
      "'",
      "&lt;",
      "<script>alert(1)</script>",
      "a@example.org",
      'https://x.example/"onclick=1',
      "javascript:alert(1)",
      "-->",
      "\u202e",
      "]]>",
      "\n\n"
    )
    const texts = fc.array(fc.oneof(nasty, fc.string({ minLength: 1, unit: "binary" })), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(texts, (parts) => {
        const html = Notice.toHtml(Notice.of(written(parts.join(""))))
        assert.deepStrictEqual(elements(html), plain)
        for (const [, href] of html.matchAll(/<a [^>]*href="([^"]*)"/gu))
          assert.match(href as string, /^(?:#|mailto:|https:\/\/)/u)
      }),
      trials(100)
    )
  })

  it("can never be read as markup in Markdown", () => {
    const nasty = fc.constantFrom(
      "# a",
      "- b",
      "1. c",
      "**d**",
      "`e`",
      "[f](g)",
      "<h>",
      "| i",
      "\n\n# j",
      "![k](l)",
      "~~m~~",
      "\\",
      "***"
    )
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), (parts) => {
        const markdown = Notice.toMarkdown(Notice.of(written(parts.join(""))))
        const headings = markdown.split("\n").filter((line) => /^#{1,6} /u.test(line)).length
        const usual = Notice.toMarkdown(Notice.of(written("x")))
          .split("\n")
          .filter((line) => /^#{1,6} /u.test(line)).length
        assert.strictEqual(headings, usual)
        const bare = markdown.replaceAll(/<\/?small>|<br>/gu, "")
        assert.notMatch(bare, /(?<!\\)(?:\\\\)*[<`]/u)
        assert.notMatch(bare, /(?<!\\)(?:\\\\)*\]\(/u)
      }),
      trials(60)
    )
  })
})

describe("any register", () => {
  const notSaid = (value: unknown): number => {
    if (typeof value !== "object" || value === null) return 0
    const own = "_tag" in value && value._tag === "Undetermined" ? 1 : 0
    return Object.values(value).reduce((sum: number, each) => sum + notSaid(each), own)
  }

  it("has a notice, rights and a record in both languages, with every place filled", () => {
    fc.assert(
      fc.property(testing.register(), fc.constantFrom("en" as const, "fr" as const), (register, language) => {
        const notice = Notice.of(register, { language })
        const texts = [
          Notice.toHtml(notice),
          Notice.toMarkdown(notice),
          RecordOfProcessing.toMarkdown(RecordOfProcessing.of(register, { language })),
          RecordOfProcessing.toCsv(RecordOfProcessing.of(register, { language })),
          RightsText.explain(register, Rights.of(register), { language })
        ]
        for (const text of texts) assert.notMatch(text, /\{\d\}|undefined|\[object/u)
        const { controller } = register.version
        if (notSaid([controller.name, controller.contact]) > 0) assert.include(lawsOf(notice), "Art. 13(1)(a)")
      }),
      trials(150)
    )
  })
})
