/** Writes `policy.json` and `revised.json`: the same registers as in `src/`, as JSON. The test holds them to each other. */
import { writeFileSync } from "node:fs"
import { policyJson } from "@lethe/example-claims"
import { register } from "../src/policy.ts"
import { register as revised } from "../src/revised.ts"

writeFileSync(new URL("../policy.json", import.meta.url), policyJson(register))
writeFileSync(new URL("../revised.json", import.meta.url), policyJson(revised))
