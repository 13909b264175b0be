/** Who receives data, and where they go. */
import type { Recipient, Disclosure } from "@lethe/core/Recipient"
import { isUndetermined } from "@lethe/core/Said"
import type { Version } from "@lethe/core/Version"
import * as Words from "@lethe/retention-calculator/Words"
import type { Change, Consequence } from "../../Change.ts"
import { isThirdCountry } from "../europeanEconomicArea.ts"
import { recipientsOf } from "../rightsFacts.ts"
import { titleOf } from "../titles.ts"
import { added, askAnew, byId, contract, type Given, listed, type Pair, removed, tell, value } from "./change.ts"
import { country, tools, unsaid } from "./values.ts"

export const recipients = ({ before, after }: Pair<Version>): ReadonlyArray<Change> => {
  const { came, went, stayed } = byId({ before: before.recipients, after: after.recipients })
  return [
    ...came.flatMap((each) => newRecipient(after, each)),
    ...went.flatMap(goneRecipient),
    ...stayed.flatMap((pair) => changed(pair)),
    ...disclosures({ before, after })
  ]
}

const at = (recipient: Recipient): Given => ({
  path: ["recipients", recipient.id],
  title: titleOf(recipient, recipient.id)
})

const told = tell("the notice names the recipient or its category", "13(1)(e)")
const transferTold = tell("the notice says where, on what ground, and how to get a copy", "13(1)(f)")

const newRecipient = (version: Version, recipient: Recipient): ReadonlyArray<Change> => {
  const consequences = [
    ...ofConsent(version, recipient),
    ...(recipient.role === "processor" ? [contract("a processor needs a contract first", "28(3)")] : []),
    told
  ]
  return [
    added("recipient", { ...at(recipient), consequences }, recipient.role),
    ...(isTransfer(recipient)
      ? [added("transfer", { ...at(recipient), consequences: [transferTold] }, transferText(recipient))]
      : [])
  ]
}

const goneRecipient = (recipient: Recipient): ReadonlyArray<Change> => [
  removed("recipient", at(recipient)),
  ...(isTransfer(recipient) ? [removed("transfer", at(recipient), transferText(recipient))] : [])
]

const isTransfer = ({ country: to, tool }: Recipient): boolean => isAway(to) || tool !== undefined

/** Others than processors are named to whoever consents. */
const ofConsent = (version: Version, recipient: Recipient): ReadonlyArray<Consequence> => {
  if (recipient.role === "processor" || recipient.role === "public authority") return []
  const served = version.activities.flatMap((activity) =>
    activity.purposes.filter(
      (purpose) =>
        purpose.basis?._tag === "Consent" &&
        recipientsOf(version, { activity, purpose }).some(({ id }) => id === recipient.id)
    )
  )
  return served.map((purpose) =>
    askAnew(`who consented to ${titleOf(purpose, purpose.id)} was not told of this recipient`, "4(11)", "7")
  )
}

const isAway = (of: Recipient["country"]): boolean => of !== undefined && (isUndetermined(of) || isThirdCountry(of))

const transferText = ({ country: to, tool }: Recipient): string => {
  const where = to === undefined ? "a country that is not said" : country(to)
  return tool === undefined ? where : `${where}, on ${tools(tool)}`
}

const changed = ({ before, after }: Pair<Recipient>): ReadonlyArray<Change> => {
  const given = at(after)
  const moved = { ...given, consequences: [transferTold] }
  const within = !isAway(before.country) && !isAway(after.country)
  return [
    ...value("recipient", { before: before.role, after: after.role }, (role) => role, {
      ...given,
      consequences: [...(after.role === "processor" ? [contract("a processor needs a contract", "28(3)")] : []), told]
    }),
    ...value(
      "recipient",
      { before: titleOf(before, before.id), after: titleOf(after, after.id) },
      (title) => `“${title}”`,
      {
        ...given,
        consequences: [told]
      }
    ),
    ...value(
      within ? "recipient" : "transfer",
      { before: before.country, after: after.country },
      country,
      within ? given : moved
    ),
    ...value("transfer", { before: before.tool, after: after.tool }, tools, moved),
    ...terms({ before, after })
  ]
}

/** When data are disclosed to it, and what its contract says. */
const terms = ({ before, after }: Pair<Recipient>): ReadonlyArray<Change> => {
  const given = at(after)
  return [
    ...value("recipient", { before: before.disclosed, after: after.disclosed }, disclosedText, {
      ...given,
      consequences: [tell("the notice says when data are disclosed", "13(1)(e)")]
    }),
    ...value(
      "recipient",
      { before: before.atEnd, after: after.atEnd },
      (of) => `at the end ${isUndetermined(of) ? unsaid(of) : of}`,
      {
        ...given,
        consequences: [contract("the contract says what becomes of the data at its end", "28(3)(g)")]
      }
    ),
    ...value(
      "recipient",
      { before: before.engagedBy, after: after.engagedBy },
      (by) => `engaged by ${Words.name(by)}`,
      given
    )
  ]
}

const disclosedText = (of: NonNullable<Recipient["disclosed"]>): string =>
  isUndetermined(of) ? unsaid(of) : Words.list(of.map(disclosureText), "or")

const disclosureText = (each: Disclosure): string => {
  const words = "words" in each ? each.words : "form" in each ? each.form : undefined
  const name = Words.name(each._tag).toLowerCase()
  return words === undefined ? name : `${name} (“${words}”)`
}

/** For which purposes: those that are new to a recipient that was there. */
const disclosures = ({ before, after }: Pair<Version>): ReadonlyArray<Change> => {
  const ways = (version: Version) =>
    version.activities.flatMap((activity) =>
      activity.purposes.flatMap((purpose) =>
        recipientsOf(version, { activity, purpose }).map(({ id }) => ({ purpose: purpose.id, recipient: id }))
      )
    )
  const { came, went } = listed({ before: ways(before), after: ways(after) })
  const known = ({ purpose, recipient }: { readonly purpose: string; readonly recipient: string }) =>
    [before, after].every(
      ({ activities, recipients: all }) =>
        all.some(({ id }) => id === recipient) &&
        activities.some(({ purposes }) => purposes.some(({ id }) => id === purpose))
    )
  const purposeOf = (id: string) => after.activities.flatMap(({ purposes }) => purposes).find((each) => each.id === id)
  const given = (each: { readonly purpose: string; readonly recipient: string }): Given => {
    const recipient = after.recipients.find(({ id }) => id === each.recipient)
    const consented = purposeOf(each.purpose)?.basis?._tag === "Consent" && recipient?.role !== "processor"
    return {
      path: ["recipients", each.recipient],
      title: `${titleOf(recipient, each.recipient)}, for ${titleOf(purposeOf(each.purpose), each.purpose)}`,
      consequences: [
        ...(consented ? [askAnew("who consented was not told of this recipient", "4(11)", "7")] : []),
        told
      ]
    }
  }
  return [
    ...came.filter(known).map((each) => added("recipient", given(each))),
    ...went.filter(known).map((each) => removed("recipient", { ...given(each), consequences: [] }))
  ]
}
