/** Purpose limitation and minimisation: Art. 5(1)(b), (c), 6(4); and declared ids that nobody uses. */
import { art, type Entries, error, note } from "./entry.ts"

export const purpose = {
  "LETHE-PURPOSE-001": error(art("5(1)(b)"), {
    says: "The purpose is an open end.",
    why: "Purposes are specified and explicit when data is collected. “Other purposes” is none, and allows nothing.",
    mend: "Name each purpose, with its basis and its period, before the data is used for it (Art. 13(3))."
  }),
  "LETHE-PURPOSE-002": error(art("5(1)(b)"), {
    says: "The data may be published, for no purpose that is named.",
    why:
      "Publication reaches everybody and cannot be undone: it needs a purpose of its own. A recipient of a " +
      "whole activity receives all of its data for all of its purposes.",
    mend:
      "Name the recipient at the purposes that publish and at no other, with a basis that carries it, or do not " +
      "publish."
  }),
  "LETHE-PURPOSE-003": error(art("5(1)(c)"), {
    says: "The category is an open end.",
    why: "Data is limited to what its purposes need. Of “other information” nobody can say that it is needed.",
    mend: "Name what is collected."
  }),
  "LETHE-PURPOSE-004": error(art("6(4)"), {
    says: "Why the further purpose is compatible is not said.",
    why:
      "Data collected for one purpose serves another only where the two are compatible, by the five criteria of " +
      "Art. 6(4), or on consent or a law.",
    mend:
      "Write down why it is compatible: the link, the context, the nature of the data, the consequences, the " +
      "safeguards."
  }),
  "LETHE-UNUSED-001": note(art("5(2)"), {
    says: "Nothing in the register uses this.",
    why:
      "What is declared and never used is either forgotten in a rule, or was never needed; in both cases the " +
      "register says something else than what is done.",
    mend: "Use it where it belongs, or take it out."
  })
} as const satisfies Entries
