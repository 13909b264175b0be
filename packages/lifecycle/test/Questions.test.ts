/** What a register asks of a database. */
import {
  after,
  atMost,
  contract,
  defineRegister,
  event,
  from,
  self,
  undetermined,
  until,
  untilObjection
} from "@lethe/core"
import * as DataMap from "@lethe/core/DataMap"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import { matches, type Predicate } from "@lethe/retention-calculator/Predicate"
import * as Result from "effect/Result"
import { assert, describe, it } from "vitest"
import { questionsAt, RulesNotComputable } from "../src/Questions.ts"
import { dataMap, today } from "./library.ts"

const asked = (map: DataMap.DataMap) => questionsAt(map, { day: today as PlainDate })

/** A map over one category, by the end of whose state another rule counts. */
const endedBy = (rule: ReturnType<typeof atMost<"ended">> | ReturnType<typeof untilObjection>) =>
  DataMap.makeUnsafe(
    defineRegister({
      name: "Nobody",
      inForceFrom: "2026-01-01",
      zone: "Europe/Lisbon",
      controller: { name: "Nobody", country: "PT", contact: undetermined("not said") },
      subjects: { reader: {} },
      categories: { file: { of: "reader", states: ["member"], events: ["ended"] } },
      activities: { one: { purposes: { any: { basis: contract(), keeps: { file: rule } } } } }
    }),
    { member: { id: self("reader"), a: from("member"), b: [until("member"), event("ended")], c: "file" } }
  )

describe("questions", () => {
  it("ask of children before their parents", () => {
    const models = Result.getOrThrow(asked(dataMap())).map(({ model }) => model)
    assert.isBelow(models.indexOf("fine"), models.indexOf("member"))
  })

  it("report a row that nothing dates also where its event ends a state that no rule reads", () => {
    const [question] = Result.getOrThrow(asked(endedBy(atMost("1 year", after("ended")))))
    assert.deepEqual(question?.categories[0]?.unknown, {
      _tag: "All",
      of: [
        { _tag: "HasNoDay", event: "ended" },
        { _tag: "StateUnknown", state: "member" }
      ]
    })
  })

  it("are none where a rule cannot be computed: each category is named", () => {
    const map = dataMap()
    const deep = Array.from({ length: 70 }).reduce<RetentionRule>(
      (rule) => ({ _tag: "Restricted", as: "archive", rule }),
      { _tag: "UntilObjection" }
    )
    // No register is defined with such a rule; one may be put together by hand.
    const activities = map.register.version.activities.map((activity) => ({
      ...activity,
      purposes: activity.purposes.map((purpose) => ({
        ...purpose,
        keeps: purpose.keeps.map((kept) => (kept.category === "fine" ? { ...kept, rule: deep } : kept))
      }))
    })) as unknown as DataMap.DataMap["register"]["version"]["activities"]
    const failed = asked({ ...map, register: { ...map.register, version: { ...map.register.version, activities } } })
    assert.isTrue(Result.isFailure(failed))
    const error = Result.isFailure(failed) ? failed.failure : undefined
    assert.instanceOf(error, RulesNotComputable)
    assert.strictEqual(error?.message, "fine: not computed: a rule that is nested deeper than 64")
  })

  it("are asked also where a rule waits for an objection, of which no column tells: it is never due", () => {
    const [question] = Result.getOrThrow(asked(endedBy(untilObjection())))
    assert.isFalse(matches(question?.categories[0]?.due as Predicate, { events: {}, states: {} }))
  })
})
