/** Where the holidays of the continent are not those of the source, by country. */
import type { HolidayCorrection } from "../HolidayCorrection.ts"
import { correct, readAt, unverified, verified } from "./correcting.ts"

const atw = (paragraph: number) => ({ act: "Algemene termijnenwet", provision: `art. 3(${paragraph})` })
const nl = { listed: correct("NL", atw(1), verified), equated: correct("NL", atw(2), verified) }
const decree = correct("NL", atw(3), readAt("sterfgeval.nl, question 70745"))
const reading = { reading: "assimilatedByDecree" } as const

const dutch: ReadonlyArray<HolidayCorrection> = [
  nl.listed.added("05-05", "Liberation Day", { note: "Listed for every year; only some employers give the day." }),
  nl.equated.added("easter -2", "Good Friday"),
  decree.added("2023-04-28", "Day after King's Day", reading),
  decree.added("2023-05-19", "Day after Ascension Day", reading),
  decree.added("2024-05-10", "Day after Ascension Day", reading),
  decree.added("2024-12-27", "Day after Boxing Day", reading),
  decree.added("2025-05-30", "Day after Ascension Day", reading),
  decree.added("2026-01-02", "Day after New Year's Day", reading),
  decree.added("2026-05-15", "Day after Ascension Day", reading),
  decree.added("2027-05-07", "Day after Ascension Day", reading),
  decree.added("2028-04-28", "Day after King's Day", reading),
  decree.added("2028-05-26", "Day after Ascension Day", reading)
]

const berlin = { act: "Gesetz über die Sonn- und Feiertage (Berlin)", provision: "§ 1" }
const germany: ReadonlyArray<HolidayCorrection> = [
  correct("DE-BE", berlin, readAt("chip.de, web.de")).added("2025-05-08", "Liberation Day (80th anniversary)"),
  correct("DE-BE", berlin, readAt("web.de")).added("2028-06-17", "75th anniversary of the uprising in the GDR")
]

const belgium = correct("BE", { act: "Arrêté royal du 18 avril 1974", provision: "art. 1" }, unverified)
const luxembourg = correct("LU", { act: "Code du travail", provision: "art. L.232-2" }, verified)
const italy = { act: "Legge 260/1949", provision: "art. 2" }
const poland = { act: "Ustawa z dnia 18 stycznia 1951 r. o dniach wolnych od pracy", provision: "art. 1" }
const portugal = correct(
  "PT",
  { act: "Código do Trabalho", provision: "art. 234(1), Leis 23/2012 and 8/2016" },
  readAt("amartins.pt, lafontaine.de")
)
const suspended = { from: 2013, until: 2015 }
const spain = correct("ES", { act: "Real Decreto 2001/1983", provision: "art. 45" }, unverified)

const galicia = correct("ES-GA", { act: "Real Decreto 2001/1983", provision: "art. 45.4" }, readAt("lagaceta.com.ar"))

const checked: ReadonlyArray<HolidayCorrection> = [
  belgium.removed("11-02", "All Souls' Day", { note: "Administrations close; it is a working day." }),
  belgium.removed("11-15", "King's Feast", { note: "Administrations close; it is a working day." }),
  luxembourg.removed("easter -2", "Good Friday", { note: "Banks close; it is a working day." }),
  correct("IT", { act: "Legge 151/2025", provision: "art. 1" }, verified).added("10-04", "Saint Francis", {
    from: 2026
  }),
  correct("IT", italy, unverified).removed("06-02", "Republic Day", {
    until: 2000,
    note: "Moved to a Sunday in 1977, and back by Legge 336/2000."
  }),
  correct("PL", poland, verified).added("12-24", "Christmas Eve", { from: 2025 }),
  correct("PL", poland, readAt("warszawa.naszemiasto.pl, rmf.fm")).added("2018-11-12", "Centenary of independence"),
  portugal.removed("easter 60", "Corpus Christi", suspended),
  portugal.removed("10-05", "Republic Day", suspended),
  portugal.removed("11-01", "All Saints' Day", suspended),
  portugal.removed("12-01", "Restoration of Independence", suspended),
  spain.removed("substitutes 12-25 if sunday then next monday", "Christmas Day (substitute day)", {
    alone: true,
    note: "Communities move it to the Monday; the list of the whole country does not."
  }),
  galicia.added("2026-06-24", "Saint John")
]

const cyprus = correct("CY", { act: "Public holidays of Cyprus", provision: "list" }, readAt("qppstudio.net"))
const romania = correct("RO", { act: "Codul muncii", provision: "art. 139(1)" }, readAt("wall-street.ro, b1tv.ro"))
const liechtenstein = correct(
  "LI",
  { act: "Arbeitsgesetz (LR 822.10)", provision: "Art. 18(2)" },
  readAt("gesetze.li, LGBl. 1986 Nr. 85")
)
const denmark = { act: "Lov om konsekvenser ved afskaffelsen af store bededag", provision: "§ 1" }
const someCantons = { alone: true, note: "Not in every canton." } as const
const swiss = correct("CH", { act: "Cantonal law", provision: "holidays of all cantons" }, readAt("swissfederalism.ch"))
const bulgaria = correct("BG", { act: "Labour Code", provision: "art. 154(1)" }, readAt("mnogoznaiko.com"))

const others: ReadonlyArray<HolidayCorrection> = [
  correct("DK", denmark, readAt("fho.dk, bt.dk")).removed("easter 26", "Great Prayer Day", { from: 2024 }),
  cyprus.removed("orthodox -47", "Clean Monday", { note: "The source has the Tuesday." }),
  cyprus.added("orthodox -48", "Clean Monday"),
  cyprus.added("orthodox 50", "Whit Monday"),
  bulgaria.added("12-26", "Second day of Christmas"),
  romania.removed("01-06", "Epiphany", { until: 2023 }),
  romania.removed("01-07", "Saint John the Baptist", { until: 2023 }),
  liechtenstein.removed("easter 40", "Day after Ascension Day", {
    note: "The administration closes; the act does not list it."
  }),
  liechtenstein.removed("easter 61", "Day after Corpus Christi", {
    note: "The administration closes; the act does not list it."
  }),
  liechtenstein.added("08-15", "Assumption, National Day"),
  liechtenstein.added("11-01", "All Saints' Day"),
  swiss.removed("easter -2", "Good Friday", someCantons),
  swiss.removed("easter 1", "Easter Monday", someCantons),
  swiss.removed("easter 50", "Whit Monday", someCantons),
  swiss.removed("12-26", "Saint Stephen's Day", someCantons)
]

export const continental: ReadonlyArray<HolidayCorrection> = [...dutch, ...germany, ...checked, ...others]
