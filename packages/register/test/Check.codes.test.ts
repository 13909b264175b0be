/** Each code is found by what it says, in a register that is complete but for that. */
import { DataMap } from "@lethe/core"
import type { LegalSource } from "@lethe/core/LegalSource"
import * as Register from "@lethe/core/Register"
import { statutes } from "@lethe/jurisdictions"
import { assert, describe, it } from "vitest"
import { check } from "../src/Check.ts"
import { codes } from "../src/Codes.ts"
import { placeText } from "../src/Place.ts"
import { removed, undetermined } from "./reference/singleRemovals.ts"
import { example, jurisdictions, on, type Spoilt } from "./removals.ts"

/** The parts of the complete register, by id. */
const partsOf = (version: Spoilt) => {
  const byId = (list: Spoilt, id: string) =>
    list.find((each: Spoilt) => (each.id ?? each.category ?? each.right) === id)
  const activity = (id: string) => byId(version.activities, id)
  const purpose = (id: string) =>
    version.activities.flatMap((each: Spoilt) => each.purposes).find((each: Spoilt) => each.id === id)
  return {
    version,
    recipient: (id: string) => byId(version.recipients, id),
    category: (id: string) => byId(version.categories, id),
    subject: (id: string) => byId(version.subjects, id),
    tracker: (id: string) => byId(version.trackers, id),
    preference: (id: string) => byId(version.preferences, id),
    told: (id: string) => byId(version.rights.told, id),
    activity,
    purpose,
    keeps: (id: string, category: string) => byId(purpose(id).keeps, category)
  }
}
type Parts = ReturnType<typeof partsOf> & { readonly provisions: Spoilt }

const spoilt = (change: (parts: Parts) => void): Register.AnyRegister => {
  const document = example("complete")
  change({ ...partsOf(document.versions[0]), provisions: document.provisions })
  return Register.decodeUnsafe(document, { provisions: statutes })
}
const found = (register: Register.AnyRegister, options = {}): ReadonlyArray<string> =>
  check(register, { on, jurisdictions, ...options }).findings.map(
    ({ code, path }) => `${code} at ${placeText(register, path)}`
  )

const after = (event: string) => ({ _tag: "Event", events: [event], countedFrom: "day" })
const period = (bound: string, length: string, event: string) => ({
  _tag: "Period",
  bound,
  period: length,
  from: after(event)
})

type Case = readonly [code: string, place: string, change: (parts: Parts) => void]

