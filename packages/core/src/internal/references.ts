/**
 * Every reference of a register leads to something it declares.
 *
 * This reads the document as it came, not as it was decoded: a register with a misspelt period and a dangling
 * recipient has two faults, and both are told at once. Whatever has not the shape is passed over; the Schema names it.
 */
import { canonicalJson } from "../CanonicalJson.ts"
import type { Fault } from "../Fault.ts"
import type { Statute } from "../Statute.ts"
import { activityReferences } from "./activityReferences.ts"
import { circular } from "./cycles.ts"
import { type Declared, declare, declareOne, eachOf, Findings, once, refer } from "./findings.ts"
import { type Json, list, object } from "./json.ts"
import { at, type Place } from "./place.ts"

export interface References {
  readonly faults: ReadonlyArray<Fault>
  /** The provisions that its rules, bases and conditions refer to. */
  readonly provisions: ReadonlySet<string>
}

export const references = (document: unknown, known: Readonly<Record<string, Statute>>): References => {
  const { provisions, versions } = object(document)
  const listed = Array.from(list(provisions), object)
  const findings = new Findings({
    ...known,
    ...Object.fromEntries(listed.filter(({ id }) => typeof id === "string").map((each) => [each.id, each]))
  })
  declare(findings, provisions, at(undefined, "provisions"))
  listedOtherwise(findings, listed, known)
  let before = ""
  eachOf(versions, at(undefined, "versions"), (version, place) => {
    const { inForceFrom } = version
    if (typeof inForceFrom === "string") {
      if (inForceFrom <= before) findings.fault(at(place, "inForceFrom"), "is not after the version before it")
      before = inForceFrom
    }
    versionReferences(findings, version, place)
  })
  return findings
}

/** A document may list a provision that its reader knows; it may not change the law. */
const listedOtherwise = (
  findings: Findings,
  listed: ReadonlyArray<Json>,
  known: Readonly<Record<string, Statute>>
): void => {
  for (const [index, provision] of listed.entries()) {
    const { id } = provision
    const same =
      typeof id !== "string" || !Object.hasOwn(known, id) || canonicalJson(provision) === canonicalJson(known[id])
    if (!same) findings.fault(at(at(undefined, "provisions"), index), "is known under this id, and says something else")
  }
}

const versionReferences = (findings: Findings, version: Json, place: Place): void => {
  const declared = (key: string) => declare(findings, version[key], at(place, key))
  const here: Declared = {
    subjects: declared("subjects"),
    jointControllers: declared("jointControllers"),
    recipients: declared("recipients"),
    categories: declared("categories"),
    purposes: new Map(),
    events: list(version.events),
    financialYear: version.financialYearEnds !== undefined,
    waits: []
  }
  for (const key of ["activities", "trackers", "preferences", "promises"]) declared(key)
  const activities = at(place, "activities")
  eachOf(version.activities, activities, (activity, where) =>
    eachOf(activity.purposes, at(where, "purposes"), (purpose, there) =>
      declareOne(findings, here.purposes, purpose, there)
    )
  )
  categoryReferences(findings, version, here, place)
  recipientReferences(findings, version, here, place)
  otherReferences(findings, version, here, place)
  eachOf(version.activities, activities, (activity, where) => activityReferences(findings, activity, here, where))
  for (const wait of circular(here.waits)) findings.fault(wait.place, "the category would wait for its own end")
}

const categoryReferences = (findings: Findings, version: Json, declared: Declared, place: Place): void =>
  eachOf(version.categories, at(place, "categories"), (category, where) => {
    refer(findings, category.of, declared.subjects, "data subject", at(where, "of"))
    const { collected } = category
    if (typeof collected === "string" && !list(category.events).includes(collected))
      findings.fault(at(where, "collected"), "the category declares no such event")
  })

const recipientReferences = (findings: Findings, version: Json, declared: Declared, place: Place): void => {
  const waits: Array<Parameters<typeof circular>[0][number]> = []
  eachOf(version.recipients, at(place, "recipients"), ({ id, role, engagedBy }, recipient) => {
    if (typeof engagedBy !== "string") return
    const where = at(recipient, "engagedBy")
    const by = declared.recipients.get(engagedBy)
    if (by === undefined) findings.fault(where, "no recipient is declared under this id")
    else if (role !== "processor" || by.role !== "processor")
      findings.fault(where, "only a processor engages another, and only another processor")
    if (typeof id === "string") waits.push({ from: id, to: engagedBy, place: where })
  })
  for (const wait of circular(waits)) findings.fault(wait.place, "the processor would be engaged by itself")
}

/** Trackers, preferences and promises name what they are about; of a right people are told one thing. */
const otherReferences = (findings: Findings, version: Json, declared: Declared, place: Place): void => {
  once(findings, object(version.rights).told, "right", at(at(place, "rights"), "told"))
  for (const key of ["trackers", "preferences", "promises"])
    eachOf(version[key], at(place, key), (item, where) => {
      refer(findings, item.recipients, declared.recipients, "recipient", at(where, "recipients"))
      refer(findings, item.purposes, declared.purposes, "purpose", at(where, "purposes"))
      refer(findings, item.categories, declared.categories, "data category", at(where, "categories"))
      refer(findings, item.of, declared.subjects, "data subject", at(where, "of"))
    })
}
