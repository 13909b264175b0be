/** The parts of the record, letter by letter. */
import type { Activity } from "@lethe/core/Activity"
import { type AnyRegister, keeping, type Purpose, type Version } from "@lethe/core/Register"
import { isUndetermined, type OpenEnded, type Undetermined } from "@lethe/core/Said"
import * as Words from "@lethe/retention-calculator/Words"
import type * as Record_ from "../../RecordDocument.ts"
import { letterOf } from "../bases.ts"
import { isThirdCountry } from "../europeanEconomicArea.ts"
import { leftOpen } from "../openRule.ts"
import { phrases } from "../notice/writing.ts"
import { recipientsOf } from "../rightsFacts.ts"
import { titleOf } from "../titles.ts"
import { headings } from "./headings.ts"

type Told = Record_.Told
type Wording = Words.Wording

const told = (value: string | Undetermined | undefined): Told =>
  value === undefined ? notSaid : isUndetermined(value) ? { notSaid: value.words } : value

const notSaid: Told = { notSaid: "" }

/** Where it is not said, the words; where the list has no end, they are what is not said. */
const titleTold = (of: { readonly title?: string | Undetermined | OpenEnded } | undefined, id: string): Told =>
  typeof of?.title === "object" ? { notSaid: of.title.words } : titleOf(of, id)

/** Art. 30(1)(a), 30(2)(a). */
export const parties = (version: Version): Record_.Parties => {
  const { controller, jointControllers = [], representative, dataProtectionOfficer: dpo } = version
  return {
    name: told(controller.name),
    country: told(controller.country),
    ...(controller.address === undefined ? {} : { address: told(controller.address) }),
    contact: told(controller.contact),
    jointControllers: jointControllers.map(({ name, country, contact }) => ({
      name: told(name),
      ...(country === undefined ? {} : { country: told(country) }),
      contact: told(contact)
    })),
    ...representativeTold(version, representative),
    ...(dpo === undefined
      ? {}
      : {
          dataProtectionOfficer: isUndetermined(dpo)
            ? { notSaid: dpo.words }
            : { ...(dpo.name === undefined ? {} : { name: dpo.name }), contact: told(dpo.contact) }
        })
  }
}

/** Applicable where the controller is outside the Union: Art. 27. */
const representativeTold = (
  { controller: { country } }: Version,
  of: Version["representative"]
): Pick<Record_.Parties, "representative"> => {
  if (of === undefined)
    return !isUndetermined(country) && isThirdCountry(country) ? { representative: { notSaid: "" } } : {}
  return isUndetermined(of)
    ? { representative: { notSaid: of.words } }
    : { representative: { name: told(of.name), country: told(of.country), contact: told(of.contact) } }
}

export const controllerActivity = (
  register: AnyRegister,
  activity: Activity,
  wording: Wording
): ReadonlyArray<Record_.ControllerActivity> => {
  const { version } = register
  if (activity.role === "processor") return []
  const categories = categoriesOf(version, activity)
  return [
    {
      id: activity.id,
      title: titleOf(activity, activity.id),
      role: activity.role,
      jointly: joint(version, activity),
      purposes: activity.purposes.map((purpose) => ({
        id: purpose.id,
        title: titleTold(purpose, purpose.id),
        basis: basisTold(purpose, wording)
      })),
      subjects: subjectsOf(version, categories),
      categories: categories.map((category) => ({
        id: category.id,
        title: titleTold(category, category.id),
        special: specialOf(category, wording)
      })),
      recipients: recipients(version, activity, wording),
      transfers: transfers(version, activity, wording),
      limits: limits(register, activity, wording),
      security: security(version, activity)
    }
  ]
}

export const processorActivity = (
  { version }: AnyRegister,
  activity: Activity,
  wording: Wording
): ReadonlyArray<Record_.ProcessorActivity> => {
  const { controllers } = activity
  if (activity.role !== "processor") return []
  return [
    {
      id: activity.id,
      title: titleOf(activity, activity.id),
      controllers:
        controllers === undefined || isUndetermined(controllers)
          ? [{ name: told(controllers) }]
          : controllers.map(({ name, contact }) => ({
              name,
              ...(contact === undefined ? {} : { contact: told(contact) })
            })),
      processing: activity.purposes.map((purpose) => titleTold(purpose, purpose.id)),
      transfers: transfers(version, activity, wording),
      security: security(version, activity)
    }
  ]
}

const joint = (version: Version, { role, jointly }: Activity): ReadonlyArray<Told> => {
  if (role !== "joint controller") return []
  const all = version.jointControllers ?? []
  const with_ = all.filter(({ id }) => jointly?.includes(id) ?? true)
  return with_.length === 0 ? [notSaid] : with_.map(({ name }) => told(name))
}

