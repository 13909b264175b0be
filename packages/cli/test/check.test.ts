/** `lethe check`, as a process: on the registers of the examples, and on files that are none. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, assert, describe, it } from "vitest"
import { run } from "./project.ts"

const examples = join(import.meta.dirname, "../../../examples")
// Inside the example, so that what a register imports is found.
mkdirSync(join(examples, "quickstart/generated"), { recursive: true })
const folder = mkdtempSync(join(examples, "quickstart/generated/cli-check-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const policy = (name: string, file = "policy.json") => join(examples, "policies", name, file)
const check = (...command: ReadonlyArray<string>) => run(folder, {}, ["check", ...command, "--on", "2026-11-27"])

describe("lethe check", () => {
  it("prints what the README shows, and ends with 1", () => {
    const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8")
    const source = /^```ts file=register\.ts\n(.*?)^```$/msu.exec(readme)?.[1] ?? ""
    const [, command = "", output = ""] = /^```text\n\$ npx lethe (check .*?)\n(.*?)^```$/msu.exec(readme) ?? []
    write("register.ts", source)
    assert.deepEqual(run(folder, {}, command.split(" ")), { code: 1, out: output, err: "" })
  })

  it("ends with 0 where no error is found", () => {
    const { code, out, err } = check(policy("complete"))
    assert.deepEqual([code, err], [0, ""])
    assert.match(out, /^Fernsicht: nothing found\n/u)
  })

  it("finds in TypeScript what it finds in JSON", () => {
    const json = check(policy("alucad"))
    assert.deepEqual([json.code, json.err], [1, ""])
    assert.deepEqual(check(policy("alucad", "src/policy.ts")), json)
  })

  it("has no colours where nobody looks", () => {
    assert.notInclude(check(policy("luxcloud")).out, "\u001B")
  })

  it("--format json is data: findings with code, law, path and place, and what was not looked into", () => {
    const { code, out } = check(policy("exograd"), "--format", "json")
    const { register, on, findings, notChecked } = JSON.parse(out)
    assert.deepEqual([code, register, on, notChecked.length], [1, "Exograd", "2026-11-27", 1])
    assert.deepInclude(findings, {
      code: "LETHE-RIGHTS-001",
      severity: "error",
      path: ["versions", 0, "rights", "identity", "asked"],
      place: "rights.identity.asked",
      law: [{ act: "GDPR", provision: "Art. 12(6)" }],
      message: "Proof of identity is asked of everyone.",
      advice: findings.find((each: { code: string }) => each.code === "LETHE-RIGHTS-001").advice
    })
  })

  it("--format sarif names the file, and has as many results as there are findings", () => {
    const { out } = check(policy("alkaes"), "--format", "sarif")
    const [sarif] = JSON.parse(out).runs
    const { findings } = JSON.parse(check(policy("alkaes"), "--format", "json").out)
    assert.lengthOf(sarif.results, findings.length)
    assert.match(sarif.artifacts[0].location.uri, /alkaes\/policy\.json$/u)
  })

  it("--data-map looks into the columns, and leaves nothing open", () => {
    const { code, out, err } = check(policy("exograd"), "--data-map", join(examples, "quickstart/src/dataMap.ts"))
    assert.deepEqual([code, err], [1, ""])
    assert.notInclude(out, "Not looked into")
    assert.notInclude(out, "LETHE-STORAGE-012")
  })

  it("ends with 2 where there is no register, and says what is wrong with it", () => {
    const faulty = JSON.parse(readFileSync(policy("complete"), "utf8"))
    faulty.versions[0].activities[0].recipients = ["nobody"]
    delete faulty.versions[0].zone
    const wrong: ReadonlyArray<readonly [RegExp, ...string[]]> = [
      [/cannot be read/u, "nowhere.json"],
      [/is not JSON|not JSON/u, write("text.json", "no json")],
      [
        /versions\[0\]\.zone[\s\S]*versions\[0\]\.activities\[0\]\.recipients\[0\]/u,
        write("faulty.json", JSON.stringify(faulty))
      ],
      [/exports no register/u, write("none.ts", "export const other = 1\n")],
      [/cannot be loaded/u, write("broken.ts", "export const register = nothing\n")],
      [/expected a day/u, policy("complete"), "--on", "27.11.2026"],
      [/exports no data map/u, policy("complete"), "--data-map", write("map.ts", "export const map = 1\n")]
    ]
    for (const [message, ...command] of wrong) {
      const { code, err, out } = run(folder, {}, ["check", ...command])
      assert.deepEqual([code, out], [2, ""], command.join(" "))
      assert.match(err, message)
    }
    assert.strictEqual(run(folder, {}, ["check"]).code, 2)
  })
})
