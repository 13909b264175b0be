/** Ages, authorities and adequacy decisions, against what was read or remembered apart from our code. */
import { AdequacyDecision } from "@lethe/core/AdequacyDecision"
import { AgeOfConsent } from "@lethe/core/AgeOfConsent"
import { Authority } from "@lethe/core/Authority"
import type { PlainDate } from "@lethe/core/PlainDate"
import * as Result from "effect/Result"
import { decodeUnknownResult } from "effect/Schema"
import { assert, describe, it } from "vitest"
import { adequacyDecisions, adequacyOf } from "../src/AdequacyDecisions.ts"
import { AgeUnknown, ageOfConsent, ageOfConsentUnsafe, agesOfConsent } from "../src/AgesOfConsent.ts"
import { AuthorityUnknown, authorities, authorityOf, authorityOfUnsafe } from "../src/Authorities.ts"

const day = (text: string) => text as PlainDate

describe("the age of consent", () => {
  it.each([
    [13, "BE EE FI GB IS LV MT NO PT SE"],
    [14, "AT BG CY ES IT LT"],
    [15, "CZ DK FR GR SI"],
    [16, "DE HR HU IE LI LU NL PL RO SK"]
  ])("is %i in %s", (age, countries) => {
    const now = agesOfConsent.map(({ country }) => country).filter((country, at, all) => all.indexOf(country) === at)
    const found = now.filter((country) => ageOfConsentUnsafe(country, day("2026-11-27")).age === age)
    assert.deepEqual(found, countries.split(" "))
  })

  it("was 13 in Denmark until the end of 2023", () => {
    const age = (on: string) => ageOfConsentUnsafe("DK", day(on)).age
    assert.deepEqual(["2018-05-25", "2023-12-31", "2024-01-01"].map(age), [13, 13, 15])
  })

  it("is unknown elsewhere, and on a day on which it is: nothing falls back on 16", () => {
    for (const [country, on] of [
      ["CH", "2026-01-01"],
      ["fr", "2026-01-01"],
      ["FR", "2018-05-24"],
      ["SI", "2022-01-01"]
    ] as const) {
      assert.deepEqual(ageOfConsent(country, day(on)), Result.fail(new AgeUnknown({ country, on })))
    }
    assert.throws(() => ageOfConsentUnsafe("US", day("2026-01-01")), "no age of consent is known for US on 2026-01-01")
  })

  it("has one answer on each day", () => {
    for (const { country } of agesOfConsent) {
      const periods = agesOfConsent.filter((each) => each.country === country)
      for (const [at, { until }] of periods.slice(0, -1).entries())
        assert.isTrue(until !== undefined && until < (periods[at + 1]?.from ?? ""), country)
    }
  })

  it("that nobody read says so", () =>
    assert.deepEqual(
      agesOfConsent.filter(({ verification }) => verification !== "verified").map(({ country }) => country),
      ["GB", "IS", "LI", "NO", "SI"]
    ))
})

describe("the supervisory authority", () => {
  it("is named for eleven countries, all from memory", () => {
    const expected = { AT: "DSB", BE: "APD/GBA", DE: "BfDI", ES: "AEPD", FR: "CNIL", IE: "DPC", IT: "Garante" }
    const others = { LU: "CNPD", NL: "AP", PL: "UODO", PT: "CNPD" }
    assert.deepEqual(
      authorities.map(({ country, short }) => [country, short]),
      Object.entries({ ...expected, ...others })
    )
    for (const each of authorities) assert.strictEqual(each.verification, "unverified")
    assert.strictEqual(authorityOfUnsafe("FR").name, "Commission nationale de l'informatique et des libertés")
  })

  it("in Germany says that a company's is the one of its Land", () =>
    assert.include(authorityOfUnsafe("DE").note ?? "", "Land"))

  it("is unknown elsewhere", () => {
    assert.deepEqual(authorityOf("SE"), Result.fail(new AuthorityUnknown({ country: "SE" })))
    assert.throws(() => authorityOfUnsafe("SE"), "no supervisory authority is known for SE")
  })
})

describe("an adequacy decision", () => {
  const on = (country: string, date: string) => adequacyOf(country, day(date))?.source.act

  it("covers today these, and no others", () => {
    const countries = Array.from(new Set(adequacyDecisions.map(({ country }) => country)))
    assert.deepEqual(
      countries.filter((country) => adequacyOf(country, day("2026-11-27")) !== undefined),
      "AD AR BR CA CH FO GB GG IL IM JE JP KR NZ US UY".split(" ")
    )
    assert.isUndefined(adequacyOf("IN", day("2026-11-27")))
    assert.isUndefined(adequacyOf("FR", day("2026-11-27")))
  })

  it("for the United States had two gaps", () => {
    assert.deepEqual(
      [
        "2000-07-25",
        "2015-10-05",
        "2015-10-06",
        "2016-07-12",
        "2020-07-15",
        "2020-07-16",
        "2023-07-09",
        "2023-07-10"
      ].map((date) => on("US", date)),
      [
        ...[undefined, "Decision 2000/520/EC", undefined, "Decision (EU) 2016/1250", "Decision (EU) 2016/1250"],
        ...[undefined, undefined, "Decision (EU) 2023/1795"]
      ]
    )
    assert.include(adequacyOf("US", day("2026-01-01"))?.scope ?? "", "Data Privacy Framework")
  })

  it("for the United Kingdom ends with its term, and was renewed before", () => {
    assert.isUndefined(on("GB", "2021-06-27"))
    assert.strictEqual(on("GB", "2025-12-18"), "Decision (EU) 2021/1772")
    assert.strictEqual(on("GB", "2025-12-19"), "Decision of 19 December 2025")
    assert.isUndefined(on("GB", "2031-12-28"))
  })

  it("that covers a part of a country says which", () => {
    for (const country of ["CA", "JP", "US"]) assert.isDefined(adequacyOf(country, day("2026-01-01"))?.scope, country)
  })
})

describe("every fact", () => {
  it.each([
    ["age", AgeOfConsent, agesOfConsent],
    ["authority", Authority, authorities],
    ["adequacy decision", AdequacyDecision, adequacyDecisions]
  ])(
    "that is an %s has its shape and nothing beside it, is in the order of countries, says who looked",
    (_, schema, all) => {
      for (const each of all) {
        const decoded = decodeUnknownResult(schema as typeof Authority)(each, {
          errors: "all",
          onExcessProperty: "error"
        })
        assert.strictEqual(decoded._tag, "Success", each.country)
        assert.strictEqual(each.verification === "unverified", each.verifiedOn === undefined, each.country)
      }
      const countries = all.map(({ country }) => country)
      assert.deepEqual(countries, countries.toSorted())
    }
  )
})