const basisTold = ({ basis }: Purpose, { language = "en" }: Wording): Told => {
  if (basis === undefined || isUndetermined(basis)) return told(basis)
  const name = (each: keyof typeof letterOf) => basisName(each, language)
  if (basis._tag !== "NotSaidWhich") return name(basis._tag)
  const named = basis.bases.map((each) => (isUndetermined(each) ? each.words : name(each._tag)))
  return { notSaid: Words.list(named, "or", { language }) }
}

const basisName = (each: keyof typeof letterOf, language: Words.Language): string =>
  `${headings[language].bases[each]}, ${language === "fr" ? "art." : "Art."} 6(1)(${letterOf[each]})`

const categoriesOf = (version: Version, activity: Activity) => {
  const ids = new Set(
    activity.purposes.flatMap(({ keeps, uses = [] }) => [...keeps.map(({ category }) => category), ...uses])
  )
  return version.categories.filter(({ id }) => ids.has(id))
}

const subjectsOf = (version: Version, categories: Version["categories"][number][]): ReadonlyArray<string> => {
  const ids = new Set(categories.flatMap(({ of }) => of))
  return version.subjects.filter(({ id }) => ids.has(id)).map((each) => titleOf(each, each.id))
}

const specialOf = (
  { special, criminal }: Version["categories"][number],
  { language = "en" }: Wording
): ReadonlyArray<string> => [
  ...(special ?? []).map((each) => phrases[language].special[each]),
  ...(criminal === undefined ? [] : [phrases[language].says.criminalData])
]

const disclosedTo = (version: Version, activity: Activity) => {
  const ids = new Set(
    activity.purposes.flatMap((purpose) => recipientsOf(version, { activity, purpose }).map(({ id }) => id))
  )
  return version.recipients.filter(({ id }) => ids.has(id))
}

const recipients = (version: Version, activity: Activity, { language = "en" }: Wording) =>
  disclosedTo(version, activity).map((each) => ({
    title: titleOf(each, each.id),
    role: phrases[language].roles[each.role],
    ...(each.country === undefined ? {} : { country: told(each.country) })
  }))

const transfers = (version: Version, activity: Activity, { language = "en" }: Wording) =>
  disclosedTo(version, activity)
    .filter(({ country, tool }) => tool !== undefined || isAway(country))
    .map((each): Record_.TransferTold => {
      const { tool } = each
      const tools: ReadonlyArray<Told> =
        tool === undefined
          ? [notSaid]
          : isUndetermined(tool)
            ? [told(tool)]
            : tool.map((one) => toolTold(one, language))
      // Where it goes is not said: then neither is whether anything has to allow it.
      const open = tool === undefined && isUndetermined(each.country)
      return { recipient: titleOf(each, each.id), country: told(each.country), tools: open ? [] : tools }
    })

type Recipient = Version["recipients"][number]

const isAway = (country: Recipient["country"]): boolean =>
  country !== undefined && (isUndetermined(country) || isThirdCountry(country))

type Tool = Exclude<NonNullable<Recipient["tool"]>, Undetermined>[number]

/** Of a derogation for compelling interests the safeguards are documented: Art. 30(1)(e), 49(1) subpara. 2. */
const toolTold = (tool: Tool, language: Words.Language): Told => {
  const words = phrases[language]
  switch (tool._tag) {
    case "Adequacy":
      return [words.tools.Adequacy, ...(tool.decision === undefined ? [] : [tool.decision])].join(words.colon)
    case "Safeguard":
      return words.instruments[tool.instrument]
    case "Derogation": {
      if (tool.ground === "compelling-interests" && tool.when === undefined)
        return { notSaid: headings[language].derogations[tool.ground] }
      return [headings[language].derogations[tool.ground], ...(tool.when === undefined ? [] : [tool.when])].join(", ")
    }
    case "Considered":
      return { notSaid: tool.words }
  }
}

/** Art. 30(1)(f). What is only on the person's device has no period of the company's. */
const limits = (register: AnyRegister, activity: Activity, wording: Wording) => {
  const { version } = register
  return categoriesOf(version, activity).flatMap((category) =>
    keeping(register, category.id)
      .filter((each) => each.activity.id === activity.id)
      .map(({ purpose, rule }) => ({
        category: titleOf(category, category.id),
        purpose: titleOf(purpose, purpose.id),
        period: rule._tag === "Undetermined" ? { notSaid: rule.words } : Words.rule(register, rule, wording),
        open: rule._tag === "WithoutLimit" ? [rule.why] : leftOpen(register, rule)
      }))
  )
}

const security = (version: Version, activity: Activity): ReadonlyArray<Told> => {
  const measures = activity.security ?? version.security
  return measures === undefined || isUndetermined(measures) ? [told(measures)] : measures
}
