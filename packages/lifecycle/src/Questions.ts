/**
 * What a register, read for a moment, asks of a database: one question a model.
 *
 * @since 0.1.0
 */
import { childrenOf, type DataMap, endedBy, giverOf, type MappedModel } from "@lethe/core/DataMap"
import { due, reducibleAt } from "@lethe/retention-calculator/Compile"
import { decideKnown } from "@lethe/retention-calculator/Decide"
import type { Now } from "@lethe/retention-calculator/Moment"
import { impossible, type Predicate } from "@lethe/retention-calculator/Predicate"
import { readCategoryOn } from "@lethe/retention-calculator/ReadCategory"
import { awaitedBy, type CategoryReading, type NotComputable } from "@lethe/retention-calculator/Reading"
import type { End } from "@lethe/retention-calculator/Decision"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { DueCategory, Question } from "./PersonalDataStore.ts"
import { undated } from "./Undated.ts"

/** Rules of mapped categories that cannot be computed: they wait for their own end. Nothing is planned without them. */
export class RulesNotComputable extends Schema.TaggedError<RulesNotComputable>()("RulesNotComputable", {
  categories: Schema.Array(Schema.Struct({ category: Schema.String, forms: Schema.Array(Schema.String) }))
}) {
  override get message() {
    return this.categories.map(({ category, forms }) => `${category}: not computed: ${forms.join(", ")}`).join("\n")
  }
}

/** A category's rules, read for a moment. */
interface Read {
  readonly reading: CategoryReading
  readonly reducible: Predicate
  readonly end: End
}

/** The questions for a moment, children before their parents: a parent can only go when no child of it is left. */
export const questionsAt = (map: DataMap, now: Now): Result.Result<ReadonlyArray<Question>, RulesNotComputable> => {
  const categories = new Map<string, Read>()
  const failures: Array<{ readonly category: string; readonly forms: ReadonlyArray<string> }> = []
  for (const category of new Set(map.models.flatMap((model) => model.categories.map((each) => each.category)))) {
    const read = readCategory(map, category, now)
    if (Result.isFailure(read)) failures.push({ category, forms: read.failure.forms })
    else categories.set(category, read.success)
  }
  if (failures.length > 0) return Result.fail(new RulesNotComputable({ categories: failures }))
  const categoriesOf = (model: MappedModel): ReadonlyArray<DueCategory> =>
    model.categories.map(({ category }) => dueCategory(map, model, category, categories.get(category) as Read, now))
  return Result.succeed(
    childrenFirst(map)
      .filter((model) => model.categories.length > 0)
      .map((model) => ({
        model: model.model,
        categories: categoriesOf(model),
        children: childrenOf(map, model.model).map((child) => ({ model: child.model, categories: categoriesOf(child) }))
      }))
  )
}

const readCategory = (map: DataMap, category: string, now: Now): Result.Result<Read, NotComputable> =>
  Result.flatMap(readCategoryOn(map.register, category, now.day), (reading) =>
    Result.flatMap(reducibleAt(map.register, category, now), (reducible) =>
      Result.map(endOf(map, category, now), (end) => ({ reading, reducible, end }))
    )
  )

/** What becomes of a category at its end: the register says it, whatever the row. */
export const endOf = (map: DataMap, category: string, now: Now): Result.Result<End, NotComputable> =>
  Result.map(decideKnown(map.register, category, { events: {}, states: {} }, now), ({ end }) => end)

const dueCategory = (
  map: DataMap,
  model: MappedModel,
  category: string,
  { reading, reducible, end }: Read,
  now: Now
): DueCategory => {
  const mustGo = due(reading, now)
  const isReturned = end === "returned"
  return {
    category,
    due: isReturned ? impossible : mustGo,
    toReturn: isReturned ? mustGo : impossible,
    reducible,
    unknown: undated(reading, {
      // What no column says is reported with the row that holds the category.
      isOwn: (kind, name) => [model, undefined].includes(giverOf(map, model, kind, name)),
      endedBy: (event) => endedBy(map, model, event)
    }),
    reads: readsOf(map, model, reading)
  }
}

const childrenFirst = (map: DataMap): ReadonlyArray<MappedModel> => [
  ...map.models.filter(({ subject }) => subject._tag === "Via"),
  ...map.models.filter(({ subject }) => subject._tag === "Self")
]

/** Also of the categories that it waits for. */
const readsOf = (map: DataMap, model: MappedModel, reading: CategoryReading): DueCategory["reads"] => {
  const names = (kind: "events" | "states") =>
    [...new Set([reading, ...awaitedBy(reading)].flatMap(({ reads }) => reads[kind]))].filter(
      (name) => giverOf(map, model, kind, name) !== undefined
    )
  return { events: names("events"), states: names("states") }
}
