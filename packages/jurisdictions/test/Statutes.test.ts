import { readFileSync } from "node:fs"
import { toWords } from "@lethe/core/Period"
import { Statute } from "@lethe/core/Statute"
import { decodeUnknownResult } from "effect/Schema"
import { assert, describe, it } from "vitest"
import { BE, FR, LU, statutes } from "../src/index.ts"

/**
 * What the provisions say, read apart from our code: id, event, counted from, period, bound, where it stands, whether it
 * was verified, whom it binds.
 */
const read = `
  fr/accounting-records | financialYearClosed | day | P10Y | at-least | Code de commerce art. L123-22 | verified
  fr/host-identity | contractEnded | day | P5Y | at-least | Décret 2021-1362 | verified | hosting providers
  fr/host-account | contractEnded | day | P1Y | at-least | Décret 2021-1362 | verified | hosting providers
  fr/host-connection | connected | day | P1Y | at-least | Décret 2021-1362 | verified | hosting providers
  fr/tax-documents | documentEstablished | day | P6Y | at-least | Livre des procédures fiscales art. L102 B | partly-verified
  fr/payslip-duplicate | issued | day | P5Y | at-least | Code du travail art. L3243-4 | verified
  fr/staff-register | employmentEnded | day | P5Y | at-least | Code du travail art. R1221-26 | verified
  fr/working-time-records | recorded | day | P1Y | at-least | Code du travail art. D3171-16 | verified
  fr/electronic-consumer-contract | delivered | day | P10Y | at-least | Code de la consommation art. L213-1 | verified
  fr/general-limitation | factsKnown | day | P5Y | recommended-at-most | Code civil art. 2224 | verified
  fr/aml | relationshipEnded | day | P5Y | at-least | Code monétaire et financier art. L561-12 | verified | entities bound by anti-money-laundering law
  fr/prospects | lastContact | day | P3Y | recommended-at-most | CNIL guidance on commercial management; SAN-2020-008 | verified
  fr/customer-marketing | relationshipEnded | day | P3Y | recommended-at-most | CNIL guidance on commercial management | verified
  fr/inactive-account | lastActivity | day | P2Y | recommended-at-most | CNIL inactive accounts | verified
  fr/candidates | lastContact | day | P2Y | recommended-at-most | CNIL recruitment guide | verified
  fr/tracker-choice | chosen | day | P6M | recommended-at-most | CNIL délibération 2020-092 | verified
  fr/audience-tracker | firstSet | day | P13M | recommended-at-most | CNIL audience measurement | verified
  fr/audience-data | collected | day | P25M | recommended-at-most | CNIL audience measurement | verified
  fr/cctv | recorded | day | P1M | at-most | Code de la sécurité intérieure art. L252-5; CNIL | partly-verified
  fr/objection-list | objected | day | P3Y | recommended-at-least | CNIL guidance on commercial management; MED-2023-040 | partly-verified
  be/accounting-books | financialYearClosed | start-of-next-calendar-year | P7Y | at-least | Code de droit économique art. III.88 | verified
  be/social-documents | annualClosing | day | P5Y | at-least | AR 8 August 1980 art. 25 | verified
  be/aml | relationshipEnded | day | P10Y | at-least | Law of 18 September 2017 art. 60 | partly-verified | entities bound by anti-money-laundering law
  be/cctv | recorded | day | P1M | at-most | Law of 21 March 2007 | verified
  be/contract-claims | relationshipEnded | day | P10Y | recommended-at-most | ancien Code civil art. 2262bis | unverified
  lu/accounting-records | financialYearClosed | day | P10Y | at-least | Code de commerce art. 16 | partly-verified
  lu/salary-claims | due | day | P3Y | recommended-at-most | Code civil art. 2277 | partly-verified
`
  .trim()
  .split("\n")
  .map((line) => line.trim().split(" | "))

describe("the provisions", () => {
  it("are those that were read, and no others", () => {
    assert.deepEqual(statutes.map(({ id }) => id).sort(), read.map(([id]) => id).sort())
    assert.deepEqual(statutes, [...Object.values(FR), ...Object.values(BE), ...Object.values(LU)])
  })

  for (const [id, event, countedFrom, period, bound, source = "", verification, appliesTo] of read) {
    it(`${id} says what was read in ${source}`, () => {
      const found = statutes.find((each) => each.id === id)
      assert.isDefined(found)
      if (found === undefined) return
      assert.deepEqual<ReadonlyArray<unknown>>(found.events, [event])
      assert.deepEqual<unknown>(
        [found.countedFrom, found.period, found.bound, found.verification, found.appliesTo],
        [countedFrom, period, bound, verification, appliesTo]
      )
      assert.isTrue(`${found.source.act} ${found.source.provision}`.startsWith(source))
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
    for (const [country, provisions] of Object.entries({ fr: FR, be: BE, lu: LU }))
      for (const { id } of Object.values(provisions)) assert.isTrue(id.startsWith(`${country}/`), id)
  })

  it("that is verified says when it was read", () => {
    for (const { id, verification, verifiedOn } of statutes)
      assert.strictEqual(verification === "verified", verifiedOn !== undefined, id)
  })

  it("has its row in the README", () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")
    for (const { id, period, bound, source, verification, appliesTo = "everybody" } of statutes) {
      const row = readme.split("\n").find((line) => line.includes(`\`${id}\``))
      assert.isDefined(row, id)
      assert.include(row, `| ${toWords(period)} |`)
      assert.include(row, `${source.act} ${source.provision}`)
      assert.include(row, `| ${bound.replaceAll("-", " ")} |`)
      assert.include(row, `| ${appliesTo} |`)
      // "unverified" and "partly verified" contain the word too.
      assert.match(row ?? "", new RegExp(`\\| ${verification.replace("-", " ")}[^|]*\\|$`, "u"))
    }
  })
})
