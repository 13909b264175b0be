/** What is lawful and looks as if it were not: no finding, and beside each the case that is one. */
import * as Register from "@lethe/core/Register"
import { statutes } from "@lethe/jurisdictions"
import { assert, describe, it } from "vitest"
import { check } from "../src/Check.ts"
import { example, jurisdictions, on, type Spoilt } from "./removals.ts"

/** The codes that a small register yields: one purpose that keeps one category. */
const codesOf = (change: (version: Spoilt, purpose: Spoilt) => void): ReadonlyArray<string> => {
  const document = small()
  change(document.versions[0], document.versions[0].activities[0].purposes[0])
  const register = Register.decodeUnsafe(document, { provisions: statutes })
  return check(register, { on, jurisdictions }).findings.map(({ code }) => code)
}

const small = (): Spoilt => {
  const { format, versions } = example("complete")
  const [version] = versions
  return {
    format,
    provisions: [],
    versions: [
      {
        ...version,
        events: undefined,
        jointControllers: undefined,
        trackers: undefined,
        preferences: undefined,
        promises: undefined,
        subjects: [{ id: "customer" }],
        recipients: [],
        categories: [
          {
            id: "account",
            of: ["customer"],
            events: ["closed"],
            states: ["customer"],
            obligatory: { by: "contract", consequence: "no contract" }
          }
        ],
        activities: [
          {
            id: "shop",
            role: "controller",
            purposes: [
              { id: "supply", basis: { _tag: "Contract" }, keeps: [{ category: "account", rule: whileThenAYear }] }
            ]
          }
        ]
      }
    ].map((each) => JSON.parse(JSON.stringify(each)))
  }
}

const closed = { _tag: "Event", events: ["closed"], countedFrom: "day" }
const aYear = { _tag: "Period", bound: "at-most", period: "P1Y", from: closed }
const whileThenAYear = { _tag: "While", state: "customer", afterwards: aYear }
const withoutEvents = (version: Spoilt) => (version.categories[0].events = [])

