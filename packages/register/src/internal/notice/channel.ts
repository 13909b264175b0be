/** How a right is exercised: Art. 12, 13(2)(b), (c). */
import { gdpr } from "@lethe/core/LegalSource"
import type { Right } from "@lethe/core/Rights"
import { isUndetermined } from "@lethe/core/Said"
import { fill, type Line, own } from "./document.ts"
import { gap, isNotOffered, said, type Writing } from "./writing.ts"

/** How a right is exercised, as the register says it; a right is not refused, nor narrowed, without a mark. */
export const channel = (writing: Writing, right: Right): Line => {
  const { rights: of, controller } = writing.version
  const { says } = writing.words
  const told = isUndetermined(of) ? undefined : of?.told.find((each) => each.right === right)?.told
  const law = gdpr(right === "withdrawal" ? "Art. 13(2)(c)" : "Art. 13(2)(b)")
  if (told === undefined) return [gap(writing, "how", law, isUndetermined(of) ? of.words : undefined)]
  if (isUndetermined(told)) return [gap(writing, "how", law, told.words)]
  if (isNotOffered(told)) return [gap(writing, "refusedRight", [gdpr(articles[right]), law], told.words)]
  const how =
    told.how === undefined
      ? fill(says.writeTo, said(writing, controller.contact, "contact", "Art. 13(1)(a)"))
      : said(writing, told.how, "how", law.provision)
  return told.onlyIf === undefined
    ? how
    : [...how, own(" "), gap(writing, "restrictedRight", [gdpr(articles[right]), law], told.onlyIf)]
}

const articles: Readonly<Record<Right, string>> = {
  access: "Art. 15",
  rectification: "Art. 16",
  erasure: "Art. 17",
  restriction: "Art. 18",
  portability: "Art. 20",
  objection: "Art. 21(1)",
  objectionToMarketing: "Art. 21(2)",
  withdrawal: "Art. 7(3)",
  humanIntervention: "Art. 22(3)"
}
