import type { Anchor } from "@lethe/core/Anchor"
import type { Period } from "@lethe/core/Period"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import type { Bound, Statute } from "@lethe/core/Statute"
import { FR } from "@lethe/jurisdictions"
import { assert, describe, it } from "vitest"
import * as Words from "../src/Words.ts"
import { registerWith } from "./cases.ts"

const after = (countedFrom = "day", ...events: ReadonlyArray<string>) =>
  ({ _tag: "Event", events: events.length > 0 ? events : ["ordered"], countedFrom }) as unknown as Anchor
const period = (text: string) => text as Period
const words = (rule: unknown, provision: Statute = FR.hostIdentity, wording: Words.Wording = {}) =>
  Words.rule(registerWith([], { provisions: [provision], financialYearEnds: "12-31" }), rule as RetentionRule, wording)

describe("dates, numbers, names and lists", () => {
  it("read as in English", () => {
    assert.strictEqual(Words.date("2026-11-22" as PlainDate), "22 November 2026")
    assert.strictEqual(Words.date("0987-01-05" as PlainDate), "5 January 987")
    assert.strictEqual(Words.count(41212), "41,212")
    assert.strictEqual(Words.name("accountClosed"), "account closed")
    assert.strictEqual(Words.name("order-2nd"), "order 2nd")
    assert.strictEqual(Words.list(["a"]), "a")
    assert.strictEqual(Words.list(["a", "b", "c"], "or"), "a, b or c")
    assert.strictEqual(Words.list([]), "")
  })

  it("fold at the width, with every word, the following lines indented", () => {
    const line = `  ${"word ".repeat(40).trim()}`
    const folded = Words.fold(line, 30)
    assert.isTrue(folded.every((each) => each.length <= 30))
    assert.strictEqual(folded.join(" ").replaceAll(/\s+/gu, " ").trim(), line.trim())
    assert.isTrue(folded.slice(1).every((each) => each.startsWith("      word")))
  })
})

describe("a rule in words", () => {
  const from = after()
  const short = { _tag: "Period", bound: "at-most", period: period("P7Y2M"), from }

  for (const [rule, expected] of [
    [short, "at most 7 years 2 months after “ordered”"],
    [{ ...short, bound: "exactly", period: period("P1D") }, "exactly 1 day after “ordered”"],
    [{ _tag: "Range", least: period("P4D"), most: period("P10D"), from }, "between 4 days and 10 days after “ordered”"],
    [{ _tag: "AtOnce", from }, "at once after “ordered”"],
    [{ _tag: "While", state: "customer" }, "while customer"],
    [
      { _tag: "While", state: "customer", afterwards: short },
      "while customer, then at most 7 years 2 months after “ordered”"
    ],
    [
      { _tag: "OnlyIf", event: "orderPaid", rule: { _tag: "AtOnce", from } },
      "only if “order paid”: at once after “ordered”"
    ],
    [{ _tag: "WithoutLimit", why: "archives" }, "without limit (“archives”)"],
    [{ _tag: "Undetermined", words: "as needed" }, "not said (“as needed”)"],
    [{ _tag: "UntilObjection" }, "until the person objects"],
    [{ ...short, backups: "included" }, "at most 7 years 2 months after “ordered”, backups included"],
    [{ _tag: "Ending", by: "erase", rule: { _tag: "AtOnce", from } }, "at once after “ordered”"],
    [
      { _tag: "Ending", by: "erase or anonymise", rule: { _tag: "AtOnce", from } },
      "at once after “ordered”, then erased or anonymised"
    ],
    [
      { _tag: "Restricted", as: "recoverable", rule: short },
      "at most 7 years 2 months after “ordered”, out of use and only to be restored"
    ],
    [
      { _tag: "AtOnce", from: { ...from, orElse: { _tag: "EndOfStorage", category: "order", countedFrom: "day" } } },
      "at once after “ordered”, where that is not known after order is gone"
    ],
    [
      { _tag: "EndOfService", within: period("P1M"), event: "ended", how: "either" },
      "returned or deleted within 1 month after “ended”"
    ],
    [
      {
        _tag: "LongestOf",
        rules: [
          { _tag: "AtOnce", from },
          { _tag: "While", state: "customer" }
        ]
      },
      "the longest of: at once after “ordered”; while customer"
    ],
    [
      { ...short, from: { _tag: "Undetermined", words: "later" } },
      "at most 7 years 2 months from a day that is not said (“later”)"
    ],
    [{ _tag: "AtOnce", from: after("day", "ordered", "paid") }, "at once after the latest of “ordered” and “paid”"],
    [
      { _tag: "AtOnce", from: after("end-of-calendar-year") },
      "at once after the end of the calendar year of “ordered”"
    ],
    [{ _tag: "AtOnce", from: after("start-of-next-calendar-year") }, "at once from 1 January after “ordered”"],
    [{ _tag: "AtOnce", from: after("day-after") }, "at once from the day after “ordered”"]
  ] as const) {
    it(expected, () => assert.strictEqual(words(rule), expected))
  }

  it("says how a provision is used", () => {
    const rule = (as?: string) => ({
      _tag: "Statute",
      provision: "fr/host-identity",
      events: { contractEnded: from },
      ...(as === undefined ? {} : { as })
    })
    const use = (bound: Bound, as?: string) =>
      words(rule(as), { ...FR.hostIdentity, bound } as typeof FR.hostIdentity).replace(/,.*$/u, "")
    assert.strictEqual(
      words(rule()),
      "at least as the law says, 5 years after “ordered” (Décret 2021-1362 civil identity)"
    )
    assert.strictEqual(use("at-least", "limit"), "at most as the law says")
    assert.strictEqual(use("at-least", "both"), "as long as the law says")
    assert.strictEqual(use("exactly"), "as long as the law says")
    assert.strictEqual(use("at-most"), "at most as the law says")
    assert.strictEqual(use("at-most", "duty"), "at least as the law says")
    assert.strictEqual(use("recommended-at-most"), "at most as recommended")
    assert.strictEqual(use("recommended-at-most", "both"), "as long as recommended")
  })

  it("marks a provision that nobody verified", () => {
    assert.strictEqual(
      Words.citation({ ...FR.hostIdentity, verification: "partly-verified" }),
      "Décret 2021-1362 civil identity, partly-verified"
    )
  })
})

