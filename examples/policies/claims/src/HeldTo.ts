/**
 * The tests that every policy has, inside the `describe` of its commitments.
 */
import { readFileSync } from "node:fs"
import type { Register } from "@lethe/core"
import { expect, it } from "vitest"
import { type Claims, faults } from "./Claims.ts"
import { policyJson, policyOf } from "./PolicyJson.ts"

/** Tests that the register says what is claimed and nothing else, and that the JSON beside it says the same. */
export const heldTo = (claims: Claims, register: Register.AnyRegister, json: URL): void => {
  it("are each claimed by parts of the register that nothing else claims, and account for all of it", () => {
    expect(faults(register, claims)).toEqual([])
  })

  it("are the register's JSON too", () => {
    const text = readFileSync(json, "utf8")
    expect(text).toBe(policyJson(register))
    expect(policyOf(text)).toEqual(register)
    // Each provision it rests on is known by its id.
    expect(JSON.parse(text).provisions).toEqual([])
  })
}
