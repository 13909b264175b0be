/**
 * How a record is restricted while it is out of ordinary use, and to what it is reduced.
 *
 * @since 0.1.0
 */
import type { RestrictedAs } from "@lethe/core/RetentionRule"
import type { Zone } from "@lethe/core/Zone"
import type { PurposeDecision } from "./Decision.ts"
import { type Derivation, nodesOf } from "./Evaluate.ts"
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

/** What is restricted by the outermost rule that says so is restricted that way, whatever stands inside. */
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
export const coveredBy = (purposes: ReadonlyArray<PurposeDecision>, now: Now, zone: Zone): ReadonlyArray<string> => {
  const nodes = purposes.flatMap(({ derivation }) => nodesOf(derivation))
  const covered = nodes.flatMap((node) =>
    "covers" in node && node.covers !== undefined && !isOver(node.window.duty, now, zone) ? node.covers : []
  )
  return [...new Set(covered)]
}