describe("dates, numbers and lists in French", () => {
  const french = { language: "fr" } as const
  it("read as in French", () => {
    assert.strictEqual(Words.date("2026-02-01" as PlainDate, french), "1er février 2026")
    assert.strictEqual(Words.date("2026-08-22" as PlainDate, french), "22 août 2026")
    assert.strictEqual(Words.count(41212, french), "41\u202f212")
    assert.strictEqual(Words.list(["a", "b", "c"], "or", french), "a, b ou c")
    assert.strictEqual(Words.period(period("P1Y"), french), "1 an")
    assert.strictEqual(Words.period(period("P7Y2M"), french), "7 ans 2 mois")
    assert.strictEqual(Words.source({ act: "GDPR", provision: "Art. 15 and 16" }, french), "RGPD art. 15 et 16")
    assert.strictEqual(
      Words.citation({ ...FR.hostIdentity, verification: "unverified" }, french),
      "Décret 2021-1362 civil identity, non vérifié"
    )
  })
})

describe("a rule in French", () => {
  const from = after()
  const short = { _tag: "Period", bound: "at-most", period: period("P7Y2M"), from }
  const statute = { _tag: "Statute", provision: "fr/host-identity", events: { contractEnded: from } }
  const both = "(Décret 2021-1362 civil identity)"

  for (const [rule, expected] of [
    [short, "au plus 7 ans 2 mois après « ordered »"],
    [
      { ...short, bound: "at-least", backups: "included" },
      "au moins 7 ans 2 mois après « ordered », sauvegardes comprises"
    ],
    [{ ...short, bound: "exactly", period: period("P1D") }, "exactement 1 jour après « ordered »"],
    [
      { _tag: "Range", least: period("P4D"), most: period("P10D"), from },
      "entre 4 jours et 10 jours après « ordered »"
    ],
    [
      { _tag: "While", state: "customer", afterwards: short },
      "tant que dure « customer », puis au plus 7 ans 2 mois après « ordered »"
    ],
    [statute, `au moins la durée que la loi prévoit, 5 ans après « ordered » ${both}`],
    [{ ...statute, as: "limit" }, `au plus la durée que la loi prévoit, 5 ans après « ordered » ${both}`],
    [{ ...statute, as: "both" }, `la durée que la loi prévoit, 5 ans après « ordered » ${both}`],
    [
      { ...statute, covers: ["name", "city"], extendedWhile: "dispute" },
      `au moins la durée que la loi prévoit, 5 ans après « ordered » ${both}, et tant que dure « dispute », dont name et city`
    ],
    [
      { _tag: "LongestOf", rules: [{ _tag: "AtOnce", from }, { _tag: "UntilObjection" }] },
      "la plus longue de ces durées : immédiatement après « ordered » ; jusqu’à l’opposition de la personne"
    ],
    [
      { _tag: "ShortestOf", rules: [short, { _tag: "Undetermined", words: "needed" }] },
      "la plus courte de ces durées : au plus 7 ans 2 mois après « ordered » ; non précisé (« needed »)"
    ],
    [
      {
        _tag: "NotSaidWhich",
        rules: [
          { _tag: "WithoutLimit", why: "archives" },
          { _tag: "AtOnce", from }
        ]
      },
      "sans qu’il soit dit laquelle : sans limite (« archives ») ; immédiatement après « ordered »"
    ],
    [
      { _tag: "OnlyIf", event: "orderPaid", rule: { _tag: "AtOnce", from } },
      "seulement en cas de « order paid » : immédiatement après « ordered »"
    ],
    [
      { _tag: "EndOfService", within: period("P1M"), event: "ended", how: "either" },
      "restitué ou supprimé dans un délai de 1 mois après « ended »"
    ],
    [{ _tag: "Ending", by: "anonymise", rule: short }, "au plus 7 ans 2 mois après « ordered », puis anonymisation"],
    [
      { _tag: "Restricted", as: "blocking", rule: short },
      "au plus 7 ans 2 mois après « ordered », bloqué sauf pour les autorités"
    ],
    [
      { ...short, from: { _tag: "Undetermined", words: "later" } },
      "au plus 7 ans 2 mois à compter d’un jour non précisé (« later »)"
    ],
    [
      { _tag: "AtOnce", from: { ...from, orElse: { _tag: "EndOfStorage", category: "order", countedFrom: "day" } } },
      "immédiatement après « ordered », à défaut après la fin de la conservation de « order »"
    ],
    [
      { _tag: "AtOnce", from: after("day", "ordered", "paid") },
      "immédiatement après la dernière date entre « ordered » et « paid »"
    ],
    [{ ...short, from: after("day-after") }, "au plus 7 ans 2 mois à compter du lendemain de « ordered »"],
    [
      { ...short, from: after("end-of-calendar-year") },
      "au plus 7 ans 2 mois après la fin de l’année civile de « ordered »"
    ],
    [
      { ...short, from: after("start-of-next-calendar-year") },
      "au plus 7 ans 2 mois à compter du 1er janvier qui suit « ordered »"
    ],
    [
      { ...short, from: after("end-of-financial-year") },
      "au plus 7 ans 2 mois après la clôture de l’exercice de « ordered »"
    ]
  ] as const) {
    it(expected, () => assert.strictEqual(words(rule, FR.hostIdentity, { language: "fr" }), expected))
  }
})

