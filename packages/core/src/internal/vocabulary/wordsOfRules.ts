/** Terms of retention rules, of the day they count from, and of provisions. */
import type { Snap } from "../../Anchor.ts"
import type { AtEnd, End, RestrictedAs, StatuteUse } from "../../RetentionRule.ts"
import type { Bound, Verification } from "../../Statute.ts"
import { art, broader, close, exact, type Models, type Place, type Term, type Values } from "./term.ts"

const snaps: Record<Snap, Term> = {
  day: { text: "From the day itself, which does not count." },
  "day-after": { text: "From the day after, which is day one." },
  "end-of-calendar-year": { text: "From 31 December of that year." },
  "start-of-next-calendar-year": { text: "From 1 January of the next year, which is day one." },
  "end-of-financial-year": { text: "From the end of the company's financial year in which the day falls." }
}
const bounds: Record<Bound, Term> = {
  "at-least": { text: "A duty to keep: no end before it.", law: art("6(1)(c)", "17(3)(b)") },
  "at-most": { text: "A limit: no longer than this.", law: art("5(1)(e)") },
  exactly: { text: "Both: no shorter and no longer." },
  "recommended-at-most": { text: "A recommendation not to keep it longer. It binds nobody." },
  "recommended-at-least": { text: "A recommendation not to keep it shorter. It binds nobody." }
}
const verifications: Record<Verification, Term> = {
  verified: { text: "Somebody read it in a source that can be named." },
  "partly-verified": { text: "Some of it was read so." },
  unverified: { text: "Nobody has yet." }
}
const uses: Record<StatuteUse, Term> = {
  duty: { text: "It must be kept so long." },
  limit: { text: "It may not be kept longer; of a recommendation, that the company adopts it." },
  both: { text: "Its last day is the end as well: as long as the law requires, and no longer." }
}
const ends: Record<End, Term> = {
  erase: { text: "Erased.", law: art("17(1)(a)"), is: exact("dpv:Erase") },
  anonymise: { text: "Made anonymous, which an assessment must confirm.", is: exact("dpv:Anonymise") },
  "erase or anonymise": { text: "Either of the two." }
}
const restrictions: Record<RestrictedAs, Term> = {
  archive: { text: "For a duty's or a dispute's own purpose, and named persons.", is: broader("dpv:Restrict") },
  blocking: { text: "For authorities only, as Spanish law has it.", is: broader("dpv:Restrict") },
  recoverable: { text: "Out of use, and only to be restored: a bin, a cancelled account.", is: broader("dpv:Restrict") }
}
const processorEnds: Record<AtEnd, Term> = {
  returned: { text: "Given back to the controller.", is: close("dpv:Transfer") },
  deleted: { text: "Deleted.", is: exact("dpv:Delete") },
  either: { text: "Either, as the controller chooses." }
}
export const atEnd: Values = { name: "AtEnd", terms: processorEnds }

const countedFrom: Place = { text: "Where counting begins.", values: { name: "Snap", terms: snaps } }
const orElse: Place = { text: "The anchor where this one's day is not known." }
const from: Place = { text: "The day it is counted from." }
const event: Place = { text: "The event, as the category or the company declares it." }
const several: Place = { text: "Those rules." }
const inner: Place = { text: "The rule it is about." }
const words: Place = { text: "The policy's few words." }
const backups: Place = {
  text: "That the period counts what is still in backups. It does not where nothing is said.",
  values: { name: "BackupsIncluded", terms: { included: { text: "Backups are gone when the period ends." } } }
}
const periodBounds: Values = {
  name: "PeriodBound",
  terms: {
    "at-most": { text: "No longer than the period." },
    "at-least": { text: "No shorter than the period." },
    exactly: { text: "Neither shorter nor longer." }
  }
}

