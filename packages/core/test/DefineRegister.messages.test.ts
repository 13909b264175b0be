/** What a mistake says: the compiler's first line names the culprit, and stands at the line where it was written. */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"

interface Mistake {
  readonly made: string
  readonly written: string
  readonly instead: string
  /** What the line of the mistake says, where that is not `written`. */
  readonly line?: string
  readonly says: RegExp
}

const mistakes: ReadonlyArray<Mistake> = [
  {
    made: "an undeclared event",
    written: 'atMost("1 year", after("visitd"))',
    instead: 'atMost("1 year", after("visited"))',
    line: "pageVisit: shortestOf(",
    says: /^Type 'Rule<.*"visitd".*, never, never>' is not assignable to type 'Said<Rule<"visited", never, string>>/
  },
  {
    made: "an undeclared event after a state",
    written: 'after("membershipEndd")',
    instead: 'after("membershipEnded")',
    says: /^Type 'Rule<"membershipEndd", "member", never>' is not assignable to type 'Said<Rule<"membershipEnded", "member", string>>/
  },
  {
    made: "an event for a state",
    written: 'during("membershipEnded", atMost("1 month"',
    instead: 'during("member", atMost("1 month"',
    says: /^Type 'Rule<never, "membershipEnded", never>' is not assignable to type 'Said<Rule<"membershipEnded", "member", string>>/
  },
  {
    made: "an undeclared recipient of an activity",
    written: 'recipients: ["hostr"]',
    instead: 'recipients: ["hoster"]',
    says: /^Type '"hostr"' .* Did you mean '"hoster"'\?/
  },
  {
    made: "an undeclared recipient of a purpose",
    written: 'recipients: ["mailr"]',
    instead: 'recipients: ["mailer"]',
    says: /^Type '"mailr"' .* Did you mean '"mailer"'\?/
  },
  {
    made: "an undeclared data subject",
    written: 'of: "visitors"',
    instead: 'of: "visitor"',
    says: /^Type '"visitors"' .* Did you mean '"visitor"'\?/
  },
  {
    made: "a rule for an undeclared category",
    written: "pageVisits: shortestOf(",
    instead: "pageVisit: shortestOf(",
    says: /'pageVisits' does not exist in type .* Did you mean to write 'pageVisit'\?/
  },
  {
    made: "no basis for a controller's purpose",
    written: "loans: {\n",
    instead: "loans: {\n          basis: contract(),\n",
    says: /^Type .* is not assignable to type .* & \{ readonly basis: Said<Basis>; \}'/
  },
  {
    made: "a basis for a processor's purpose",
    written: "basis: contract(), keeps: { membership: undetermined(",
    instead: "keeps: { membership: undetermined(",
    says: /^Type 'Basis' is not assignable to type 'Basis & "none: it is the controller's"'/
  },
  {
    made: "an unheard-of provision",
    written: "legalObligation(law.acountingRecords",
    instead: "legalObligation(law.accountingRecords",
    says: /^Property 'acountingRecords' does not exist .* Did you mean 'accountingRecords'\?/
  },
  {
    made: "an event that the provision does not have",
    written: "{ financialYearEnded: ",
    instead: "{ financialYearClosed: ",
    says: /'financialYearEnded' does not exist .* Did you mean to write 'financialYearClosed'\?/
  },
  {
    made: "a provision bound to an undeclared event",
    written: 'endOfFinancialYear("payed")',
    instead: 'endOfFinancialYear("paid")',
    line: "fine: statute(",
    says: /^Type 'Rule<"payed", "audited", never>' is not assignable to type 'Said<Rule<"paid", "audited", string>>/
  },
  {
    made: "a condition that the provision does not have",
    written: 'met: ["tradr"]',
    instead: 'met: ["trader"]',
    says: /^Type '"tradr"' is not assignable to type '"trader"'\. Did you mean|^Type '"tradr"' is not assignable to type '"trader"'/
  },
  {
    made: "an undeclared state that prolongs a provision",
    written: 'extendedWhile: "auditd"',
    instead: 'extendedWhile: "audited"',
    line: "fine: statute(",
    says: /^Type 'Rule<"paid", "auditd", never>' is not assignable to type 'Said<Rule<"paid", "audited", string>>/
  },
  {
    made: "the end of an undeclared category",
    written: 'afterEndOf("membershp")',
    instead: 'afterEndOf("membership")',
    line: "loanHistory: atMost(",
    says: /^Type 'Rule<never, never, "membershp">' is not assignable to type/
  },
  {
    made: "a rule for special data without the place of a condition",
    written: 'readingAid: atMost("1 year", after("lent"))',
    instead: 'readingAid: under(explicitConsent({ withdrawnBy: "a letter" }), atMost("1 year", after("lent")))',
    says: /^Type 'Rule<"lent", never, never>' is missing the following properties from type 'Kept<.*>': condition, kept/
  },
  {
    made: "consent without the place of its withdrawal",
    written: "consent({})",
    instead: 'consent({ withdrawnBy: "a link in each letter" })',
    says: /^Property 'withdrawnBy' is missing/
  },
  {
    made: "a legitimate interest without the place of the interest",
    written: 'legitimateInterests({ balancing: "memo 7" })',
    instead: 'legitimateInterests({ interest: "security", balancing: "memo 7" })',
    says: /^Property 'interest' is missing/
  },
  {
    made: "an undeclared processor that engages another",
    written: 'engagedBy: "hostr"',
    instead: 'engagedBy: "hoster"',
    says: /^Type '"hostr"' is not assignable to type .* Did you mean '"hoster"'\?/
  },
  {
    made: "a tracker of an undeclared purpose",
    written: 'purposes: "securty"',
    instead: 'purposes: "security"',
    says: /^Type '"securty"' is not assignable to type .* Did you mean '"security"'\?/
  },
  {
    made: "an undeclared event of collection",
    written: 'collected: "visitd"',
    instead: 'collected: "visited"',
    says: /^Type '"visitd"' is not assignable to type .*"visited"/
  },
  {
    made: "further processing of an undeclared purpose",
    written: 'of: "lons"',
    instead: 'of: "loans"',
    says: /^Type '"lons"' is not assignable to type .*"loans"/
  },
  {
    made: "a place of a category that there is not",
    written: 'colected: "visited"',
    instead: 'collected: "visited"',
    says: /^Type 'string' is not assignable to type 'NoSuchPlace'/
  },
  {
    made: "a place of a recipient that there is not",
    written: 'contry: "PT"',
    instead: 'country: "PT"',
    says: /^Object literal may only specify known properties, .*'contry' does not exist/
  },
  {
    made: "a place of an activity that there is not",
    written: 'recipient: ["hoster"]',
    instead: 'recipients: ["hoster"]',
    says: /NoSuchPlace/
  },
  {
    made: "a place of a purpose that there is not",
    written: "ends: {",
    instead: "keeps: {",
    says: /NoSuchPlace/
  },
  {
    made: "one wrong word in a category, told once and not at each rule",
    written: 'of: ["reader"], events: ["paid"], origin: "guessed"',
    instead: 'of: ["reader"], events: ["paid"], origin: "observed"',
    says: /^Type '"guessed"' is not assignable to type 'OneOrMore<"inferred" | "observed" | "provided">'/
  },
  {
    made: "an undeclared joint controller",
    written: 'jointly: "cityy"',
    instead: 'jointly: "city"',
    says: /^Type '"cityy"' is not assignable to type .* Did you mean '"city"'\?/
  },
  {
    made: "a use of an undeclared category",
    written: 'uses: ["loanHistry"]',
    instead: 'uses: ["loanHistory"]',
    says: /^Type '"loanHistry"' is not assignable to type .* Did you mean '"loanHistory"'\?/
  },
  {
    made: "a unit that is none",
    written: '"1 yaer"',
    instead: '"1 year"',
    says: /^Argument of type '"1 yaer"' is not assignable to parameter of type 'PeriodInput'/
  },
  {
    made: "a place that there is not",
    written: 'reader: { titel: "Readers" }',
    instead: 'reader: { title: "Readers" }',
    says: /'titel' does not exist .* Did you mean to write 'title'\?/
  }
]

