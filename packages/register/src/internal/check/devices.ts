/** Trackers and choices: Directive 2002/58/EC Art. 5(3) and 13; Art. 7(3), 13(2)(a), 21(3), 25(2). */
import { gdpr } from "@lethe/core/LegalSource"
import type { Preference } from "@lethe/core/Preference"
import { isUndetermined } from "@lethe/core/Said"
import type { Tracker } from "@lethe/core/Tracker"
import { eachPurpose, type Family, type Found, type Path, type Reading } from "../reading.ts"
import { withdrawal } from "./consent.ts"

export const devices: Family = (reading, found) => {
  const { version, root } = reading
  const at = [...root, "trackers"]
  if (isUndetermined(version.trackers)) found("LETHE-TRACKERS-001", at)
  else for (const [index, each] of (version.trackers ?? []).entries()) tracker(reading, each, [...at, index], found)
  for (const [index, each] of (version.preferences ?? []).entries())
    preference(reading, each, [...root, "preferences", index], found)
  marketing(reading, found)
}

const tracker = (reading: Reading, said: Tracker, at: Path, found: Found): void => {
  if (said.denied !== undefined) found("LETHE-TRACKERS-003", [...at, "denied"])
  if (isUndetermined(said.necessity)) found("LETHE-TRACKERS-001", [...at, "necessity"])
  else if (said.necessity === "not necessary") consented(reading, said, at, found)
  else necessary(reading, said, at, found)
  if (said.lifetime === undefined) found("LETHE-TRACKERS-006", [...at, "lifetime"])
  else if (isUndetermined(said.lifetime)) found("LETHE-TRACKERS-005", [...at, "lifetime"])
  else if (said.lifetime === "until deleted" && said.necessity === "not necessary")
    found("LETHE-TRACKERS-007", [...at, "lifetime"])
}

const consented = (reading: Reading, { consent, withdrawnBy }: Tracker, at: Path, found: Found): void => {
  if (typeof consent !== "string") {
    const presumed = consent?._tag === "Presumed" ? [gdpr("Art. 4(11)")] : []
    found("LETHE-TRACKERS-002", [...at, "consent"], { also: presumed })
  } else if (withdrawnBy === undefined) found("LETHE-TRACKERS-004", [...at, "withdrawnBy"])
  else withdrawal(found, withdrawnBy, [...at, "withdrawnBy"], reading.anyIndirect)
}

const necessary = ({ purposes }: Reading, said: Tracker, at: Path, found: Found): void => {
  const kinds = (said.purposes ?? []).flatMap((id) => purposes.get(id)?.kinds ?? [])
  if (kinds.some((kind) => isMarketing.has(kind))) found("LETHE-TRACKERS-008", [...at, "necessity"])
  else if (kinds.includes("usage-analytics")) found("LETHE-TRACKERS-009", [...at, "necessity"])
}

const isMarketing = new Set<string>(["marketing", "direct-marketing", "advertising", "targeted-advertising"])

const preference = ({ purposes }: Reading, said: Preference, at: Path, found: Found): void => {
  const about = (said.purposes ?? []).flatMap((id) => purposes.get(id) ?? [])
  const { switchedBy } = said
  if (typeof switchedBy === "object") {
    const here = [...at, "switchedBy"]
    if (switchedBy._tag === "Undetermined") found("LETHE-MARKETING-004", here)
    else if (about.some(({ kinds }) => kinds?.includes("direct-marketing") === true)) found("LETHE-MARKETING-002", here)
  }
  if (isUndetermined(said.default)) found("LETHE-MARKETING-003", [...at, "default"])
  else if (said.default === "on" && about.some(({ basis }) => basis?._tag === "Consent"))
    found("LETHE-CONSENT-006", [...at, "default"])
}

/** Without consent, electronic mail needs a way to refuse: Art. 13(2) of the Directive. */
const marketing = (reading: Reading, found: Found): void => {
  const switched = new Set((reading.version.preferences ?? []).flatMap(({ purposes }) => purposes ?? []))
  eachPurpose(reading, ({ id, kinds, basis }, at) => {
    const unasked = basis?._tag === "LegitimateInterests" || basis?._tag === "Contract"
    if (unasked && kinds?.includes("direct-marketing") === true && !switched.has(id))
      found("LETHE-MARKETING-001", [...at, "basis"])
  })
}
