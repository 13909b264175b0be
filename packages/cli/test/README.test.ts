/** The output that the README shows is the output there is, on the database of the quickstart. */
import { mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { makeProject, type Project } from "./project.ts"

const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8")
const shown = Array.from(
  readme.matchAll(/^```text\n\$ npx lethe (.*?)\n(.*?)^```$/gms),
  ([, command = "", output = ""]) => [command, output] as const
  // Of logs and registers, `log.test.ts` and `check.test.ts` show what there is.
).filter(([command]) => !/^(?:log|check) /u.test(command))

/** Each plan has a hash of its own. */
const withoutHash = (text: string): string => text.replaceAll(/[0-9a-f]{4}·[0-9a-f]{4}/gu, "····")

describe("README.md", () => {
  let project: Project
  beforeAll(() => {
    project = makeProject(100_000)
    // The configuration that the README shows, on the quickstart's database and register.
    mkdirSync(join(project.folder, "src"))
    project.write("lethe.config.ts", /^```ts\n(.*?)^```$/msu.exec(readme)?.[1] ?? "")
    project.write(
      "src/database.ts",
      `import { open } from "../../../src/hosting/database.ts"\nexport const client = open("hosting.db")\n`
    )
    project.write(
      "src/personalData.ts",
      `export { register } from "@lethe/example-policy-exograd"\nexport { dataMap } from "../../../src/dataMap.ts"\n`
    )
  })
  afterAll(() => project.remove())

  it("shows each command", () => {
    expect(shown.map(([command]) => command.split(" ")[0])).toEqual([
      "plan",
      "explain",
      "apply",
      "retention",
      "deadline",
      "deadline"
    ])
  })

  it.each(shown)("lethe %s prints what it says", (command, output) => {
    const { code, out } = project.lethe(...command.split(" "))
    expect(code).toBe(0)
    expect(withoutHash(out)).toBe(withoutHash(output))
  })
})
