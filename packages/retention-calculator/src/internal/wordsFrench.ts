/** French. */
import type { LegalSource } from "@lethe/core/LegalSource"
import { type Period, units } from "@lethe/core/Period"
import { dayOfMonth, monthOf, type PlainDate, yearOf } from "@lethe/core/PlainDate"
import type { StatuteVersion } from "@lethe/core/Statute"
import type { Named, Phrases } from "./wording.ts"

const months = [
  ...["janvier", "février", "mars", "avril", "mai", "juin", "juillet"],
  ...["août", "septembre", "octobre", "novembre", "décembre"]
]
const unitNames = {
  years: ["an", "ans"],
  months: ["mois", "mois"],
  weeks: ["semaine", "semaines"],
  days: ["jour", "jours"],
  hours: ["heure", "heures"]
} as const

const date = (day: PlainDate): string => {
  const of = dayOfMonth(day)
  return `${of === 1 ? "1er" : of} ${months[monthOf(day) - 1]} ${yearOf(day)}`
}

const period = (each: Period): string =>
  Object.entries(units(each))
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => `${count} ${unitNames[unit as keyof typeof unitNames][count < 2 ? 0 : 1]}`)
    .join(" ")

const quoted = (words: string): string => `« ${words} »`
const byName = ({ words, said }: Named): string => (said ? words : quoted(words))

/** The preposition and the article become one word, or lose a vowel. */
const de = (of: string): string =>
  of
    .replace(/^(?!les? )/iu, "de ")
    .replace(/^les /iu, "des ")
    .replace(/^le /iu, "du ")
    .replace(/^de (?=[aeiouyàâéèêëîïôœùûh])/iu, "d’")

/** The Regulation's articles are cited in French as in the Journal officiel. */
const source = ({ act, provision }: LegalSource): string => {
  const name =
    { GDPR: "RGPD", "Reg. 1182/71": "règlement 1182/71", "ePrivacy Directive": "directive ePrivacy" }[act] ?? act
  return `${name} ${provision.replace(/^Art\. /u, "art. ").replaceAll(" and ", " et ")}`
}

const version = ({ forEventsFrom, forEventsUntil, from, until }: StatuteVersion): string => {
  const days = [
    ...(forEventsFrom === undefined ? [] : [`événements à partir du ${date(forEventsFrom)}`]),
    ...(forEventsUntil === undefined ? [] : [`événements jusqu’au ${date(forEventsUntil)}`]),
    ...(from === undefined ? [] : [`en vigueur à partir du ${date(from)}`]),
    ...(until === undefined ? [] : [`en vigueur jusqu’au ${date(until)}`])
  ]
  return days.length === 0 ? "" : ` (${days.join(", ")})`
}

const ended = { returned: "restitué", deleted: "supprimé", either: "restitué ou supprimé" }
const joints = { and: "et", or: "ou" }

export const french: Phrases = {
  date,
  count: (number) => number.toLocaleString("fr-FR"),
  period,
  list: (items, joined) =>
    items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${joints[joined]} ${items.at(-1)}`,
  quoted,
  source,
  verification: { "partly-verified": "vérifié en partie", unverified: "non vérifié" },
  separator: " ; ",
  bounds: { "at-most": "au plus", "at-least": "au moins", exactly: "exactement" },
  between: (least, most) => `entre ${least} et ${most}`,
  backupsIncluded: ", sauvegardes comprises",
  whileIn: ({ words, said }) => {
    if (!said) return `tant que dure ${quoted(words)}`
    return /^[aeiouyàâéèêîôœûh]/iu.test(words) ? `tant qu’${words}` : `tant que ${words}`
  },
  afterwards: (rule) => `, puis ${rule}`,
  combined: {
    LongestOf: "la plus longue de ces durées : ",
    ShortestOf: "la plus courte de ces durées : ",
    NotSaidWhich: "sans qu’il soit dit laquelle : "
  },
  untilObjection: "jusqu’à l’opposition de la personne",
  onlyIf: (event) => `seulement en cas ${de(byName(event))} : `,
  atOnce: "immédiatement",
  endOfService: (how, within, event) => `${ended[how]} dans un délai de ${within} après ${event}`,
  ends: { anonymise: ", puis anonymisation", "erase or anonymise": ", puis effacement ou anonymisation" },
  restrictions: {
    archive: ", en archive pour des personnes désignées",
    blocking: ", bloqué sauf pour les autorités",
    recoverable: ", hors d’usage et seulement pour être rétabli"
  },
  withoutLimit: "sans limite",
  notSaid: "non précisé",
  uses: { duty: "au moins la durée", limit: "au plus la durée", both: "la durée" },
  legal: "que la loi prévoit",
  recommended: "recommandée",
  version,
  ceiling: (each) => `, et au plus ${each}`,
  extended: (state) => `, et tant que dure ${byName(state)}`,
  covers: (contents) => `, dont ${contents}`,
  dayNotSaid: "à compter d’un jour non précisé",
  whereUnknown: ", à défaut ",
  latestOf: (events) => `la dernière date entre ${events}`,
  isGone: (category) => `après la fin de la conservation ${de(byName(category))}`,
  endOfStorage: (category) => `la fin de la conservation ${de(byName(category))}`,
  after: (of) => `après ${of}`,
  moved: {
    "day-after": (of) => `le lendemain ${de(of)}`,
    "end-of-calendar-year": (of) => `la fin de l’année civile ${de(of)}`,
    "start-of-next-calendar-year": (of) => `le 1er janvier qui suit ${of}`,
    "end-of-financial-year": (of) => `la clôture de l’exercice ${de(of)}`
  },
  from: {
    "day-after": (day) => `à compter ${de(day)}`,
    "end-of-calendar-year": (day) => `après ${day}`,
    "start-of-next-calendar-year": (day) => `à compter ${de(day)}`,
    "end-of-financial-year": (day) => `après ${day}`
  }
}
