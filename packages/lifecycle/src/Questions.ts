/**
 * What a register, read for a day, asks of a database: one question a model.
 *
 * @since 0.1.0
 */
import { childrenOf, type DataMap, giverOf, type MappedModel } from "@lethe/core/DataMap"
import type { PlainDate } from "@lethe/core/PlainDate"
import { keeping } from "@lethe/core/Register"
import { anchors, reads } from "@lethe/core/RetentionRule"
import { dueOn } from "@lethe/retention-calculator/Compile"
import { all, any, type Predicate } from "@lethe/retention-calculator/Predicate"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { DueCategory, Question } from "./PersonalDataStore.ts"

/** Rules of mapped categories have forms whose dates are not computed yet. Nothing is planned without them. */
export class RulesNotComputable extends Schema.TaggedError<RulesNotComputable>()("RulesNotComputable", {
  categories: Schema.Array(Schema.Struct({ category: Schema.String, forms: Schema.Array(Schema.String) }))
}) {
  override get message() {
    return this.categories.map(({ category, forms }) => `${category}: not computed yet: ${forms.join(", ")}`).join("\n")
  }
}

/** The questions for a day, children before their parents: a parent can only go when no child of it is left. */
export const questionsOn = (
  map: DataMap,
  day: PlainDate
): Result.Result<ReadonlyArray<Question>, RulesNotComputable> => {
  const predicates = new Map<string, Predicate>()
  const failures: Array<{ readonly category: string; readonly forms: ReadonlyArray<string> }> = []
  for (const category of new Set(map.models.flatMap(({ categories }) => categories.map((each) => each.category)))) {
    const due = dueOn(map.register, category, day)
    if (Result.isFailure(due)) failures.push({ category, forms: due.failure.forms })
    else predicates.set(category, due.success)
  }
  if (failures.length > 0) return Result.fail(new RulesNotComputable({ categories: failures }))
  const categoriesOf = (model: MappedModel): ReadonlyArray<DueCategory> =>
    model.categories.map(({ category }) => ({
      category,
      due: predicates.get(category) as Predicate,
      unknown: unknownOf(map, model, category),
      reads: readsOf(map, category)
    }))
  return Result.succeed(
    childrenFirst(map)
      .filter(({ categories }) => categories.length > 0)
      .map((model) => ({
        model: model.model,
        categories: categoriesOf(model),
        children: childrenOf(map, model.model).map((child) => ({ model: child.model, categories: categoriesOf(child) }))
      }))
  )
}

const childrenFirst = (map: DataMap): ReadonlyArray<MappedModel> => [
  ...map.models.filter(({ subject }) => subject._tag === "Via"),
  ...map.models.filter(({ subject }) => subject._tag === "Self")
]

const readsOf = (map: DataMap, category: string): DueCategory["reads"] => {
  const rules = keeping(map.register, category).map(({ rule }) => reads(rule))
  const names = (kind: "events" | "states") => [...new Set(rules.flatMap((rule) => [...rule[kind]]))]
  return { events: names("events"), states: names("states") }
}

/**
 * The rows that nothing of their own dates: a period none of whose events has a day, a state that has not begun.
 * The end of a state that is empty says that it lasts, which is known. What a parent row says is reported with it.
 */
const unknownOf = (map: DataMap, model: MappedModel, category: string): Predicate => {
  const isOwn = (kind: "events" | "states", name: string) => giverOf(map, model, kind, name) === model
  const terms = keeping(map.register, category).flatMap(({ rule }) => anchors(rule))
  const { states } = readsOf(map, category)
  return any([
    ...terms
      .filter((events) => events.every((event) => isOwn("events", event)))
      .map((events) => all(events.flatMap((event) => noDay(model, event)))),
    ...states.filter((state) => isOwn("states", state)).map((state): Predicate => ({ _tag: "StateUnknown", state }))
  ])
}

/** No day of an event. Where its column ends a state, an empty one says that the state lasts, once it has begun. */
const noDay = (model: MappedModel, event: string): ReadonlyArray<Predicate> => [
  { _tag: "HasNoDay", event },
  ...Object.entries(model.states)
    .filter(([, { until }]) => until === model.events[event])
    .map(([state]): Predicate => ({ _tag: "StateUnknown", state }))
]
