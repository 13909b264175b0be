/** How consent is asked and withdrawn, wherever it is: Art. 4(11), 7, 13(2)(c). */
import type { NotOffered, Undetermined } from "@lethe/core/Said"
import type { Presumed } from "@lethe/core/LegalBasis"
import type { Found, Path } from "../reading.ts"

/** As easy as giving it, and told. */
export const withdrawal = (
  found: Found,
  said: string | Undetermined | NotOffered,
  at: Path,
  indirect: boolean
): void => {
  if (typeof said === "string") return
  if (said._tag === "NotOffered") found("LETHE-CONSENT-002", at)
  else found("LETHE-CONSENT-001", at, { indirect })
}

/** For just this, and never taken for granted. */
export const asking = (found: Found, said: string | Undetermined | Presumed | undefined, at: Path): void => {
  if (said === undefined) found("LETHE-CONSENT-005", at)
  else if (typeof said !== "string") found(said._tag === "Presumed" ? "LETHE-CONSENT-003" : "LETHE-CONSENT-004", at)
}
