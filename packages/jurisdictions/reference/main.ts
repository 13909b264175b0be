import { writeFileSync } from "node:fs"
import { page } from "./page.ts"

writeFileSync(new URL("../../../docs/reference/jurisdictions.md", import.meta.url), page())
