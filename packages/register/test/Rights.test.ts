import { readFileSync } from "node:fs"
import {
  defineRegister,
  contract,
  consent,
  during,
  fromSubject,
  legalObligation,
  undetermined,
  legitimateInterests
} from "@lethe/core"
import { assert, describe, it } from "vitest"
import * as Rights from "../src/Rights.ts"
import { lookUp, rights, rows } from "./reference/matrix.ts"
import { combinations, registerIn, silent } from "./situations.ts"
import type { Situation } from "./reference/matrix.ts"

interface Cell {
  readonly applies: string
  readonly ref: string
}
const { matrix } = JSON.parse(readFileSync(new URL("./law/rights-matrix.json", import.meta.url), "utf8")) as {
  readonly matrix: Readonly<Record<string, Readonly<Record<string, Cell>>>>
}

/** The matrix's names of the rights. */
const names: Readonly<Record<string, string>> = {
  information: "information",
  access: "access",
  rectification: "rectification",
  erasure: "erasure",
  restriction: "restriction",
  notification_of_recipients: "notification",
  portability: "portability",
  objection_general: "objection",
  objection_direct_marketing: "objectionToMarketing",
  objection_research_statistics: "objectionToResearch",
  withdraw_consent: "withdrawal",
  not_subject_to_automated_decision: "automatedDecisions",
  complaint_to_authority: "complaint",
  safeguards_of_transfers: "safeguardsOfTransfers",
  restriction_lifted_notice: "restrictionLifted",
  recipients_named: "recipientsNamed",
  direct_transmission: "directTransmission",
  against_each_joint_controller: "againstEachController",
  judicial_remedies: "judicialRemedies",
  directives_after_death: "afterDeath",
  inability_to_identify: "inabilityToIdentify"
}

/** What the matrix leaves to a condition that a register says: the table answers yes or no, and both must occur. */
const decidedByTheRegister = new Set([
  "objectionToMarketing",
  "objectionToResearch",
  "withdrawal",
  "automatedDecisions",
  "safeguardsOfTransfers",
  "againstEachController",
  "afterDeath",
  "inabilityToIdentify",
  "portability",
  "directTransmission"
])

const home = process.env.TZ === "UTC"

const shown = ({ law }: Rights.RightAnswer) =>
  law.map(({ act, provision }) => (act === "GDPR" ? provision.replace("Art. ", "") : "85 LIL"))

const differences = (situations: Iterable<Situation>): { readonly count: number; readonly found: Array<string> } => {
  const found: Array<string> = []
  let count = 0
  for (const situation of situations) {
    count++
    const answers = Rights.of(registerIn(situation))[0]?.rights ?? []
    if (answers.length !== rights.length) found.push(`${answers.length} answers`)
    for (const answer of answers) {
      const { applies, law } = lookUp(answer.right, situation)
      const same = answer.applies === applies && shown(answer).join() === law.join()
      if (!same) found.push(`${JSON.stringify(situation)} ${answer.right}: ${answer.applies} ${shown(answer)}`)
    }
    if (found.length > 3) break
  }
  return { count, found }
}

describe("the table of the reference", () => {
  it("has a row for each right of the matrix, and no other", () => {
    assert.sameMembers(Object.values(names), [...rights])
    assert.sameMembers(Object.keys(names), Object.keys(matrix))
  })

  for (const [name, cells] of Object.entries(matrix)) {
    const right = names[name] as string
    for (const [basis, { applies, ref }] of Object.entries(cells)) {
      it(`${right}, 6(1)(${basis}): ${applies}, ${ref}`, () => {
        const own = rows.filter(([each, { basis: fits }]) => each === right && (fits ?? [basis]).includes(basis as "a"))
        const answers = new Set(own.map(([, , answer]) => answer))
        const all = { ...silent, basis: basis as Situation["basis"] }
        const found = lookUp(right, all).applies
        switch (applies) {
          case "yes":
            assert.strictEqual(found, "yes")
            break
          case "no":
            assert.strictEqual(found, "no")
            break
          case "no_while_obligation":
            assert.strictEqual(found, "no-while-obligation")
            break
          default:
            if (decidedByTheRegister.has(right)) {
              assert.isTrue(answers.has("conditional"), "conditional while the register leaves it open")
              assert.isTrue(answers.has("no") || answers.has("yes"))
            } else if (right === "judicialRemedies") assert.strictEqual(found, "yes", "always beside the complaint")
            else assert.strictEqual(found, "conditional")
        }
        // Every provision that the matrix names first is in the law of the answers.
        const law = own.flatMap(([, , , text]) => text.split(" "))
        const first = /\d+(?:\(\d+\))?/u.exec(ref)?.[0] as string
        assert.isTrue(
          law.some((each) => each.startsWith(first)),
          `${first} of ${ref} in ${law}`
        )
      })
    }
  }

  it("has no row that never fits first", () => {
    const used = new Set<unknown>()
    const fits = (situation: Situation) => {
      for (const right of rights) {
        used.add(
          rows.find(
            ([name, cells]) =>
              name === right &&
              Object.entries(cells).every(([key, each]) =>
                (each as ReadonlyArray<string>).includes(situation[key as keyof Situation])
              )
          )
        )
      }
    }
    for (const situation of combinations(["basis", "special", "source", "origin"], silent)) fits(situation)
    for (const situation of combinations(["basis", "automation", "transfer", "tracker", "role"], silent))
      fits(situation)
    for (const situation of combinations(["identified", "marketing", "research", "country", "basis"], silent))
      fits(situation)
    assert.deepStrictEqual(
      rows.filter((row) => !used.has(row)),
      []
    )
  })
})

