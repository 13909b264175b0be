/**
 * Tidy's rules about what stands in a source.
 */
import { core, type Case, describeCases, manifest, sql } from "./trees.ts"

const lines = (count: number, line: string) => `${line}\n`.repeat(count)

const cases: ReadonlyArray<Case> = [
  {
    rule: "date",
    breach: { [sql]: "export const a = new Date(0)\nexport const b = Date.parse('')\nexport type C = Date\n" },
    at: [`${sql}:1 date`, `${sql}:2 date`, `${sql}:3 date`],
    innocent: {
      [sql]: [
        "// A Date, and new Date(0)",
        "import * as PlainDate from 'effect/Schema'",
        "export const a = { Date: PlainDate.String, text: 'Date.UTC' }",
        `export const b = \`Date \${a.Date} Date\``,
        "export const UTCDateMini = PlainDate.Date",
        "export const c = /Date/u.test('')",
        ""
      ].join("\n"),
      "packages/core/src/Zone.ts": "export const a = Date.parse('')\n"
    }
  },
  {
    rule: "clock, also where dates are made",
    breach: { "packages/core/src/Zone.ts": "export const a = Date.now()\nexport const b = new Date()\n" },
    at: ["packages/core/src/Zone.ts:1 clock", "packages/core/src/Zone.ts:2 clock"],
    innocent: { "packages/core/src/Zone.ts": "export const now = (clock: { now: number }) => new Date(clock.now)\n" }
  },
  {
    rule: "random",
    breach: { [core]: "export const a = Math.random()\n" },
    at: [`${core}:1 random`],
    innocent: { [core]: "export const a = Math.round(1) // not Math.random()\n" }
  },
  {
    rule: "process",
    breach: { [core]: "export const a = process.env\nexport const { argv } = process\n" },
    at: [`${core}:1 process`, `${core}:2 process`],
    innocent: {
      [core]: "export const process = (process: string) => ({ process, b: [...process] })\n",
      "packages/cli/package.json": manifest("@lethe/cli", {}),
      "packages/cli/src/main.ts": "export const a = process.argv\n"
    }
  },
  {
    rule: "node, in the door too",
    breach: {
      [core]: 'import { readFileSync } from "node:fs"\nimport { createHash } from "crypto"\n',
      "packages/lethe/package.json": manifest("lethe", {}),
      "packages/lethe/src/index.ts": 'import "node:crypto"\n',
      "packages/lifecycle/package.json": manifest("@lethe/lifecycle", {}),
      "packages/lifecycle/src/index.ts": 'import "node:fs/promises"\n'
    },
    at: [
      `${core}:1 node`,
      `${core}:2 node`,
      "packages/lethe/src/index.ts:1 node",
      "packages/lifecycle/src/index.ts:1 node"
    ],
    innocent: {
      "packages/prisma-adapter/package.json": manifest("@lethe/prisma", {}),
      "packages/prisma-adapter/src/index.ts": 'import "node:fs"\n',
      "packages/lifecycle/package.json": manifest("@lethe/lifecycle", {}),
      "packages/lifecycle/src/index.ts": 'import "node:crypto"\nimport "node:stream/web"\n'
    }
  },
  {
    rule: "throw",
    breach: { [core]: "export const f = () => {\n  throw new Error()\n}\n" },
    at: [`${core}:2 throw`],
    innocent: { [core]: "/** Does not throw. */\nexport const f = (it: Generator) => it.throw({ throw: 'throw' })\n" }
  },
  {
    rule: "any",
    breach: {
      [core]:
        "export const a = (x: any) => x as any\nexport type B = Map<string, any> | any[]\nexport let c: { d: any }\n"
    },
    at: [`${core}:1 any`, `${core}:1 any`, `${core}:2 any`, `${core}:2 any`, `${core}:3 any`],
    innocent: {
      [core]: [
        'import { all, any, none } from "./Predicate.ts"',
        "// as any",
        "export const a = [any(all), all.any, none]",
        "export const b = { any: 1, anything: 2 }",
        ""
      ].join("\n"),
      "packages/core/src/Predicate.ts":
        "export const all = 1\nexport const any = (x: number) => x\nexport const none = 0\n"
    }
  },
  {
    rule: "ts-ignore",
    breach: { [core]: "// @ts-expect-error\nexport const a: string = 1\n" },
    at: [`${core}:1 ts-ignore`],
    innocent: {
      [core]: "export const a = '@ts-ignore'\n",
      "packages/core/test/a.tst.ts": "// @ts-expect-error: no such event\n"
    }
  },
  {
    rule: "effect-root",
    breach: { [core]: 'import { Schema } from "effect"\nexport { Schema }\n' },
    at: [`${core}:1 effect-root`],
    innocent: { [core]: "export const a = 'effect'\nexport * from \"effect/Schema\"\n" }
  },
  {
    rule: "stability: of a module",
    breach: { [sql]: 'import { Command } from "effect/cli"\nexport { Command }\n' },
    at: [`${sql}:1 stability`],
    innocent: {
      "packages/cli/package.json": manifest("@lethe/cli", { dependencies: { effect: "^4" } }),
      "packages/cli/src/main.ts": 'import { Command } from "effect/cli"\nexport { Command }\n'
    }
  },
  {
    rule: "stability: of an export in a declaration",
    breach: {
      "packages/sql/dist/a.d.ts":
        'import * as Schema from "effect/Schema";\nexport declare const a: typeof Schema.Host;\n',
      "packages/sql/dist/b.d.ts": 'import { type Host } from "effect/Schema";\nexport declare const a: typeof Host;\n',
      "packages/sql/dist/c.d.ts": 'export declare const a: typeof import("effect/Schema").Host;\n'
    },
    at: ["a.d.ts:2", "b.d.ts:1", "c.d.ts:1"].map((place) => `packages/sql/dist/${place} stability`),
    innocent: {
      "packages/sql/dist/a.d.ts":
        'import * as Schema from "effect/Schema";\n/** Not Schema.Host */\nexport declare const a: Schema.String;\n'
    }
  },
  {
    rule: "file-lines",
    breach: { [core]: lines(251, "export {}") },
    at: [`${core}:1 file-lines`],
    innocent: { [core]: lines(60, "// Why.") + lines(250, "export {}"), "packages/core/test/a.ts": lines(300, "") }
  },
  {
    rule: "function-lines",
    breach: {
      [core]: [
        `export const a = () => {\n${lines(40, "  f()")}}`,
        `export function b(c: () => number): void {\n${lines(40, "  c()")}}\n`
      ].join("\n")
    },
    at: [`${core}:1 function-lines`, `${core}:43 function-lines`],
    innocent: {
      [core]: [
        `export const a = () => {\n${lines(38, "  f()")}${lines(9, "  // Why.")}}`,
        `export const b = {\n${lines(50, "  c: 1,")}}`,
        `export class D extends make<D>("D") {\n${lines(50, "  e = 1")}}`,
        `if (c) {\n${lines(50, "  c()")}}\n`
      ].join("\n")
    }
  },
  {
    rule: "columns",
    breach: { [core]: `export const a = "${"x".repeat(110)}"\n` },
    at: [`${core}:1 columns`],
    innocent: { [core]: `// https://example.com/${"x".repeat(110)}\n` }
  }
]

describeCases(cases)
