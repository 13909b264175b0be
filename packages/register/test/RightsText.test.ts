import { consent, contract, defineRegister, during, undetermined } from "@lethe/core"
import { assert, describe, it } from "vitest"
import * as Rights from "../src/Rights.ts"
import * as RightsText from "../src/RightsText.ts"
import { english } from "../src/internal/rightsEnglish.ts"
import { french } from "../src/internal/rightsFrench.ts"
import { combinations, registerIn, silent } from "./situations.ts"

const register = defineRegister({
  name: "Example",
  inForceFrom: "2026-01-01",
  zone: "Europe/Paris",
  controller: { name: "Example", country: "FR", contact: "privacy@example.org" },
  jointControllers: { partner: { name: "Partner", contact: "partner@example.org", essence: "each answers" } },
  subjects: { customer: {} },
  categories: {
    account: { title: "Accounts", of: "customer", states: ["customer"] },
    orders: { title: "Orders", of: "customer", states: ["customer"] }
  },
  activities: {
    shop: {
      automatedDecisions: "none",
      purposes: {
        supply: {
          title: "Supply of orders",
          kinds: "service-provision",
          basis: contract(),
          keeps: { account: during("customer"), orders: during("customer") }
        },
        news: {
          title: "News",
          kinds: "direct-marketing",
          basis: consent({ withdrawnBy: "a link" }),
          keeps: { account: during("customer") }
        }
      }
    },
    together: {
      role: "joint controller",
      purposes: { security: { basis: undetermined("not said"), uses: "account" } }
    },
    hosting: { role: "processor", purposes: { host: { uses: "account" } } }
  }
})

describe("rights in words", () => {
  const text = RightsText.explain(register, Rights.of(register))

  it("tells once what is the same everywhere, and categories with the same rights together", () => {
    assert.match(text, /For every purpose\n {2}✓ information/u)
    assert.strictEqual(text.match(/complaint to an authority/gu)?.length, 1)
    assert.include(text, "Supply of orders (shop.supply)\n  Accounts · Orders\n  the controller answers")
  })

  it("says who answers", () => {
    assert.include(text, "any of the joint controllers answers, 26(3): Example and Partner")
    assert.include(text, "passed on, 28(3)(e), to “not said”")
  })

  it("tells what does not apply last, with the reason", () => {
    const supply = text.split("\n\n").find((each) => each.startsWith("Supply")) as string
    const marks = Array.from(supply.matchAll(/^ {2}([✓~?–]) /gmu), ([, mark]) => mark)
    assert.deepStrictEqual(marks, [...marks.filter((mark) => mark !== "–"), ...marks.filter((mark) => mark === "–")])
    assert.include(supply, "– withdrawal of consent (GDPR Art. 7(3)): does not apply; nothing rests on consent")
  })

  it("is said in French too", () => {
    const french = RightsText.explain(register, Rights.of(register), { language: "fr" })
    assert.include(french, "Pour toutes les finalités\n  ✓ information (RGPD art. 13, 14)")
    assert.include(french, "– retrait du consentement (RGPD art. 7(3)) : ne s’applique pas ; rien ne repose")
  })

  it("has words for all that Rights.of answers", () => {
    for (const situation of [
      ...combinations(["basis", "special", "automation"], silent),
      ...combinations(["marketing", "research", "identified", "transfer", "role"], silent)
    ])
      for (const answer of Rights.of(registerIn(situation))[0]?.rights ?? [])
        for (const words of [english, french]) {
          const said = [words.names[answer.right], words.because[answer.because], words.applies[answer.applies]]
          assert.isTrue(
            [...said, ...answer.conditions.map((each) => words.conditions[each])].every((each) => each !== "")
          )
        }
  })
})
