/** The example as somebody runs it; what it writes is accepted by the command, and what it tampers with is refused. */
import { execFileSync, spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const main = join(import.meta.dirname, "../src/main.ts")
const folder = mkdtempSync(join(tmpdir(), "lethe-audit-log-test-"))
const bin = join(dirname(createRequire(import.meta.url).resolve("@lethe/cli/package.json")), "dist/bin.js")

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("the audit log", () => {
  let text = ""
  let own = ""
  beforeAll(() => {
    text = execFileSync(process.execPath, [main], { encoding: "utf8", env: { ...process.env, TMPDIR: folder } })
    own = join(folder, readdirSync(folder)[0] ?? "")
  })

  it("numbers its stages", () => {
    expect(text.match(/^\d\. /gmu)).toEqual(["1. ", "2. ", "3. ", "4. ", "5. ", "6. "])
  })

  it.each([
    "301 records. Of customer/2: 100, the first of them",
    "example.org/pharmacy/audit-2026\n  301\n",
    "  301 records, as they were signed.\n",
    "301 records, and the log is not as it was signed.\n  record-changed: record 67 changed",
    "By itself:                        301 records, as they were signed.",
    "forked: the first 301 records are not those of the earlier checkpoint",
    "leads to nobody any more. Of customer/2: 0 records can be read.\n  303 records, as they were signed."
  ])("prints “%s”", (words) => {
    expect(text).toContain(words)
  })

  it("prints what its README shows", () => {
    const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8")
    const [, shown = ""] = /```text\n([\s\S]*?)```/u.exec(readme) ?? []
    expect(text).toContain(shown)
  })

  it("writes a log that the command accepts, and tampered ones that it refuses", () => {
    const verify = (name: string, ...more: ReadonlyArray<string>) =>
      spawnSync(process.execPath, [bin, "log", "verify", join(own, name), "--key", join(own, "log.vkey"), ...more])
        .status
    const since = ["--since", join(own, "auditor.checkpoint")]
    expect(verify("log.lethelog", ...since)).toBe(0)
    expect(verify("changed.lethelog")).toBe(1)
    expect(verify("rewritten.lethelog", ...since)).toBe(1)
  })
})
