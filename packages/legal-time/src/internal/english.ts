/** English. */
import { dayOfWeek } from "@lethe/core/DateArithmetic"
import { toText } from "@lethe/core/LegalSource"
import { toWords } from "@lethe/core/Period"
import { dayOfMonth, monthOf, type PlainDate, yearOf } from "@lethe/core/PlainDate"
import type { Phrases, SaidStep } from "./phrases.ts"

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
const months = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"]
]

const day = (each: PlainDate): string =>
  `${weekdays[dayOfWeek(each)]} ${dayOfMonth(each)} ${months[monthOf(each) - 1]} ${yearOf(each)}`

const list = (items: ReadonlyArray<string>): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`

const ends = ({ period, after, clipped }: SaidStep): string =>
  `${period} ${period.startsWith("1 ") ? "ends" : "end"} on ${after}${
    clipped ? ", the last day of a month without that date" : ""
  }`

const later = ({ period, before, after }: SaidStep): string => `${period} from ${before}: ${after}`

const steps: Phrases["steps"] = {
  "event-day": ({ after }) => `The day of the event, ${after}, is not counted`,
  "event-hour": ({ after }) => `The hour of the event is not counted: the period begins on ${after}`,
  days: later,
  weeks: later,
  months: ends,
  "part-of-month": ({ period, after }) => `A part of a month is ${period}: ${after}`,
  hours: ({ period, after }) => `${period} end on ${after}`,
  "working-days": ({ period, after }) => `${period} are over on ${after}`,
  "following-working-day": ({ rest, after }) => `${rest}: the following working day is ${after}`,
  "two-working-days": ({ after }) => `A period of two days or more includes two working days: the second is ${after}`,
  retroactive: ({ after }) => `Counted backwards, the day is not moved: ${after}`,
  restarted: ({ after }) => `The period begins with the answer, on ${after}`,
  suspended: ({ period, after }) => `The clock stood still for ${period}: ${after}`,
  "fixed-date": ({ after }) => `A date that is fixed stays: ${after}`,
  "first-use": ({ before }) => `The first use comes before the period ends, on ${before}`,
  "own-words": ({ period, after }) => `${period} end on ${after}`
}

const received = (what: string) => (moment: string, zone: string) => `${what} ${moment} (${zone}).`

export const english: Phrases = {
  day,
  instant: ({ day: each, time }) => `${day(each)} at ${time}`,
  period: toWords,
  workingDays: (count) => `${count} working ${count === 1 ? "day" : "days"}`,
  list,
  source: toText,
  event: {
    period: received("The event was on"),
    "request-response": received("The request was received on"),
    "request-refusal": received("The request was received on"),
    "breach-notification": received("The controller became aware on"),
    "processor-notice": received("The processor became aware on"),
    "indirect-collection-information": received("The data were obtained on"),
    "right-to-object-information": received("The first communication is on"),
    "prior-consultation": received("The authority received the request on"),
    "authority-silence": received("The authority received the complaint on"),
    "authority-period": received("The event was on"),
    "fixed-date": received("The date is"),
    "own-promise": received("The event was on")
  },
  steps,
  rest: (days, holidays) => {
    const named = holidays.map((holiday) => `${day(holiday.day)} is ${holiday.name}`)
    const weekend =
      days.length === 0 ? [] : [`${list(days.map(day))} ${days.length === 1 ? "is no working day" : "are a weekend"}`]
    return [...(named.length === 0 ? [] : [list(named)]), ...weekend].join(", and ")
  },
  notRolled: {
    "no-calendar": "Nobody said which holidays there are, so the day was not moved.",
    backward: "It is the latest day on which the act leaves that time.",
    hours: "Hours are not moved off weekends or holidays.",
    "fixed-date": "It is not moved off weekends or holidays.",
    "own-words": "What a company promises is kept on the day it names."
  },
  warnings: {
    "identity-requested-late": "Look: identity was asked for late. Whether that still stops the clock is doubtful.",
    "clarification-requested-late": "Look: clarification was asked for late. Whether that stops the clock is doubtful.",
    "information-requested-late": "Look: information was asked for late. Whether that stops the clock is doubtful.",
    "suspensions-overlap": "Look: two suspensions share days, which were counted once.",
    "suspended-after-last-day": "Look: what was asked after the period had ended stops nothing, and was left out.",
    "extension-notified-late": "Look: the extension was told after the first period, and is not valid.",
    "extension-too-long": "Look: the extension is longer than the law allows, and is not valid.",
    "day-without-hour": "Look: the hour of the event is not known. It was counted from the beginning of the day.",
    "rolling-unverified": "Look: that the day moves to the next working day there was not read in a source."
  },
  strict: (instant) => `Counted from the event itself it would be ${instant}: who keeps to that is in time anyway.`,
  remedy: (each) => `If it is silent until then, a court can be asked from ${each}.`,
  extendable: (each) => `To take longer, tell the person why by ${each}.`,
  notExtendable: "This period cannot be extended.",
  extended: "The extension was told in time. It counts from receipt, together with the first period.",
  suspended: (since, days) =>
    `The clock has stood still since ${since}, with ${days} ${days === 1 ? "day" : "days"} left: ` +
    "a last day can be given when the answer is there.",
  promise: (binding, promised, statutory) =>
    binding === "promise"
      ? `The company's own promise ends on ${promised}, ${
          statutory === null ? "while the law's clock stands still" : `before the law's ${statutory}`
        }: it binds.`
      : `The company's own promise ends on ${promised}, not before the law's ${statutory}: the law binds.`,
  act: {
    period: (by) => `Act by ${by}.`,
    "request-response": (by) => `Answer by ${by}.`,
    "request-refusal": (by) => `Tell the person why, and where to complain, by ${by}.`,
    "breach-notification": (by) => `Notify the authority before ${by}.`,
    "processor-notice": () => "Tell the controller now.",
    "indirect-collection-information": (by) => `Inform the person by ${by}.`,
    "right-to-object-information": (by) => `Point out the right to object by ${by}.`,
    "prior-consultation": (by) => `Expect the authority's advice by ${by}.`,
    "authority-silence": (by) => `Expect the authority's word by ${by}.`,
    "authority-period": (by) => `Act by ${by}.`,
    "fixed-date": (by) => `Act by ${by}.`,
    "own-promise": (by) => `Keep the promise by ${by}.`
  },
  outerLimit: "That is the outer limit: the law says “without undue delay”.",
  noNumber: "The law says “without undue delay”, and names no number"
}