describe("Rights.of", () => {
  it("is the table over basis × special category × source and origin × automation × role", () => {
    const over = ["basis", "special", "source", "origin", "automation", "role"] as const
    // Rights know no clock: away from UTC the first half of the dimensions is enough.
    const { count, found } = differences(combinations(home ? over : over.slice(0, 3), silent))
    assert.deepStrictEqual(found, [])
    assert.strictEqual(count, 7 * 12 * 4 * (home ? 5 * 6 * 3 : 1))
  })

  it("is the table over basis × special category × role × what else a right depends on", () => {
    const others = ["marketing", "research", "identified", "country"] as const
    const rest = ["basis", "role", "special", "automation"] as const
    assert.deepStrictEqual(differences(combinations(home ? ["basis", "role", ...others] : others, silent)).found, [])
    assert.deepStrictEqual(
      differences(combinations(home ? [...rest, "transfer", "tracker"] : ["transfer", "tracker"], silent)).found,
      []
    )
  })

  const register = defineRegister({
    name: "Example",
    inForceFrom: "2026-01-01",
    zone: "Europe/Brussels",
    controller: { name: "Example", country: "BE", contact: "privacy@example.org" },
    jointControllers: { partner: { name: "Partner", contact: "partner@example.org", essence: "each answers" } },
    subjects: { customer: {} },
    categories: {
      account: { of: "customer", states: ["customer"], source: fromSubject(), origin: "provided" },
      score: { of: "customer", states: ["customer"], source: fromSubject(), origin: "inferred" },
      phone: { of: "customer", held: "on the person's device", source: fromSubject(), origin: "provided" }
    },
    activities: {
      shop: {
        purposes: {
          supply: {
            basis: contract(),
            keeps: { account: during("customer"), score: during("customer") },
            uses: "phone"
          },
          mixed: { basis: undetermined("not said"), keeps: { account: during("customer") } },
          empty: { basis: consent({ withdrawnBy: "a link" }), kinds: "direct-marketing" }
        }
      },
      together: {
        role: "joint controller",
        jointly: "partner",
        purposes: { law: { basis: legalObligation(), keeps: { account: during("customer") } } }
      },
      hosting: {
        role: "processor",
        controllers: { name: "A client", contact: "client@example.org" },
        purposes: { host: { uses: "account" } }
      }
    }
  })
  const all = Rights.of(register)
  const answer = (purpose: string, category: string | undefined, right: Rights.RightName) =>
    all
      .find((each) => each.purpose === purpose && each.category === category)
      ?.rights.find((each) => each.right === right)

  it("answers for every use, in the order of declaration, and for a purpose that names no category", () => {
    assert.deepStrictEqual(
      all.map(({ purpose, category }) => [purpose, category]),
      [
        ["supply", "account"],
        ["supply", "score"],
        ["supply", "phone"],
        ["mixed", "account"],
        ["empty", undefined],
        ["law", "account"],
        ["host", "account"]
      ]
    )
  })

  it("lets what was provided be carried away, and not what was inferred", () => {
    assert.strictEqual(answer("supply", "account", "portability")?.applies, "conditional")
    assert.strictEqual(answer("supply", "score", "portability")?.applies, "no")
    assert.strictEqual(answer("supply", "score", "portability")?.because, "inferred")
    assert.strictEqual(answer("law", "account", "portability")?.applies, "no")
  })

  it("says of what is on the device only that the person has it", () => {
    const access = answer("supply", "phone", "access")
    assert.strictEqual(access?.applies, "conditional")
    assert.isTrue(access?.conditions.includes("on-the-device"))
  })

  it("says who answers: each joint controller, and of a processor its controllers", () => {
    assert.deepStrictEqual(answer("supply", "account", "access")?.answeredBy, { _tag: "Controller" })
    assert.deepStrictEqual(answer("law", "account", "access")?.answeredBy, {
      _tag: "EachController",
      jointly: ["partner"],
      law: { act: "GDPR", provision: "Art. 26(3)" }
    })
    assert.deepStrictEqual(answer("host", "account", "erasure")?.answeredBy, {
      _tag: "PassedOn",
      to: [{ name: "A client", contact: "client@example.org" }],
      law: { act: "GDPR", provision: "Art. 28(3)(e)" }
    })
    assert.deepStrictEqual(answer("host", "account", "complaint")?.answeredBy, { _tag: "Authority" })
  })

  it("does not guess under a basis that is not said: only where all bases agree", () => {
    assert.strictEqual(answer("mixed", "account", "access")?.applies, "yes")
    assert.strictEqual(answer("mixed", "account", "objection")?.applies, "undetermined")
    assert.strictEqual(answer("mixed", "account", "objection")?.because, "basis-not-said")
    assert.strictEqual(answer("host", "account", "erasure")?.because, "controllers-basis")
  })

  it("takes of several bases those that are named", () => {
    const named = (bases: ReadonlyArray<unknown>) => {
      const found = registerIn({ ...silent, basis: "a" })
      const purpose = found.version.activities[0]?.purposes[0] as { basis: unknown }
      purpose.basis = { _tag: "NotSaidWhich", bases }
      return Rights.of(found)[0]?.rights.find(({ right }) => right === "objection")?.applies
    }
    const interests = legitimateInterests({ interest: "security" }).basis
    assert.strictEqual(named([{ _tag: "Contract" }, { _tag: "Consent", withdrawnBy: "a link" }]), "no")
    assert.strictEqual(named([{ _tag: "Contract" }, interests]), "undetermined")
    assert.strictEqual(named([{ _tag: "Contract" }, undetermined("others")]), "undetermined")
  })
})
