/**
 * Small repositories in a temporary folder, for the rules to find fault with.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { breaches } from "../tidy/rules.ts"
import type { Breach } from "../tidy/tree.ts"

export type Files = Readonly<Record<string, string>>

/** A rule: what breaches it and where it is found, and what only looks as if it did. */
export interface Case {
  readonly rule: string
  readonly breach: Files
  readonly at: ReadonlyArray<string>
  readonly innocent: Files
}

export const core = "packages/core/src/Anchor.ts"
export const sql = "packages/sql/src/Text.ts"

export const describeCases = (cases: ReadonlyArray<Case>) => {
  it("finds nothing where nothing is wrong", () => expect(said({})).toEqual([]))

  describe.each(cases)("$rule", ({ breach, at, innocent }) => {
    it("finds the breach", () => expect(said(breach)).toEqual(at))
    it("passes its look-alike", () => expect(said(innocent)).toEqual([]))
  })
}

/** Two packages that breach nothing, and an effect of which half is stable. */
const base: Files = {
  "packages/core/package.json": manifest("@lethe/core", { dependencies: { effect: "^4.1.0" } }),
  "packages/sql/package.json": manifest("@lethe/sql", {
    dependencies: { "@lethe/core": "workspace:^", effect: "^4.1.0" }
  }),
  "packages/core/src/index.ts": "export const one = 1\n",
  "node_modules/effect/package.json": JSON.stringify({ name: "effect", version: "4.1.0" }),
  "node_modules/effect/dist/Schema.d.ts": `/**
 * @stability stable
 */
/**
 * @stability stable
 */
export declare const String: string;
/**
 * @stability unstable
 */
export declare const Host: string;
`,
  "node_modules/effect/dist/cli/index.d.ts":
    "/**\n * @stability unstable\n */\nexport * as Command from './Command.ts'\n"
}

export function manifest(name: string, rest: object): string {
  return JSON.stringify({ name, ...rest }, undefined, 2)
}

/** What tidy says of the base with these files in it. */
const breachesWith = (files: Files): ReadonlyArray<Breach> => {
  const root = mkdtempSync(join(tmpdir(), "lethe-tidy-"))
  try {
    for (const [path, text] of Object.entries({ ...base, ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return breaches(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** `path:line rule` of each. */
const said = (files: Files): ReadonlyArray<string> =>
  breachesWith(files).map(({ path, line, rule }) => `${path}:${line} ${rule}`)
