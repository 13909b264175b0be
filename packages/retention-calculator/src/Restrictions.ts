/**
 * How a record is restricted while it is out of ordinary use, and to what it is reduced.
 *
 * @since 0.1.0
 */
import type { RestrictedAs } from "@lethe/core/RetentionRule"
import type { Zone } from "@lethe/core/Zone"
import type { PurposeDecision } from "./Decision.ts"
import type { Derivation } from "./Evaluate.ts"
import type { Now } from "./Moment.ts"
import { hasEnded, isOver } from "./StorageWindow.ts"

/** As its rules say that keep it still; what only a duty keeps is in an archive for that duty. */
export const restrictionsIn = (
  purposes: ReadonlyArray<PurposeDecision>,
  now: Now,
  zone: Zone
): ReadonlyArray<RestrictedAs> => {
  const said = purposes.flatMap(({ derivation }) => keeping(derivation, now, zone))
  return said.length > 0 ? [...new Set(said)] : ["archive"]
}

const keeping = (derivation: Derivation, now: Now, zone: Zone): ReadonlyArray<RestrictedAs> => {
  switch (derivation._tag) {
    case "Restricted": {
      const { ceiling, duty } = derivation.window
      const keeps = ceiling._tag !== "Nothing" && !hasEnded(ceiling, now, zone)
      return keeps || !isOver(duty, now, zone) ? [derivation.as] : []
    }
    case "Ending":
      return keeping(derivation.of, now, zone)
    case "OnlyIf":
      return derivation.of === undefined ? [] : keeping(derivation.of, now, zone)
    case "Combined":
      return derivation.of.flatMap((each) => keeping(each, now, zone))
    default:
      return []
  }
}

/** The contents that duties name which are not over yet. */
export const coveredBy = (purposes: ReadonlyArray<PurposeDecision>, now: Now, zone: Zone): ReadonlyArray<string> => [
  ...new Set(purposes.flatMap(({ derivation }) => covered(derivation, now, zone)))
]

const covered = (derivation: Derivation, now: Now, zone: Zone): ReadonlyArray<string> => {
  switch (derivation._tag) {
    case "Counted":
    case "Waiting":
    case "NoDay":
      return isOver(derivation.window.duty, now, zone) ? [] : (derivation.covers ?? [])
    case "Ending":
    case "Restricted":
      return covered(derivation.of, now, zone)
    case "OnlyIf":
      return derivation.of === undefined ? [] : covered(derivation.of, now, zone)
    case "Combined":
      return derivation.of.flatMap((each) => covered(each, now, zone))
    default:
      return []
  }
}
