/**
 * `lethe deadline`: when a period ends, and why.
 *
 * What is printed is for a person, and its last line says what to do; `--json` gives the same as data, and
 * `--icalendar` writes an event for a calendar.
 *
 * @since 0.1.0
 */
import { randomUUID } from "node:crypto"
import { InvalidInput } from "@lethe/core/Fault"
import { instantAt, type Zone } from "@lethe/core/Zone"
import { explain } from "@lethe/legal-time/Explain"
import { toICalendar } from "@lethe/legal-time/ICalendar"
import type { Promised, Statutory } from "@lethe/legal-time/OwnPromise"
import { choices } from "@lethe/legal-time/Readings"
import { fold } from "@lethe/retention-calculator/Words"
import * as Clock from "effect/Clock"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Command, Flag } from "effect/cli"
import { type Asked, answer } from "./DeadlineQuestion.ts"
import { writeText } from "./Files.ts"

const text = (name: string, description: string) =>
  Flag.String(name).pipe(Flag.withDescription(description), Flag.optional)
const yes = (name: string, description: string) =>
  Flag.Boolean(name).pipe(Flag.withDescription(description), Flag.withDefault(false))
const choice = <const Values extends ReadonlyArray<string>>(name: string, values: Values, description: string) =>
  Flag.Literals(name, values).pipe(Flag.withDescription(description), Flag.optional)

/** A day, or an instant with its offset. */
const events = {
  received: text("received", "When a request was received: 2026-03-31 or 2026-03-31T22:30:00Z"),
  refusal: yes("refusal", "To tell that the request is refused, instead of answering it"),
  aware: text("aware", "When the controller became aware of a breach"),
  processorAware: text("processor-aware", "When its processor did; starts no clock of the controller's"),
  obtained: text("obtained", "When data were obtained, not from the person"),
  firstCommunication: text("first-communication", "When they are first used to communicate with the person"),
  firstDisclosure: text("first-disclosure", "When they are first disclosed to another recipient"),
  consultation: text("consultation", "When the authority received a request for prior consultation"),
  complaint: text("complaint", "When the authority received a complaint, or last said where it stands"),
  event: text("event", "Any other event; with --period"),
  period: text("period", "P1M, 3 weeks, 72 hours or 5 working days; with --event"),
  backward: yes("backward", "Count back from the event")
}

const place = {
  zone: Flag.String("zone").pipe(Flag.withDescription("Where action is to be taken, as Europe/Paris")),
  calendar: text("calendar", "Whose holidays: FR, FR-67, DE-BY; none are moved off where it is not named"),
  regime: choice("regime", ["EU", "UK", "CH"], "Whose law a request falls under; EU where it is not named")
}

const during = {
  suspended: Flag.String("suspended").pipe(
    Flag.withDescription("What was awaited: identity:2026-03-04..2026-03-14, without an end while it is"),
    Flag.atLeast(0)
  ),
  extendedOn: text("extended-on", "When the person, or the controller, was told that it takes longer"),
  extendedBy: Flag.Int("extended-by").pipe(Flag.withDescription("By how many months: 1 or 2"), Flag.optional),
  ownPromise: text("own-promise", "What the company promised besides: 30 days, 5 working days")
}

const readings = {
  suspension: choice("suspension-policy", choices.suspension, "What waiting does"),
  twoWorkingDays: choice("two-working-days", choices.twoWorkingDays, "Where Reg. 1182/71 Art. 3(5) applies"),
  clockChanges: choice("clock-changes", choices.clockChanges, "How hours run when the clocks change"),
  dayWithoutHour: choice("day-without-hour", choices.dayWithoutHour, "What a day is in a period of hours"),
  facts: choice("facts", choices.facts, "Which numbers may be used: all that are known, or verified ones"),
  decreeDays: choice("decree-days", ["counted", "left-out"], "Dutch days that a decree equates with holidays"),
  namedYearly: choice("named-yearly", ["refused", "expected"], "Spanish days of years whose list is not known yet")
}

const output = {
  language: choice("language", ["en", "fr"], "The language of the explanation; English where it is not named"),
  icalendar: text("icalendar", "Also write an event to this file: deadline.ics"),
  json: yes("json", "Print data instead of text")
}

/** The command. It needs no configuration. */
export const deadline = Command.make(
  "deadline",
  { ...events, ...place, ...during, ...readings, ...output },
  Effect.fn(function* (given) {
    const named = present(given)
    const calendars = named.calendar === undefined ? undefined : yield* Effect.promise(loadCalendars)
    const found = yield* Effect.fromResult(answer(askedOf(named), calendars))
    const language = named.language === undefined ? {} : { language: named.language }
    if (named.icalendar !== undefined) yield* writeEvent(named.icalendar, found, language)
    yield* Console.log(named.json ? JSON.stringify(found, null, 2) : toText(found, language))
  })
).pipe(Command.withDescription("Say when a period ends, and why"))

const loadCalendars = () => import("@lethe/jurisdictions/HolidayCalendar")

/** The explanation, for a terminal: the reasons are indented under the first line. */
export const toText = (found: Statutory | Promised, language: { readonly language?: "en" | "fr" }): string => {
  const [first = "", ...others] = explain(found, language).split("\n")
  const last = others.pop() ?? ""
  return [first, ...others.map((line) => `  ${line}`), last].flatMap((line) => fold(line)).join("\n")
}

type Present<Given> = {
  readonly [K in keyof Given]: Given[K] extends Option.Option<infer A> ? A | undefined : Given[K]
}

/** The flags without their options: what was not named is `undefined`. */
const present = <Given extends object>(given: Given): Present<Given> =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, Option.isOption(value) ? Option.getOrUndefined(value) : value])
  ) as Present<Given>

type Named = Present<Command.Command.Config.Infer<typeof events & typeof place & typeof during & typeof readings>>

const askedOf = ({ decreeDays, namedYearly, ...named }: Named): Asked => {
  const { suspension, twoWorkingDays, clockChanges, dayWithoutHour, facts, ...asked } = named
  return withoutUndefined({
    ...asked,
    readings: withoutUndefined({ suspension, twoWorkingDays, clockChanges, dayWithoutHour, facts }),
    holidays: withoutUndefined({ assimilatedByDecree: decreeDays, namedYearly })
  }) as Asked
}

const withoutUndefined = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const writeEvent = Effect.fnUntraced(function* (
  file: string,
  found: Statutory | Promised,
  language: { readonly language?: "en" | "fr" }
) {
  if (found._tag === "Suspended") return yield* new InvalidInput({ what: "calendar event", faults: [noDay] })
  const stamp = instantAt(yield* Clock.currentTimeMillis, "UTC" as Zone)
  const event = toICalendar(found, { uid: randomUUID(), stamp, ...language })
  yield* writeText(file, yield* Effect.fromResult(event))
})

const noDay = { path: [], message: "the clock stands still, and nobody can say a day" }
