/** Storage limitation: Art. 5(1)(e), and what contradicts it. */
import { art, type Entries, error, warning } from "./entry.ts"

export const storage = {
  "LETHE-STORAGE-001": error(art("5(1)(e)"), {
    says: "The data has a minimum, and nothing says when it ends.",
    why:
      "A floor alone never makes data due: what is kept “at least” so long is kept for ever. A duty of law says " +
      "how long data must stay, not how long it may.",
    mend:
      "Say the longest time too: `atMost(…)`, `exactly(…)`, or the provision as `both` where the law's own " +
      "period is all that is needed."
  }),
  "LETHE-STORAGE-002": error(art("5(1)(e)"), {
    says: "The data is kept without limit.",
    why:
      "Personal data is kept no longer than its purpose needs. Only archiving in the public interest, research " +
      "and statistics may last, with the safeguards of Art. 89(1).",
    mend:
      "Give the rule an end that a day can be computed from, or say `article89` with its safeguards where that " +
      "is what the purpose is."
  }),
  "LETHE-STORAGE-003": error(art("5(1)(e)"), {
    says: "The rule keeps the data longer than it allows.",
    why:
      "Within one purpose the minimum lies beyond the maximum: on no day can both be kept, and erasing on the " +
      "one breaks the other.",
    mend:
      "Shorten the minimum, lengthen the maximum to what the purpose needs, or give the duty to a purpose of " +
      "its own."
  }),
  "LETHE-STORAGE-004": error(art("5(1)(e)"), {
    says: "The rule waits for the end of a category that never ends.",
    why:
      "A period that is counted from the end of other data never begins where that data has no end, or where " +
      "nobody keeps it.",
    mend: "Give the other category an end, or count from an event of this one."
  }),
  "LETHE-STORAGE-005": error(art("5(1)(e)"), {
    says: "The data is to be anonymised, and no assessment says that nobody can be told apart any more.",
    why:
      "Only anonymous data is outside the Regulation (recital 26). Hashing and generalising alone leave " +
      "personal data, which the rule then never ends.",
    mend: "Record the assessment and name it in `anonymisedAfter(rule, assessment)`, or erase."
  }),
  "LETHE-STORAGE-006": warning(art("5(1)(e)"), {
    says: "The data is erased or anonymised, and no assessment covers the second.",
    why:
      "Erasing ends the storage; anonymising does only where an assessment shows that nobody can be told apart " +
      "any more.",
    mend: "Erase, or record the assessment of the anonymisation and say `anonymisedAfter(rule, assessment)`."
  }),
  "LETHE-STORAGE-007": error(art("5(1)(e)", "6(3)"), {
    says: "The rule rests on a provision that is not in force on this day.",
    why: "A duty that has ended keeps nothing, and one that has not begun does not either.",
    mend: "Use the provision that is in force, or another rule."
  }),
  "LETHE-STORAGE-008": warning(art("5(1)(e)", "6(3)"), {
    says: "The rule rests on a provision that is not for everybody, and does not say that its conditions are met.",
    why: "A provision for hosting providers keeps nothing of others. Whether a company is one no check can see.",
    mend:
      'State what is met: `statute(provision, events, { met: ["…"] })`; ' +
      "where it is not, use the provision for those of whom it is not so."
  }),
  "LETHE-STORAGE-009": error(art("5(1)(e)"), {
    says: "The promised maximum counts the backups, which overrun it.",
    why:
      "What leaves the live store on the last day stays in backups until their tail has passed: longer than " +
      "people were told.",
    mend:
      "End earlier in the live store by the tail of the backups (`shortestOf(…)`), shorten the tail, or do not " +
      "promise that the period includes them."
  }),
  "LETHE-STORAGE-010": error(art("5(1)(e)"), {
    says: "The promised maximum counts the backups, of which nothing is said.",
    why: "Whether the promise is kept depends on how long erased data stays in backups.",
    mend: 'Say `backups: { tail: … }`, or `"none"`.'
  }),
  "LETHE-STORAGE-011": warning(art("6(1)(c)"), {
    says: "The data seems to be kept less long than the provision that the purpose rests on demands.",
    why:
      "A purpose that carries out a duty to keep records, and none of whose rules is as long, breaks it, unless " +
      "its periods begin so much later.",
    mend:
      "Keep by the provision itself: `statute(provision, …)`, or take the provision from the basis where it is " +
      "about something else."
  }),
  "LETHE-STORAGE-012": error(art("5(1)(e)"), {
    says: "The rule counts from what no column of the data map gives.",
    why: "Without the day of its event a period never begins: the rows that the model holds are never due.",
    mend:
      'Map a column to the event (`event("…")`), or the two of the state (`from("…")`, `until("…")`), ' +
      "on the model or its parent."
  }),
  "LETHE-STORAGE-013": warning(art("5(1)(e)"), {
    says: "The data is kept until the person objects or asks, and for ever where nobody does.",
    why: "A purpose may end with an objection, but data of people who have gone silent serves it less every year.",
    mend: 'Add an end: `shortestOf(untilObjection(), atMost("3 years", after("lastContact")))`.'
  })
} as const satisfies Entries
