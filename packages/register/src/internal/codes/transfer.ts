/** Data outside the European Economic Area: Chapter V. */
import { art, type Entries, error, warning } from "./entry.ts"

export const transfer = {
  "LETHE-TRANSFER-001": error(art("13(1)(f)", "30(1)(e)"), {
    says: "To which country the data goes is not said.",
    why:
      "People are told that their data leaves the European Economic Area, and what protects it there. A country " +
      "that is not said may be any.",
    mend: "Name the country, of each recipient."
  }),
  "LETHE-TRANSFER-002": error(art("13(1)(f)", "44"), {
    says: "The data goes to a third country, and what allows that is not said.",
    why:
      "It may on an adequacy decision, with appropriate safeguards, or in the cases of Art. 49; people are told " +
      "which.",
    mend: 'Name it: `tool: adequacy()`, `safeguard("commission-clauses", { copy: "…" })`.'
  }),
  "LETHE-TRANSFER-003": error(art("13(1)(f)", "30(1)(e)"), {
    says: "What allows a transfer is said, and no country.",
    why: "A tool of Chapter V claims a transfer; the record names the third country.",
    mend: "Name the country, or take the tool out where nothing leaves the European Economic Area."
  }),
  "LETHE-TRANSFER-004": error(art("13(1)(f)"), {
    says: "How people get a copy of the safeguards is not said.",
    why: "Clauses that nobody can read protect nobody.",
    mend: 'Say where: `safeguard("commission-clauses", { copy: "on request, from …" })`.'
  }),
  "LETHE-TRANSFER-005": error(art("46(1)", "44"), {
    says: "A transfer tool was only considered.",
    why:
      "Without an adequacy decision data leaves only with safeguards that are there. That they were examined, " +
      "or would be possible, allows nothing.",
    mend: "Conclude the clauses or another safeguard of Art. 46(2), or do not transfer."
  }),
  "LETHE-TRANSFER-006": error(art("45(1)", "45(3)"), {
    says: "No adequacy decision for this country is in force on this day.",
    why: "A transfer on such a decision has no ground where there is none, or it was invalidated.",
    mend: "Use a safeguard of Art. 46, or another recipient."
  }),
  "LETHE-TRANSFER-007": warning(art("45(1)"), {
    says:
      "The adequacy decision for this country covers only some, and the register does not say that this " +
      "recipient is one.",
    why: "For those outside its scope there is no decision.",
    mend: 'Name what covers the recipient: `adequacy("EU-US Data Privacy Framework")`.'
  }),
  "LETHE-TRANSFER-008": error(art("46(3)"), {
    says: "The safeguard needs an authority's authorisation, which is not said.",
    why:
      "Clauses of one's own and administrative arrangements are safeguards only once the authority has " +
      "authorised them.",
    mend: "Name the authorisation, or use the Commission's clauses."
  }),
  "LETHE-TRANSFER-009": error(art("49(1)(b)"), {
    says: "A transfer is said to be necessary for a contract, and none of its purposes rests on one.",
    why:
      "The derogation is for what a contract with the person needs; where the basis is consent or an interest, " +
      "it does not.",
    mend: "Use a safeguard, or rest on the derogation that is the purpose's own."
  }),
  "LETHE-TRANSFER-010": error(art("49(1)(a)", "4(11)"), {
    says: "A transfer is said to be consented to, by those whose consent is only taken for granted.",
    why:
      "The derogation asks for explicit consent to the transfer, after the person was told of its risks. The " +
      "mere use of a site is none.",
    mend: "Ask for it, or use a safeguard."
  }),
  "LETHE-TRANSFER-011": warning(art("49(1)"), {
    says: "When the derogation is used is not told.",
    why: "Derogations are for specific situations and read narrowly: what happens all the time is none.",
    mend: 'Say when: `derogation("contract", { when: "…" })`.'
  }),
  "LETHE-TRANSFER-012": error(art("48"), {
    says: "Data is disclosed on the order of a third country's authority.",
    why:
      "Such an order counts only where it rests on an international agreement, or where another ground of " +
      "Chapter V allows the transfer.",
    mend: 'Name the agreement (`safeguard("public-instrument")`) or the derogation, or do not disclose.'
  })
} as const satisfies Entries
