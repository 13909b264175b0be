/** What is kept on people's devices and sent to them: Directive 2002/58/EC Art. 5(3) and 13; choices: Art. 25(2). */
import { gdpr } from "@lethe/core/LegalSource"
import { art, type Entries, ePrivacy, error, warning } from "./entry.ts"

export const trackers = {
  "LETHE-TRACKERS-001": error([ePrivacy("Art. 5(3)")], {
    says: "Which trackers there are, or whether they are necessary, is not said.",
    why:
      "Only what the person's own request strictly needs is stored on or read from a device without consent; " +
      "people are told of all of it.",
    mend: 'List the trackers, each `"strictly necessary"` or `"not necessary"`.'
  }),
  "LETHE-TRACKERS-002": error([ePrivacy("Art. 5(3)"), gdpr("Art. 7")], {
    says: "A tracker that is not necessary comes without consent.",
    why:
      "It is stored or read only after the person agreed. Refusing through the browser, or silence, is no " +
      "consent (CJEU C-673/17).",
    mend: 'Ask before it is set: `consent: "…"`, with a refusal as easy; or do without it.'
  }),
  "LETHE-TRACKERS-003": error(art("5(1)(a)"), {
    says: "People are told that there is none of what there is.",
    why: "Processing is transparent: a tracker that is denied is hidden.",
    mend: "Tell of the tracker, or take it out."
  }),
  "LETHE-TRACKERS-004": warning(art("7(3)"), {
    says: "How the consent to a tracker is taken back is not told.",
    why: "It is withdrawn at any time, as easily as it was given.",
    mend: 'Add `withdrawnBy: "…"`.'
  }),
  "LETHE-TRACKERS-005": error(art("13(2)(a)"), {
    says: "How long a tracker stays on the device is not said.",
    why: "The duration is part of what people are told (CJEU C-673/17).",
    mend: 'Say `lifetime: "6 months"`, `"session"`.'
  }),
  "LETHE-TRACKERS-006": warning(art("13(2)(a)"), {
    says: "The register does not tell how long a tracker stays on the device.",
    why: "The duration is part of what people are told (CJEU C-673/17); they may be told elsewhere.",
    mend: 'Add `lifetime: "6 months"`, `"session"`.'
  }),
  "LETHE-TRACKERS-007": warning(art("5(1)(e)"), {
    says: "A tracker that is not necessary stays until the person deletes it.",
    why: "What rests on consent does not outlast it, and consent does not last for ever.",
    mend: "Give it a lifetime."
  }),
  "LETHE-TRACKERS-008": error([ePrivacy("Art. 5(3)")], {
    says: "A tracker for marketing is said to be strictly necessary.",
    why: "Necessary is what the service needs that the person asked for, and nobody asks for advertisements.",
    mend: "Ask for consent, or take the purpose from the tracker."
  }),
  "LETHE-TRACKERS-009": warning([ePrivacy("Art. 5(3)")], {
    says: "A tracker for measuring use is said to be strictly necessary.",
    why: "Some authorities exempt the simplest audience measurement under conditions; the Directive does not.",
    mend: "Ask for consent, or record which exemption is met."
  }),
  "LETHE-MARKETING-001": warning([ePrivacy("Art. 13(1)"), ePrivacy("Art. 13(2)")], {
    says: "Direct marketing rests on an interest, and nothing lets people switch it off.",
    why:
      "Without consent, electronic mail goes only to customers, for similar products, with a way to refuse at " +
      "collection and in each message. To whom it goes, and how, nobody sees here.",
    mend: 'Add a preference for the purpose (`switchedBy: "…"`), or ask for consent.'
  }),
  "LETHE-MARKETING-002": error(art("21(3)", "21(2)"), {
    says: "Direct marketing cannot be switched off.",
    why: "The objection to it is absolute: it ends the same day, without a reason.",
    mend: "Let people switch it off, and say how."
  }),
  "LETHE-MARKETING-003": error(art("25(2)"), {
    says: "Whether the choice is on or off by default is not said.",
    why: "By default only what a purpose needs is processed.",
    mend: 'Say `default: "off"` or `"on"`.'
  }),
  "LETHE-MARKETING-004": error(art("12(2)"), {
    says: "How the choice is made is not said.",
    why: "A choice that nobody can find is none.",
    mend: 'Say how it is switched: `switchedBy: "…"`.'
  })
} as const satisfies Entries
