/**
 * Tidy's rules about packages, files and their names.
 */
import { core, type Case, describeCases, manifest, sql } from "./trees.ts"

/** Assembled here, so that this file names no machine. */
const home = ["", "home", "somebody", "lethe"].join("/")

const cases: ReadonlyArray<Case> = [
  {
    rule: "layers: a source imports only what the table allows",
    breach: { [core]: 'import { x } from "@lethe/sql"\nexport { x }\n' },
    at: [`${core}:1 layers`, `${core}:1 undeclared`],
    innocent: { [sql]: '// import from "@lethe/lifecycle"\nimport { one } from "@lethe/core"\nexport { one }\n' }
  },
  {
    rule: "layers: so does a manifest",
    breach: {
      "packages/core/package.json": manifest("@lethe/core", { dependencies: { effect: "^4", "@lethe/sql": "*" } })
    },
    at: ["packages/core/package.json:5 layers", "packages/sql/package.json:4 cycle"],
    innocent: { "packages/lethe/package.json": manifest("lethe", { dependencies: { "@lethe/prisma": "workspace:^" } }) }
  },
  {
    rule: "layers: a package that the table does not name, or names otherwise",
    breach: {
      "packages/extra/package.json": manifest("@lethe/extra", {}),
      "packages/mongo-adapter/package.json": manifest("@lethe/mongo-adapter", {})
    },
    at: ["packages/extra/package.json:2 layers", "packages/mongo-adapter/package.json:2 layers"],
    innocent: { "packages/mongo-adapter/package.json": manifest("@lethe/mongo", {}) }
  },
  {
    rule: "layers: a package does not import itself by name",
    breach: { [core]: 'export * from "@lethe/core"\n' },
    at: [`${core}:1 layers`],
    innocent: {
      [core]: 'export const name = "@lethe/core"\n',
      "packages/core/test/a.test.ts": 'import "@lethe/core"\n'
    }
  },
  {
    rule: "index: no module imports its own package's index",
    breach: { [core]: 'import { one } from "./index.ts"\nexport { one }\n' },
    at: [`${core}:1 index`],
    innocent: { "packages/core/test/a.test.ts": 'import { one } from "../src/index.ts"\nexport { one }\n' }
  },
  {
    rule: "undeclared: what is imported is declared",
    breach: { [core]: 'import add from "date-fns/add"\nexport { add }\n' },
    at: [`${core}:1 undeclared`],
    innocent: { [core]: 'import * as Schema from "effect/Schema"\nexport { Schema }\n' }
  },
  {
    rule: "exports: examples and docs import what packages export",
    breach: {
      "examples/one/src/main.ts": 'import "../../../packages/core/src/index.ts"\nimport "@lethe/core/internal/x"\n',
      "docs/start.md": 'Read:\n```ts\nimport "@lethe/core/src/index"\n```\n'
    },
    at: ["docs/start.md:3 exports", "examples/one/src/main.ts:1 exports", "examples/one/src/main.ts:2 exports"],
    innocent: {
      "examples/one/src/main.ts": 'import "@lethe/core/Register"\nimport "./internal/mine.ts"\n',
      "docs/start.md": 'import "@lethe/core/src/index"\n```sh\nimport "@lethe/core/dist/index"\n```\n'
    }
  },
  {
    rule: "exports: a package's tests do not reach into another's files",
    breach: { "packages/sql/test/a.test.ts": 'import "../../core/src/index.ts"\n' },
    at: ["packages/sql/test/a.test.ts:1 exports"],
    innocent: { "packages/core/test/a.test.ts": 'import "../src/internal/x.ts"\n' }
  },
  {
    rule: "cycle: among files, types included",
    breach: {
      "packages/core/src/A.ts": 'import type { B } from "./B.ts"\nexport type A = B\n',
      "packages/core/src/B.ts": 'export const x = 1\nexport type B = import("./A.ts").A\n'
    },
    at: ["packages/core/src/B.ts:2 cycle"],
    innocent: {
      "packages/core/src/A.ts": 'import "./B.ts"\nimport "./C.ts"\n',
      "packages/core/src/B.ts": 'import "./C.ts"\n',
      "packages/core/src/C.ts": '// import "./A.ts"\nexport const c = \'import "./A.ts"\'\n'
    }
  },
  {
    rule: "cycle: among packages, tests included",
    breach: {
      "packages/core/package.json": manifest("@lethe/core", {
        dependencies: { effect: "^4" },
        devDependencies: { "@lethe/sql": "*" }
      })
    },
    at: ["packages/sql/package.json:4 cycle"],
    innocent: { "packages/sql/package.json": manifest("@lethe/sql", { devDependencies: { "@lethe/core": "*" } }) }
  },
  {
    rule: "names",
    breach: {
      "packages/core/src/utils.ts": "",
      "packages/core/src/shared/A.ts": "",
      "packages/core/test/types.test.ts": "",
      "packages/core/src/LogManager.ts": ""
    },
    at: ["src/LogManager.ts", "src/shared/A.ts", "src/utils.ts", "test/types.test.ts"].map(
      (path) => `packages/core/${path}:1 names`
    ),
    innocent: { "packages/core/src/TypesOfData.ts": "", "packages/core/src/Implied.ts": "", "docs/common.md": "" }
  },
  {
    rule: "machine-path, in any text",
    breach: { "notes.txt": `See\n${home}\n`, "docs/a.md": `\`cd ${home}\`` },
    at: ["docs/a.md:1 machine-path", "notes.txt:2 machine-path"],
    innocent: { "notes.txt": `https://example.com${home} .${home} src${home}\n`, "image.png": `\0${home}` }
  }
]

describeCases(cases)
