import { readFileSync } from "node:fs"
import { checked, policyJson, policyOf } from "@lethe/example-claims"
import { expect, it } from "vitest"
import { register } from "../src/policy.ts"

const json = readFileSync(new URL("../policy.json", import.meta.url), "utf8")

it("is the register's JSON too", () => {
  expect(json).toBe(policyJson(register))
  expect(policyOf(json)).toEqual(register)
})

it("yields nothing in a check: no error, no warning, no note", () => {
  expect(checked(register).findings).toEqual([])
  expect(checked(policyOf(json)).findings).toEqual([])
})

it("names nobody who could exist: every address is an example's", () => {
  const addresses = json.match(/[\w.]+@[\w.]+/gu) ?? []
  expect(addresses.length).toBeGreaterThan(3)
  for (const address of addresses) expect(address).toMatch(/@example\.org$/u)
})
