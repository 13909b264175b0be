/**
 * What stands beside the periods: duties, holds, restrictions, backups, and what somebody should look at.
 *
 * @since 0.1.0
 */
import type { Decision } from "./Decision.ts"
import type { Standing } from "./Holding.ts"
import type { Teller } from "./internal/teller.ts"
import type { Report } from "./Reports.ts"
import { across } from "./StorageWindow.ts"
import * as Words from "./Words.ts"

export const tellStanding = (decision: Decision, teller: Teller): ReadonlyArray<string> => {
  const { say, day, called } = teller
  const { reducedTo, end, holds, restrictions, unknown, reports } = decision
  return [
    dutyLine(decision, teller),
    ...(reducedTo === undefined ? [] : [say.reducedTo(teller.list(reducedTo.map(called)))]),
    ...holds.map((each) => holdLine(each, teller)),
    ...restrictions
      .filter(({ ground }) => ground === "18(1)(a)" || ground === "18(1)(d)")
      .map(({ ground, from }) => say.useRestricted(ground, day(from))),
    ...backupsLine(decision, teller),
    ...(end === "erase" ? [] : [say.end[end]]),
    ...(unknown.length === 0 ? [] : [say.notKnown(teller.list(unknown.map(called)))]),
    ...reports.flatMap((each) => reportLine(each, teller))
  ]
}

/** Of what goes on its last day. Of what should be gone and is not, nobody knows when the backups are free. */
const backupsLine = ({ lastDay, lastDayInBackups, on }: Decision, { say, day }: Teller): ReadonlyArray<string> =>
  lastDay === undefined || lastDayInBackups === undefined || lastDayInBackups === lastDay || lastDay < on
    ? []
    : [say.inBackups(day(lastDayInBackups))]

const dutyLine = (decision: Decision, { say, day }: Teller): string => {
  const { duty } = across(decision.purposes.map(({ window }) => window))
  if (duty._tag === "None") return say.noDuty
  if (duty._tag === "Open") return say.openDuty
  return duty.day < decision.on ? say.dutyEnded(day(duty.day)) : say.dutyUntil(day(duty.day))
}

const holdLine = ({ hold, inTime, movesTo }: Standing, { say, day }: Teller): string => {
  const named = hold.matter ?? hold.ground
  const matter = named === undefined ? "" : ` (${named})`
  const placed = say.hold(matter, day(hold.from), hold.until === undefined ? undefined : day(hold.until))
  if (!inTime) return `${placed}${say.tooLate}`
  return movesTo === undefined ? `${placed}.` : `${placed}${say.movesTo(movesTo === "open" ? undefined : day(movesTo))}`
}

/** What is told elsewhere already, beside its purpose or its hold, is not told again. */
const reportLine = (report: Report, { say, day, called, wording }: Teller): ReadonlyArray<string> => {
  switch (report._tag) {
    case "NeverApplied":
      return [say.neverApplied]
    case "NotSaidWhich":
      return [say.notSaidWhich(day(report.since))]
    case "ObjectionPending":
      return [say.objectionPending(called(report.purpose), day(report.on))]
    case "RecommendationPassed":
      return [say.recommendationPassed(day(report.day), Words.source(report.source, wording))]
    case "NotVerified":
      return [say.notVerified(report.provision.id)]
    case "ConditionNotStated":
      return [say.conditionNotStated(report.provision.id, report.condition.words)]
    case "ProcedureNotStated":
      return [say.procedureNotStated(report.provision.id)]
    case "ConsentUnknown":
    case "NoLastDay":
    case "NotInForce":
    case "LateHold":
      return []
  }
}
