/** What people are told of their rights: Art. 12, 13(2)(b)–(d), 21(4), 22(3), 77; after death: French law. */
import { gdpr, type LegalSource } from "@lethe/core/LegalSource"
import { units } from "@lethe/core/Period"
import type { Right, Rights, RightTold } from "@lethe/core/Rights"
import { isUndetermined } from "@lethe/core/Said"
import { eachPurpose, type Family, type Found, type Path, type Reading } from "../reading.ts"

export const rights: Family = (reading, found) => {
  const { version, root, anyIndirect: indirect } = reading
  const at = [...root, "rights"]
  const said = version.rights
  // Who is only a processor tells people nothing: its controllers do.
  const tells = version.activities.some(({ role }) => role !== "processor")
  if (isUndetermined(said) || (said === undefined && tells)) found("LETHE-RIGHTS-004", at, { indirect })
  else if (said !== undefined) {
    for (const [index, each] of said.told.entries()) told(reading, each, [...at, "told", index], found)
    if (tells) untold(reading, said, [...at, "told"], found)
    identity(said, at, found)
    refusals(said, at, found)
    if (tells || said.authority !== undefined) authority(reading, said, at, found)
    if (tells || said.afterDeath !== undefined) afterDeath(reading, said, at, found)
  }
  for (const [index, { about, within }] of (version.promises ?? []).entries()) {
    // No month has more than 31 days. Art. 12(3): one month of receipt.
    const { years, months, weeks, days } = within === undefined ? noTime : units(within)
    const isLonger = years > 0 || months > 1 || weeks * 7 + days + months * 31 > 31
    if (about === "answer" && isLonger) found("LETHE-RIGHTS-017", [...root, "promises", index, "within"])
  }
}

const noTime = { years: 0, months: 0, weeks: 0, days: 0 }

/** Each right's own article. */
const articles: Readonly<Record<Right, LegalSource>> = {
  access: gdpr("Art. 15"),
  rectification: gdpr("Art. 16"),
  erasure: gdpr("Art. 17"),
  restriction: gdpr("Art. 18"),
  portability: gdpr("Art. 20"),
  objection: gdpr("Art. 21(1)"),
  objectionToMarketing: gdpr("Art. 21(2)"),
  withdrawal: gdpr("Art. 7(3)"),
  humanIntervention: gdpr("Art. 22(3)")
}

const facilitated = gdpr("Art. 12(2)")

const told = ({ anyIndirect: indirect }: Reading, { right, told }: RightTold, at: Path, found: Found): void => {
  const here = [...at, "told"]
  const law = [articles[right], facilitated] as const
  if (told._tag === "NotOffered") found("LETHE-RIGHTS-005", here, { law })
  else if (told._tag === "Undetermined") unsaid(right, here, indirect, found)
  else {
    if (told.onlyIf !== undefined) found("LETHE-RIGHTS-006", [...here, "onlyIf"], { law })
    if (isUndetermined(told.how)) unsaidHow(right, [...here, "how"], indirect, found)
  }
}

/** How consent is withdrawn, and how a human is asked for, have articles of their own. */
const unsaidHow = (right: Right, at: Path, indirect: boolean, found: Found): void => {
  if (right === "withdrawal") found("LETHE-CONSENT-001", at, { indirect })
  else if (right === "humanIntervention") found("LETHE-RIGHTS-007", at, { law: [articles[right], facilitated] })
  else found("LETHE-RIGHTS-007", at, { indirect })
}

const unsaid = (right: Right, at: Path, indirect: boolean, found: Found): void => {
  if (right === "withdrawal") found("LETHE-RIGHTS-010", at, { indirect })
  else if (right === "humanIntervention") found("LETHE-AUTOMATED-003", at)
  else found("LETHE-RIGHTS-003", at, { indirect, also: [articles[right]] })
}

