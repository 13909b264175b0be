/** What is stored on people's devices. */
import { isUndetermined } from "@lethe/core/Said"
import type { Tracker } from "@lethe/core/Tracker"
import type { Version } from "@lethe/core/Version"
import * as Words from "@lethe/retention-calculator/Words"
import type { Change, Consequence } from "../../Change.ts"
import { titleOf } from "../titles.ts"
import { added, askAnew, byId, type Given, measured, type Pair, removed, same, tell, value } from "./change.ts"
import { comparePeriods } from "./periods.ts"
import { text, unsaid } from "./values.ts"

export const trackers = ({ before, after }: Pair<Version>): ReadonlyArray<Change> => {
  const of = ({ trackers: said }: Version) => (said === undefined || isUndetermined(said) ? [] : said)
  const { came, went, stayed } = byId({ before: of(before), after: of(after) })
  return [
    ...came.map((each) => added("tracker", { ...atTracker(each), consequences: consentTo(each) }, needed(each))),
    ...went.map((each) => removed("tracker", atTracker(each))),
    ...stayed.flatMap((pair) => changedTracker(pair))
  ]
}

const atTracker = (tracker: Tracker): Given => ({
  path: ["trackers", tracker.id],
  title: titleOf(tracker, tracker.id)
})

const notNecessary = ({ necessity }: Tracker): boolean => necessity !== "strictly necessary"
const needed = ({ necessity }: Tracker): string => (isUndetermined(necessity) ? unsaid(necessity) : necessity)

const consentTo = (
  tracker: Tracker,
  why = "nobody has consented to it yet: ePrivacy Art. 5(3)"
): ReadonlyArray<Consequence> => [
  ...(notNecessary(tracker) ? [askAnew(why, "4(11)", "7")] : []),
  tell("the notice says what is stored, what for and how long", "13(1)(c)", "13(2)(a)")
]

const changedTracker = ({ before, after }: Pair<Tracker>): ReadonlyArray<Change> => {
  const given = { ...atTracker(after), consequences: consentTo(after, "consent was given to it as it was told") }
  const consentText = (of: NonNullable<Tracker["consent"]>) =>
    typeof of === "object" && of._tag === "Presumed" ? `presumed from “${of.from}”` : text(of)
  return [
    ...value(
      "tracker",
      { before: titleOf(before, before.id), after: titleOf(after, after.id) },
      text,
      atTracker(after)
    ),
    ...value("tracker", { before: before.denied, after: after.denied }, (of) => `denied: “${of}”`, atTracker(after)),
    ...value("tracker", { before: needed(before), after: needed(after) }, (of) => of, given),
    ...lifetime({ before, after }),
    ...value(
      "tracker",
      { before: before.consent, after: after.consent },
      (of) => `consent asked by ${consentText(of)}`,
      given
    ),
    ...value(
      "tracker",
      { before: before.withdrawnBy, after: after.withdrawnBy },
      (of) => `withdrawn by ${text(of)}`,
      given
    ),
    ...value(
      "tracker",
      { before: before.purposes, after: after.purposes },
      (of) => `for ${Words.list(of.map(Words.name))}`,
      given
    ),
    ...value(
      "tracker",
      { before: before.recipients ?? [], after: after.recipients ?? [] },
      (of) => (of.length === 0 ? "read by nobody else" : `read by ${Words.list(of.map(Words.name))}`),
      given
    )
  ]
}

const lifetime = ({ before, after }: Pair<Tracker>): ReadonlyArray<Change> => {
  const [was, is] = [before.lifetime, after.lifetime]
  if (same(was, is)) return []
  const words = (of: Tracker["lifetime"]): string => {
    if (of === undefined) return "not said"
    if (typeof of === "object") return unsaid(of)
    return of === "session" || of === "until deleted" ? of : Words.period(of)
  }
  const isPeriod = (of: Tracker["lifetime"]): boolean =>
    typeof of === "string" && of !== "session" && of !== "until deleted"
  const length = isPeriod(was) && isPeriod(is) ? comparePeriods(was as never, is as never) : "changed"
  const told = tell("the notice says how long it lasts", "13(2)(a)")
  const longer = notNecessary(after)
    ? [
        askAnew(
          was === undefined || typeof was === "object"
            ? "how long it lasts was not told when consent was asked"
            : "consent was given for another time",
          "4(11)",
          "7"
        ),
        told
      ]
    : [told]
  return length === "same"
    ? []
    : [
        measured(
          "tracker",
          length,
          { ...atTracker(after), consequences: length === "shortened" ? [told] : longer },
          { before: words(was), after: words(is) }
        )
      ]
}
