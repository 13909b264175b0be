/** How corrections are written down: those of one provision together, with who looked. */
import type { Checked } from "@lethe/core/DatedFact"
import type { LegalSource } from "@lethe/core/LegalSource"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { HolidayCorrection } from "../HolidayCorrection.ts"

type Looked = Pick<Checked, "verification" | "verifiedOn" | "readAt">
type More = Pick<HolidayCorrection, "from" | "until" | "alone" | "reading" | "note">

/** Corrections of one territory that rest on one provision. */
export const correct = (territory: string, source: LegalSource, looked: Looked) => {
  const change =
    (change: HolidayCorrection["change"]) =>
    (day: string, name: string, more: More = {}) =>
      ({ territory, change, day, name, ...more, source, ...looked }) satisfies HolidayCorrection
  return { added: change("added"), removed: change("removed") }
}

/** As the law files of November 2026 have it. */
export const verified: Looked = { verification: "verified", verifiedOn: "2026-11-22" as PlainDate }

export const unverified: Looked = { verification: "unverified" }

/** Read for this table. */
export const readAt = (readAt: string): Looked => ({
  verification: "verified",
  verifiedOn: "2026-11-27" as PlainDate,
  readAt
})
