/** What explains a register costs those nothing who only read one. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { assert, describe, it } from "vitest"

const source = join(import.meta.dirname, "../../src")

/** What a source imports of this package at run time. */
const importsOf = (file: string): ReadonlyArray<string> =>
  Array.from(
    readFileSync(file, "utf8").matchAll(/^(?:import|export) (?!type )(?:[^;"]*? from )?"(\.[^"]+)"/gmu),
    ([, specifier = ""]) => join(dirname(file), specifier)
  )

const reached = (from: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(from)) return seen
  seen.add(from)
  for (const each of importsOf(from)) reached(each, seen)
  return seen
}

const explains = /^(?:vocabulary|JsonSchema|JsonLd|StandardSchema)\.ts$|^internal\/vocabulary\//u
const explaining = (files: Iterable<string>) =>
  Array.from(files, (file) => relative(source, file).replaceAll("\\", "/")).filter((file) => explains.test(file))

describe("the vocabulary has no weight at run time", () => {
  it("for whoever imports Register, or any other module of this package", () => {
    const modules = readdirSync(source).filter((file) => file.endsWith(".ts") && !explains.test(file))
    assert.include(modules, "Register.ts")
    for (const file of modules) assert.deepEqual(explaining(reached(join(source, file))), [], file)
  })

  it("and the reading of imports finds what there is", () => {
    const found = [...reached(join(source, "JsonSchema.ts"))]
    assert.include(explaining(found), "internal/vocabulary/wordsOfRules.ts")
    assert.include(found, join(source, "Register.ts"))
    for (const file of found) assert.isTrue(existsSync(file), file)
  })

  it("nor has JSON Schema for whoever takes a Standard Schema", () => {
    assert.deepEqual(explaining(reached(join(source, "StandardSchema.ts"))), ["StandardSchema.ts"])
  })
})
