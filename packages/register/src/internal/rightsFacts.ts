/** What a register says of one use of data, as far as rights depend on it. */
import type { Activity } from "@lethe/core/Activity"
import type { DataCategory } from "@lethe/core/DataCategory"
import type { Purpose } from "@lethe/core/Purpose"
import type { Recipient } from "@lethe/core/Recipient"
import { isUndetermined } from "@lethe/core/Said"
import type { SpecialCondition } from "@lethe/core/SpecialCondition"
import type { Version } from "@lethe/core/Version"
import { isThirdCountry } from "./europeanEconomicArea.ts"

/** What a purpose does with a category. */
export interface Use {
  readonly activity: Activity
  readonly purpose: Purpose
  readonly category: DataCategory | undefined
}

/** A fact that may not be said. */
export type Answered = "yes" | "no" | "not said"

export interface Facts {
  readonly role: Activity["role"]
  readonly controllers: Activity["controllers"]
  readonly jointly: ReadonlyArray<string>
  readonly source: { readonly subject: Answered; readonly indirect: Answered }
  /** Whether some of it was provided by the person or observed of them. */
  readonly providedOrObserved: Answered
  readonly special: SpecialCondition["_tag"] | "none" | "not said"
  readonly decisions: "none" | "not said" | "contract" | "law" | "explicit consent" | "ground not said"
  readonly marketing: Answered
  readonly research: Answered | "archiving"
  /** Consent beside the basis: Art. 22(2)(c), 49(1)(a), or to a tracker. */
  readonly consentBeside: Answered
  readonly transferred: Answered
  readonly identified: Answered | "maybe"
  readonly french: Answered
  readonly onTheDevice: boolean
}

/** Every use, in the order of declaration. */
export const usesOf = (version: Version): ReadonlyArray<Use> =>
  version.activities.flatMap((activity) =>
    activity.purposes.flatMap((purpose): ReadonlyArray<Use> => {
      const ids = new Set([...purpose.keeps.map(({ category }) => category), ...(purpose.uses ?? [])])
      if (ids.size === 0) return [{ activity, purpose, category: undefined }]
      const used = Array.from(ids, (id) => version.categories.find((category) => category.id === id))
      return used.map((category) => ({ activity, purpose, category }))
    })
  )

export const factsOf = (version: Version, { activity, purpose, category }: Use): Facts => {
  const recipients = recipientsOf(version, { activity, purpose })
  const decisions = decisionsOf(activity.automatedDecisions ?? version.automatedDecisions)
  return {
    role: activity.role,
    controllers: activity.controllers,
    jointly: activity.jointly ?? version.jointControllers?.map(({ id }) => id) ?? [],
    source: sourceOf(category),
    providedOrObserved: providedOrObserved(category),
    special: specialOf(purpose, category),
    decisions,
    marketing: marketingOf(purpose),
    research: researchOf(purpose, specialOf(purpose, category)),
    consentBeside: consentBeside(version, purpose, recipients, decisions),
    transferred: transferredTo(recipients),
    identified: identifiedBy[saidOr(category?.identifiable)] ?? "not said",
    french: isUndetermined(version.controller.country) ? "not said" : yes(version.controller.country === "FR"),
    onTheDevice: category?.held !== undefined
  }
}

const yes = (is: boolean): Answered => (is ? "yes" : "no")
const saidOr = (value: string | { readonly _tag: string } | undefined): string =>
  typeof value === "string" ? value : "not said"

const identifiedBy: Readonly<Record<string, Facts["identified"]>> = {
  identified: "yes",
  pseudonymous: "maybe",
  "not identifiable": "no"
}

const sourceOf = (category: DataCategory | undefined): Facts["source"] => {
  const source = category?.source
  if (source === undefined || isUndetermined(source)) return { subject: "not said", indirect: "not said" }
  const has = (tag: string) => yes(source.some(({ _tag }) => _tag === tag))
  return { subject: has("Subject"), indirect: has("Indirect") }
}

