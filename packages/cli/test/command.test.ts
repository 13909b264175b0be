/** The command line itself: help, what cannot be read, and the configuration. */
import { readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { emptyFolder, makeProject, type Project, run } from "./project.ts"

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"))
const folder = emptyFolder()
const lethe = (...command: ReadonlyArray<string>) => run(folder, {}, command)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("lethe", () => {
  it.each([[[]], [["--help"]], [["-h"]]])("%j lists every command", (command) => {
    const { code, out, err } = lethe(...command)
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(out).toMatch(/plan {2,}Say what must go, and why\. Changes nothing\n {2}apply {2,}.*\n {2}explain {2,}/u)
  })

  it.each([
    ["plan", ["--config", "--json", "--on", "--totals", "--out"]],
    ["apply", ["--config", "--json", "--batch", "plan string"]],
    ["explain", ["--config", "--json", "--on", "model string", "key string"]]
  ])("%s --help lists what it takes", (command, words) => {
    const { code, out } = lethe(command, "--help")
    expect(code).toBe(0)
    for (const each of words) expect(out).toContain(each)
  })

  it("--version says which it is", () => {
    expect(lethe("--version")).toEqual({ code: 0, out: `lethe v${manifest.version}\n`, err: "" })
  })

  it.each([
    [["plan", "--frob"], "Unrecognized flag: --frob"],
    [["frob"], 'Unknown subcommand "frob"'],
    [["explain", "customer"], "Missing required argument: key"],
    [["apply"], "Missing required argument: plan"],
    [["apply", "a.json", "--batch", "many"], "batch"],
    [["plan", "unasked"], "unasked"]
  ])("%j shows help, names the mistake once, and exits with 2", (command, mistake) => {
    const { code, out, err } = lethe(...command)
    expect(code).toBe(2)
    expect(out).toContain("USAGE")
    expect(err.split(mistake)).toHaveLength(2)
  })
})

describe("lethe.config.ts", () => {
  let project: Project
  beforeAll(() => {
    project = makeProject(200)
  })
  afterAll(() => project.remove())

  it("is asked for where there is none", () => {
    const { code, out, err } = lethe("plan")
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toBe("lethe: lethe.config.ts is not in this folder: write one, or name it with --config\n")
  })

  it("may be named, and lie elsewhere", () => {
    const plan = join(folder, "plan.json")
    const named = ["--config", join(project.folder, "lethe.config.ts"), "--out", plan]
    expect(run(folder, { QUICKSTART_DATABASE: project.database }, ["plan", ...named]).code).toBe(0)
    expect(JSON.parse(readFileSync(plan, "utf8"))).toMatchObject({ _tag: "Plan" })
    expect(lethe("plan", "--config", "none.ts")).toEqual({ code: 2, out: "", err: "lethe: none.ts is not there\n" })
  })

  it.each([
    ["throws", `throw new Error("no connection string")`, "cannot be loaded:\nno connection string"],
    ["is no TypeScript", "export default {", "cannot be loaded:"],
    ["exports something else", "export default { hello: 1 }", "has no defineConfig(…) as its default export"]
  ])("that %s is told, with 2", (name, text, words) => {
    const file = `${name.replaceAll(" ", "-")}.ts`
    project.write(file, text)
    const { code, out, err } = project.lethe("plan", "--config", file)
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toContain(`lethe: ${file} ${words}`)
  })

  it("whose close() fails says so, after the answer", () => {
    project.write(
      "closes-badly.ts",
      `import config from "./lethe.config.ts"
       export default { ...config, close: () => Promise.reject(new Error("still in use")) }`
    )
    const { code, out, err } = project.lethe("explain", "customer", "1", "--config", "closes-badly.ts")
    expect(code).toBe(2)
    expect(out).toContain("This customer")
    expect(err).toBe("lethe: closes-badly.ts could not close what it opened:\nstill in use\n")
  })

  it("of a data map for another register is refused", () => {
    project.write(
      "mismatch.ts",
      `import config from "./lethe.config.ts"
       export default { ...config, register: { ...config.register } }`
    )
    const { code, err } = project.lethe("plan", "--config", "mismatch.ts")
    expect(code).toBe(1)
    expect(err).toContain("the data map was written for another register")
  })

  it("of a database that cannot be reached is told, with 2", () => {
    const environment = { QUICKSTART_DATABASE: join(project.folder, "nowhere", "hosting.db") }
    const { code, out, err } = run(project.folder, environment, ["plan"])
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toMatch(/^lethe: the database could not be inspected: /u)
  })
})
