/** What an import brings with it: the source of the calendars is large, and provisions do without. */
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { assert, describe, it } from "vitest"

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
