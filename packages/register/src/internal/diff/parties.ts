/** Who decides, about whom, and who represents or advises. */
import { isUndetermined } from "@lethe/core/Said"
import type { Version } from "@lethe/core/Version"
import type { Change } from "../../Change.ts"
import { titleOf } from "../titles.ts"
import { added, askAnew, byId, type Given, type Pair, removed, same, tell, value } from "./change.ts"
import { country, text, unsaid } from "./values.ts"

export const parties = ({ before, after }: Pair<Version>): ReadonlyArray<Change> => [
  ...controller({ before, after }),
  ...jointControllers({ before, after }),
  ...value(
    "representative",
    { before: before.representative, after: after.representative },
    (of) => (isUndetermined(of) ? unsaid(of) : text(of.name)),
    { path: ["representative"], title: "the representative", consequences: [told("13(1)(a)")] }
  ),
  ...value(
    "data protection officer",
    { before: before.dataProtectionOfficer, after: after.dataProtectionOfficer },
    (of) => (isUndetermined(of) ? unsaid(of) : text(of.contact)),
    { path: ["dataProtectionOfficer"], title: "the data protection officer", consequences: [told("13(1)(b)")] }
  ),
  ...subjects({ before, after })
]

const told = (letter: string) => tell("the notice says it", letter, "12(1)")

const controller = ({ before, after }: Pair<Version>): ReadonlyArray<Change> => {
  const [was, is] = [before.controller, after.controller]
  // Another person decides: whoever consented did not consent to that one.
  const another = !same(was.name, is.name) && !isUndetermined(was.name) && consents(before) ? [anotherAsks] : []
  const place = (key: string): Given => ({
    path: ["controller", key],
    title: `the controller's ${key}`,
    consequences: [...(key === "name" ? another : []), told("13(1)(a)")]
  })
  return [
    ...value("controller", { before: was.name, after: is.name }, text, place("name")),
    ...value("controller", { before: was.address, after: is.address }, text, place("address")),
    ...value("controller", { before: was.country, after: is.country }, country, place("country")),
    ...value("controller", { before: was.contact, after: is.contact }, text, place("contact"))
  ]
}

const anotherAsks = askAnew(
  "consent names who asks for it: if another company decides now, it was given to the first",
  "4(11)",
  "7"
)

const consents = ({ activities }: Version): boolean =>
  activities.some(({ purposes }) => purposes.some(({ basis }) => basis?._tag === "Consent"))

const jointControllers = ({ before, after }: Pair<Version>): ReadonlyArray<Change> => {
  const { came, went, stayed } = byId({ before: before.jointControllers, after: after.jointControllers })
  const consequences = [told("13(1)(a)"), tell("the essence of the arrangement is told", "26(2)")]
  const given = ({ id, name }: { readonly id: string; readonly name: Parameters<typeof text>[0] }): Given => ({
    path: ["jointControllers", id],
    title: typeof name === "string" ? name : id,
    consequences
  })
  return [
    ...came.map((each) => added("joint controller", given(each))),
    ...went.map((each) => removed("joint controller", given(each))),
    ...stayed.flatMap(({ before: was, after: is }) => [
      ...value("joint controller", { before: was.contact, after: is.contact }, text, given(is)),
      ...value("joint controller", { before: was.essence, after: is.essence }, text, given(is))
    ])
  ]
}

const subjects = ({ before, after }: Pair<Version>): ReadonlyArray<Change> => {
  const { came, went, stayed } = byId({ before: before.subjects, after: after.subjects })
  const given = (each: Version["subjects"][number]): Given => ({
    path: ["subjects", each.id],
    title: titleOf(each, each.id)
  })
  return [
    ...came.map((each) => added("data subjects", { ...given(each), consequences: [told("13(1)")] })),
    ...went.map((each) => removed("data subjects", given(each))),
    ...stayed.flatMap(({ before: was, after: is }) => [
      ...value("data subjects", { before: titleOf(was, was.id), after: titleOf(is, is.id) }, text, given(is)),
      ...value(
        "data subjects",
        { before: was.vulnerable, after: is.vulnerable },
        (why) => `vulnerable: “${why}”`,
        given(is)
      ),
      ...value("children", { before: was.children, after: is.children }, childrenText, {
        ...given(is),
        consequences: [tell("children and their parents are told in words for them", "8", "12(1)")]
      })
    ])
  ]
}

const childrenText = (of: NonNullable<Version["subjects"][number]["children"]>): string =>
  "addressed" in of ? `none under ${of.under}` : `under ${of.under} with ${text(of.authorisation)}`