const packageFolder = dirname(import.meta.dirname)
const good = readFileSync(join(import.meta.dirname, "exampleRegister.ts"), "utf8")
const spoilt = ({ written, instead }: Mistake) => good.replace(instead, written)

/** How many errors each file has. */
const errorsOf = new Map<string, number>()

/** One run over all the files: of each, its first error that is not about an import left unused. */
const compiled = (folder: string): ReadonlyMap<string, { readonly line: number; readonly message: string }> => {
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc")
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", folder, "--pretty", "false"], { encoding: "utf8" })
  const first = new Map<string, { readonly line: number; readonly message: string }>()
  errorsOf.clear()
  for (const [, name = "", line, code, message = ""] of stdout.matchAll(
    /([^/\n]+)\.ts\((\d+),\d+\): error (TS\d+): (.*)/g
  )) {
    if (code !== "TS6133") errorsOf.set(name, (errorsOf.get(name) ?? 0) + 1)
    if (!first.has(name) && code !== "TS6133") first.set(name, { line: Number(line), message })
  }
  return first
}

describe("what a mistake says", () => {
  let folder = ""
  let errors: ReturnType<typeof compiled>

  beforeAll(() => {
    // Inside the package, so that imports resolve; out of sight of its other checks.
    mkdirSync(join(packageFolder, "node_modules"), { recursive: true })
    folder = mkdtempSync(join(packageFolder, "node_modules", ".mistakes-"))
    const file = (name: string, text: string) =>
      writeFileSync(
        join(folder, name),
        text
          .replaceAll('from "../src/', 'from "../../src/')
          .replaceAll('from "./documents.ts"', 'from "../../test/documents.ts"')
      )
    for (const [index, mistake] of mistakes.entries()) file(`mistake-${index}.ts`, spoilt(mistake))
    file("good.ts", good)
    file("tsconfig.json", JSON.stringify({ extends: "../../tsconfig.test.json", include: ["*.ts"], exclude: [] }))
    errors = compiled(folder)
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("none, nothing", () => assert.isUndefined(errors.get("good")))

  for (const [index, mistake] of mistakes.entries()) {
    it(mistake.made, () => {
      assert.include(good, mistake.instead)
      const culprit = (mistake.line ?? mistake.written).trimEnd()
      const line =
        spoilt(mistake)
          .split("\n")
          .findIndex((text) => text.includes(culprit)) + 1
      const error = errors.get(`mistake-${index}`)
      assert.match(error?.message ?? "no error", mistake.says)
      assert.strictEqual(error?.line, line)
      assert.strictEqual(errorsOf.get(`mistake-${index}`), 1, "one mistake is one error")
      assert.isBelow(error?.message.length ?? 0, 400, "no message prints the whole document")
    })
  }
})
