/** English. */
import type { Sentences } from "./sentences.ts"

export const english: Sentences = {
  mustGo: (lastDay) => (lastDay === undefined ? "must go." : `must go: its last day was ${lastDay}.`),
  ordered: (by, on) => `must go since ${on}, by order of ${by}.`,
  staysUntil: (lastDay) => `stays until ${lastDay}`,
  onlyByLaw: ", only because the law requires it",
  restrictedAs: {
    archive: ", in an archive for named persons",
    blocking: ", blocked but for authorities",
    recoverable: ", out of use and only to be restored"
  },
  staysByDuty: (day) => `stays until ${day} at least, because the law requires it; nothing says when it goes.`,
  dutyWithoutEnd: "stays: a duty to keep it has no end yet.",
  staysOnHold: "stays: a hold on it has no end yet.",
  onHold: (lastDay) =>
    lastDay === undefined
      ? "is on hold: it would have to go."
      : `is on hold: it would have to go, its last day was ${lastDay}.`,
  running: "stays: its period has not begun.",
  undetermined: "has no last day: none follows from what is known.",

  forPurposes: (purposes, rule) => `for ${purposes}: ${rule}`,
  applies: {
    never: "never applied to this person: it sets nothing",
    "no-longer": "applies no longer to this person",
    unknown: "whether the person consented is not known; it is taken to apply"
  },
  suppressionEntry: "a suppression entry stays: a hash of the contact, with a period of its own (GDPR Art. 21(3))",
  promised: (on, version) => `as promised ${on} (${version})`,

  countedFrom: (start) => ` → counted from ${start}`,
  lastDay: (day) => ` → last day ${day}`,
  keptAtLeastUntil: (day) => ` → kept at least until ${day}`,
  at: (day, time) => `${day}, ${time}`,
  gone: (category) => `${category} gone`,
  extended: (state, until) =>
    until === undefined ? `; longer while ${state}` : `; longer for ${state}, until ${until}`,
  waiting: {
    "not-yet": "has not happened yet",
    unknown: "the day is not known, so nothing is due",
    never: "will never come"
  },
  stateUnknown: "not known, so nothing is due",
  lasts: "lasts",
  neverWas: "never was",
  ended: (day) => `ended ${day}`,
  objected: (day) => `objected ${day}`,
  noObjection: "nobody objected yet",
  condition: (words) => `if ${words}`,
  notInForce: "the provision is not in force for that day",
  noDay: "no last day follows from these words",
  recommended: (day) => `recommended until ${day}; a recommendation makes nothing due`,

  noDuty: "No duty to keep it.",
  openDuty: "There is a duty to keep it, which has no end yet.",
  dutyEnded: (day) => `The duty to keep it ended ${day}.`,
  dutyUntil: (day) => `There is a duty to keep it until ${day}.`,
  reducedTo: (contents) => `Only parts of it may stay: ${contents}. The rest must go.`,
  inBackups: (day) => `Gone from the backups after ${day}.`,
  end: {
    anonymise: "It is anonymised at the end.",
    "erase or anonymise": "It is erased or anonymised at the end; anonymous it is only with a recorded assessment.",
    returned: "It is returned to the controller at the end.",
    deleted: "It is deleted at the end of the service.",
    either: "It is returned to the controller or deleted at the end."
  },
  hold: (matter, from, until) =>
    until === undefined ? `Hold${matter} since ${from}, open` : `Hold${matter} from ${from} until ${until}`,
  movesTo: (day) => (day === undefined ? ": no last day while it is open." : `: moves the last day to ${day}.`),
  tooLate:
    ": placed after the last day. It gives no right to have kept the data; nothing is erased until somebody decides.",
  useRestricted: (ground, from) => `Its use is restricted since ${from} (GDPR Art. ${ground}).`,
  notKnown: (names) => `Not known: ${names}.`,
  neverApplied: "No purpose ever applied to this person: nothing says when it goes.",
  notSaidWhich: (since) => `The policy does not say which period applies; the first ended ${since}.`,
  objectionPending: (purpose, on) => `The person objected to ${purpose} on ${on}: decide whether that ends it.`,
  recommendationPassed: (day, source) =>
    `Recommended no longer than ${day} (${source}), which the register did not adopt.`,
  notVerified: (provision) => `Not fully verified: ${provision}.`,
  conditionNotStated: (provision, condition) => `Not stated, though ${provision} asks for it: ${condition}.`,
  procedureNotStated: (provision) =>
    `An open procedure would prolong the duty of ${provision}; the register names none.`
}
