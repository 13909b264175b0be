/** Conditions of consent: Art. 4(11), 7; of children: Art. 8. */
import { art, type Entries, error, warning } from "./entry.ts"

export const consent = {
  "LETHE-CONSENT-001": error(art("13(2)(c)", "7(3)"), {
    says: "How consent is withdrawn is not said.",
    why: "It can be withdrawn at any time, as easily as it was given, and people are told so before they give it.",
    mend: 'Say how: `consent({ withdrawnBy: "…" })`.'
  }),
  "LETHE-CONSENT-002": error(art("7(3)"), {
    says: "Consent cannot be withdrawn.",
    why: "Consent that cannot be withdrawn is none, and what rests on it has no basis.",
    mend: "Offer a way that is as easy as giving it, or rest the purpose on another basis."
  }),
  "LETHE-CONSENT-003": error(art("4(11)", "7(2)"), {
    says: "Consent is taken for granted from another act.",
    why:
      "Consent is a clear act about just this purpose, told apart from everything else. Silence, use, or the " +
      "sending of a form is none.",
    mend: "Ask for it, purpose by purpose, or name the basis that truly carries the purpose."
  }),
  "LETHE-CONSENT-004": error(art("7(1)"), {
    says: "How consent is asked is not said.",
    why: "The controller shows that the person consented: to what, when, and in which words.",
    mend: 'Say how it is asked: `consent({ asked: "…", withdrawnBy: "…" })`.'
  }),
  "LETHE-CONSENT-005": warning(art("7(1)"), {
    says: "The register does not tell how consent is asked.",
    why:
      "The controller shows that the person consented: to what, when, and in which words. Whether it can, " +
      "nobody sees here.",
    mend: 'Add `asked: "…"`: the form, the banner, the box.'
  }),
  "LETHE-CONSENT-006": error(art("4(11)", "7(1)"), {
    says: "What rests on consent is on before anybody agreed.",
    why: "A box that is ticked already is no consent (CJEU C-673/17).",
    mend: 'Make the default `"off"`.'
  }),
  "LETHE-CHILDREN-001": error(art("8(1)", "8(2)"), {
    says: "How those with parental responsibility authorise is not said.",
    why:
      "Below the age of consent a child's consent to an online service counts only with theirs, which the " +
      "controller makes reasonable efforts to verify.",
    mend: 'Say how it is asked and verified: `authorisation: "…"`.'
  }),
  "LETHE-CHILDREN-002": warning(art("8(1)"), {
    says: "The age below which parents are asked is lower than the age of consent there.",
    why:
      "Children between the two would consent alone to an online service, where the law of their country asks " +
      "for a parent. Which country's law that is, the register does not say.",
    mend: "Ask parents up to the age of consent, or offer nothing to children on consent."
  })
} as const satisfies Entries
