import { matches } from "@lethe/retention-calculator/Predicate"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import * as Condition from "../src/Condition.ts"
import { sqlite } from "../src/Dialect.ts"
import { render } from "../src/Render.ts"
import { question, records, rowAt } from "./questions.ts"
import { recordsOfEach, ruleRuns } from "./runs.ts"
import { columns, database, factsOf, fill, selected } from "./table.ts"

describe("a predicate over a table", () => {
  const tables = (["text", "milliseconds"] as const).map((storage) => ({ storage, opened: database() }))
  let due = 0
  let kept = 0

  it("SQL selects the rows that satisfy the predicate, and its negation exactly the others", () =>
    fc.assert(
      fc.property(question, records(recordsOfEach), (asked, at) => {
        const rows = at.map((each) => rowAt(each, asked))
        const satisfied = rows.map((row) => matches(asked.predicate, factsOf(row, asked.zone)))
        const numbers = (wanted: boolean) => satisfied.flatMap((each, id) => (each === wanted ? [id] : []))
        const condition = Condition.from(asked.predicate, columns)
        for (const { storage, opened } of tables) {
          fill(opened, rows, storage)
          const ask = (one: Condition.Condition) =>
            selected(opened, render(one, sqlite({ instants: storage }), asked.zone), storage)
          assert.deepEqual(ask(condition), numbers(true), storage)
          assert.deepEqual(ask(Condition.negate(condition)), numbers(false), storage)
        }
        due += numbers(true).length
        kept += numbers(false).length
      }),
      { numRuns: ruleRuns }
    ))

  it("and there were many of both", () => {
    assert.isAbove(due, (ruleRuns * recordsOfEach) / 20)
    assert.isAbove(kept, (ruleRuns * recordsOfEach) / 20)
  })
})
