/**
 * The steps of a derivation, one line each, in the order in which they were taken.
 *
 * @since 0.1.0
 */
import type { Statute } from "@lethe/core/Statute"
import type { Derivation } from "./Evaluate.ts"
import type { State } from "./Facts.ts"
import type { Teller } from "./internal/teller.ts"
import * as Words from "./Words.ts"

export const tellSteps = (derivation: Derivation, teller: Teller): ReadonlyArray<string> => {
  const { say, day, called } = teller
  const inner = (each: Derivation) => tellSteps(each, teller)
  switch (derivation._tag) {
    case "Counted":
      return [counted(derivation, teller)]
    case "Waiting":
      return [`${teller.list(derivation.events.map(called), "or")}: ${say.waiting[derivation.because]}`]
    case "NotInForce":
      return [
        `${called(derivation.event)} ${day(derivation.day)}: ${say.notInForce} (${lawOf(derivation.provision, teller)})`
      ]
    case "Lasting":
      return [`${called(derivation.state)}: ${state(derivation.is, teller)}`]
    case "OnlyIf": {
      const { event, happened, of } = derivation
      if (happened === "yes") return of === undefined ? [] : inner(of)
      return [`${called(event)}: ${say.waiting[happened]}`]
    }
    case "Objecting":
      return [derivation.day === undefined ? say.noObjection : say.objected(day(derivation.day))]
    case "NoDay":
      return [derivation.recommended === undefined ? say.noDay : say.recommended(day(derivation.recommended.day))]
    case "Ending":
    case "Restricted":
      return inner(derivation.of)
    case "Combined":
      return [...new Set(derivation.of.flatMap(inner))]
  }
}

const counted = (derivation: Derivation & { readonly _tag: "Counted" }, teller: Teller): string => {
  const { say, day, called } = teller
  const { event, start, lastDay, expiresAt, provision, sets, endOf, extended } = derivation
  const last = expiresAt === undefined ? day(lastDay) : say.at(day(lastDay), expiresAt.slice(11, 16))
  const from = endOf === undefined ? called(event) : say.gone(called(event))
  return [
    `${from} ${day(derivation.day)}`,
    start === derivation.day ? "" : say.countedFrom(day(start)),
    sets.includes("ceiling") ? say.lastDay(last) : say.keptAtLeastUntil(last),
    extended === undefined ? "" : prolonging(extended, teller),
    provision === undefined ? "" : ` (${lawOf(provision, teller)})`
  ].join("")
}

const prolonging = (
  { state, is }: { readonly state: string; readonly is: State | undefined },
  teller: Teller
): string => {
  const { say, day, called } = teller
  if (is?._tag === "Never") return ""
  return say.extended(called(state), is?._tag === "Ended" ? day(is.lastDay) : undefined)
}

const state = (is: State | undefined, { say, day }: Teller): string => {
  if (is === undefined) return say.stateUnknown
  return is._tag === "Lasts" ? say.lasts : is._tag === "Never" ? say.neverWas : say.ended(day(is.lastDay))
}

const lawOf = (provision: Statute, { wording, say }: Teller): string =>
  [Words.citation(provision, wording), ...(provision.conditions ?? []).map(({ words }) => say.condition(words))].join(
    "; "
  )
