/** What people are told of their rights: Art. 12, 13(2)(b)–(d), 15–22, 77; and decisions by machines: Art. 22. */
import { gdpr } from "@lethe/core/LegalSource"
import { art, type Entries, error, frenchAct, warning } from "./entry.ts"

export const rights = {
  "LETHE-RIGHTS-001": error(art("12(6)"), {
    says: "Proof of identity is asked of everyone.",
    why:
      "More is asked only where there are reasonable doubts who asks. A copy of a passport for each request " +
      "deters people, and is data that nobody needed.",
    mend:
      'Ask in doubt only: `identity: { asked: "in doubt" }`, ' +
      "or verify by what is at hand, as the account's own sign-in."
  }),
  "LETHE-RIGHTS-002": error(art("12(6)"), {
    says: "When identity is asked for is not said.",
    why: "More is asked only where there are reasonable doubts who asks.",
    mend: 'Say `identity: { asked: "in doubt" }` or `"verified"`.'
  }),
  "LETHE-RIGHTS-003": error(art("13(2)(b)"), {
    says: "People are not told of this right.",
    why:
      "They are told of access, rectification, erasure, restriction, objection and portability when the data is " +
      "obtained; a right that nobody knows is none.",
    mend: 'Tell them, and how it is exercised: `offered("…")`.'
  }),
  "LETHE-RIGHTS-004": error(art("13(2)(b)", "13(2)(d)"), {
    says: "People are told nothing of their rights.",
    why:
      "They are told of access, rectification, erasure, restriction, objection, portability and complaint when " +
      "the data is obtained.",
    mend: 'Write `rights: { told: { … }, authority: "…" }`.'
  }),
  "LETHE-RIGHTS-005": error(art("12(2)"), {
    says: "A right is refused to people.",
    why:
      "Rights are given by law and limited by law alone; the controller facilitates them. The finding stands " +
      "under the article of the right.",
    mend: "Offer it. Where one request is refused, its ground is named to that person (Art. 12(4))."
  }),
  "LETHE-RIGHTS-006": error(art("12(2)"), {
    says: "A right is offered on a condition that the law does not know.",
    why:
      "Its conditions stand in its article, under which the finding stands. One more of the company's own takes " +
      "it from those it excludes.",
    mend: "Take the condition out, or put the law's own in its place where the article has one, under `refusals`."
  }),
  "LETHE-RIGHTS-007": error(art("13(2)(b)", "12(2)"), {
    says: "How the right is exercised is not said.",
    why: "Whoever wants to use a right finds the way to it.",
    mend: 'Say where and how: `offered("by e-mail to …")`.'
  }),
  "LETHE-RIGHTS-008": error(art("13(2)(d)", "77(1)"), {
    says: "People are not told that they may complain to an authority.",
    why: "It is the remedy that costs nothing, and the one they know least.",
    mend: 'Name the authority: `authority: "…"`.'
  }),
  "LETHE-RIGHTS-009": warning(art("13(2)(c)", "7(3)"), {
    says: "That consent can be withdrawn is not among the rights that people are told of.",
    why:
      "A purpose says how its own consent is withdrawn; whether people read it among their rights, nobody sees " +
      "here.",
    mend: 'Add `withdrawal: offered("…")`.'
  }),
  "LETHE-RIGHTS-010": error(art("13(2)(c)", "7(3)"), {
    says: "People are not told that consent can be withdrawn.",
    why: "It can be withdrawn at any time, and people are told so before they give it.",
    mend: 'Tell them: `withdrawal: offered("…")`.'
  }),
  "LETHE-RIGHTS-011": warning(art("21(4)", "21(2)"), {
    says: "The objection to direct marketing is not told apart from the general one.",
    why:
      "It is absolute, needs no reason, and is brought to people's attention explicitly, clearly and apart from " +
      "all else, at the latest in the first message.",
    mend: 'Add `objectionToMarketing: offered("…")`.'
  }),
  "LETHE-RIGHTS-012": warning(art("22(3)", "13(2)(f)"), {
    says: "That a human intervenes is not among the rights that people are told of.",
    why: "Whoever is subject to an automated decision may have a human look at it, give their view, and contest it.",
    mend: 'Add `humanIntervention: offered("…")`.'
  }),
  "LETHE-RIGHTS-013": error(art("17(3)", "12(4)"), {
    says: "On which ground the right is refused is not said.",
    why: "Erasure is refused on the five grounds of Art. 17(3) and on no other.",
    mend: "Name the ground, or refuse nothing."
  }),
  "LETHE-RIGHTS-014": warning(art("17(3)", "12(4)"), {
    says: "A refusal is announced without a ground of law.",
    why:
      "Erasure is refused on the five grounds of Art. 17(3) and on no other; that a purpose still goes on is " +
      "Art. 17(1)(a), one case at a time.",
    mend: 'Add `ground: "…"`, or take the refusal out.'
  }),
  "LETHE-RIGHTS-015": error([frenchAct("art. 85")], {
    says: "What people may direct for the time after their death is not said.",
    why: "In France everybody may leave directives on the fate of their data.",
    mend: 'Say how such directives are left: `afterDeath: "…"`.'
  }),
  "LETHE-RIGHTS-016": warning([frenchAct("art. 85")], {
    says: "Nothing is told of directives on the fate of data after death.",
    why: "In France everybody may leave them, and is told so where French law applies.",
    mend: 'Add `afterDeath: "…"`.'
  }),
  "LETHE-RIGHTS-017": error(art("12(3)"), {
    says: "The promised period to answer is longer than the law's.",
    why:
      "A request is answered within one month; two more only where complexity and number need them, told within " +
      "the first.",
    mend: "Promise at most one month."
  }),
  "LETHE-AUTOMATED-001": error(art("13(2)(f)", "22(1)"), {
    says: "Of automated decisions or profiling it is not said what people are to be told.",
    why: "Where a machine decides about people, they are told that it does, by which logic, and what follows for them.",
    mend: 'Say it, or `automatedDecisions: "none"`.'
  }),
  "LETHE-AUTOMATED-002": error(art("22(2)"), {
    says: "On which ground a machine may decide is not said.",
    why: "It may only where a contract needs it, a law authorises it, or the person explicitly consented.",
    mend: 'Name the ground: `"contract"`, `"law"` or `"explicit consent"`.'
  }),
  "LETHE-AUTOMATED-003": error(art("22(3)"), {
    says: "The safeguards of automated decisions are not said.",
    why: "At least a human who intervenes, hears the person, and can be contradicted.",
    mend: "Say who intervenes and how one asks."
  }),
  "LETHE-AUTOMATED-004": error(art("22(3)"), {
    says: "Automated decisions have no safeguards.",
    why: "At least a human who intervenes, hears the person, and can be contradicted.",
    mend: "Offer them, or let a human decide."
  }),
  "LETHE-AUTOMATED-005": error([gdpr("Art. 22(4)"), gdpr("Art. 9(2)")], {
    says: "A machine decides on special data, under a condition that does not allow it.",
    why:
      "It may only with explicit consent (9(2)(a)) or for a substantial public interest (9(2)(g)), and with " +
      "safeguards.",
    mend: "Keep special data out of the decision, or rest it on one of the two."
  })
} as const satisfies Entries
