/** Who answers: Art. 13(1)(a) and (b), 26, 27, 28, 37; and risk: Art. 32, 35. */
import { art, type Entries, error, warning } from "./entry.ts"

export const parties = {
  "LETHE-PARTIES-001": error(art("13(1)(a)", "30(1)(a)"), {
    says: "Who the controller is, or how it is reached, is not said.",
    why: "Whoever does not know who has their data can exercise no right.",
    mend: "Give the name, the country and a contact."
  }),
  "LETHE-PARTIES-002": error(art("13(1)(a)", "26(1)", "30(1)(a)"), {
    says: "Who a joint controller is, or how it is reached, is not said.",
    why: "People may turn to each of those who decide together (Art. 26(3)).",
    mend: "Give its name, its country and a contact."
  }),
  "LETHE-PARTIES-003": error(art("26(2)"), {
    says: "The essence of the arrangement with a joint controller is not said.",
    why: "It is made available to people: who answers their requests, who informs them.",
    mend: 'Write it in a sentence: `essence: "…"`.'
  }),
  "LETHE-PARTIES-004": error(art("26(1)", "30(1)(a)"), {
    says: "The activity has joint controllers, and not who they are.",
    why: "Joint controllers share their duties in an arrangement, and each is named.",
    mend: 'Name them: `jointly: ["…"]`.'
  }),
  "LETHE-PARTIES-005": error(art("13(1)(a)", "27(1)"), {
    says: "Who represents the controller in the Union, or how, is not said.",
    why: "People and authorities in the Union turn to the representative.",
    mend: "Give name, country and contact of the representative."
  }),
  "LETHE-PARTIES-006": warning(art("27(1)", "13(1)(a)"), {
    says: "The controller is outside the Union and names no representative in it.",
    why:
      "Whoever offers goods or services to people in the Union, or watches them, without an establishment there " +
      "has one. Whether there is an establishment, the register does not say.",
    mend: "Name the representative, unless there is an establishment in the Union or Art. 27(2) applies."
  }),
  "LETHE-PARTIES-007": error(art("27(3)"), {
    says: "The representative is not in the Union.",
    why: "It is established in a Member State where the people are whose data is processed.",
    mend: "Name one that is."
  }),
  "LETHE-PARTIES-008": error(art("13(1)(b)", "30(1)(a)"), {
    says: "How the data protection officer is reached is not said.",
    why: "Where there is one, people may ask them about everything that concerns their data (Art. 38(4)).",
    mend: "Give the contact; the name is not asked for."
  }),
  "LETHE-PARTIES-009": warning(art("37(1)"), {
    says: "No data protection officer is named, though what is done may demand one.",
    why:
      "One is designated where core activities are the regular and systematic monitoring of people, or the " +
      "processing of special or criminal data, on a large scale. The scale is not in the register.",
    mend: "Name one, or be able to say why none is needed."
  }),
  "LETHE-PARTIES-010": error(art("28(3)(g)"), {
    says: "What a processor does with the data at the end of its service is not said.",
    why: "It deletes or returns all of it, as the controller chooses, and keeps no copy.",
    mend: 'Say `atEnd: "deleted"` or `"returned"`.'
  }),
  "LETHE-PARTIES-011": warning(art("28(3)(g)"), {
    says: "The register does not tell whether a processor returns or deletes the data at the end.",
    why: "The contract with it says so; whether it does, nobody sees here.",
    mend: 'Add `atEnd: "deleted"` or `"returned"`.'
  }),
  "LETHE-PARTIES-012": error(art("28(3)(g)"), {
    says: "As a processor the company does not say when the data entrusted to it goes.",
    why: "After its service a processor deletes or returns the data; it has no purpose of its own to keep it for.",
    mend: 'Say `endOfService({ event: "…", within: "…", how: "deleted" })`.'
  }),
  "LETHE-PARTIES-013": error(art("30(2)(a)"), {
    says: "For whom the company works as a processor is not said.",
    why: "Its record names each controller on whose behalf it acts.",
    mend: 'Name them: `controllers: [{ name: "…", contact: "…" }]`.'
  }),
  "LETHE-PARTIES-014": error(art("30(2)(a)"), {
    says: "How the controller of a processor is reached is not said.",
    why: "The record has the contact details of each controller.",
    mend: "Give the contact."
  }),
  "LETHE-PARTIES-015": warning(art("30(2)(a)"), {
    says: "A processor's controller has no contact in the register.",
    why: "The record has the contact details of each controller; they may be kept elsewhere.",
    mend: 'Add `contact: "…"`.'
  }),
  "LETHE-PARTIES-016": error(art("30(2)(b)"), {
    says: "What the company does for its controllers is not said.",
    why: "A processor's record has the categories of processing carried out for each controller.",
    mend: "Give the purpose a title."
  }),
  "LETHE-RISK-001": error(art("35(1)"), {
    says: "Whether an impact assessment was done is not said.",
    why: "It comes before processing that is likely to be a high risk to people.",
    mend: 'Say `{ done: "…" }` with the document, or `{ notRequired: "…" }` with the reason.'
  }),
  "LETHE-RISK-002": warning(art("35(3)", "35(1)"), {
    says: "The activity has marks of a high risk, and no impact assessment.",
    why:
      "Decisions by machines, evaluation of people, special or criminal data, and vulnerable people are " +
      "criteria of a high risk; two are held to be enough (WP 248). Scale and context are not in the register.",
    mend: 'Assess it, or write down why it is not required: `impactAssessment: { notRequired: "…" }`.'
  }),
  "LETHE-RISK-003": error(art("30(1)(g)", "30(2)(d)", "32(1)"), {
    says: "The security measures are not said.",
    why: "The record has a general description of them.",
    mend: "Describe them in a few words."
  }),
  "LETHE-RISK-004": warning(art("30(1)(g)", "30(2)(d)", "32(1)"), {
    says: "Nothing describes the security measures.",
    why: "The record has a general description of them where that is possible.",
    mend: 'Add `security: ["…"]`, for the company or for the activity.'
  })
} as const satisfies Entries
