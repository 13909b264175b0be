/** What the record lacks, under the letter that asks for it. */
import type { ControllerActivity, Lacking, ProcessorActivity, RecordOfProcessing, Told } from "../../RecordDocument.ts"

type Record_ = Omit<RecordOfProcessing, "lacking">

export const missingOf = (record: Record_): ReadonlyArray<Lacking> => [
  ...partiesLacking(record),
  ...record.controller.flatMap(controllerLacking),
  ...record.processor.flatMap(processorLacking)
]

const controllerLacking = (activity: ControllerActivity): ReadonlyArray<Lacking> => {
  const lacks = lacking(activity.id)
  const { jointly, purposes, categories, transfers, limits, security } = activity
  return [
    ...lacks("30(1)(a)", "jointly", jointly),
    ...lacks(
      "30(1)(b)",
      "purposes",
      purposes.map(({ title }) => title)
    ),
    ...lacks(
      "30(1)(c)",
      "categories",
      categories.map(({ title }) => title)
    ),
    ...lacks(
      "30(1)(e)",
      "transfers",
      transfers.flatMap(({ country, tools }) => [country, ...tools])
    ),
    ...lacks(
      "30(1)(f)",
      "limits",
      limits.flatMap(({ open }) => open.map((notSaid) => ({ notSaid })))
    ),
    ...lacks("30(1)(g)", "security", security)
  ]
}

const processorLacking = (activity: ProcessorActivity): ReadonlyArray<Lacking> => {
  const lacks = lacking(activity.id)
  const { controllers, processing, transfers, security } = activity
  return [
    ...lacks(
      "30(2)(a)",
      "controllers",
      controllers.flatMap(({ name, contact = "" }) => [name, contact])
    ),
    ...lacks("30(2)(b)", "processing", processing),
    ...lacks(
      "30(2)(c)",
      "transfers",
      transfers.flatMap(({ country, tools }) => [country, ...tools])
    ),
    ...lacks("30(2)(d)", "security", security)
  ]
}

/** The company is the same in both records: told once. */
const partiesLacking = ({ parties, controller }: Record_): ReadonlyArray<Lacking> => {
  const { name, address = "", contact, jointControllers, representative, dataProtectionOfficer } = parties
  const lacks = lacking(undefined)
  const letter = controller.length > 0 ? "30(1)(a)" : "30(2)(a)"
  const officer = dataProtectionOfficer
  return [
    ...lacks(letter, "name", [name]),
    ...lacks(letter, "address", [address]),
    ...lacks(letter, "contact", [contact]),
    ...lacks(
      letter,
      "jointControllers",
      jointControllers.flatMap((each) => [each.name, each.contact])
    ),
    ...lacks(letter, "representative", representative === undefined ? [] : partyOf(representative)),
    ...lacks(
      letter,
      "dataProtectionOfficer",
      officer === undefined ? [] : "notSaid" in officer ? [officer] : [officer.contact]
    )
  ]
}

const partyOf = (of: NonNullable<RecordOfProcessing["parties"]["representative"]>): ReadonlyArray<Told> =>
  "notSaid" in of ? [of] : [of.name, of.contact]

const lacking =
  (activity: string | undefined) =>
  (letter: string, part: string, told: ReadonlyArray<Told>): ReadonlyArray<Lacking> => {
    const words = told.flatMap((each) => (typeof each === "string" ? [] : [each.notSaid]))
    return Array.from(new Set(words), (each) => ({
      letter,
      ...(activity === undefined ? {} : { activity }),
      part,
      words: each
    }))
  }
