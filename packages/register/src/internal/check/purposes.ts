/** Purposes with their bases: Art. 5(1)(b), 6, 7, 9, 13(1)(c) and (d). */
import type { LegalBasis } from "@lethe/core/LegalBasis"
import type { Activity, Purpose } from "@lethe/core/Register"
import { isUndetermined } from "@lethe/core/Said"
import type { SpecialCondition } from "@lethe/core/SpecialCondition"
import { isInForceOn } from "../provisions.ts"
import { categoriesOf, eachPurpose, type Family, type Found, type Path, type Reading } from "../reading.ts"
import { asking, withdrawal } from "./consent.ts"

export const purposes: Family = (reading, found) =>
  eachPurpose(reading, (purpose, at, activity) => {
    const indirect = categoriesOf(purpose).some(reading.isIndirect)
    title(purpose, at, activity, indirect, found)
    const { basis } = purpose
    if (basis !== undefined) {
      const here = [...at, "basis"]
      if (isUndetermined(basis)) found("LETHE-BASIS-001", here, { indirect })
      else oneBasis({ reading, found, indirect, purpose }, basis, here)
    }
    for (const [index, { condition }] of purpose.keeps.entries())
      if (condition !== undefined) special(reading, found, condition, [...at, "keeps", index, "condition"])
    usedSpecial(reading, found, purpose, at, activity)
    const { article89, further } = purpose
    if (isUndetermined(article89?.safeguards)) found("LETHE-INFORMATION-012", [...at, "article89", "safeguards"])
    if (isUndetermined(further?.compatible)) found("LETHE-PURPOSE-004", [...at, "further", "compatible"])
  })

const title = (purpose: Purpose, at: Path, { role }: Activity, indirect: boolean, found: Found): void => {
  const said = purpose.title
  if (said === undefined || typeof said === "string") return
  const here = [...at, "title"]
  if (said._tag === "OpenEnded") found("LETHE-PURPOSE-001", here)
  else if (role === "processor") found("LETHE-PARTIES-016", here)
  else found("LETHE-INFORMATION-001", here, { indirect })
}

interface Looking {
  readonly reading: Reading
  readonly found: Found
  readonly indirect: boolean
  readonly purpose: Purpose
}

const oneBasis = (looking: Looking, basis: LegalBasis, at: Path): void => {
  const { found, indirect } = looking
  switch (basis._tag) {
    case "NotSaidWhich":
      found("LETHE-BASIS-002", at, { indirect })
      for (const [index, one] of basis.bases.entries()) {
        const here = [...at, "bases", index]
        // Which basis applies is said to be open; what each of them lacks is lacking whichever does.
        if (isUndetermined(one)) continue
        if (one._tag === "Consent") withdrawal(found, one.withdrawnBy, [...here, "withdrawnBy"], indirect)
        if (one._tag === "LegitimateInterests") interest(looking, one, here)
      }
      break
    case "Consent":
      withdrawal(found, basis.withdrawnBy, [...at, "withdrawnBy"], indirect)
      asking(found, basis.asked, [...at, "asked"])
      break
    case "Contract":
      if (looking.purpose.kinds?.some((kind) => hardlyNeeded.has(kind)) === true) found("LETHE-BASIS-007", at)
      break
    case "LegalObligation":
    case "PublicTask":
      provisions(looking, basis.provisions, [...at, "provisions"])
      break
    case "LegitimateInterests":
      interest(looking, basis, at)
      if (basis.balancing === undefined) found("LETHE-BASIS-005", [...at, "balancing"])
      else if (isUndetermined(basis.balancing)) found("LETHE-BASIS-004", [...at, "balancing"])
  }
}

/** EDPB Guidelines 2/2019, part 3: what a contract with the person does not need for its performance. */
const hardlyNeeded = new Set<string>([
  "service-improvement",
  "usage-analytics",
  "marketing",
  "direct-marketing",
  "advertising",
  "targeted-advertising"
])

type Interests = Extract<LegalBasis, { readonly _tag: "LegitimateInterests" }>
const interest = ({ found, indirect }: Looking, basis: Interests, at: Path): void => {
  if (isUndetermined(basis.interest)) found("LETHE-BASIS-003", [...at, "interest"], { indirect })
}

const provisions = ({ reading, found }: Looking, named: ReadonlyArray<unknown>, at: Path): void => {
  if (named.length === 0) found("LETHE-BASIS-006", at)
  for (const [index, id] of named.entries()) {
    const provision = typeof id === "string" ? reading.register.provisions[id] : undefined
    if (provision !== undefined && !isInForceOn(provision, reading.on))
      found("LETHE-BASIS-008", [...at, index], { also: [provision.source] })
  }
}

const special = (
  reading: Reading,
  found: Found,
  condition: SpecialCondition | { readonly _tag: "Undetermined" },
  at: Path
): void => {
  if (condition._tag === "Undetermined") found("LETHE-SPECIAL-001", at)
  else if (condition._tag === "ExplicitConsent")
    withdrawal(found, condition.withdrawnBy, [...at, "withdrawnBy"], reading.anyIndirect)
  else if ("provisions" in condition && condition.provisions.length === 0)
    found("LETHE-SPECIAL-003", [...at, "provisions"])
}

/** A processor's condition is its controller's; what is only on the person's device is processed by nobody else. */
const usedSpecial = (reading: Reading, found: Found, { uses }: Purpose, at: Path, { role }: Activity): void => {
  if (role === "processor") return
  for (const [index, id] of (uses ?? []).entries()) {
    const category = reading.categories.get(id)
    if (category?.special !== undefined && category.held === undefined)
      found("LETHE-SPECIAL-002", [...at, "uses", index])
  }
}
