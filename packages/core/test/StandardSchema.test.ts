import type { StandardSchemaV1 as Spec } from "@standard-schema/spec"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import * as Register from "../src/Register.ts"
import { standardSchema } from "../src/StandardSchema.ts"
import * as testing from "../src/testing.ts"
import { known, registerJson } from "./documents.ts"

const schema = standardSchema({ provisions: [known] })

/** Whatever takes a Standard Schema, as the specification types it. */
const check = <S extends Spec>(given: S, value: unknown): Spec.Result<Spec.InferOutput<S>> => {
  const result = given["~standard"].validate(value)
  if (result instanceof Promise) assert.fail("asynchronous")
  return result as Spec.Result<Spec.InferOutput<S>>
}

describe("a register as a Standard Schema", () => {
  it("is one of version 1, by a vendor of its own, as the specification types it", () => {
    const { version, vendor, validate } = (schema satisfies Spec<Register.RegisterJson, Register.Register>)["~standard"]
    assert.strictEqual(version, 1)
    assert.strictEqual(vendor, "lethe")
    assert.isFunction(validate)
  })

  it("gives what decode gives", () => {
    const result = check(schema, registerJson())
    if (result.issues !== undefined) assert.fail("refused")
    const name: string = result.value.version.name
    assert.strictEqual(name, registerJson().versions.at(-1).name)
    assert.deepEqual(result.value, Register.decodeUnsafe(registerJson(), { provisions: [known] }))
  })

  it("its issues are all of the faults, each with its path", () => {
    const spoilt = registerJson()
    spoilt.versions[0].categories[0].of = ["nobody"]
    spoilt.versions[0].zone = "Paris"
    spoilt.mood = "calm"
    const decoded = Register.decode(spoilt, { provisions: [known] })
    if (Result.isSuccess(decoded)) assert.fail("accepted")
    const { issues } = check(schema, spoilt)
    assert.deepEqual(issues, decoded.failure.faults)
    assert.sameDeepMembers(issues?.map(({ path }) => path) ?? [], [
      ["mood"],
      ["versions", 0, "zone"],
      ["versions", 0, "categories", 0, "of", 0]
    ])
  })

  it("refuses a document without knowing its provisions", () => {
    const { issues } = check(standardSchema({ provisions: [] }), registerJson())
    assert.isAbove(issues?.length ?? 0, 0)
  })

  it("accepts and refuses as decode does, whatever it is given", () => {
    const some = fc.oneof(
      fc.jsonValue(),
      testing.register().map((each) => Register.encode(each, { provisions: [] }))
    )
    fc.assert(
      fc.property(some, (json) => {
        const decoded = Register.decode(json, { provisions: [known] })
        const result = check(schema, json)
        if (Result.isSuccess(decoded)) assert.deepEqual(result, { value: decoded.success })
        else assert.deepEqual(result, { issues: decoded.failure.faults })
      }),
      { numRuns: 50 }
    )
  })

  it("takes any iterable of provisions, more than once", () => {
    const once = standardSchema({ provisions: new Set([known]).values() })
    assert.isUndefined(check(once, registerJson()).issues)
    assert.isUndefined(check(once, registerJson()).issues)
  })
})
