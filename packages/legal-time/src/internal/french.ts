/** French. */
import { dayOfWeek } from "@lethe/core/DateArithmetic"
import type { LegalSource } from "@lethe/core/LegalSource"
import { units } from "@lethe/core/Period"
import { dayOfMonth, monthOf, type PlainDate, yearOf } from "@lethe/core/PlainDate"
import type { Phrases, SaidStep } from "./phrases.ts"

const weekdays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"]
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

const day = (each: PlainDate): string => {
  const date = dayOfMonth(each)
  return `${weekdays[dayOfWeek(each)]} ${date === 1 ? "1er" : date} ${months[monthOf(each) - 1]} ${yearOf(each)}`
}

const list = (items: ReadonlyArray<string>): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} et ${items.at(-1)}`

const counted = (count: number, [one, many]: readonly [string, string]): string => `${count} ${count < 2 ? one : many}`

const period: Phrases["period"] = (each) =>
  Object.entries(units(each))
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => counted(count, unitNames[unit as keyof typeof unitNames]))
    .join(" ")

/** The Regulation's articles are cited in French as in the Journal officiel. */
const source = ({ act, provision }: LegalSource): string => {
  const name =
    { GDPR: "RGPD", "Reg. 1182/71": "règlement 1182/71", "UK GDPR": "RGPD britannique", "Promise in": "promesse," }[
      act
    ] ?? act
  const place = provision
    .replace(/^Art\. /u, "art. ")
    .replaceAll(" and ", " et ")
    .replaceAll("subpara.", "al.")
    .replaceAll("recital", "considérant")
    .replaceAll("its own words", "en ses propres termes")
  return `${name} ${place}`
}

const ends = ({ period: each, after, clipped }: SaidStep): string =>
  `Le délai de ${each} s’achève le ${after}${clipped ? ", dernier jour d’un mois qui n’a pas cette date" : ""}`

const later = ({ period: each, before, after }: SaidStep): string => `${each} à compter du ${before} : ${after}`

const steps: Phrases["steps"] = {
  "event-day": ({ after }) => `Le jour de l’événement, ${after}, n’est pas compté`,
  "event-hour": ({ after }) => `L’heure de l’événement n’est pas comptée : le délai commence le ${after}`,
  days: later,
  weeks: later,
  months: ends,
  "part-of-month": ({ period: each, after }) => `Une fraction de mois compte pour ${each} : ${after}`,
  hours: ({ period: each, after }) => `Le délai de ${each} s’achève le ${after}`,
  "working-days": ({ period: each, after }) => `Les ${each} sont écoulés le ${after}`,
  "following-working-day": ({ rest, after }) => `${rest} : le jour ouvrable suivant est le ${after}`,
  "two-working-days": ({ after }) =>
    `Tout délai de deux jours ou plus comprend au moins deux jours ouvrables : le second est le ${after}`,
  retroactive: ({ after }) => `Compté à rebours, le jour n’est pas reporté : ${after}`,
  restarted: ({ after }) => `Le délai court à compter de la réponse, le ${after}`,
  suspended: ({ period: each, after }) => `Le délai a été suspendu pendant ${each} : ${after}`,
  "fixed-date": ({ after }) => `Une date fixe n’est pas reportée : ${after}`,
  "first-use": ({ before }) => `La première utilisation précède la fin du délai, le ${before}`,
  "own-words": ({ period: each, after }) => `Le délai de ${each} s’achève le ${after}`
}

const received = (what: string) => (moment: string, zone: string) => `${what} ${moment} (${zone}).`

export const french: Phrases = {
  day,
  instant: ({ day: each, time }) => `${day(each)} à ${time.replace(":", " h ")}`,
  period,
  workingDays: (count) => counted(count, ["jour ouvrable", "jours ouvrables"]),
  list,
  source,
  event: {
    period: received("L’événement date du"),
    "request-response": received("La demande a été reçue le"),
    "request-refusal": received("La demande a été reçue le"),
    "breach-notification": received("Le responsable du traitement a eu connaissance de la violation le"),
    "processor-notice": received("Le sous-traitant a eu connaissance de la violation le"),
    "indirect-collection-information": received("Les données ont été obtenues le"),
    "right-to-object-information": received("La première communication a lieu le"),
    "prior-consultation": received("L’autorité a reçu la demande le"),
    "authority-silence": received("L’autorité a reçu la réclamation le"),
    "authority-period": received("L’événement date du"),
    "fixed-date": received("La date est le"),
    "own-promise": received("L’événement date du")
  },
  steps,
  rest: (days, holidays) => {
    const named = holidays.map((holiday) => `le ${day(holiday.day)} est férié (${holiday.name})`)
    const weekend =
      days.length === 0
        ? []
        : [
            `${list(days.map((each) => `le ${day(each)}`))} ${days.length === 1 ? "n’est" : "ne sont"} pas ouvrable${
              days.length === 1 ? "" : "s"
            }`
          ]
    const text = [...(named.length === 0 ? [] : [list(named)]), ...weekend].join(", et ")
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  },
  notRolled: {
    "no-calendar": "Les jours fériés ne sont pas connus : le jour n’a pas été reporté.",
    backward: "C’est le dernier jour qui laisse ce délai.",
    hours: "Un délai en heures n’est pas reporté.",
    "fixed-date": "Il n’y a pas de report.",
    "own-words": "Une promesse est tenue au jour qu’elle indique."
  },
  warnings: {
    "identity-requested-late":
      "Attention : l’identité a été demandée tard ; il est douteux que cela suspende le délai.",
    "clarification-requested-late":
      "Attention : la précision a été demandée tard ; il est douteux que cela suspende le délai.",
    "information-requested-late":
      "Attention : les informations ont été demandées tard ; il est douteux que cela suspende le délai.",
    "suspensions-overlap": "Attention : deux suspensions ont des jours communs, comptés une fois.",
    "suspended-after-last-day": "Attention : ce qui est demandé après la fin du délai ne suspend rien.",
    "extension-notified-late": "Attention : la prolongation a été annoncée après le premier délai ; elle ne vaut pas.",
    "extension-too-long": "Attention : la prolongation dépasse ce que la loi permet ; elle ne vaut pas.",
    "day-without-hour": "Attention : l’heure de l’événement n’est pas connue ; on a compté depuis le début du jour.",
    "rolling-unverified": "Attention : le report au jour ouvrable suivant n’a pas été vérifié dans une source."
  },
  strict: (instant) => `Compté depuis l’événement même, ce serait le ${instant} : qui s’y tient est à temps.`,
  remedy: (each) => `Si elle se tait jusque-là, un recours est ouvert à partir du ${each}.`,
  extendable: (each) => `Pour prolonger, en donner les motifs à la personne au plus tard le ${each}.`,
  notExtendable: "Ce délai ne peut pas être prolongé.",
  extended: "La prolongation a été annoncée à temps. Elle compte depuis la réception, avec le premier délai.",
  suspended: (since, days) =>
    `Le délai est suspendu depuis le ${since} ; il reste ${counted(days, ["jour", "jours"])}. ` +
    "Le dernier jour sera connu quand la réponse sera là.",
  promise: (binding, promised, statutory) =>
    binding === "promise"
      ? `La promesse de l’entreprise s’achève le ${promised}, ${
          statutory === null ? "alors que le délai légal est suspendu" : `avant le délai légal, ${statutory}`
        } : elle lie.`
      : `La promesse de l’entreprise s’achève le ${promised}, pas avant le délai légal, ${statutory} : la loi lie.`,
  act: {
    period: (by) => `Agir au plus tard le ${by}.`,
    "request-response": (by) => `Répondre au plus tard le ${by}.`,
    "request-refusal": (by) => `Dire à la personne pourquoi, et où se plaindre, au plus tard le ${by}.`,
    "breach-notification": (by) => `Notifier l’autorité avant le ${by}.`,
    "processor-notice": () => "Prévenir le responsable du traitement maintenant.",
    "indirect-collection-information": (by) => `Informer la personne au plus tard le ${by}.`,
    "right-to-object-information": (by) => `Signaler le droit d’opposition au plus tard le ${by}.`,
    "prior-consultation": (by) => `Attendre l’avis de l’autorité au plus tard le ${by}.`,
    "authority-silence": (by) => `Attendre des nouvelles de l’autorité au plus tard le ${by}.`,
    "authority-period": (by) => `Agir au plus tard le ${by}.`,
    "fixed-date": (by) => `Agir au plus tard le ${by}.`,
    "own-promise": (by) => `Tenir la promesse au plus tard le ${by}.`
  },
  outerLimit: "C’est la limite extrême : la loi dit « dans les meilleurs délais ».",
  noNumber: "La loi dit « dans les meilleurs délais », sans chiffre"
}