const cases: ReadonlyArray<Case> = [
  [
    "STORAGE-001",
    "activities.courses.purposes.closing.keeps.trace",
    ({ keeps }) => (keeps("closing", "trace").rule.bound = "at-least")
  ],
  [
    "STORAGE-002",
    "activities.courses.purposes.closing.keeps.trace",
    ({ keeps }) => (keeps("closing", "trace").rule = { _tag: "WithoutLimit", why: "to have it" })
  ],
  [
    "STORAGE-003",
    "activities.examinations.purposes.examining.keeps.exam",
    ({ keeps }) =>
      (keeps("examining", "exam").rule = {
        _tag: "ShortestOf",
        rules: [period("at-least", "P3Y", "passed"), period("at-most", "P2Y", "passed")]
      })
  ],
  [
    "STORAGE-004",
    "activities.courses.purposes.closing.keeps.trace",
    ({ keeps }) => (keeps("closing", "trace").rule.from.category = "notes")
  ],
  [
    "STORAGE-006",
    "activities.business.purposes.figures.keeps.sale",
    ({ keeps }) =>
      (keeps("figures", "sale").rule = {
        _tag: "Ending",
        by: "erase or anonymise",
        rule: keeps("figures", "sale").rule.rule
      })
  ],
  [
    "STORAGE-009",
    "activities.site.purposes.audience.keeps.visit.rules.0",
    ({ keeps }) => (keeps("audience", "visit").rule.rules[1].period = "P14M")
  ],
  [
    "STORAGE-011",
    "activities.business.purposes.books.keeps.sale",
    ({ keeps, category }) => {
      keeps("books", "sale").rule = period("at-most", "P5Y", "sold")
      category("sale").states = []
    }
  ],
  [
    "STORAGE-013",
    "activities.courses.purposes.placement.keeps.progress",
    ({ keeps, category, version }) => {
      keeps("placement", "progress").rule = { _tag: "UntilObjection" }
      assert.isDefined(version)
      assert.strictEqual(category("progress").collected, "enrolled")
    }
  ],
  [
    "PURPOSE-001",
    "activities.courses.purposes.offers.title",
    ({ purpose }) => (purpose("offers").title = { _tag: "OpenEnded", words: "and others" })
  ],
  ["PURPOSE-002", "recipients.readers.disclosed.0", ({ activity }) => activity("courses").recipients.push("readers")],
  [
    "PURPOSE-003",
    "categories.logs.title",
    ({ category }) => (category("logs").title = { _tag: "OpenEnded", words: "and so on" })
  ],
  [
    "BASIS-002",
    "activities.courses.purposes.closing.basis",
    ({ purpose }) =>
      (purpose("closing").basis = { _tag: "NotSaidWhich", bases: [{ _tag: "Contract" }, { _tag: "VitalInterests" }] })
  ],
  [
    "BASIS-007",
    "activities.site.purposes.audience.basis",
    ({ purpose }) => (purpose("audience").basis = { _tag: "Contract" })
  ],
  [
    "SPECIAL-002",
    "activities.courses.purposes.closing.uses.0",
    ({ purpose, activity, keeps }) => {
      purpose("closing").uses = ["health"]
      activity("courses").otherwise = structuredClone(keeps("medicine", "health").rule)
    }
  ],
  [
    "CONSENT-002",
    "activities.courses.purposes.newsletter.basis.withdrawnBy",
    ({ purpose }) => (purpose("newsletter").basis.withdrawnBy = { _tag: "NotOffered", words: "it is for good" })
  ],
  [
    "CONSENT-003",
    "activities.courses.purposes.newsletter.basis.asked",
    ({ purpose }) => (purpose("newsletter").basis.asked = { _tag: "Presumed", from: "a booking" })
  ],
  ["CONSENT-006", "preferences.newsletter.default", ({ preference }) => (preference("newsletter").default = "on")],
  [
    "CHILDREN-002",
    "subjects.learner.children.under",
    ({ subject, version }) => {
      version.controller.country = "FR"
      subject("learner").children.under = 12
    }
  ],
  ["RIGHTS-001", "rights.identity.asked", ({ version }) => (version.rights.identity.asked = "of everyone")],
  ["RIGHTS-005", "rights.told.access", ({ told }) => (told("access").told = { _tag: "NotOffered", words: "never" })],
  ["RIGHTS-006", "rights.told.erasure.onlyIf", ({ told }) => (told("erasure").told.onlyIf = "it is old")],
  ["RIGHTS-017", "promises.answer.within", ({ version }) => (version.promises[0].within = "P60D")],
  [
    "AUTOMATED-004",
    "activities.courses.automatedDecisions.safeguards",
    ({ activity }) => (activity("courses").automatedDecisions.safeguards = { _tag: "NotOffered", words: "final" })
  ],
  [
    "AUTOMATED-005",
    "activities.business.purposes.disputes.keeps.dispute.condition",
    ({ activity, version }) => {
      activity("stays").automatedDecisions = "none"
      activity("business").purposes = activity("business").purposes.map((each: Spoilt) =>
        ["fitness", "medicine", "epidemics"].includes(each.id)
          ? {
              ...each,
              keeps: each.keeps.map((kept: Spoilt) => ({
                ...kept,
                condition: { _tag: "SubstantialPublicInterest", provisions: each.basis.provisions }
              }))
            }
          : each
      )
      activity("business").automatedDecisions = activity("courses").automatedDecisions
      assert.isDefined(version)
    }
  ],
  [
    "PARTIES-007",
    "representative.country",
    ({ version }) => {
      version.representative.country = "CH"
      delete version.rights.afterDeath
    }
  ],
  [
    "INFORMATION-003",
    "activities.site.purposes.safety.keeps.logs",
    ({ keeps }) =>
      (keeps("safety", "logs").rule = {
        _tag: "NotSaidWhich",
        rules: [period("at-most", "P1Y", "logged"), period("at-most", "P2Y", "logged")]
      })
  ],
  [
    "TRANSFER-005",
    "recipients.archive.tool.0",
    ({ recipient }) => (recipient("archive").tool = [{ _tag: "Considered", words: "clauses" }])
  ],
  ["TRANSFER-006", "recipients.mailer.tool.0", ({ recipient }) => (recipient("mailer").country = "ZA")],
  [
    "TRANSFER-009",
    "recipients.hosts.tool.0.ground",
    ({ purpose }) => {
      purpose("teaching").recipients = ["customs"]
      purpose("offers").recipients = ["hosts"]
    }
  ],
  [
    "TRANSFER-012",
    "recipients.customs.disclosed.0",
    ({ recipient }) => (recipient("customs").tool[0].instrument = "commission-clauses")
  ],
  ["TRACKERS-003", "trackers.audience.denied", ({ tracker }) => (tracker("audience").denied = "there are none")],
  ["TRACKERS-007", "trackers.audience.lifetime", ({ tracker }) => (tracker("audience").lifetime = "until deleted")],
  ["TRACKERS-008", "trackers.choice.necessity", ({ tracker }) => (tracker("choice").purposes = ["offers"])],
  ["TRACKERS-009", "trackers.choice.necessity", ({ tracker }) => (tracker("choice").purposes = ["audience"])],
  [
    "MARKETING-002",
    "preferences.offers.switchedBy",
    ({ preference }) => (preference("offers").switchedBy = { _tag: "NotOffered", words: "all get them" })
  ]
]

