/** What an import brings with it: the source of the calendars is large, and provisions do without. */
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { buildSync } from "esbuild"
import { assert, describe, it } from "vitest"
import { statutes } from "../src/index.ts"

const home = join(import.meta.dirname, "..", "src")

/** Every module that one imports, and what these import; packages by their name. */
const reached = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen
  seen.add(file)
  const source = readFileSync(file, "utf8")
  for (const [, typeOnly, specifier = ""] of source.matchAll(/^(?:import|export)( type)?\s[^;]*?from "([^"]+)"$/gmu)) {
    if (typeOnly !== undefined) continue
    if (specifier.startsWith(".")) reached(join(dirname(file), specifier), seen)
    else seen.add(specifier)
  }
  return seen
}

describe("importing", () => {
  it.each(["index", "FR", "Facts", "Territory", "HolidayCorrections"])("%s does not load date-holidays", (module) => {
    const all = reached(join(home, `${module}.ts`))
    assert.isAbove(all.size, 1)
    assert.notInclude([...all], "date-holidays")
  })

  it("HolidayCalendar does, which shows that it would be seen", () =>
    assert.include([...reached(join(home, "HolidayCalendar.ts"))], "date-holidays"))
})

/** What a bundler makes of an entry, without what other packages bring. */
const bundled = (entry: string): string => {
  const { outputFiles } = buildSync({
    stdin: { contents: entry, resolveDir: home, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    packages: "external"
  })
  return outputFiles[0]?.text ?? ""
}

/** The countries whose provisions are in a text. */
const countriesIn = (text: string): ReadonlyArray<string> =>
  [...new Set(statutes.filter(({ id }) => text.includes(`"${id}"`)).map(({ id }) => id.slice(0, 2)))].sort()

describe("a bundle", () => {
  it.each(["index.ts", "DE.ts"])("with one country of %s has no provision of another", (module) => {
    const from = module === "index.ts" ? "{ DE }" : "* as DE"
    assert.deepEqual(countriesIn(bundled(`import ${from} from "./${module}"\nconsole.log(DE.aml)`)), ["de"])
  })

  it("with all of them has all, which shows that they would be seen", () => {
    const all = bundled('import { statutes } from "./index.ts"\nconsole.log(statutes)')
    assert.deepEqual(countriesIn(all), ["at", "be", "de", "es", "eu", "fr", "ie", "it", "lu", "nl", "pl", "pt"])
  })
})
