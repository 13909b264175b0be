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
import { type Declared, declare, Findings, refer } from "./findings.ts"
import { items, type Json, list, object } from "./json.ts"
import { at, type Place } from "./place.ts"

export interface References {
  readonly faults: ReadonlyArray<Fault>
  /** The provisions that its rules, bases and conditions refer to. */
  readonly provisions: ReadonlySet<string>
}

export const references = (document: unknown, known: Readonly<Record<string, Statute>>): References => {
  const listed = items(object(document).provisions).map(([, provision]) => provision)
  const findings = new Findings({
    ...known,
    ...Object.fromEntries(listed.filter(({ id }) => typeof id === "string").map((each) => [each.id, each]))
  })
  declare(findings, listed, at(undefined, "provisions"))
  listedOtherwise(findings, listed, known)
  let before = ""
  for (const [index, version] of items(object(document).versions)) {
    const place = at(undefined, "versions", index)
    const { inForceFrom } = version
    if (typeof inForceFrom === "string") {
      if (inForceFrom <= before) findings.fault(at(place, "inForceFrom"), "is not after the version before it")
      before = inForceFrom
    }
    versionReferences(findings, version, place)
  }
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
    if (!same) findings.fault(at(undefined, "provisions", index), "is known under this id, and says something else")
  }
}

const versionReferences = (findings: Findings, version: Json, place: Place): void => {
  const declared = (key: string) =>
    declare(
      findings,
      items(version[key]).map(([, item]) => item),
      at(place, key)
    )
  const here: Declared = {
    subjects: declared("subjects"),
    jointControllers: declared("jointControllers"),
    recipients: declared("recipients"),
    categories: declared("categories"),
    activities: declared("activities"),
    purposes: new Map(),
    events: list(version.events),
    financialYear: version.financialYearEnds !== undefined,
    waits: []
  }
  declared("trackers")
  declared("preferences")
  declared("promises")
  const purposes = items(version.activities).flatMap(([a, activity]) =>
    items(activity.purposes).map(([p, purpose]) => [purpose, at(place, "activities", a, "purposes", p)] as const)
  )
  for (const [purpose, where] of purposes) {
    const { id } = purpose
    if (typeof id !== "string") continue
    if (here.purposes.has(id)) findings.fault(at(where, "id"), "declared twice")
    else here.purposes.set(id, purpose)
  }
  categoryReferences(findings, version, here, place)
  recipientReferences(findings, version, here, place)
  otherReferences(findings, version, here, place)
  for (const [index, activity] of items(version.activities))
    activityReferences(findings, activity, here, at(place, "activities", index))
  for (const wait of circular(here.waits)) findings.fault(wait.place, "the category would wait for its own end")
}

const categoryReferences = (findings: Findings, version: Json, declared: Declared, place: Place): void => {
  for (const [index, category] of items(version.categories)) {
    const where = at(place, "categories", index)
    refer(findings, category.of, declared.subjects, "data subject", at(where, "of"))
    const { collected } = category
    if (typeof collected === "string" && !list(category.events).includes(collected))
      findings.fault(at(where, "collected"), "the category declares no such event")
  }
}

const recipientReferences = (findings: Findings, version: Json, declared: Declared, place: Place): void => {
  const waits = []
  for (const [index, { id, role, engagedBy }] of items(version.recipients)) {
    if (typeof engagedBy !== "string") continue
    const where = at(place, "recipients", index, "engagedBy")
    const by = declared.recipients.get(engagedBy)
    if (by === undefined) findings.fault(where, "no recipient is declared under this id")
    else if (role !== "processor" || by.role !== "processor")
      findings.fault(where, "only a processor engages another, and only another processor")
    if (typeof id === "string") waits.push({ from: id, to: engagedBy, place: where })
  }
  for (const wait of circular(waits)) findings.fault(wait.place, "the processor would be engaged by itself")
}

/** Trackers, preferences and promises name what they are about. */
const otherReferences = (findings: Findings, version: Json, declared: Declared, place: Place): void => {
  for (const key of ["trackers", "preferences", "promises"]) {
    for (const [index, item] of items(version[key])) {
      const where = at(place, key, index)
      refer(findings, item.recipients, declared.recipients, "recipient", at(where, "recipients"))
      refer(findings, item.purposes, declared.purposes, "purpose", at(where, "purposes"))
      refer(findings, item.categories, declared.categories, "data category", at(where, "categories"))
      refer(findings, item.of, declared.subjects, "data subject", at(where, "of"))
    }
  }
}