describe("a register that is complete but for one thing", () => {
  it.each(cases)("%s at %s, and nothing else", (code, place, change) => {
    assert.deepEqual(found(spoilt(change)), [`LETHE-${code} at ${place}`])
  })

  it("STORAGE-007 and BASIS-008: a provision that has ended, or has not begun", () => {
    for (const days of [{ until: "2025-12-31" }, { from: "2027-01-01" }]) {
      const register = spoilt(({ provisions }) => {
        const records = provisions.find(({ id }: Spoilt) => id === "own/sales-records")
        records.versions = [{ period: records.period, ...days }]
        delete records.period
      })
      assert.deepEqual(found(register), [
        "LETHE-BASIS-008 at activities.business.purposes.books.basis.provisions.0",
        "LETHE-STORAGE-007 at activities.business.purposes.books.keeps.sale.provision"
      ])
    }
  })

  it("TRANSFER-010: consent to a transfer that is only taken for granted, beside the consent itself", () => {
    const register = spoilt(({ purpose, recipient }) => {
      purpose("newsletter").basis.asked = { _tag: "Presumed", from: "the use of the site" }
      recipient("mailer").tool = [{ _tag: "Derogation", ground: "explicit-consent", when: "always" }]
    })
    assert.deepEqual(found(register), [
      "LETHE-TRANSFER-010 at recipients.mailer.tool.0.ground",
      "LETHE-CONSENT-003 at activities.courses.purposes.newsletter.basis.asked"
    ])
  })

  it("STORAGE-012: a day that no column gives, of the models that hold the category", () => {
    const register = spoilt(() => {})
    const whole = DataMap.makeUnsafe(register, {
      log: { id: DataMap.self("visitor"), address: "logs", at: DataMap.event("logged") }
    })
    assert.deepEqual(found(register, { dataMap: whole }), [])
    const [model] = whole.models
    assert.isDefined(model)
    const dataMap = { ...whole, models: [{ ...model, events: {} }] }
    assert.deepEqual(found(register, { dataMap }), ["LETHE-STORAGE-012 at activities.site.purposes.safety.keeps.logs"])
  })

  it("every code there is, is found somewhere", () => {
    const here = [...cases.map(([code]) => code), "STORAGE-007", "STORAGE-012", "BASIS-008", "TRANSFER-010"]
    const taken = [...removed, ...undetermined].flatMap(([, ...yields]) => yields.map((each) => each.split(" at ")[0]))
    const all = new Set([...here, ...taken].map((code) => `LETHE-${code}`))
    assert.deepEqual(
      Object.keys(codes).filter((code) => !all.has(code)),
      []
    )
  })
})

