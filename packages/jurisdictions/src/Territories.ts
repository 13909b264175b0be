/**
 * The territories whose holidays are known, for which years, and who looked.
 *
 * It does not hold the holidays, and loads nothing that does: those are `HolidayCalendar`.
 *
 * @since 0.1.0
 */
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Verification } from "@lethe/core/Statute"

/** First and last year, both included. */
export interface Years {
  readonly from: number
  readonly to: number
}

/** A country or a part of one that has holidays of its own. */
export interface Territory {
  /** ISO 3166: `FR`, `FR-67`, `DE-BY`. */
  readonly code: string
  /** In English. */
  readonly name: string
  /** The years in which its holidays are known. */
  readonly years: Years
  /** Whether its holidays were held against a table written from its statutes. */
  readonly verification: Verification
  readonly verifiedOn?: PlainDate
  /** The years for which they were. */
  readonly comparedFor?: Years
  /** Where days are named anew each year: the years for which the days of the last list are expected. */
  readonly expectedFor?: Years
  readonly note?: string
}

/**
 * Their rules were followed back to the year in which Directive 95/46 had to be applied. The Julian Easter is right
 * until 2099.
 */
const compared = {
  years: { from: 1998, to: 2099 },
  verification: "verified",
  verifiedOn: "2026-11-22" as PlainDate,
  comparedFor: { from: 2023, to: 2031 }
} as const

/** Nobody followed their rules back behind the year in which the GDPR had to be applied. */
const notCompared = { years: { from: 2018, to: 2099 }, verification: "unverified" } as const

/** Their days are named anew each year, and the source has the days of one list. */
const namedYearly = {
  years: { from: 2026, to: 2026 },
  expectedFor: { from: 2018, to: 2099 },
  verification: "partly-verified",
  verifiedOn: "2026-11-27" as PlainDate,
  note:
    "Of the list for 2026, Maundy Thursday and the Mondays after 1 November and 6 December were read; " +
    "the days of the community itself were not."
} as const

type Known = Omit<Territory, "code" | "name">
type Names = Readonly<Record<string, string>>

const all = (known: Known, names: Names): ReadonlyArray<Territory> =>
  Object.entries(names).map(([code, name]) => ({ code, name, ...known }))

const parts = (country: string, known: Known, names: Names): ReadonlyArray<Territory> =>
  Object.entries(names).map(([code, name]) => ({ code: `${country}-${code}`, name, ...known }))

const länderCompared = {
  ...{ BY: "Bavaria", BE: "Berlin", BB: "Brandenburg", HH: "Hamburg", HE: "Hesse", MV: "Mecklenburg-Vorpommern" },
  ...{ NW: "North Rhine-Westphalia", SL: "Saarland", SN: "Saxony" }
}
const länder = {
  ...{ BW: "Baden-Württemberg", HB: "Bremen", NI: "Lower Saxony", RP: "Rhineland-Palatinate" },
  ...{ SH: "Schleswig-Holstein", ST: "Saxony-Anhalt", TH: "Thuringia" }
}

/** Not Ceuta and Melilla: some of their days follow the moon, and are not those that the source computes. */
const communities = {
  ...{ AN: "Andalusia", AR: "Aragon", AS: "Asturias", CB: "Cantabria", CL: "Castile and León" },
  ...{ CM: "Castile-La Mancha", CN: "Canary Islands", CT: "Catalonia", EX: "Extremadura", GA: "Galicia" },
  ...{ IB: "Balearic Islands", MC: "Murcia", MD: "Madrid", NC: "Navarre", PV: "Basque Country" },
  ...{ RI: "La Rioja", VC: "Valencia" }
}