const forms: Readonly<Record<string, Place>> = {
  Period: {
    text: "A period after an event: “at most 1 year after the visit”.",
    is: close("dpv:TemporalDuration"),
    properties: {
      bound: { text: "Whether it is the most, the least, or exact.", values: periodBounds },
      period: { text: "How long." },
      from,
      backups
    }
  },
  Range: {
    text: "Kept at least the first and at most the second: “4 to 10 days”.",
    is: close("dpv:TemporalDuration"),
    properties: { least: { text: "At least so long." }, most: { text: "At most so long." }, from, backups }
  },
  While: {
    text: "While a state lasts, and then as another rule says.",
    is: close("dpv:UntilEventDuration"),
    properties: {
      state: { text: "The state, as the category declares it." },
      afterwards: { text: "The rule after it has ended. Without one the state's last day is the last." }
    }
  },
  Statute: {
    text: "As a provision says, each of its events bound to a day that is known.",
    is: close("dpv:TemporalDuration"),
    properties: {
      provision: { text: "The id of the provision." },
      events: { text: "For each event of the provision, the day that stands for it." },
      as: {
        text: "How the provision is used. By its own bound where it is not said.",
        values: { name: "StatuteUse", terms: uses }
      },
      covers: { text: "The contents a duty is about: the row is reduced to them. All where it is not said." },
      extendedWhile: { text: "The category's state that prolongs the duty, where the provision has one." },
      met: { text: "The provision's conditions that are met, by their ids." }
    }
  },
  LongestOf: { text: "Until the last of several ends.", properties: { rules: several } },
  ShortestOf: { text: "Until the first of several ends.", properties: { rules: several } },
  NotSaidWhich: {
    title: "Not said which",
    text: "One of several, and it is not said which: due when all are, and reported from the first on.",
    properties: { rules: several }
  },
  UntilObjection: {
    text: "Until the person objects or asks.",
    law: art("21"),
    is: close("dpv:UntilEventDuration")
  },
  OnlyIf: { text: "Only for those to whom an event happened.", properties: { event, rule: inner } },
  AtOnce: { text: "The day of the event is the last day.", is: close("dpv:UntilEventDuration"), properties: { from } },
  EndOfService: {
    title: "End of the service",
    text: "A processor's rule: returned or deleted within a period after its service ended.",
    law: art("28(3)(g)"),
    is: close("dpv:UntilEventDuration"),
    properties: {
      within: { text: "Within which period." },
      event,
      how: { text: "What the processor does.", values: atEnd }
    }
  },
  Ending: {
    text: "As another rule, with what its end is. Erasure where nothing is said.",
    properties: {
      by: { text: "What becomes of the data.", is: close("dpv:StorageDeletion"), values: { name: "End", terms: ends } },
      assessment: { text: "Where the assessment is recorded that the data is then anonymous." },
      rule: inner
    }
  },
  Restricted: {
    text: "As another rule; what only it keeps is out of ordinary use.",
    is: close("dpv:Restrict"),
    properties: {
      as: { text: "In which way.", values: { name: "RestrictedAs", terms: restrictions } },
      rule: inner
    }
  },
  WithoutLimit: {
    text: "For ever. It can be said, and is reported.",
    is: exact("dpv:EndlessDuration"),
    properties: { why: { text: "For which reason." } }
  },
  Undetermined: { text: "It is not said how long.", is: exact("dpv:IndeterminateDuration"), properties: { words } }
}

export const rules: Models = {
  RetentionRule: {
    title: "Retention rule",
    text: "How long personal data is kept: a small algebra, read in its register.",
    law: art("5(1)(e)", "13(2)(a)"),
    is: close("dpv:StorageDuration"),
    variants: forms
  },
  Anchor: {
    text: "The day a period is counted from. Without it nothing is due.",
    variants: {
      Event: {
        text: "The latest of the events whose day is known.",
        properties: {
          events: { text: "The events, as the category or the company declares them." },
          countedFrom,
          orElse
        }
      },
      EndOfStorage: {
        title: "End of storage",
        text: "The end of another category's storage: its erasure or its rule's last day, whichever is earlier.",
        properties: { category: { text: "The other category." }, countedFrom, orElse }
      },
      Undetermined: { text: "It is not said from when.", properties: { words } }
    }
  },
  Period: {
    text: "A length of time as ISO 8601 writes it, in calendar units or in hours: P3Y, P7Y2M, P30D, PT72H.",
    is: close("dpv:Duration")
  },
  Statute: {
    title: "Provision",
    text: "A provision that says how long data must, may or should be kept.",
    is: close("dpv:Law"),
    properties: {
      id: { text: "Its id: fr/accounting-records." },
      title: { text: "What it is about." },
      events: { text: "The events its period runs from, in its own words; of several, the latest." },
      countedFrom,
      period: { text: "How long, where that never changed." },
      versions: { text: "How long, by the day of the event or on which days: oldest first." },
      bound: { text: "What it does.", values: { name: "Bound", terms: bounds } },
      ceiling: { text: "After how long the law ends the duty: at the latest then the data goes.", law: art("5(1)(e)") },
      extendedWhile: { text: "A state, in its own words, that prolongs the duty for as long as it lasts." },
      source: { text: "Where it stands." },
      verification: { text: "Whether somebody read it there.", values: { name: "Verification", terms: verifications } },
      verifiedOn: { text: "The day that was done." },
      conditions: { text: "What must be so for it to be used, all of it, where that is not everybody and everything." },
      note: { text: "What readers should know besides. It changes no answer." }
    }
  },
  StatuteVersion: {
    title: "Version of a provision",
    text: "A period that a provision has or had. It is for events of those days, or was in force on those days.",
    properties: {
      period: { text: "How long." },
      forEventsFrom: { text: "The first day of the events it is for. Since ever where it is not said." },
      forEventsUntil: { text: "The last of those days. For all to come where it is not said." },
      from: { text: "The first day on which it was in force. Since ever where it is not said." },
      until: { text: "The last of those days. Still where it is not said." }
    }
  },
  StatuteCondition: {
    title: "Condition of a provision",
    text: "What must be so for a provision to be the one to use. A register states that it is met.",
    properties: {
      id: { text: "Its id within the provision: hosting-provider." },
      words: { text: "What must be so." },
      otherwise: { text: "The provision for those of whom it is not so." }
    }
  },
  LegalSource: {
    title: "Legal source",
    text: "An act and the place in it.",
    is: close("dpv:Law"),
    properties: {
      act: { text: "The act: Regulation (EU) 2016/679." },
      provision: { text: "The place in it: Art. 5(1)(e)." }
    }
  }
}
