/** Data and whose it is: Art. 5(1)(c), 8, 10, 11, 13(2)(e), 14(2)(f), 30(1)(c). */
import type { DataCategory } from "@lethe/core/DataCategory"
import { isInForce } from "@lethe/core/DatedFact"
import { gdpr } from "@lethe/core/LegalSource"
import type { DataSubjects } from "@lethe/core/Register"
import { isUndetermined } from "@lethe/core/Said"
import { categoriesOf, type Family, type Found, type Path, type Reading } from "../reading.ts"

export const categories: Family = (reading, found) => {
  const { version, root } = reading
  const consent = whoConsents(reading)
  for (const [index, each] of version.subjects.entries())
    children(reading, each, [...root, "subjects", index], consent, found)
  for (const [index, each] of version.categories.entries())
    oneCategory(reading, each, [...root, "categories", index], found)
}

/** A processor tells people nothing: its controllers do. Nor is anything told of what nobody uses. */
const isOurs = ({ keptOf }: Reading, { id }: DataCategory): boolean =>
  (keptOf.get(id) ?? []).some(({ activity }) => activity.role !== "processor")

const oneCategory = (reading: Reading, category: DataCategory, at: Path, found: Found): void => {
  const { title } = category
  if (title !== undefined && typeof title !== "string") {
    if (title._tag === "OpenEnded") found("LETHE-PURPOSE-003", [...at, "title"])
    else
      found("LETHE-INFORMATION-010", [...at, "title"], {
        also: reading.isIndirect(category.id) ? [gdpr("Art. 14(1)(d)")] : []
      })
  }
  if (isUndetermined(category.criminal)) found("LETHE-SPECIAL-004", [...at, "criminal"])
  if (isUndetermined(category.identifiable)) found("LETHE-INFORMATION-011", [...at, "identifiable"])
  source(category, at, found)
  if (isOurs(reading, category)) obligatory(category, at, found)
}

const source = ({ source }: DataCategory, at: Path, found: Found): void => {
  const here = [...at, "source"]
  if (isUndetermined(source)) found("LETHE-INFORMATION-009", here)
  else
    for (const [index, each] of (source ?? []).entries()) {
      if (each._tag === "Subject") continue
      if (isUndetermined(each.from)) found("LETHE-INFORMATION-009", [...here, index, "from"])
      if (isUndetermined(each.publiclyAccessible))
        found("LETHE-INFORMATION-009", [...here, index, "publiclyAccessible"])
    }
}

/** Art. 13(2)(e) is about what the person provides, and is not in Art. 14. */
const isProvided = ({ source, origin, held }: DataCategory): boolean =>
  held === undefined &&
  (origin === undefined || origin.includes("provided")) &&
  (source === undefined || (!isUndetermined(source) && source.some(({ _tag }) => _tag === "Subject")))

const obligatory = (category: DataCategory, at: Path, found: Found): void => {
  const said = category.obligatory
  const here = [...at, "obligatory"]
  if (said === undefined) {
    if (isProvided(category)) found("LETHE-INFORMATION-007", here)
  } else if (isUndetermined(said)) found("LETHE-INFORMATION-006", here)
  else if (said !== "none") {
    if (said.consequence === undefined) found("LETHE-INFORMATION-008", [...here, "consequence"])
    else if (isUndetermined(said.consequence)) found("LETHE-INFORMATION-006", [...here, "consequence"])
  }
}

/** Art. 8 is about consent to a service that is offered to children. */
const children = (
  reading: Reading,
  { id, children }: DataSubjects,
  at: Path,
  consenting: ReadonlySet<string>,
  found: Found
): void => {
  if (children === undefined || "addressed" in children) return
  const here = [...at, "children"]
  if (isUndetermined(children.authorisation)) found("LETHE-CHILDREN-001", [...here, "authorisation"])
  const { country } = reading.version.controller
  const age = reading.jurisdictions?.agesOfConsent?.find(
    (each) => each.country === country && isInForce(each, reading.on)
  )
  if (age === undefined || children.under >= age.age || !consenting.has(id)) return
  found("LETHE-CHILDREN-002", [...here, "under"], {
    also: [age.source],
    detail: `It is ${age.age} in ${age.country}; parents are asked below ${children.under}.`
  })
}

/** Those of whom anything rests on their consent. */
const whoConsents = ({ version, categories }: Reading): ReadonlySet<string> =>
  new Set(
    version.activities.flatMap(({ purposes }) =>
      purposes
        .filter(({ basis }) => basis?._tag === "Consent")
        .flatMap(categoriesOf)
        .flatMap((id) => categories.get(id)?.of ?? [])
    )
  )
