/** Rights as people are told of them. */
import { toText } from "@lethe/core/LegalSource"
import type { Rights } from "@lethe/core/Rights"
import { isUndetermined } from "@lethe/core/Said"
import type { Version } from "@lethe/core/Version"
import * as Words from "@lethe/retention-calculator/Words"
import type { Change } from "../../Change.ts"
import { added, byId, type Given, listed, type Pair, removed, tell, value } from "./change.ts"
import { text, unsaid } from "./values.ts"

export const rights = ({ before, after }: Pair<Version>): ReadonlyArray<Change> => {
  const of = ({ rights: said }: Version): Rights | undefined =>
    said === undefined || isUndetermined(said) ? undefined : said
  const [was, is] = [of(before), of(after)]
  const each = (told: Rights["told"] | undefined) => told?.map(({ right, told: how }) => ({ id: right, how }))
  const { came, went, stayed } = byId({ before: each(was?.told), after: each(is?.told) })
  const given = (right: string): Given => ({
    path: ["rights", "told", right],
    title: Words.name(right),
    consequences: [tell("the notice says that there is the right, and how it is exercised", "13(2)(b)", "12(2)")]
  })
  return [
    ...came.map(({ id, how }) => added("right", given(id), howText(how))),
    ...went.map(({ id, how }) => removed("right", given(id), howText(how))),
    ...stayed.flatMap(({ before: a, after: b }) =>
      value("right", { before: a.how, after: b.how }, howText, given(b.id))
    ),
    ...value("complaint", { before: was?.authority, after: is?.authority }, text, {
      path: ["rights", "authority"],
      title: "the authority for complaints",
      consequences: [tell("the notice names the right to complain", "13(2)(d)")]
    }),
    ...value("right", { before: was?.identity, after: is?.identity }, identityText, {
      path: ["rights", "identity"],
      title: "proof of identity",
      consequences: [tell("it is asked in reasonable doubt only", "12(6)")]
    }),
    ...value("right", { before: was?.afterDeath, after: is?.afterDeath }, text, {
      path: ["rights", "afterDeath"],
      title: "directives for after death"
    }),
    ...refusals({ before: was, after: is }),
    ...others({ before: was, after: is })
  ]
}

const howText = (how: Rights["told"][number]["told"]): string => {
  if (how._tag !== "Offered") return text(how)
  const way = how.how === undefined ? "offered" : text(how.how)
  return how.onlyIf === undefined ? way : `${way}, only if “${how.onlyIf}”`
}

const identityText = (of: NonNullable<Rights["identity"]>): string =>
  isUndetermined(of) ? unsaid(of) : `${of.asked}${of.what === undefined ? "" : ` (“${of.what}”)`}`

const refusals = ({ before, after }: Pair<Rights | undefined>): ReadonlyArray<Change> => {
  const { came, went } = listed({ before: before?.refusals, after: after?.refusals })
  const given = (right: string): Given => ({
    path: ["rights", "refusals"],
    title: `refusals of ${Words.name(right)}`,
    consequences: [tell("a refusal is told with its reasons, and the remedies", "12(4)", "17(3)")]
  })
  return [
    ...came.map(({ right, because }) => added("right", given(right), `“${because}”`)),
    ...went.map(({ right, because }) => removed("right", given(right), `“${because}”`))
  ]
}

/** Rights under another law. */
const others = ({ before, after }: Pair<Rights | undefined>): ReadonlyArray<Change> => {
  const { came, went } = listed({ before: before?.others, after: after?.others })
  const given = (right: string): Given => ({ path: ["rights", "others"], title: right })
  return [
    ...came.map(({ right, source }) => added("right", given(right), toText(source))),
    ...went.map(({ right, source }) => removed("right", given(right), toText(source)))
  ]
}
