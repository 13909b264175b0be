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

/** Their days are named anew each year; the source has read these lists. */
const decreedYearly = {
  years: { from: 2019, to: 2026 },
  verification: "unverified",
  note: "Named each year by the community and published in the BOE; the lists until 2026 are in the source."
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

const communities = {
  ...{ AN: "Andalusia", AR: "Aragon", AS: "Asturias", CB: "Cantabria", CE: "Ceuta", CL: "Castile and León" },
  ...{ CM: "Castile-La Mancha", CN: "Canary Islands", CT: "Catalonia", EX: "Extremadura", GA: "Galicia" },
  ...{ IB: "Balearic Islands", MC: "Murcia", MD: "Madrid", ML: "Melilla", NC: "Navarre", PV: "Basque Country" },
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

const everywhere = "A country without a canton has the days that are holidays in all of them."

/** All of them, in the order of their codes: the member states, the EEA, the United Kingdom, Switzerland. */
export const territories: ReadonlyArray<Territory> = [
  ...all(compared, {
    ...{ AT: "Austria", BE: "Belgium", DE: "Germany", ES: "Spain", FR: "France", IE: "Ireland", IT: "Italy" },
    ...{ LU: "Luxembourg", NL: "Netherlands", PL: "Poland", PT: "Portugal" }
  }),
  ...all(notCompared, {
    ...{ BG: "Bulgaria", CY: "Cyprus", CZ: "Czechia", DK: "Denmark", EE: "Estonia", FI: "Finland", GR: "Greece" },
    ...{ HR: "Croatia", HU: "Hungary", IS: "Iceland", LI: "Liechtenstein", LT: "Lithuania", LV: "Latvia" },
    ...{ MT: "Malta", NO: "Norway", RO: "Romania", SE: "Sweden", SI: "Slovenia", SK: "Slovakia" }
  }),
  ...all({ ...notCompared, note: everywhere }, { CH: "Switzerland" }),
  ...all({ ...compared, note: "The days of England." }, { GB: "United Kingdom" }),
  ...parts("GB", compared, { ENG: "England" }),
  ...parts("GB", notCompared, { NIR: "Northern Ireland", SCT: "Scotland", WLS: "Wales" }),
  ...parts("FR", compared, { 57: "Moselle", 67: "Bas-Rhin", 68: "Haut-Rhin", "6AE": "Alsace" }),
  ...parts("FR", notCompared, overseas),
  ...parts("DE", compared, länderCompared),
  ...parts("DE", notCompared, länder),
  ...parts("ES", decreedYearly, communities),
  ...parts("CH", notCompared, cantons),
  ...parts("AT", notCompared, austrianLänder),
  ...parts("IT", notCompared, { BZ: "South Tyrol" })
].toSorted((a, b) => (a.code < b.code ? -1 : 1))
