/** Legal bases: Art. 6, 9 and 10. */
import { art, type Entries, error, note, warning } from "./entry.ts"

export const basis = {
  "LETHE-BASIS-001": error(art("13(1)(c)"), {
    says: "The legal basis of the purpose is not said.",
    why: "Each purpose rests on one of the six bases, and people are told which: their rights differ with it.",
    mend:
      "Name the basis: `contract()`, `consent(…)`, `legalObligation(…)`, `legitimateInterests(…)`, " +
      "`publicTask(…)`, `vitalInterests()`."
  }),
  "LETHE-BASIS-002": error(art("13(1)(c)"), {
    says: "Several legal bases are named, and not which of them applies.",
    why:
      "One block of bases for many purposes tells nobody whether they may withdraw, object or take their data " +
      "along.",
    mend: "Name one basis for this purpose; split the purpose where it has two."
  }),
  "LETHE-BASIS-003": error(art("13(1)(d)"), {
    says: "The legitimate interest is not said.",
    why:
      "Only an interest that is named can be weighed, by the controller before it begins and by the person who " +
      "objects.",
    mend: 'Name the interest: `legitimateInterests({ interest: "…" })`.'
  }),
  "LETHE-BASIS-004": error(art("6(1)(f)", "5(2)"), {
    says: "How the interest was balanced with those of the people is not said.",
    why:
      "The basis holds only where their interests, rights and freedoms do not override it; the controller shows " +
      "that it looked.",
    mend: "Write the balancing down and say where it is recorded."
  }),
  "LETHE-BASIS-005": note(art("6(1)(f)", "5(2)"), {
    says: "Where the balancing of the interest is recorded is not said.",
    why: "It need not be told to people, and has to be shown to an authority.",
    mend: 'Add `balancing: "…"`: the document that holds it.'
  }),
  "LETHE-BASIS-006": warning(art("6(3)"), {
    says: "The basis is laid down by law, and no provision is named.",
    why:
      "Art. 6(1)(c) and (e) rest on Union or Member State law that binds the controller. Which one, nobody can " +
      "check here.",
    mend: 'Name it: `legalObligation(FR.accountingRecords)`, or `{ act: "…", provision: "…" }` where it has no period.'
  }),
  "LETHE-BASIS-007": warning(art("6(1)(b)"), {
    says: "The purpose rests on a contract that hardly needs it.",
    why:
      "A contract covers what its own performance needs. Advertising, improving and measuring a service are " +
      "held not to (EDPB Guidelines 2/2019).",
    mend: "Rest it on legitimate interests or on consent, or show that the contract cannot be performed without it."
  }),
  "LETHE-BASIS-008": error(art("6(3)"), {
    says: "The basis rests on a provision that is not in force on this day.",
    why: "A law that has ended obliges to nothing any more; one that has not begun does not yet.",
    mend: "Name the provision that is in force, or another basis."
  }),
  "LETHE-SPECIAL-001": error(art("9(2)"), {
    says: "The condition under which special data is processed is not said.",
    why: "Processing it is forbidden but for the ten cases of Art. 9(2), beside a basis of Art. 6.",
    mend: "Name the condition: `under(explicitConsent(…), rule)` and the like."
  }),
  "LETHE-SPECIAL-002": error(art("9(2)"), {
    says: "The purpose uses special data under no condition.",
    why:
      "Processing it is forbidden but for the ten cases of Art. 9(2). A condition stands with the rule that " +
      "keeps the data.",
    mend: "Give the purpose a rule of its own for the category: `keeps: { …: under(condition, rule) }`."
  }),
  "LETHE-SPECIAL-003": warning(art("9(2)"), {
    says: "The condition is one that law lays down, and no provision is named.",
    why:
      "Art. 9(2)(b), (g), (h), (i) and (j) hold on the basis of Union or Member State law. Which one, nobody " +
      "can check here.",
    mend: 'Name it: `healthCare({ act: "…", provision: "…" })`.'
  }),
  "LETHE-SPECIAL-004": error(art("10"), {
    says: "What authorises the processing of data on criminal convictions or offences is not said.",
    why:
      "It takes place only under the control of official authority, or where Union or Member State law " +
      "authorises it.",
    mend: 'Name the provision, or `"official authority"`.'
  })
} as const satisfies Entries
