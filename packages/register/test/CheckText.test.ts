/** What is printed for people, and what for code hosts. */
import { readFileSync } from "node:fs"
import * as Register from "@lethe/core/Register"
import { statutes } from "@lethe/jurisdictions"
import Ajv from "ajv"
import { assert, describe, it } from "vitest"
import { check } from "../src/Check.ts"
import { checkText } from "../src/CheckText.ts"
import { codes } from "../src/Codes.ts"
import { sarif } from "../src/Sarif.ts"
import { example, jurisdictions, on, type Spoilt } from "./removals.ts"

const policies = ["complete", "alucad", "luxcloud", "luxifer", "exograd", "alkaes"]
const registerOf = (policy: string) => Register.decodeUnsafe(example(policy), { provisions: statutes })
const checked = (policy: string) => {
  const register = registerOf(policy)
  return { register, checked: check(register, { on, jurisdictions }) }
}

describe("checkText", () => {
  it("has the article at the margin, the places together, and last what to do next", () => {
    const { register, checked: found } = checked("exograd")
    const text = checkText(register, found)
    const lines = text.split("\n")
    assert.match(lines[0] ?? "", /^Exograd: 13 errors, 12 warnings$/u)
    assert.match(
      text,
      /^ {2}Art\. 13\(1\)\(f\) {2}To which country the data goes is not said\. {2}LETHE-TRANSFER-001\n {17}recipients\.vultr\.country\n {17}recipients\.stripe\.country\n {17}recipients\.mailchimp\.country\n {17}→ Name the country/mu
    )
    assert.match(text, /\n\nNext: mend the errors, recipients\.vultr\.country first\./u)
    assert.isTrue(text.indexOf("LETHE-RIGHTS-001") < text.indexOf("LETHE-RIGHTS-014"), "errors stand before warnings")
  })

  it("names each finding once, and each place where it is", () => {
    for (const policy of policies) {
      const { register, checked: found } = checked(policy)
      const text = checkText(register, found)
      for (const { code } of found.findings) assert.include(text, code)
      const places = text.split("\n").filter((line) => /^ {4,}[a-z][A-Za-z]*(?:\.|$)/u.test(line))
      assert.isAtLeast(places.length, found.findings.length)
    }
  })

  it("names the first twenty places of one finding, and counts the others", () => {
    const document = example("exograd")
    const [purpose] = document.versions[0].activities[0].purposes
    document.versions[0].activities[0].purposes = Array.from({ length: 50 }, (_, index) => ({
      ...purpose,
      id: `visits${index}`
    }))
    const register = Register.decodeUnsafe(document, { provisions: statutes })
    const text = checkText(register, check(register, { on, jurisdictions }))
    assert.include(text, "purposes.visits19.title\n")
    assert.notInclude(text, "purposes.visits20.title\n")
    assert.match(text, /… and 30 more\n/u)
  })

  it("has colours only when they are asked for, and says the same without", () => {
    const { register, checked: found } = checked("alkaes")
    const coloured = checkText(register, found, { colours: true })
    assert.notInclude(checkText(register, found), "\u001B")
    assert.include(coloured, "\u001B[31m")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal takes for colours.
    assert.strictEqual(coloured.replaceAll(/\u001B\[\d+m/gu, ""), checkText(register, found))
  })

  it("of a register in which nothing is found says so, and what it was not given", () => {
    const register = registerOf("complete")
    const text = checkText(register, check(register, { on }))
    assert.match(text, /^Fernsicht: nothing found\n\nNot looked into/u)
    for (const given of ["dataMap", "jurisdictions.agesOfConsent", "jurisdictions.adequacyDecisions"])
      assert.include(text, given)
    assert.match(text, /Next: nothing\.[^\n]*$/u)
  })
})

describe("sarif", () => {
  const schema: Spoilt = JSON.parse(readFileSync(new URL("data/sarif-2.1.0-rtm.5.json", import.meta.url), "utf8"))
  // The official schema is of draft 4, of which it uses nothing that later drafts read otherwise but these two keys.
  delete schema.$schema
  delete schema.id
  const validate = new Ajv.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema)

  it("is valid against the official schema, for each policy", () => {
    for (const policy of policies) {
      const { register, checked: found } = checked(policy)
      const log = JSON.parse(JSON.stringify(sarif(register, found, { uri: `${policy}/policy.json`, version: "0.0.0" })))
      assert.isTrue(validate(log), JSON.stringify(validate.errors))
      assert.strictEqual(log.runs[0].results.length, found.findings.length)
    }
  })

  it("and the schema refuses what is none", () => {
    const { register, checked: found } = checked("alucad")
    const log = (): Spoilt => JSON.parse(JSON.stringify(sarif(register, found, { uri: "policy.json" })))
    const spoil = (change: (log: Spoilt) => void) => {
      const spoilt = log()
      change(spoilt)
      return validate(spoilt)
    }
    assert.isTrue(spoil(() => {}))
    assert.isFalse(spoil((each) => (each.version = "2.0.0")))
    assert.isFalse(spoil((each) => (each.runs[0].results[0].level = "fatal")))
    assert.isFalse(spoil((each) => (each.runs[0].results[0].place = "here")))
    assert.isFalse(spoil((each) => delete each.runs[0].tool))
  })

  it("tells each rule once, each result its rule, its level, its place and its law", () => {
    const { register, checked: found } = checked("luxifer")
    const [run]: Spoilt = sarif(register, found, { uri: "a register.ts" }).runs
    const ids = run.tool.driver.rules.map(({ id }: Spoilt) => id)
    assert.strictEqual(new Set(ids).size, ids.length)
    for (const [index, result] of run.results.entries()) {
      const finding = found.findings[index]
      assert.strictEqual(ids[result.ruleIndex], result.ruleId)
      assert.strictEqual(result.level, codes[result.ruleId as keyof typeof codes].severity)
      assert.deepEqual([result.ruleId, result.level], [finding?.code, finding?.severity])
      assert.strictEqual(result.locations[0].physicalLocation.artifactLocation.uri, "a%20register.ts")
      assert.isNotEmpty(result.locations[0].logicalLocations[0].fullyQualifiedName)
      assert.isNotEmpty(result.properties.law)
    }
  })

  it("tells of what was not checked", () => {
    const register = registerOf("complete")
    const [run]: Spoilt = sarif(register, check(register, { on }), { uri: "policy.json" }).runs
    assert.lengthOf(run.invocations[0].toolExecutionNotifications, 4)
  })
})