describe("what is said once for the whole company", () => {
  it("machines that decide, decide in each activity that says nothing of its own", () => {
    const register = spoilt(({ version, activity }) => {
      version.automatedDecisions = activity("courses").automatedDecisions
      delete activity("stays").impactAssessment
    })
    assert.includeMembers(
      [...found(register)],
      [
        "LETHE-RISK-002 at activities.stays.impactAssessment",
        "LETHE-AUTOMATED-005 at activities.stays.purposes.care.keeps.allergies.condition",
        "LETHE-RISK-002 at activities.site.impactAssessment"
      ]
    )
    const ofSchools = found(register).filter((each) => each.includes("activities.schools"))
    assert.deepEqual(ofSchools, [], "a processor decides nothing of its own")
  })
})

describe("a processor", () => {
  const place = "activities.schools.purposes.pupils.keeps.pupilLogin"
  it("keeps nothing for ever, and nothing “at least”: Art. 28(3)(g) and not 5(1)(e)", () => {
    const atLeast = spoilt(({ keeps }) => (keeps("pupils", "pupilLogin").rule.bound = "at-least"))
    assert.deepEqual(found(atLeast), [`LETHE-PARTIES-012 at ${place}`])
    const forEver = spoilt(({ keeps, category }) => {
      keeps("pupils", "pupilLogin").rule = { _tag: "WithoutLimit", why: "to have it" }
      category("pupilLogin").events = []
    })
    assert.deepEqual(found(forEver), [`LETHE-PARTIES-012 at ${place}`])
  })
})

describe("what was given helps to mend", () => {
  it("names the decision that covers a country, and the authority of another", () => {
    const register = spoilt(({ recipient, version }) => {
      delete recipient("mailer").tool
      delete version.rights.authority
      version.controller.country = "LU"
    })
    const advice = check(register, { on, jurisdictions }).findings.map((each) => each.advice)
    assert.deepEqual(advice, [
      "Say `tool: adequacy()`: Decision 2013/65/EU covers NZ.",
      'Name the authority: `authority: "CNPD"` is that of LU.'
    ])
  })
})

describe("the law of a finding", () => {
  const lawOf = (change: (parts: Parts) => void): ReadonlyArray<string> =>
    check(spoilt(change), { on, jurisdictions }).findings.flatMap(({ law }) =>
      law.map(({ provision }: LegalSource) => provision)
    )

  it("names the letter of Art. 14 too where the source is indirect, and not where it is the person", () => {
    const unsaid = { _tag: "Undetermined", words: "not said" }
    assert.deepEqual(
      lawOf(({ keeps }) => (keeps("care", "emergency").rule = unsaid)),
      ["Art. 13(2)(a)", "Art. 14(2)(a)", "Art. 30(1)(f)"]
    )
    assert.deepEqual(
      lawOf(({ keeps }) => (keeps("safety", "logs").rule = unsaid)),
      ["Art. 13(2)(a)", "Art. 30(1)(f)"]
    )
    assert.deepEqual(
      lawOf(({ purpose }) => (purpose("disputes").basis.interest = unsaid)),
      ["Art. 13(1)(d)", "Art. 14(2)(b)"]
    )
    assert.deepEqual(
      lawOf(({ category }) => (category("review").obligatory = unsaid)),
      ["Art. 13(2)(e)"]
    )
  })

  it("is that of the right which is refused or bound to a condition", () => {
    assert.deepEqual(
      lawOf(({ told }) => (told("erasure").told.onlyIf = "it is old")),
      ["Art. 17", "Art. 12(2)"]
    )
    assert.deepEqual(
      lawOf(({ told }) => (told("access").told = { _tag: "NotOffered", words: "never" })),
      ["Art. 15", "Art. 12(2)"]
    )
  })

  it("names the provision that a rule rests on", () => {
    assert.include(
      lawOf(({ keeps }) => delete keeps("books", "sale").rule.met),
      "Art. 63c(2)"
    )
  })
})
