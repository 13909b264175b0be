/** What people are told and the record holds, letter by letter: Art. 13, 14, 30. */
import { art, type Entries, error, warning } from "./entry.ts"

export const information = {
  "LETHE-INFORMATION-001": error(art("13(1)(c)", "30(1)(b)"), {
    says: "What the purpose is, is not said.",
    why: "Everything else depends on it: the basis, the period, which data is needed.",
    mend: "Give the purpose a title that a person understands."
  }),
  "LETHE-INFORMATION-002": error(art("13(2)(a)", "30(1)(f)"), {
    says: "How long the data is kept, or from when that is counted, is not said.",
    why: "People are told the period, or the criteria from which it follows. “As long as needed” is neither.",
    mend: "Say a rule that a day can be computed from; “while customer” is one."
  }),
  "LETHE-INFORMATION-003": error(art("13(2)(a)", "30(1)(f)"), {
    says: "Several periods are named, and not which of them applies.",
    why: "“Generally” and “in some cases” are no criteria: nobody can tell which case they are.",
    mend: "Say for whom or for what each applies (`onlyIf(…)`, two purposes), or `longestOf(…)`."
  }),
  "LETHE-INFORMATION-004": error(art("13(2)(a)", "30(1)(f)"), {
    says: "The purpose uses data for which no rule says how long.",
    why: "People are told the period, or the criteria from which it follows, of all data.",
    mend: "Give the purpose a rule for it in `keeps`, or the activity one in `otherwise`."
  }),
  "LETHE-INFORMATION-005": error(art("13(1)(e)", "30(1)(d)"), {
    says: "On which condition the data is disclosed is not said.",
    why: "People are told to whom their data goes; a recipient without any condition may receive all of it, always.",
    mend: "Say it: `forTheService()`, `onOrder()`, `withApproval(…)`, `inCaseOf(…)`."
  }),
  "LETHE-INFORMATION-006": error(art("13(2)(e)"), {
    says: "Whether people are obliged to provide the data, or what follows if they do not, is not said.",
    why: "Whoever is asked for data is told whether they must give it.",
    mend: 'Say `obligatory: "none"`, or by what, with the consequence.'
  }),
  "LETHE-INFORMATION-007": warning(art("13(2)(e)"), {
    says: "The register does not tell whether people are obliged to provide the data.",
    why:
      "Where a law or a contract obliges them, they are told so, and what follows if they do not. Whether one " +
      "does, nobody sees here.",
    mend: 'Add `obligatory: "none"`, or `{ by: "contract", consequence: "…" }`.'
  }),
  "LETHE-INFORMATION-008": warning(art("13(2)(e)"), {
    says: "The register does not tell what follows for those who do not provide the data.",
    why: "Whoever is obliged to give data is told of the possible consequences of not giving it.",
    mend: 'Add `consequence: "…"`.'
  }),
  "LETHE-INFORMATION-009": error(art("14(2)(f)"), {
    says: "From where the data comes, or whether that is open to the public, is not said.",
    why: "Whoever did not give their data themselves is told who did.",
    mend: 'Say `indirect({ from: "…", publiclyAccessible: "no" })`.'
  }),
  "LETHE-INFORMATION-010": error(art("30(1)(c)"), {
    says: "Which data the category holds is not said.",
    why:
      "The record names the categories of data; so does the notice where they come from somebody else (Art. " +
      "14(1)(d)).",
    mend: "Give the category a title."
  }),
  "LETHE-INFORMATION-011": error(art("11(2)"), {
    says: "Whether the controller can tell whose data it is, is not said.",
    why: "Where it cannot, most rights do not apply; it shows so, and tells the person where possible.",
    mend: 'Say `"identified"`, `"pseudonymous"` or `"not identifiable"`.'
  }),
  "LETHE-INFORMATION-012": error(art("89(1)", "5(1)(e)"), {
    says: "The safeguards of archiving, research or statistics are not said.",
    why: "Only with them may such data last, and be used beyond the purpose it was collected for.",
    mend: "Say them: pseudonyms, aggregation, access of few."
  })
} as const satisfies Entries