const cantons = {
  ...{ AG: "Aargau", AI: "Appenzell Innerrhoden", AR: "Appenzell Ausserrhoden", BE: "Bern", BL: "Basel-Landschaft" },
  ...{ BS: "Basel-Stadt", FR: "Fribourg", GE: "Geneva", GL: "Glarus", GR: "Grisons", JU: "Jura", LU: "Lucerne" },
  ...{ NE: "Neuchâtel", NW: "Nidwalden", OW: "Obwalden", SG: "St. Gallen", SH: "Schaffhausen", SO: "Solothurn" },
  ...{ SZ: "Schwyz", TG: "Thurgau", TI: "Ticino", UR: "Uri", VD: "Vaud", VS: "Valais", ZG: "Zug", ZH: "Zurich" }
}

const austrianLänder = {
  ...{ 1: "Burgenland", 2: "Carinthia", 3: "Lower Austria", 4: "Upper Austria", 5: "Salzburg", 6: "Styria" },
  ...{ 7: "Tyrol", 8: "Vorarlberg", 9: "Vienna" }
}

const overseas = {
  ...{ GP: "Guadeloupe", MQ: "Martinique", GF: "French Guiana", RE: "Réunion", YT: "Mayotte" },
  ...{ BL: "Saint Barthélemy", MF: "Saint Martin" }
}

/** What the calendar leaves out, or takes for so, where that is not settled. */
const notes = {
  BG: "A working day that is off because a holiday fell on a weekend (Labour Code art. 154(2)) is not counted.",
  CH: "Without a canton, the days that are holidays in all of them.",
  GR: "Where 1 May is moved by decision of the minister, the calendar has 1 May.",
  LI:
    "Good Friday counts; 2 January, 2 February, Shrove Tuesday, 19 March and 31 December do not: banks close, and " +
    "the list in the Official Journal names them (C 455 of 18.12.2014, p. 9), the act does not.",
  SK: "8 May and 15 September are taken for working days from 2026 on; sources differ on whether for 2026 only."
}

/** All of them, in the order of their codes: the member states, the EEA, the United Kingdom, Switzerland. */
export const territories: ReadonlyArray<Territory> = [
  ...all(compared, {
    ...{ AT: "Austria", BE: "Belgium", DE: "Germany", ES: "Spain", FR: "France", IE: "Ireland", IT: "Italy" },
    ...{ LU: "Luxembourg", NL: "Netherlands", PL: "Poland", PT: "Portugal" }
  }),
  ...all(notCompared, {
    ...{ CY: "Cyprus", CZ: "Czechia", DK: "Denmark", EE: "Estonia", FI: "Finland", HR: "Croatia", HU: "Hungary" },
    ...{ IS: "Iceland", LT: "Lithuania", LV: "Latvia", MT: "Malta", NO: "Norway", RO: "Romania", SE: "Sweden" },
    SI: "Slovenia"
  }),
  ...all({ ...notCompared, note: notes.BG }, { BG: "Bulgaria" }),
  ...all({ ...notCompared, note: notes.CH }, { CH: "Switzerland" }),
  ...all({ ...notCompared, note: notes.GR }, { GR: "Greece" }),
  ...all({ ...notCompared, note: notes.LI }, { LI: "Liechtenstein" }),
  ...all({ ...notCompared, note: notes.SK }, { SK: "Slovakia" }),
  ...all({ ...compared, note: "The days of England." }, { GB: "United Kingdom" }),
  ...parts("GB", compared, { ENG: "England" }),
  ...parts("GB", notCompared, { NIR: "Northern Ireland", SCT: "Scotland", WLS: "Wales" }),
  ...parts("FR", compared, { 57: "Moselle", 67: "Bas-Rhin", 68: "Haut-Rhin", "6AE": "Alsace" }),
  ...parts("FR", notCompared, overseas),
  ...parts("DE", compared, länderCompared),
  ...parts("DE", notCompared, länder),
  ...parts("ES", namedYearly, communities),
  ...parts("CH", notCompared, cantons),
  ...parts("AT", notCompared, austrianLänder),
  ...parts("IT", notCompared, { BZ: "South Tyrol" })
].toSorted((a, b) => (a.code < b.code ? -1 : 1))
