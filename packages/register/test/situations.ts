/** Registers that are in a situation of the table: one activity each, with one purpose and one category. */
import type { AnyRegister, Version } from "@lethe/core/Register"
import type { Activity } from "@lethe/core/Activity"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Zone } from "@lethe/core/Zone"
import type { Situation } from "./reference/matrix.ts"

const unsaid = { _tag: "Undetermined", words: "not said" } as const

const bases: Readonly<Record<Situation["basis"], unknown>> = {
  a: { _tag: "Consent", withdrawnBy: "a link" },
  b: { _tag: "Contract" },
  c: { _tag: "LegalObligation", provisions: [] },
  d: { _tag: "VitalInterests" },
  e: { _tag: "PublicTask", provisions: [] },
  f: { _tag: "LegitimateInterests", interest: "security" },
  "?": unsaid
}
const conditions: Readonly<Record<Exclude<Situation["special"], "-">, unknown>> = {
  a: { _tag: "ExplicitConsent", withdrawnBy: "a link" },
  b: { _tag: "EmploymentLaw", provisions: [] },
  c: { _tag: "VitalInterests" },
  d: { _tag: "NotForProfitBody" },
  e: { _tag: "MadePublic" },
  f: { _tag: "LegalClaims" },
  g: { _tag: "SubstantialPublicInterest", provisions: [] },
  h: { _tag: "HealthCare", provisions: [] },
  i: { _tag: "PublicHealth", provisions: [] },
  j: { _tag: "Research", provisions: [] },
  "?": unsaid
}
const person = { _tag: "Subject" }
const another = { _tag: "Indirect", from: "a reseller", publiclyAccessible: "no" }
const sources = { subject: [person], indirect: [another], both: [person, another], "?": unsaid }
const origins = {
  provided: ["provided"],
  observed: ["observed"],
  inferred: ["inferred"],
  "provided and inferred": ["provided", "inferred"],
  "?": undefined
}
const decision = (ground: unknown) => ({ logic: "a score", consequences: "no credit", ground, safeguards: "a person" })
const automation = {
  none: "none",
  "(a)": decision("contract"),
  "(b)": decision("law"),
  "(c)": decision("explicit consent"),
  "ground ?": decision(unsaid),
  "?": unsaid
}
const marketing = { direct: ["direct-marketing"], maybe: ["marketing"], no: ["security"], "?": undefined }
const research = {
  research: { kind: "scientific research", safeguards: "pseudonyms" },
  statistics: { kind: "statistics", safeguards: "pseudonyms" },
  archiving: { kind: "archiving", safeguards: "pseudonyms" },
  "-": undefined
}
const recipients = {
  none: [],
  "within the EEA": [{ id: "abroad", role: "processor", country: "NO" }],
  "third country": [{ id: "abroad", role: "processor", country: "IN" }],
  "on explicit consent": [
    { id: "abroad", role: "processor", country: "IN", tool: [{ _tag: "Derogation", ground: "explicit-consent" }] }
  ],
  "?": [{ id: "abroad", role: "processor", country: unsaid }]
}
const trackers = {
  none: [],
  necessary: [{ id: "cookie", necessity: "strictly necessary", purposes: ["purpose"] }],
  "not necessary": [{ id: "cookie", necessity: "not necessary", purposes: ["purpose"] }],
  "?": unsaid
}

const withoutUndefined = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** A register in that situation. */
export const registerIn = (situation: Situation): AnyRegister => {
  const { special, role } = situation
  const purpose = {
    id: "purpose",
    kinds: marketing[situation.marketing],
    basis: role === "processor" ? undefined : bases[situation.basis],
    article89: research[situation.research],
    keeps: [
      withoutUndefined({
        category: "data",
        rule: { _tag: "UntilObjection" },
        condition: special === "-" ? undefined : conditions[special]
      })
    ]
  }
  const activity = {
    id: "activity",
    role,
    recipients: recipients[situation.transfer].map(({ id }) => id),
    automatedDecisions: automation[situation.automation],
    jointly: role === "joint controller" ? ["partner"] : undefined,
    controllers: role === "processor" ? [{ name: "A client" }] : undefined,
    purposes: [withoutUndefined(purpose)]
  }
  const category = {
    id: "data",
    of: ["people"],
    events: [],
    states: [],
    special: special === "-" ? undefined : ["health"],
    source: sources[situation.source],
    origin: origins[situation.origin],
    identifiable: situation.identified === "?" ? undefined : situation.identified
  }
  const version = {
    name: "Example",
    inForceFrom: "2026-01-01" as PlainDate,
    zone: "Europe/Paris" as Zone,
    controller: {
      name: "Example",
      country: situation.country === "?" ? unsaid : situation.country,
      contact: "privacy@example.org"
    },
    subjects: [{ id: "people" }],
    recipients: recipients[situation.transfer],
    categories: [withoutUndefined(category)],
    activities: [withoutUndefined(activity) as Activity],
    trackers: trackers[situation.tracker]
  }
  return { version: version as unknown as Version, earlier: [], provisions: {} }
}

/** Every value of each dimension. */
export const dimensions: { readonly [K in keyof Situation]: ReadonlyArray<Situation[K]> } = {
  basis: ["a", "b", "c", "d", "e", "f", "?"],
  special: ["-", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "?"],
  source: ["subject", "indirect", "both", "?"],
  origin: ["provided", "observed", "inferred", "provided and inferred", "?"],
  automation: ["none", "(a)", "(b)", "(c)", "ground ?", "?"],
  role: ["controller", "joint controller", "processor"],
  marketing: ["direct", "maybe", "no", "?"],
  research: ["research", "statistics", "archiving", "-"],
  identified: ["identified", "pseudonymous", "not identifiable", "?"],
  country: ["FR", "BE", "?"],
  transfer: ["none", "within the EEA", "third country", "on explicit consent", "?"],
  tracker: ["none", "necessary", "not necessary", "?"]
}

/** Every combination of the named dimensions, the others as given. */
export function* combinations(
  over: ReadonlyArray<keyof Situation>,
  others: Situation
): Generator<Situation, void, undefined> {
  const [first, ...rest] = over
  if (first === undefined) yield others
  else for (const value of dimensions[first]) yield* combinations(rest, { ...others, [first]: value })
}

/** What a register says that says as little as possible. */
export const silent: Situation = {
  basis: "?",
  special: "-",
  source: "?",
  origin: "?",
  automation: "?",
  role: "controller",
  marketing: "?",
  research: "-",
  identified: "?",
  country: "?",
  transfer: "none",
  tracker: "none"
}
