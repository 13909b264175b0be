/**
 * Checks what a script can check of how this repository is built, and says what to do instead.
 *
 * `node scripts/tidy.ts [folder]`
 */
import { resolve } from "node:path"
import { breaches } from "./tidy/rules.ts"

const found = breaches(resolve(process.argv[2] ?? "."))
for (const { path, line, rule, instead } of found) console.log(`${path}:${line}  ${rule}  ${instead}`)
console.log(found.length === 0 ? "Tidy." : `${found.length} ${found.length === 1 ? "breach" : "breaches"}.`)
process.exitCode = found.length === 0 ? 0 : 1
