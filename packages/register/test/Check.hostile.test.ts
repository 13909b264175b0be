/** Whatever decodes is checked: nothing throws, findings are findings, in order, once each, and quote nobody. */
import { Finding } from "@lethe/core/Finding"
import * as Register from "@lethe/core/Register"
import { register as anyRegister } from "@lethe/core/testing"
import { statutes } from "@lethe/jurisdictions"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { check } from "../src/Check.ts"
import { checkText } from "../src/CheckText.ts"
import { placeText } from "../src/Place.ts"
import { sarif } from "../src/Sarif.ts"
import { example, jurisdictions, on, places, type Spoilt } from "./removals.ts"
import { inOnePlace, registerRuns } from "./runs.ts"

const decodeFinding = Schema.decodeUnknownSync(Finding)

const isSound = (register: Register.AnyRegister): void => {
  const checked = check(register, { on, jurisdictions })
  for (const finding of checked.findings) {
    decodeFinding(finding)
    assert.deepEqual(finding.path.slice(0, 2), ["versions", register.earlier.length])
  }
  const keys = checked.findings.map(({ code, path }) => `${code} ${path.join("/")}`)
  assert.strictEqual(new Set(keys).size, keys.length)
  assert.deepEqual(check(register, { on, jurisdictions }), checked)
  checkText(register, checked)
  JSON.stringify(sarif(register, checked, { uri: "register.json" }))
}

describe("whatever decodes", () => {
  it("is checked, twice the same, and printed", () =>
    fc.assert(
      fc.property(anyRegister(), (register) => isSound(register)),
      { numRuns: registerRuns * 2 }
    ))

  it("and is found the same when it was written as JSON and read again", () =>
    fc.assert(
      fc.property(anyRegister(), (register) => {
        const json = JSON.parse(JSON.stringify(Register.encode(register, { provisions: [] })))
        const again = Register.decodeUnsafe(json, { provisions: [] })
        assert.deepEqual(check(again, { on }), check(register, { on }))
      }),
      { numRuns: registerRuns }
    ))

  it("findings come in the order of the register: lists by number, the places of a version as its model has them", () =>
    fc.assert(
      fc.property(anyRegister(), (register) => {
        const { findings } = check(register, { on, jurisdictions })
        const order = Object.keys(modelOrder)
        const ranks = findings.map(({ path }) => order.indexOf(String(path[2])))
        assert.deepEqual(
          ranks,
          [...ranks].sort((a, b) => a - b)
        )
        for (const list of ["recipients", "categories", "activities"]) {
          const numbers = findings.filter(({ path }) => path[2] === list).map(({ path }) => Number(path[3]))
          assert.deepEqual(
            numbers,
            [...numbers].sort((a, b) => a - b)
          )
        }
      }),
      { numRuns: registerRuns }
    ))

  it("what was not given is not looked for, and is said", () =>
    fc.assert(
      fc.property(anyRegister(), (register) => {
        const [less, more] = [check(register, { on }), check(register, { on, jurisdictions })]
        assert.deepEqual(less.notChecked.map(({ given }) => given).sort(), [
          "dataMap",
          "jurisdictions.adequacyDecisions",
          "jurisdictions.agesOfConsent",
          "jurisdictions.authorities"
        ])
        assert.deepEqual(
          more.notChecked.map(({ given }) => given),
          ["dataMap"]
        )
        const codes = (all: typeof less) => all.findings.map(({ code, path }) => `${code} ${path.join("/")}`)
        const known = new Set(codes(more))
        assert.deepEqual(
          codes(less).filter((each) => !known.has(each)),
          []
        )
      }),
      { numRuns: registerRuns }
    ))
})

/** As the reference lists the places of a version. */
const modelOrder = {
  name: 0,
  inForceFrom: 0,
  zone: 0,
  financialYearEnds: 0,
  events: 0,
  controller: 0,
  jointControllers: 0,
  representative: 0,
  dataProtectionOfficer: 0,
  subjects: 0,
  recipients: 0,
  categories: 0,
  activities: 0,
  trackers: 0,
  preferences: 0,
  rights: 0,
  backups: 0,
  security: 0,
  automatedDecisions: 0,
  promises: 0
}

describe("names and words that are meant to do harm", () => {
  const decode = (json: unknown) => Register.decodeUnsafe(json, { provisions: statutes })

  it("constructor, toString and hasOwnProperty are ids like any other", () => {
    for (const name of ["constructor", "toString", "hasOwnProperty", "valueOf"]) {
      const text = JSON.stringify(example("alucad"))
        .replaceAll('"analytics"', `"${name}"`)
        .replaceAll('"collected"', '"valueOf"')
        .replaceAll('"valueOf":"valueOf"', '"collected":"valueOf"')
      isSound(decode(JSON.parse(text)))
    }
  })

  it("no message quotes what a policy says, nor a title, a name or a contact", () => {
    const jane = "jane-doe-1990"
    for (const policy of ["alucad", "luxcloud", "luxifer", "exograd", "alkaes"]) {
      const document = example(policy)
      for (const path of places(document)) {
        const key = path.at(-1)
        if (typeof key === "string" && quotable.has(key)) set(document, path, jane)
      }
      const register = decode(document)
      const { findings } = check(register, { on, jurisdictions })
      assert.isNotEmpty(findings)
      for (const { message, advice, path } of findings) {
        assert.notInclude(message + advice, jane)
        assert.notInclude(placeText(register, path), jane)
      }
    }
  })

  it("rules nested as deep as a document may be are read", () => {
    const document = example("exograd")
    const keeps = document.versions[0].activities[0].purposes[0].keeps[0]
    for (let level = 0; level < 50; level++) keeps.rule = { _tag: "Restricted", as: "archive", rule: keeps.rule }
    isSound(decode(document))
  })

  inOnePlace(() => {
    it("more alternatives than a call has arguments are read", () => {
      const document = example("exograd")
      const keeps = document.versions[0].activities[0].purposes[0].keeps[0]
      keeps.rule = { _tag: "LongestOf", rules: Array.from({ length: 130_000 }, () => keeps.rule) }
      isSound(decode(document))
    })

    it("ten megabytes are checked", () => {
      const document = example("luxifer")
      const [version] = document.versions
      const [activity] = version.activities
      version.activities = Array.from(
        { length: Math.ceil(10_000_000 / JSON.stringify(activity).length) },
        (_, index) => ({
          ...activity,
          id: `a${index}`,
          purposes: activity.purposes.map((purpose: Spoilt) => ({ ...purpose, id: `${purpose.id}${index}` }))
        })
      ).concat(version.activities)
      const decoded = Register.decode(document, { provisions: statutes })
      assert.isTrue(Result.isSuccess(decoded))
      if (Result.isSuccess(decoded))
        assert.isAbove(check(decoded.success, { on, jurisdictions }).findings.length, 10_000)
    })
  })
})

const quotable = new Set([
  "words",
  "title",
  "contact",
  "address",
  "how",
  "interest",
  "because",
  "from",
  "asked",
  "denied"
])

const set = (document: Spoilt, path: ReadonlyArray<string | number>, value: string): void => {
  const around = path.slice(0, -1).reduce((here, key) => here[key], document)
  const key = path.at(-1) as string | number
  if (typeof around[key] === "string" && !known.has(around[key])) around[key] = value
}
/** Words of the model itself. */
const known = new Set(["in doubt", "verified", "of everyone"])
