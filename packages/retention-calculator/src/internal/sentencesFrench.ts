/** French. */
import type { Sentences } from "./sentences.ts"

export const french: Sentences = {
  mustGo: (lastDay) =>
    lastDay === undefined ? "doit disparaître." : `doit disparaître : le dernier jour était le ${lastDay}.`,
  ordered: (by, on) => `doit disparaître depuis le ${on}, sur ordre de ${by}.`,
  staysUntil: (lastDay) => `reste jusqu’au ${lastDay}`,
  onlyByLaw: ", seulement parce que la loi l’exige",
  restrictedAs: {
    archive: ", en archive intermédiaire, pour des personnes désignées",
    blocking: ", bloqué sauf pour les autorités",
    recoverable: ", hors d’usage, seulement pour être rétabli"
  },
  staysByDuty: (day) => `reste au moins jusqu’au ${day}, parce que la loi l’exige ; rien ne dit quand cela disparaît.`,
  dutyWithoutEnd: "reste : une obligation de conservation n’a pas encore de fin.",
  staysOnHold: "reste : un gel n’a pas encore de fin.",
  onHold: (lastDay) =>
    lastDay === undefined
      ? "est gelé : cela devrait disparaître."
      : `est gelé : cela devrait disparaître, le dernier jour était le ${lastDay}.`,
  running: "reste : le délai n’a pas commencé.",
  undetermined: "n’a pas de dernier jour : rien de connu n’en donne un.",

  forPurposes: (purposes, rule) => `pour ${purposes} : ${rule}`,
  applies: {
    never: "ne s’est jamais appliqué à cette personne : cela ne fixe rien",
    "no-longer": "ne s’applique plus à cette personne",
    unknown: "on ne sait pas si la personne a consenti ; la finalité est présumée s’appliquer"
  },
  suppressionEntry:
    "une entrée de la liste d’opposition reste : une empreinte du contact, avec sa propre durée (RGPD art. 21(3))",
  promised: (on, version) => `comme promis le ${on} (${version})`,

  countedFrom: (start) => ` → compté à partir du ${start}`,
  lastDay: (day) => ` → dernier jour le ${day}`,
  keptAtLeastUntil: (day) => ` → à conserver au moins jusqu’au ${day}`,
  at: (day, time) => `${day} à ${time}`,
  gone: (category) => `disparition de ${category}`,
  extended: (state, until) =>
    until === undefined
      ? ` ; plus longtemps tant que dure ${state}`
      : ` ; plus longtemps pour ${state}, jusqu’au ${until}`,
  waiting: {
    "not-yet": "n’est pas encore arrivé",
    unknown: "jour inconnu, donc rien n’est échu",
    never: "n’arrivera jamais"
  },
  stateUnknown: "inconnu, donc rien n’est échu",
  lasts: "dure",
  neverWas: "n’a jamais été",
  ended: (day) => `terminé le ${day}`,
  objected: (day) => `opposition le ${day}`,
  noObjection: "personne ne s’y est encore opposé",
  condition: (words) => `si : ${words}`,
  notInForce: "la disposition n’est pas en vigueur pour ce jour",
  noDay: "ces mots ne donnent pas de dernier jour",
  recommended: (day) => `recommandé jusqu’au ${day} ; une recommandation ne rend rien échu`,

  noDuty: "Aucune obligation de conservation.",
  openDuty: "Une obligation de conservation existe, sans fin connue.",
  dutyEnded: (day) => `L’obligation de conservation a pris fin le ${day}.`,
  dutyUntil: (day) => `Une obligation de conservation court jusqu’au ${day}.`,
  reducedTo: (contents) => `Seules des parties peuvent rester : ${contents}. Le reste doit disparaître.`,
  inBackups: (day) => `Disparu des sauvegardes après le ${day}.`,
  end: {
    anonymise: "À la fin, anonymisation.",
    "erase or anonymise": "À la fin, effacement ou anonymisation ; ce n’est anonyme qu’avec une évaluation consignée.",
    returned: "À la fin, restitution au responsable du traitement.",
    deleted: "Suppression à la fin du service.",
    either: "À la fin, restitution au responsable du traitement ou suppression."
  },
  hold: (matter, from, until) =>
    until === undefined ? `Gel${matter} depuis le ${from}, ouvert` : `Gel${matter} du ${from} au ${until}`,
  movesTo: (day) =>
    day === undefined ? " : pas de dernier jour tant qu’il est ouvert." : ` : porte le dernier jour au ${day}.`,
  tooLate:
    " : posé après le dernier jour. Il ne donne aucun droit d’avoir conservé ; rien n’est effacé avant une décision.",
  useRestricted: (ground, from) => `L’usage est limité depuis le ${from} (RGPD art. ${ground}).`,
  notKnown: (names) => `Inconnu : ${names}.`,
  neverApplied: "Aucune finalité ne s’est jamais appliquée à cette personne : rien ne dit quand cela disparaît.",
  notSaidWhich: (since) => `La politique ne dit pas quelle durée s’applique ; la première a pris fin le ${since}.`,
  objectionPending: (purpose, on) => `La personne s’est opposée à ${purpose} le ${on} : décidez si cela y met fin.`,
  recommendationPassed: (day, source) =>
    `Recommandé jusqu’au ${day} au plus (${source}), ce que le registre n’a pas repris.`,
  notVerified: (provision) => `Pas entièrement vérifié : ${provision}.`,
  conditionNotStated: (provision, condition) => `Non déclaré, alors que ${provision} le demande : ${condition}.`,
  procedureNotStated: (provision) =>
    `Une procédure ouverte prolongerait l’obligation de ${provision} ; le registre n’en nomme aucune.`
}
