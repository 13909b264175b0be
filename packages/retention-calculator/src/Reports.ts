/**
 * What somebody should look at beside the answer: what is not known, not stated, late, or passed.
 *
 * @since 0.1.0
 */
import type { PlainDate } from "@lethe/core/PlainDate"
import type { LegalSource } from "@lethe/core/LegalSource"
import type { Statute, StatuteCondition } from "@lethe/core/Statute"
import { type Derivation, nodesOf } from "./Evaluate.ts"
import { type Hold, type KnownFacts, own } from "./Facts.ts"
import { type CategoryReading, type PurposeReading, termsOfCategory } from "./Reading.ts"
import type { StorageWindow } from "./StorageWindow.ts"

export type Report =
  /** Of a purpose that rests on consent the facts say nothing: it is taken to apply. */
  | { readonly _tag: "ConsentUnknown"; readonly purpose: string }
  /** No purpose ever applied to the person: nothing says when it goes, and nobody erases it untold. */
  | { readonly _tag: "NeverApplied" }
  /** The policy does not say which of its rules applies; the first has ended on this day. */
  | { readonly _tag: "NotSaidWhich"; readonly purpose: string; readonly since: PlainDate }
  /** A hold that was placed after the last day gives no right to have kept the data. */
  | { readonly _tag: "LateHold"; readonly hold: Hold }
  /** The person objected; whether that ends the purpose is for the controller to decide and to say. */
  | { readonly _tag: "ObjectionPending"; readonly purpose: string; readonly on: PlainDate }
  /** The law recommends no longer than this day, and the register did not adopt it. */
  | {
      readonly _tag: "RecommendationPassed"
      readonly purpose: string
      readonly day: PlainDate
      readonly source: LegalSource
    }
  /** No last day follows from the rule: it sets none, or the policy's words give none. */
  | {
      readonly _tag: "NoLastDay"
      readonly purpose: string
      readonly why: "without-limit" | "undetermined"
      readonly words: string
    }
  | { readonly _tag: "NotVerified"; readonly provision: Statute }
  | { readonly _tag: "NotInForce"; readonly provision: Statute; readonly day: PlainDate }
  /** The register does not state that a condition of the provision is met. */
  | { readonly _tag: "ConditionNotStated"; readonly provision: Statute; readonly condition: StatuteCondition }
  /** A procedure would prolong the duty; the register names no state for it. */
  | { readonly _tag: "ProcedureNotStated"; readonly provision: Statute; readonly state: string }

/** What a purpose came to. */
export interface Evaluated {
  readonly reading: PurposeReading
  readonly derivation: Derivation
  readonly window: StorageWindow
}

/** What there is to report of a record, beside holds. */
export const reportsOf = (
  category: CategoryReading,
  purposes: ReadonlyArray<Evaluated>,
  facts: KnownFacts,
  day: PlainDate
): ReadonlyArray<Report> => [
  ...(purposes.length > 0 && purposes.every(({ reading }) => own(facts.purposes, reading.purpose.id) === "never")
    ? [{ _tag: "NeverApplied" as const }]
    : []),
  ...purposes.flatMap(({ reading, derivation }) => [
    ...ofPurpose(reading, facts),
    ...(own(facts.purposes, reading.purpose.id) === "never" ? [] : nodesOf(derivation)).flatMap((node) =>
      ofNode(reading.purpose.id, node, day)
    )
  ]),
  ...cautionsOf(category)
]

const ofPurpose = ({ purpose, endsByObjection }: PurposeReading, { purposes }: KnownFacts): ReadonlyArray<Report> => {
  const said = own(purposes, purpose.id)
  if (said === undefined) {
    return purpose.basis?._tag === "Consent" ? [{ _tag: "ConsentUnknown", purpose: purpose.id }] : []
  }
  return said === "never" || said.objected === undefined || endsByObjection || said.ended !== undefined
    ? []
    : [{ _tag: "ObjectionPending", purpose: purpose.id, on: said.objected }]
}

/** What one node of a purpose's derivation gives reason to look at. */
const ofNode = (purpose: string, node: Derivation, day: PlainDate): ReadonlyArray<Report> => {
  switch (node._tag) {
    case "NotInForce":
      return [{ _tag: "NotInForce", provision: node.provision, day: node.day }]
    case "NoDay": {
      const { recommended, why, words } = node
      if (why !== "recommendation") return [{ _tag: "NoLastDay", purpose, why, words }]
      return recommended === undefined || recommended.day >= day
        ? []
        : [{ _tag: "RecommendationPassed", purpose, ...recommended }]
    }
    case "Combined": {
      if (node.how !== "not-said-which") return []
      const ends = node.of.flatMap(({ window: { ceiling } }) => (ceiling._tag === "Day" ? [ceiling.day] : []))
      const [since] = ends.toSorted()
      return since !== undefined && since < day ? [{ _tag: "NotSaidWhich", purpose, since }] : []
    }
    default:
      return []
  }
}

/** What is to be said of a category's provisions, whatever the facts. */
const cautionsOf = (category: CategoryReading): ReadonlyArray<Report> => {
  const known = cautions.get(category)
  if (known !== undefined) return known
  const made = new Map<string, Report>()
  for (const { provision, unstated = [], extendedWhile } of termsOfCategory(category)) {
    if (provision === undefined) continue
    if (provision.verification !== "verified") made.set(provision.id, { _tag: "NotVerified", provision })
    for (const condition of unstated)
      made.set(`${provision.id} ${condition.id}`, { _tag: "ConditionNotStated", provision, condition })
    if (provision.extendedWhile !== undefined && extendedWhile === undefined)
      made.set(`${provision.id} procedure`, {
        _tag: "ProcedureNotStated",
        provision,
        state: provision.extendedWhile
      })
  }
  cautions.set(category, [...made.values()])
  return [...made.values()]
}

const cautions = new WeakMap<CategoryReading, ReadonlyArray<Report>>()

/** The events, states and categories of which nothing is known, though a rule counts from them. */
export const unknownIn = (derivation: Derivation): ReadonlyArray<string> => nodesOf(derivation).flatMap(unknownOf)

const unknownOf = (node: Derivation): ReadonlyArray<string> => {
  switch (node._tag) {
    case "Counted":
      return node.extended !== undefined && node.extended.is === undefined ? [node.extended.state] : []
    case "Waiting":
      return node.unknown
    case "Lasting":
      return node.is === undefined ? [node.state] : []
    case "OnlyIf":
      return node.happened === "unknown" ? [node.event] : []
    default:
      return []
  }
}