/** Art. 20(1) reaches what the person provided to the controller: nothing that came from somebody else alone. */
const providedOrObserved = (category: DataCategory | undefined): Answered => {
  if (sourceOf(category).subject === "no") return "no"
  const origin = category?.origin
  return origin === undefined ? "not said" : yes(origin.some((each) => each !== "inferred"))
}

const specialOf = (purpose: Purpose, category: DataCategory | undefined): Facts["special"] => {
  const condition = purpose.keeps.find((keeps) => keeps.category === category?.id)?.condition
  if (condition !== undefined) return isUndetermined(condition) ? "not said" : condition._tag
  return category?.special === undefined ? "none" : "not said"
}

const decisionsOf = (decisions: Activity["automatedDecisions"]): Facts["decisions"] => {
  if (decisions === undefined || isUndetermined(decisions)) return "not said"
  if (decisions === "none") return "none"
  return isUndetermined(decisions.ground) ? "ground not said" : decisions.ground
}

/** Advertising may be direct marketing or not; what no word fits may be it too. */
const marketingOf = ({ kinds }: Purpose): Answered => {
  if (kinds === undefined) return "not said"
  if (kinds.includes("direct-marketing")) return "yes"
  return kinds.some((kind) => maybeMarketing.has(kind)) ? "not said" : "no"
}
const maybeMarketing = new Set<string>(["marketing", "advertising", "targeted-advertising"])

/** Art. 89(2) and (3): archiving is apart. */
const researchOf = ({ article89 }: Purpose, special: Facts["special"]): Facts["research"] => {
  if (article89 !== undefined) return article89.kind === "archiving" ? "archiving" : "yes"
  return special === "Research" ? "not said" : "no"
}

/** Those to whom a purpose discloses: its own recipients, and its activity's. */
export const recipientsOf = (
  version: Version,
  { activity, purpose }: Pick<Use, "activity" | "purpose">
): ReadonlyArray<Recipient> => {
  const ids = new Set([...(activity.recipients ?? []), ...(purpose.recipients ?? [])])
  return version.recipients.filter(({ id }) => ids.has(id))
}

const transferredTo = (recipients: ReadonlyArray<Recipient>): Answered => {
  const countries = recipients.flatMap(({ country }) => (country === undefined ? [] : [country]))
  if (countries.some((country) => !isUndetermined(country) && isThirdCountry(country))) return "yes"
  return countries.some(isUndetermined) ? "not said" : "no"
}

const consentBeside = (
  version: Version,
  { id }: Purpose,
  recipients: ReadonlyArray<Recipient>,
  decisions: Facts["decisions"]
): Answered => {
  const answers = [
    decisions === "explicit consent" ? "yes" : decisions === "ground not said" ? "not said" : "no",
    ...recipients.map(byDerogation),
    byTracker(version, id)
  ]
  return answers.includes("yes") ? "yes" : answers.includes("not said") ? "not said" : "no"
}

const byDerogation = ({ country, tool }: Recipient): Answered => {
  if (country === undefined || (!isUndetermined(country) && !isThirdCountry(country))) return "no"
  if (tool === undefined || isUndetermined(tool)) return "not said"
  return yes(tool.some((each) => each._tag === "Derogation" && each.ground === "explicit-consent"))
}

/** A tracker that is not necessary rests on consent: ePrivacy Art. 5(3). */
const byTracker = ({ trackers }: Version, purpose: string): Answered => {
  if (trackers === undefined || isUndetermined(trackers)) return trackers === undefined ? "no" : "not said"
  const mine = trackers.filter(({ purposes }) => purposes?.includes(purpose))
  if (mine.some(({ necessity }) => necessity === "not necessary")) return "yes"
  return mine.some(({ necessity }) => isUndetermined(necessity)) ? "not said" : "no"
}
