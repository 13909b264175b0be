/** What a mistake in the data map says: it does not compile, and the first line names the culprit. */
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
    made: "a column left out",
    written: "",
    instead: '    path: "pageVisit",\n',
    line: "  pageVisit: {",
    says: /^Property 'path' is missing in type /
  },
  {
    made: "a model left out",
    written: "",
    instead: '  tariff: { notPersonal: "what hosting costs" },\n',
    line: "definePersonalData<PrismaClient>()",
    says: /^Property 'tariff' is missing in type /
  },
  {
    made: "a column that the model does not have",
    written: '    number: notPersonal("a number"),\n    numbr: notPersonal("x"),',
    instead: '    number: notPersonal("a number"),',
    line: "numbr:",
    says: /'numbr' does not exist in type /
  },
  {
    made: "a model that the client does not have",
    written: '  tariff: { notPersonal: "what hosting costs" },\n  tarif: { notPersonal: "x" },',
    instead: '  tariff: { notPersonal: "what hosting costs" },',
    line: "tarif:",
    says: /'tarif' does not exist in type .* Did you mean to write 'tariff'\?/
  },
  {
    made: "a misspelt category",
    written: 'path: "pageVisits"',
    instead: 'path: "pageVisit"',
    says: /^Type '"pageVisits"' is not assignable .* Did you mean '"pageVisit"'\?/
  },
  {
    made: "a misspelt category of a column that is cleared",
    written: 'cleared("acount", null)',
    instead: 'cleared("account", null)',
    says: /^Type '\{ readonly category: "acount"; /
  },
  {
    made: "a misspelt event",
    written: 'event("visitd")',
    instead: 'event("visited")',
    says: /^Type '\{ readonly event: "visitd"; \}' is not assignable /
  },
  {
    made: "a misspelt state",
    written: 'from("custommer")',
    instead: 'from("customer")',
    says: /^Type '\{ readonly from: "custommer"; \}' is not assignable /
  },
  {
    made: "a misspelt data subject",
    written: 'self("visitors")',
    instead: 'self("visitor")',
    says: /^Type '\{ readonly subject: "visitors"; \}' is not assignable /
  },
  {
    made: "a row led to by a model that there is not",
    written: 'via("custmer")',
    instead: 'via("customer")',
    says: /^Type '\{ readonly via: "custmer"; \}' is not assignable /
  },
  {
    made: "one of two roles misspelt",
    written: '[until("customer"), event("acountClosed")]',
    instead: '[until("customer"), event("accountClosed")]',
    says: /^Type '\{ readonly event: "acountClosed"; \}' is not assignable /
  }
]

const packageFolder = dirname(import.meta.dirname)
const good = readFileSync(join(import.meta.dirname, "hosting", "register.ts"), "utf8")
  // As a host writes it: the map where it is defined.
  .replace("export const columns = {", "export const dataMap = definePersonalData<PrismaClient>()(register, {")
  .replace(/\} as const\n[^}]*columns\)\n/u, "})\n")
const spoilt = ({ written, instead }: Mistake) => good.replace(instead, written)

type Errors = ReadonlyMap<string, { readonly line: number; readonly message: string }>

/** One run over all the files: of each, its first error that is not about an import left unused. */
const compiled = (folder: string): Errors => {
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc")
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", folder, "--pretty", "false"], { encoding: "utf8" })
  const first = new Map<string, { readonly line: number; readonly message: string }>()
  for (const [, name = "", line, code, message = ""] of stdout.matchAll(
    /([^/\n]+)\.ts\((\d+),\d+\): error (TS\d+): (.*)/g
  )) {
    if (!first.has(name) && code !== "TS6133") first.set(name, { line: Number(line), message })
  }
  return first
}

describe("what a mistake in the data map says", () => {
  let folder = ""
  let errors: Errors

  beforeAll(() => {
    // Inside the package, so that imports resolve; out of sight of its other checks.
    mkdirSync(join(packageFolder, "node_modules"), { recursive: true })
    folder = mkdtempSync(join(packageFolder, "node_modules", ".mistakes-"))
    const file = (name: string, text: string) =>
      writeFileSync(join(folder, name), text.replaceAll('"../generated/', '"../../test/generated/'))
    for (const [index, mistake] of mistakes.entries()) file(`mistake-${index}.ts`, spoilt(mistake))
    file("good.ts", good)
    file("tsconfig.json", JSON.stringify({ extends: "../../tsconfig.test.json", include: ["*.ts"], exclude: [] }))
    errors = compiled(folder)
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("none, nothing; a whole model may be said to hold nothing personal", () => assert.isUndefined(errors.get("good")))

  for (const [index, mistake] of mistakes.entries()) {
    it(mistake.made, () => {
      assert.include(good, mistake.instead)
      const error = errors.get(`mistake-${index}`)
      assert.match(error?.message ?? "no error", mistake.says)
      const culprit = mistake.line ?? mistake.written
      const lines = spoilt(mistake).split("\n")
      assert.strictEqual(error?.line, lines.findLastIndex((text) => text.includes(culprit)) + 1)
    })
  }
})
