/** Writes `policy.json`: the same register as `src/policy.ts`, as JSON. The test holds the one to the other. */
import { writeFileSync } from "node:fs"
import { policyJson } from "@lethe/example-claims"
import { register } from "../src/policy.ts"

writeFileSync(new URL("../policy.json", import.meta.url), policyJson(register))