/** Of which rights people are told nothing, though what is done gives them: Art. 13(2)(b) is read right by right. */
const untold = (reading: Reading, { told }: Rights, at: Path, found: Found): void => {
  const isTold = (right: Right) => told.some((each) => each.right === right)
  const rests = restsOn(reading)
  const lacking: ReadonlyArray<readonly [Right, boolean]> = [
    ["access", true],
    ["rectification", true],
    ["erasure", true],
    ["restriction", true],
    ["portability", rests.portable],
    ["objection", rests.objectionable || (rests.marketing && !isTold("objectionToMarketing"))]
  ]
  for (const [right, applies] of lacking) {
    if (applies && !isTold(right))
      found("LETHE-RIGHTS-003", [...at, right], { indirect: reading.anyIndirect, also: [articles[right]] })
  }
  if (rests.marketing && isTold("objection") && !isTold("objectionToMarketing"))
    found("LETHE-RIGHTS-011", [...at, "objectionToMarketing"])
  if (rests.consent && !isTold("withdrawal")) found("LETHE-RIGHTS-009", [...at, "withdrawal"])
  if (rests.automated && !isTold("humanIntervention")) found("LETHE-RIGHTS-012", [...at, "humanIntervention"])
}

/** What bases and decisions there are. Where a basis is not said, any right may follow from it. */
const restsOn = (reading: Reading) => {
  const rests = { consent: false, portable: false, objectionable: false, marketing: false, automated: false }
  eachPurpose(reading, ({ basis, kinds, keeps }, _, { role }) => {
    if (role === "processor") return
    const tag = basis?._tag
    const open = tag === "Undetermined" || tag === "NotSaidWhich"
    const explicit = keeps.some(({ condition }) => condition?._tag === "ExplicitConsent")
    rests.consent ||= tag === "Consent" || explicit
    rests.portable ||= tag === "Consent" || tag === "Contract" || explicit || open
    rests.objectionable ||= tag === "LegitimateInterests" || tag === "PublicTask" || open
    rests.marketing ||= kinds?.includes("direct-marketing") === true
  })
  const { version } = reading
  rests.automated = [version, ...version.activities].some(
    ({ automatedDecisions }) => typeof automatedDecisions === "object" && "ground" in automatedDecisions
  )
  return rests
}

const identity = ({ identity }: Rights, at: Path, found: Found): void => {
  if (identity === undefined) return
  const here = [...at, "identity"]
  if (isUndetermined(identity)) found("LETHE-RIGHTS-002", here)
  else if (identity.asked === "of everyone") found("LETHE-RIGHTS-001", [...here, "asked"])
}

const refusals = ({ refusals }: Rights, at: Path, found: Found): void => {
  for (const [index, { right, ground }] of (refusals ?? []).entries()) {
    const here = [...at, "refusals", index, "ground"]
    const law = right === "erasure" ? {} : { law: [gdpr("Art. 12(4)"), articles[right]] as const }
    if (ground === undefined) found("LETHE-RIGHTS-014", here, law)
    else if (isUndetermined(ground)) found("LETHE-RIGHTS-013", here, law)
  }
}

const authority = (reading: Reading, { authority }: Rights, at: Path, found: Found): void => {
  if (authority !== undefined && !isUndetermined(authority)) return
  const { country } = reading.version.controller
  const own = reading.jurisdictions?.authorities?.find((each) => each.country === country)
  found("LETHE-RIGHTS-008", [...at, "authority"], {
    indirect: reading.anyIndirect,
    ...(own === undefined
      ? {}
      : { mend: `Name the authority: \`authority: "${own.short}"\` is that of ${own.country}.` })
  })
}

/** Loi n° 78-17, art. 85, where the controller or its representative is French. */
const afterDeath = ({ version }: Reading, { afterDeath }: Rights, at: Path, found: Found): void => {
  const { controller, representative } = version
  const represented =
    representative === undefined || isUndetermined(representative) ? undefined : representative.country
  if (controller.country !== "FR" && represented !== "FR") return
  const here = [...at, "afterDeath"]
  if (afterDeath === undefined) found("LETHE-RIGHTS-016", here)
  else if (isUndetermined(afterDeath)) found("LETHE-RIGHTS-015", here)
}
