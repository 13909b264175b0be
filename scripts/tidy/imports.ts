/**
 * What a source imports: statements, re-exports, dynamic imports and import types.
 */
import { posix } from "node:path"
import { lineOf } from "./blank.ts"
import type { Source } from "./tree.ts"

export interface Import {
  readonly specifier: string
  readonly line: number
  /** What stands between `import` and `from`; empty where there is none. */
  readonly clause: string
}

const statement = /(?<![.\w$])(?:import|export)\b([\w$\s*,{}]*?)\bfrom\s*["']/gu
const bare = /(?<![.\w$])import\s*["']/gu
const call = /(?<![.\w$])(?:import|require)\s*\(\s*["']/gu

export const importsOf = (source: Source): ReadonlyArray<Import> =>
  [statement, bare, call].flatMap((pattern) =>
    Array.from(source.code.matchAll(pattern), (match) => {
      const quote = match.index + match[0].length - 1
      const end = source.code.indexOf(source.code.charAt(quote), quote + 1)
      return {
        specifier: source.uncommented.slice(quote + 1, end),
        line: lineOf(source.source, quote),
        clause: match[1]?.trim() ?? ""
      }
    })
  )

export const isRelative = (specifier: string): boolean => /^\.{1,2}(?:\/|$)/u.test(specifier)

/** The path from the root that a relative import leads to. */
export const target = (source: Source, specifier: string): string =>
  posix.normalize(posix.join(posix.dirname(source.path), specifier))

/** `@lethe/core/Register` is of `@lethe/core`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/")
