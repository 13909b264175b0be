/** What is stored on people's devices, and what they can choose: Directive 2002/58/EC Art. 5(3), GDPR Art. 7. */
import { gdpr, type LegalSource } from "@lethe/core/LegalSource"
import type { Preference } from "@lethe/core/Preference"
import { isUndetermined } from "@lethe/core/Said"
import type { Tracker } from "@lethe/core/Tracker"
import * as Words from "@lethe/retention-calculator/Words"
import { fill, heading, type Line, letter, own, paragraph, type Section, table } from "./document.ts"
import { withdrawal } from "./purposes.ts"
import { gap, host, isNotOffered, listed, named, said, type Writing } from "./writing.ts"

const ePrivacy: LegalSource = { act: "ePrivacy Directive", provision: "Art. 5(3)" }

export const trackers = (writing: Writing): ReadonlyArray<Section> => {
  const { trackers: of } = writing.version
  const { terms, sections } = writing.words
  if (of === undefined || (!isUndetermined(of) && of.length === 0)) return []
  const title = heading(sections.trackers, letter(Words.source(ePrivacy, writing.wording)))
  if (isUndetermined(of))
    return [{ id: "trackers", title, blocks: [paragraph(gap(writing, "trackers", ePrivacy, of.words))] }]
  const head = [terms.tracker, terms.needed, terms.lifetime, terms.consent, terms.receivers]
  const rows = of.map((each) => [
    [named(writing, each), ...denied(writing, each)],
    [needed(writing, each)],
    [lifetime(writing, each)],
    consent(writing, each),
    receivers(writing, each)
  ])
  return [
    {
      id: "trackers",
      title,
      blocks: table(sections.trackers, head, rows)
    }
  ]
}

const denied = (writing: Writing, { denied: of }: Tracker): ReadonlyArray<Line> =>
  of === undefined ? [] : [fill(writing.words.says.denied, [host(writing, of)])]

const needed = (writing: Writing, { necessity }: Tracker): Line => {
  const { says } = writing.words
  if (isUndetermined(necessity)) return [gap(writing, "necessity", ePrivacy, necessity.words)]
  return [own(necessity === "strictly necessary" ? says.necessary : says.notNecessary)]
}

const lifetime = (writing: Writing, { lifetime: of }: Tracker): Line => {
  const { says } = writing.words
  const law = gdpr("Art. 13(2)(a)")
  if (of === undefined) return [gap(writing, "lifetime", law)]
  if (isUndetermined(of)) return [gap(writing, "lifetime", law, of.words)]
  if (of === "session") return [own(says.session)]
  return [own(of === "until deleted" ? says.untilDeleted : Words.period(of, writing.wording))]
}

const consent = (writing: Writing, { necessity, consent: of, withdrawnBy }: Tracker): ReadonlyArray<Line> => {
  if (necessity === "strictly necessary" && of === undefined) return []
  const { says } = writing.words
  const taken = withdrawnBy === undefined ? [] : [fill(says.withdrawnBy, withdrawal(writing, withdrawnBy))]
  if (of === undefined) return [[gap(writing, "trackerConsent", ePrivacy)], ...taken]
  if (isNotOffered(of)) return [[gap(writing, "trackerConsent", ePrivacy, of.words)], ...taken]
  if (!isUndetermined(of) && typeof of === "object")
    return [[gap(writing, "trackerConsent", [ePrivacy, gdpr("Art. 4(11)")], of.from)], ...taken]
  const how = isUndetermined(of) ? [gap(writing, "trackerConsent", ePrivacy, of.words)] : [host(writing, of)]
  return [fill(says.askedBy, how), ...taken]
}

const receivers = (writing: Writing, { recipients = [] }: Tracker): ReadonlyArray<Line> => {
  const lines = recipients.map((id) =>
    named(
      writing,
      writing.version.recipients.find((each) => each.id === id)
    )
  )
  return lines.length === 0 ? [] : [listed(writing, lines)]
}

export const choices = (writing: Writing): ReadonlyArray<Section> => {
  const { preferences = [] } = writing.version
  const { terms, sections } = writing.words
  const rows = preferences.map((each) => [
    [named(writing, each), ...channels(writing, each)],
    [atFirst(writing, each)],
    [switching(writing, each)]
  ])
  return rows.length === 0
    ? []
    : [
        {
          id: "choices",
          title: [own(sections.choices)],
          blocks: table(sections.choices, [terms.choice, terms.default, terms.switch], rows)
        }
      ]
}

const channels = (writing: Writing, { channels: of }: Preference): ReadonlyArray<Line> =>
  of === undefined
    ? []
    : [
        listed(
          writing,
          of.map((each): Line => [own(writing.words.channels[each])])
        )
      ]

const atFirst = (writing: Writing, { default: of, scope }: Preference): Line => {
  const { says } = writing.words
  if (isUndetermined(of)) return [gap(writing, "default", gdpr("Art. 25(2)"), of.words)]
  const whose = scope === undefined ? "" : `, ${scope === "device" ? says.forDevice : says.forAccount}`
  return [own(`${of === "on" ? says.on : says.off}${whose}`)]
}

const switching = (writing: Writing, { switchedBy }: Preference): Line =>
  isNotOffered(switchedBy)
    ? fill(writing.words.says.notSwitched, [host(writing, switchedBy.words)])
    : said(writing, switchedBy, "switching", "Art. 12(1)")
