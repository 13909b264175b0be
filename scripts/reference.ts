/**
 * Writes what is said of the register from its Schemas: the reference pages, the diagram of the model, and the
 * published JSON Schema. Tests hold all of it current.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { jsonSchema } from "./reference/jsonSchema.ts"
import { pages } from "./reference/pages.ts"

const root = new URL("..", import.meta.url)
const folder = new URL("docs/reference/register/", root)
const generated = pages()
mkdirSync(folder, { recursive: true })
for (const file of readdirSync(folder)) rmSync(new URL(file, folder))
for (const [file, text] of generated) writeFileSync(new URL(file, folder), text)

const schema = new URL("packages/core/schema/", root)
mkdirSync(schema, { recursive: true })
writeFileSync(new URL("lethe-register-1.schema.json", schema), jsonSchema())