describe("no false alarm", () => {
  it("the small register itself", () => {
    assert.deepEqual(
      codesOf(() => {}),
      []
    )
  })

  it("“while customer” ends; “at least a year” does not", () => {
    assert.deepEqual(
      codesOf((version, purpose) => {
        withoutEvents(version)
        purpose.keeps[0].rule = { _tag: "While", state: "customer" }
      }),
      []
    )
    assert.deepEqual(
      codesOf((version, purpose) => {
        version.categories[0].states = []
        purpose.keeps[0].rule = { ...aYear, bound: "at-least" }
      }),
      ["LETHE-STORAGE-001"]
    )
  })

  it("criteria are enough for 13(2)(a): an event, a state, the later of two; “as long as needed” is not", () => {
    const later = {
      _tag: "LongestOf",
      rules: [
        { _tag: "While", state: "customer" },
        { _tag: "AtOnce", from: closed }
      ]
    }
    assert.deepEqual(
      codesOf((_, purpose) => (purpose.keeps[0].rule = later)),
      []
    )
    const asNeeded = { _tag: "Undetermined", words: "as long as needed" }
    assert.deepEqual(
      codesOf((_, purpose) => (purpose.keeps[0].rule = asNeeded)),
      ["LETHE-INFORMATION-002"]
    )
  })

  it("recipients may be categories; a condition that is not said may not", () => {
    const shippers = { id: "shippers", role: "third party", stated: "by category", title: "Shippers" }
    const with_ = (recipient: Spoilt) => (version: Spoilt, purpose: Spoilt) => {
      version.recipients = [recipient]
      purpose.recipients = ["shippers"]
    }
    assert.deepEqual(codesOf(with_(shippers)), [])
    assert.deepEqual(codesOf(with_({ ...shippers, disclosed: { _tag: "Undetermined", words: "not said" } })), [
      "LETHE-INFORMATION-005"
    ])
  })

  it("a processor's activity needs no basis, and tells people nothing; a controller's basis that is not said is an error", () => {
    const asProcessor = (version: Spoilt, purpose: Spoilt) => {
      version.activities[0].role = "processor"
      version.activities[0].controllers = [{ name: "Example", contact: "privacy@example.org" }]
      delete purpose.basis
      delete version.categories[0].obligatory
    }
    assert.deepEqual(codesOf(asProcessor), [])
    assert.deepEqual(
      codesOf((_, purpose) => (purpose.basis = { _tag: "Undetermined", words: "not said" })),
      ["LETHE-BASIS-001"]
    )
  })

  it("who is only a processor tells people nothing of rights; who is a controller too does", () => {
    const processing = {
      id: "platform",
      role: "processor",
      controllers: [{ name: "Example", contact: "privacy@example.org" }],
      purposes: [{ id: "hosting", keeps: [{ category: "account", rule: whileThenAYear }] }]
    }
    const without = (version: Spoilt) => {
      delete version.rights
      delete version.categories[0].obligatory
    }
    assert.deepEqual(
      codesOf((version) => {
        without(version)
        version.activities = [processing]
      }),
      []
    )
    assert.deepEqual(
      codesOf((version) => {
        without(version)
        version.activities.push(processing)
      }),
      ["LETHE-INFORMATION-007", "LETHE-RIGHTS-004"]
    )
  })

  it("a transfer inside the EEA is none, Iceland, Liechtenstein and Norway included; one to any other country needs a tool", () => {
    const to = (country: string) => (version: Spoilt, purpose: Spoilt) => {
      version.recipients = [{ id: "host", role: "processor", country, atEnd: "deleted" }]
      purpose.recipients = ["host"]
    }
    for (const country of "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(
      " "
    ))
      assert.deepEqual(codesOf(to(country)), [], country)
    for (const country of ["US", "GB", "CH", "JP", "AD"])
      assert.deepEqual(codesOf(to(country)), ["LETHE-TRANSFER-002"], country)
  })

  it("research with safeguards may last; without them it is said that they are missing; anything else may not last", () => {
    const lasting = (version: Spoilt, purpose: Spoilt) => {
      Object.assign(version.categories[0], { events: [], states: [] })
      purpose.keeps[0].rule = { _tag: "WithoutLimit", why: "texts are compared over decades" }
    }
    const research = (safeguards: unknown) => (version: Spoilt, purpose: Spoilt) => {
      lasting(version, purpose)
      purpose.article89 = { kind: "scientific research", safeguards }
    }
    assert.deepEqual(codesOf(research("pseudonyms")), [])
    assert.deepEqual(codesOf(research({ _tag: "Undetermined", words: "not said" })), ["LETHE-INFORMATION-012"])
    assert.deepEqual(codesOf(lasting), ["LETHE-STORAGE-002"])
  })

  it("a duty beside a purpose that ends is kept as long as it binds; alone it has no end", () => {
    const books = {
      _tag: "Statute",
      provision: "fr/accounting-records",
      events: { financialYearClosed: { ...aYear.from, countedFrom: "end-of-financial-year" } }
    }
    const duty = (version: Spoilt, purpose: Spoilt) => {
      version.financialYearEnds = "12-31"
      return {
        ...purpose,
        id: "books",
        basis: { _tag: "LegalObligation", provisions: [{ act: "Example Act", provision: "s. 1" }] },
        keeps: [{ category: "account", rule: books }]
      }
    }
    assert.deepEqual(
      codesOf((version, purpose) => version.activities[0].purposes.push(duty(version, purpose))),
      []
    )
    assert.deepEqual(
      codesOf((version, purpose) => {
        version.categories[0].states = []
        version.activities[0].purposes = [duty(version, purpose)]
      }),
      ["LETHE-STORAGE-001"]
    )
  })

  it("a maximum that does not count the backups cannot be overrun by them", () => {
    assert.deepEqual(
      codesOf((version) => (version.backups = { tail: "P2Y" })),
      []
    )
    assert.deepEqual(
      codesOf((version, purpose) => {
        version.backups = { tail: "P2Y" }
        purpose.keeps[0].rule.afterwards = { ...aYear, backups: "included" }
      }),
      ["LETHE-STORAGE-009"]
    )
  })

  it("30 calendar days may be longer than the month of the law, and are promised beside it; 60 are no promise", () => {
    const within = (length: string) => (version: Spoilt) => {
      version.promises = [{ id: "answer", about: "answer", words: "an answer", within: length }]
    }
    for (const length of ["P30D", "P31D", "P1M", "P4W", "PT72H"]) assert.deepEqual(codesOf(within(length)), [], length)
    for (const length of ["P32D", "P2M", "P5W", "P1Y"])
      assert.deepEqual(codesOf(within(length)), ["LETHE-RIGHTS-017"], length)
  })
})