describe("a rule in words of the register’s own", () => {
  const rule = {
    _tag: "While",
    state: "customer",
    afterwards: { _tag: "Period", bound: "at-most", period: period("P3Y"), from: after("day-after", "closed") }
  }

  it("calls events, states and categories as it is told", () => {
    const english = { names: { customer: "you are a customer", closed: "the closing of the account" } }
    assert.strictEqual(
      words(rule, FR.hostIdentity, english),
      "while you are a customer, then at most 3 years from the day after the closing of the account"
    )
    const french = { language: "fr", names: { customer: "il existe un compte", closed: "le départ" } } as const
    assert.strictEqual(
      words(rule, FR.hostIdentity, french),
      "tant qu’il existe un compte, puis au plus 3 ans à compter du lendemain du départ"
    )
    const late = { ...rule.afterwards, from: after("end-of-financial-year", "closed") }
    for (const [name, of] of [
      ["les achats", "des achats"],
      ["la clôture", "de la clôture"],
      ["l’achat", "de l’achat"],
      ["achat", "d’achat"]
    ] as const)
      assert.strictEqual(
        words(late, FR.hostIdentity, { language: "fr", names: { closed: name } }),
        `au plus 3 ans après la clôture de l’exercice ${of}`
      )
  })

  it("does not take what every object has for a name", () => {
    const odd = { _tag: "While", state: "toString" }
    assert.strictEqual(words(odd, FR.hostIdentity, { names: {} }), "while to string")
  })
})

describe("a provision whose period changed", () => {
  const { period: _, ...undated } = FR.hostIdentity
  const versions = [
    { period: period("P3Y"), forEventsUntil: "2019-12-31" as PlainDate },
    { period: period("P5Y"), forEventsFrom: "2020-01-01" as PlainDate }
  ] as const
  const changed: Statute = { ...undated, versions, ceiling: period("P7Y") }
  const rule = { _tag: "Statute", provision: "fr/host-identity", events: { contractEnded: after() } }

  it("is told with each, and the events it is for", () => {
    assert.strictEqual(
      words(rule, changed),
      "at least as the law says, 3 years (for events until 31 December 2019) or 5 years (for events from 1 January 2020) " +
        "after “ordered” (Décret 2021-1362 civil identity), and at most 7 years"
    )
    assert.strictEqual(
      words(rule, changed, { language: "fr" }),
      "au moins la durée que la loi prévoit, 3 ans (événements jusqu’au 31 décembre 2019) ou 5 ans (événements à partir du " +
        "1er janvier 2020) après « ordered » (Décret 2021-1362 civil identity), et au plus 7 ans"
    )
  })
})
