/** The complete register: nothing is found in it, and of each thing that is taken from it exactly what fits. */
import * as Register from "@lethe/core/Register"
import { Version } from "@lethe/core/Version"
import { statutes } from "@lethe/jurisdictions"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { check } from "../src/Check.ts"
import { placeText } from "../src/Place.ts"
import { lacking } from "./forms.ts"
import { removed, undetermined } from "./reference/singleRemovals.ts"
import {
  example,
  expected,
  jurisdictions,
  on,
  places,
  type Path,
  type Spoilt,
  undeterminedAt,
  without
} from "./removals.ts"
import { inOnePlace, registerRuns } from "./runs.ts"

const complete = example("complete")
const decode = (json: unknown) => Register.decode(json, { provisions: statutes })
const found = (register: Register.AnyRegister): ReadonlyArray<string> =>
  check(register, { on, jurisdictions })
    .findings.map(({ code, path }) => `${code} at ${placeText(register, path)}`)
    .sort()

const kinds = [
  { kind: "removed", take: without, table: removed },
  { kind: "undetermined", take: undeterminedAt, table: undetermined }
] as const

/** What is found after one thing was taken, and what is expected; nothing where no register is left. */
const taken = (document: unknown, whole: Register.AnyRegister, path: Path, { take, table }: (typeof kinds)[number]) => {
  const decoded = decode(take(document, path))
  if (Result.isFailure(decoded)) return undefined
  const place = placeText(whole, path)
  return { place, found: found(decoded.success), expected: expected(table, place) }
}

const within = (document: unknown): ReadonlyArray<Path> =>
  places(document).filter((path) => path[0] === "versions" && path.length > 2)

describe("the complete register", () => {
  it("yields nothing: no error, no warning, no note", () => {
    assert.deepEqual(found(Result.getOrThrow(decode(complete))), [])
  })

  it("holds every kind of thing: all places, and all forms but those for what is vague or refused", () => {
    const vague = /^(?:Undetermined|OpenEnded|NotOffered|Presumed)\b|Undetermined|NotSaidWhich|^OneBasis|Considered/u
    assert.deepEqual(
      lacking(Version, complete.versions[0]).filter((each) => !vague.test(each)),
      [
        // Elsewhere a day stands in for another, and a period counts the backups; and a company is no foundation.
        "Anchor|EndOfStorage.orElse",
        "RetentionRule|Range.backups",
        "SpecialCondition|NotForProfitBody",
        // These two are said only of what is unlawful.
        "Tracker.denied",
        "Offered.onlyIf"
      ]
    )
  })

  inOnePlace(() =>
    it("each single removal from it yields the finding that fits, or none where the law asks nothing", () => {
      const whole = Result.getOrThrow(decode(complete))
      let registers = 0
      for (const kind of kinds)
        for (const path of within(complete)) {
          const one = taken(complete, whole, path, kind)
          if (one === undefined) continue
          registers += 1
          assert.deepEqual(one.found, one.expected, `${kind.kind} ${one.place}`)
        }
      assert.isAbove(registers, 600)
    })
  )

  it("so it does in whatever order and in whatever words the register is written", () =>
    fc.assert(
      fc.property(rewritten, fc.nat(), fc.constantFrom(...kinds), (document, index, kind) => {
        const whole = Result.getOrThrow(decode(document))
        assert.deepEqual(found(whole), [])
        const all = within(document)
        const one = taken(document, whole, all[index % all.length] ?? [], kind)
        if (one !== undefined) assert.deepEqual(one.found, one.expected, `${kind.kind} ${one.place}`)
      }),
      { numRuns: registerRuns }
    ))
})

/** The same in another order and in other words: lists of what has an id are shuffled, titles are anything. */
const rewritten: fc.Arbitrary<Spoilt> = fc
  .tuple(fc.infiniteStream(fc.nat()), fc.string({ minLength: 1 }))
  .map(([numbers, words]) => rewrite(complete, () => numbers.next().value ?? 0, words))

const rewrite = (value: Spoilt, next: () => number, words: string): Spoilt => {
  if (Array.isArray(value)) {
    const items = value.map((each) => rewrite(each, next, words))
    return items.every((each) => typeof each === "object" && ("id" in each || "told" in each))
      ? shuffled(items, next)
      : items
  }
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === "title" || key === "words" ? words : rewrite(each, next, words)
    ])
  )
}

const shuffled = <T>(items: Array<T>, next: () => number): Array<T> => {
  for (let index = items.length - 1; index > 0; index--) {
    const other = next() % (index + 1)
    const [a, b] = [items[index] as T, items[other] as T]
    items[index] = b
    items[other] = a
  }
  return items
}
