/**
 * What flags say of a record, as facts.
 *
 * Whether a day is one, and whether the register knows a name, the calculator says, with the place.
 *
 * @since 0.1.0
 */
import type { Facts, Interval, PurposeFacts, RestrictionGround } from "@lethe/retention-calculator/Facts"
import * as Result from "effect/Result"
import { Flag } from "effect/cli"
import { FlagsUnclear } from "./DeadlineQuestion.ts"

const several = (name: string, description: string) =>
  Flag.String(name).pipe(Flag.withDescription(description), Flag.atLeast(0))

/** The flags, each as often as there is something to say. */
export const factFlags = {
  event: several("event", "delivered=2024-02-29, an instant, not-yet, never or unknown"),
  state: several("state", "customer=2019-04-02..2023-11-21; without a last day it lasts; customer=never"),
  purpose: several("purpose", "newsletter=never, or withdrawn:2026-01-31; also given, objected and ended"),
  hold: several("hold", "2026-02-10..2026-09-30; without a last day it is open"),
  restriction: several("restriction", "18(1)(c)=2026-02-10..2026-09-30"),
  erased: several("erased", "accounts=2026-01-31: when another category was erased")
}

export type FactWords = { readonly [Name in keyof typeof factFlags]: ReadonlyArray<string> }

/** What was said, and of what: also that something is not known. */
export interface Said {
  readonly facts: Facts
  readonly names: ReadonlySet<string>
}

/** Reads the flags. All that are unclear are named. */
export const factsOf = (words: FactWords): Result.Result<Said, FlagsUnclear> => {
  const faults: Array<string> = []
  const pairs = (flag: keyof FactWords, shape: string): ReadonlyArray<readonly [string, string]> =>
    words[flag].flatMap((text) => {
      const at = text.indexOf("=")
      if (at > 0 && at < text.length - 1) return [[text.slice(0, at), text.slice(at + 1)] as const]
      faults.push(`--${flag} is written ${shape}`)
      return []
    })
  const events = pairs("event", "name=day: delivered=2024-02-29")
  const states = pairs("state", "name=first..last: customer=2019-04-02..2023-11-21")
  const purposes = pairs("purpose", "name=never, or name=withdrawn:day")
  const restrictions = pairs("restriction", "ground=first..last: 18(1)(c)=2026-02-10..2026-09-30")
  const erased = pairs("erased", "category=day: accounts=2026-01-31")
  const twice = repeated(events) ?? repeated(erased)
  if (twice !== undefined) faults.push(`${twice} is said twice`)
  const facts: Facts = {
    ...(events.length === 0 ? {} : { events: Object.fromEntries(events.filter(([, day]) => day !== "unknown")) }),
    ...(states.length === 0 ? {} : { states: statesOf(states, faults) }),
    ...(purposes.length === 0 ? {} : { purposes: purposesOf(purposes, faults) }),
    ...(words.hold.length === 0 ? {} : { holds: words.hold.map(stretchOf) }),
    ...(restrictions.length === 0
      ? {}
      : {
          restrictions: restrictions.map(([ground, days]) => ({
            ground: ground as RestrictionGround,
            ...stretchOf(days)
          }))
        }),
    ...(erased.length === 0 ? {} : { erased: Object.fromEntries(erased) })
  }
  return faults.length > 0
    ? Result.fail(new FlagsUnclear({ faults }))
    : Result.succeed({ facts, names: new Set([...events, ...states].map(([name]) => name)) })
}

const repeated = (pairs: ReadonlyArray<readonly [string, string]>): string | undefined =>
  pairs.find(([name], index) => pairs.findIndex(([other]) => other === name) < index)?.[0]

/** `2019-04-02..2023-11-21`, or `2019-04-02..` and `2019-04-02` while it lasts. */
const stretchOf = (days: string): Interval => {
  const [from = "", until = ""] = days.split("..")
  return until === "" ? { from } : { from, until }
}

const statesOf = (pairs: ReadonlyArray<readonly [string, string]>, faults: Array<string>) => {
  const states: Record<string, ReadonlyArray<Interval> | "never"> = {}
  for (const [name, days] of pairs) {
    const known = states[name] ?? []
    if (days !== "never" && known !== "never") states[name] = days === "unknown" ? known : [...known, stretchOf(days)]
    else if (days === "never" && known.length === 0) states[name] = days
    else faults.push(`${name} is said to have been, and never to have been`)
  }
  return states
}

const sayings = ["given", "withdrawn", "objected", "ended"]

const purposesOf = (pairs: ReadonlyArray<readonly [string, string]>, faults: Array<string>) => {
  const purposes: Record<string, PurposeFacts | "never"> = {}
  for (const [name, said] of pairs) {
    const [saying = "", ...day] = said.split(":")
    const known = purposes[name] ?? {}
    if (said === "never") purposes[name] = said
    else if (sayings.includes(saying) && day.length > 0 && known !== "never")
      purposes[name] = { ...known, [saying]: day.join(":") }
    else faults.push("--purpose is written name=never, or name=given:day, withdrawn, objected or ended")
  }
  return purposes
}
