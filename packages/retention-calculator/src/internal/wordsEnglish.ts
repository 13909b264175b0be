/** English. */
import { toText } from "@lethe/core/LegalSource"
import { toWords } from "@lethe/core/Period"
import { dayOfMonth, monthOf, type PlainDate, yearOf } from "@lethe/core/PlainDate"
import type { StatuteVersion } from "@lethe/core/Statute"
import type { Named, Phrases } from "./wording.ts"

const months = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"]
]

const date = (day: PlainDate): string => `${dayOfMonth(day)} ${months[monthOf(day) - 1]} ${yearOf(day)}`

const quoted = (words: string): string => `“${words}”`
const byName = ({ words, said }: Named): string => (said ? words : quoted(words))

/** For which events, or on which days, a period of the law was the law. */
const version = ({ forEventsFrom, forEventsUntil, from, until }: StatuteVersion): string => {
  const days = [
    ...(forEventsFrom === undefined ? [] : [`for events from ${date(forEventsFrom)}`]),
    ...(forEventsUntil === undefined ? [] : [`for events until ${date(forEventsUntil)}`]),
    ...(from === undefined ? [] : [`in force from ${date(from)}`]),
    ...(until === undefined ? [] : [`in force until ${date(until)}`])
  ]
  return days.length === 0 ? "" : ` (${days.join(", ")})`
}

export const english: Phrases = {
  date,
  count: (number) => number.toLocaleString("en-GB"),
  period: toWords,
  list: (items, joined) =>
    items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${joined} ${items.at(-1)}`,
  quoted,
  source: toText,
  verification: { "partly-verified": "partly-verified", unverified: "unverified" },
  separator: "; ",
  bounds: { "at-most": "at most", "at-least": "at least", exactly: "exactly" },
  between: (least, most) => `between ${least} and ${most}`,
  backupsIncluded: ", backups included",
  whileIn: ({ words }) => `while ${words}`,
  afterwards: (rule) => `, then ${rule}`,
  combined: {
    LongestOf: "the longest of: ",
    ShortestOf: "the shortest of: ",
    NotSaidWhich: "not said which: "
  },
  untilObjection: "until the person objects",
  onlyIf: (event) => (event.said ? `only in case of ${event.words}: ` : `only if ${quoted(event.words)}: `),
  atOnce: "at once",
  endOfService: (how, within, event) =>
    `${how === "either" ? "returned or deleted" : how} within ${within} after ${event}`,
  ends: { anonymise: ", then anonymised", "erase or anonymise": ", then erased or anonymised" },
  restrictions: {
    archive: ", in an archive for named persons",
    blocking: ", blocked but for authorities",
    recoverable: ", out of use and only to be restored"
  },
  withoutLimit: "without limit",
  notSaid: "not said",
  uses: { duty: "at least", limit: "at most", both: "as long" },
  legal: "as the law says",
  recommended: "as recommended",
  version,
  ceiling: (period) => `, and at most ${period}`,
  extended: (state) => `, and while ${byName(state)} lasts`,
  covers: (contents) => `, of it ${contents}`,
  dayNotSaid: "from a day that is not said",
  whereUnknown: ", where that is not known ",
  latestOf: (events) => `the latest of ${events}`,
  isGone: ({ words }) => `after ${words} is gone`,
  endOfStorage: ({ words }) => `the end of ${words}`,
  after: (of) => `after ${of}`,
  moved: {
    "day-after": (of) => `the day after ${of}`,
    "end-of-calendar-year": (of) => `the end of the calendar year of ${of}`,
    "start-of-next-calendar-year": (of) => `1 January after ${of}`,
    "end-of-financial-year": (of) => `the end of the financial year of ${of}`
  },
  from: {
    "day-after": (day) => `from ${day}`,
    "end-of-calendar-year": (day) => `after ${day}`,
    "start-of-next-calendar-year": (day) => `from ${day}`,
    "end-of-financial-year": (day) => `after ${day}`
  }
}
