import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { pages } from "./pages.ts"

const folder = new URL("../../../docs/reference/findings/", import.meta.url)
mkdirSync(folder, { recursive: true })
for (const file of readdirSync(folder)) rmSync(new URL(file, folder))
for (const [file, text] of pages()) writeFileSync(new URL(file, folder), text)
