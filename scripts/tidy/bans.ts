/**
 * What library code does without, and what it does instead.
 */
import { isBuiltin } from "node:module"
import { lineOf } from "./blank.ts"
import { importsOf } from "./imports.ts"
import type { Breach, Source, Tree } from "./tree.ts"

interface Ban {
  readonly rule: string
  readonly pattern: RegExp
  readonly instead: string
  readonly view?: "code" | "comments"
  readonly allowedIn?: (source: Source) => boolean
}

const adapters = new Set(["prisma-adapter", "mongo-adapter"])
const isAdapter = ({ folder }: Source): boolean => adapters.has(folder ?? "")
const isRim = (source: Source): boolean => isAdapter(source) || source.folder === "cli"
const datesAreMade = new Set(["packages/core/src/DateArithmetic.ts", "packages/core/src/Zone.ts"])

/** Where a type stands. A predicate may be called `any` too: in an import, before its arguments, as a property. */
const anyAsType = new RegExp(
  [
    /(?<=(?:[:<|&=>[(]|\b(?:as|extends|is|keyof|satisfies))\s*)any(?![\w$]|\s*[(.=]|\s*\??:)/u,
    /(?<=\?\s*)any(?=\s*:)/u,
    /(?<=,\s*)any(?=\s*[>,\]])/u
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu"
)

const bans: ReadonlyArray<Ban> = [
  {
    rule: "date",
    // Not a property's name, and not `Date.now` or `new Date()`, which are told below.
    pattern: /(?<![.\w$]|new\s+(?=Date\s*\(\s*\)))Date(?![\w$]|\s*\??:(?!:)|\s*\.\s*now\b)|globalThis\s*\.\s*Date\b/gu,
    instead: "a PlainDate, an Instant or effect/DateTime: Date stays in core's date modules and the adapters",
    allowedIn: (source) => datesAreMade.has(source.path) || isAdapter(source)
  },
  {
    rule: "clock",
    pattern: /(?<![.\w$])(?:Date\s*\.\s*now|performance\s*\.\s*now)\b|(?<![.\w$])new\s+Date\s*\(\s*\)/gu,
    instead: "take the moment as an argument, or effect/Clock"
  },
  {
    rule: "random",
    pattern: /(?<![.\w$])Math\s*\.\s*random\b/gu,
    instead: "take it as an argument, or effect/Random"
  },
  {
    rule: "process",
    // The word may name something else: only the global is read by member, or taken whole.
    pattern: /(?<![.\w$])process\s*(?:\?\.|\.(?!\.)|\[)|=\s*process(?![\w$]|\s*[(:])|globalThis\s*\.\s*process\b/gu,
    instead: "take it as an argument or a service: only adapters and the cli know the process",
    allowedIn: isRim
  },
  {
    rule: "throw",
    pattern: /(?<![.\w$])throw(?![\w$]|\s*\??:)/gu,
    instead: "return a Result or fail with a typed error; an …Unsafe twin uses Result.getOrThrow"
  },
  {
    rule: "any",
    pattern: anyAsType,
    instead: "unknown, and decode it with a Schema"
  },
  {
    rule: "ts-ignore",
    pattern: /@ts-(?:ignore|expect-error|nocheck)\b/gu,
    view: "comments",
    instead: "make the types say it; what must not compile belongs into a type test"
  }
]

export const banBreaches = (tree: Tree): ReadonlyArray<Breach> =>
  tree.sources
    .filter(({ path }) => /^packages\/[^/]+\/src\//u.test(path))
    .flatMap((source) => [
      ...bans.flatMap((ban) => (ban.allowedIn?.(source) ? [] : found(source, ban))),
      ...nodeBreaches(source)
    ])

/** The root of effect keeps four times as much in a bundle. Examples and docs show the same habit. */
export const effectRootBreaches = (tree: Tree): ReadonlyArray<Breach> =>
  tree.sources
    .filter(({ path }) => !path.startsWith("scripts/"))
    .flatMap((source) =>
      importsOf(source)
        .filter(({ specifier }) => specifier === "effect")
        .map(({ line }) => ({ path: source.path, line, rule: "effect-root", instead: "import effect/<Module>" }))
    )

const found = (source: Source, { pattern, rule, instead, view }: Ban): ReadonlyArray<Breach> =>
  Array.from(withoutClauses(source[view ?? "code"]).matchAll(pattern), ({ index }) => ({
    path: source.path,
    line: lineOf(source.source, index),
    rule,
    instead
  }))

/** What is imported under a name is used under it: the use is what counts. */
const withoutClauses = (code: string): string =>
  code.replace(/(?<![.\w$])(?:import|export)\s[\w$\s*,{}]*?\bfrom\b/gu, (clause) => clause.replace(/[^\n]/gu, " "))

const bytes = new Set(["verifiable-log", "export-format", "lifecycle"])
const forBytes = /^node:(?:crypto|zlib|stream)(?:\/|$)/u

const nodeBreaches = (source: Source): ReadonlyArray<Breach> =>
  isRim(source)
    ? []
    : importsOf(source)
        .filter(({ specifier }) => isBuiltin(specifier))
        .filter(({ specifier }) => !(bytes.has(source.folder ?? "") && forBytes.test(specifier)))
        .map(({ line }) => ({
          path: source.path,
          line,
          rule: "node",
          instead: "a service that the host gives: only adapters and the cli import node:"
        }))
