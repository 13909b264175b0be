/**
 * What a check costs, against decoding what it checks.
 *
 * Both run in turn in one process. What is printed is JSON for `scripts/bench.ts`.
 */
import type { PlainDate } from "@lethe/core/PlainDate"
import * as Register from "@lethe/core/Register"
import { adequacyDecisions, agesOfConsent, authorities, statutes } from "@lethe/jurisdictions"
import { compare } from "../../../scripts/bench/compare.ts"
import { check } from "../src/Check.ts"
import { inJson } from "./registers.ts"

const on = "2026-11-27" as PlainDate
const jurisdictions = { adequacyDecisions, agesOfConsent, authorities, statutes }
const json = inJson(1_000)
const decode = () => Register.decodeUnsafe(json, { provisions: [] })
const register = decode()

console.log(
  JSON.stringify([
    await compare({
      title: "checking a register of 1,000 activities, against decoding it",
      goal: "at most 5 ×",
      pairs: 31,
      ours: { name: "check", run: async () => check(register, { on, jurisdictions }) },
      other: { name: "decode", run: async () => decode() }
    })
  ])
)
