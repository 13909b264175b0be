/**
 * A stranger's deadline, on holidays of another package: results and errors cross copies of effect.
 */
import * as HolidayCalendar from "@lethe/jurisdictions/HolidayCalendar"
import { DeadlineKinds, explain, ResponsePeriod, toICalendarUnsafe, Vectors } from "@lethe/legal-time"

const must = (holds: boolean, what: string) => {
  if (!holds) throw new Error(what)
}

const calendar = HolidayCalendar.ofUnsafe("FR", { from: 2026, to: 2026 })
const question = { receivedAt: "2026-03-31T22:30:00Z", zone: "Europe/Paris", calendar }
const answer = ResponsePeriod.endUnsafe(question)
must(answer.lastDay === "2026-05-04", "The day is another.")
must(explain(answer).endsWith("Answer by Monday 4 May 2026."), "It is not explained.")
if (answer.status === "running") {
  const event = toICalendarUnsafe(answer, { uid: "1@example.org", stamp: "2026-04-01T08:00:00Z" })
  must(event.includes("\r\nDTSTART;VALUE=DATE:20260504\r\n"), "The event is on another day.")
}
const refused = ResponsePeriod.end({ ...question, receivedAt: "2026-12-10" })
must(refused._tag === "Failure" && refused.failure._tag === "YearNotCovered", "A year is guessed.")

const one = { id: "1", kind: "request-response", input: { ...question, calendar: "FR" }, expected: { rolled: true } }
const kinds = DeadlineKinds.deadlineKinds(HolidayCalendar.ofKnown)
const [outcome] = Vectors.run(Vectors.decodeUnsafe({ format: "lethe-vectors/1", cases: [one] }), kinds)
must(outcome?.differences.length === 0, "The vector fails.")
