/**
 * The holidays of the territories whose statutes were read, rule by rule as the statutes put them.
 *
 * Slow and literal: nothing of it comes from the package or from what the package uses.
 */
import { easterSunday } from "./easter.ts"

type Rule = (year: number) => ReadonlyArray<string>

const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date))
const text = (date: Date): string => date.toISOString().slice(0, 10)
const weekday = (date: Date): number => date.getUTCDay()
const sunday = 0
const monday = 1
const wednesday = 3
const friday = 5
const saturday = 6

const each =
  (...days: ReadonlyArray<string>): Rule =>
  (year) =>
    days.map((each) => `${year}-${each}`)

const afterEaster =
  (...counts: ReadonlyArray<number>): Rule =>
  (year) =>
    counts.map((count) => text(new Date(Date.parse(easterSunday(year)) + count * 86_400_000)))

const goodFriday = -2
const easterMonday = 1
const ascension = 39
const whitMonday = 50
const corpusChristi = 60

/** The first Monday of a month, or its last. */
const firstMonday = (month: number): Rule => {
  return (year) => {
    for (let date = 1; ; date++) if (weekday(day(year, month, date)) === monday) return [text(day(year, month, date))]
  }
}
const lastMonday = (month: number): Rule => {
  return (year) => {
    // The zeroth day of the next month is the last of this one.
    for (let back = 0; ; back++) {
      const date = day(year, month + 1, -back)
      if (weekday(date) === monday) return [text(date)]
    }
  }
}

const since =
  (first: number, rule: Rule): Rule =>
  (year) =>
    year >= first ? rule(year) : []
const until =
  (last: number, rule: Rule): Rule =>
  (year) =>
    year <= last ? rule(year) : []
const except =
  (years: ReadonlyArray<number>, rule: Rule): Rule =>
  (year) =>
    years.includes(year) ? [] : rule(year)
const once =
  (...days: ReadonlyArray<string>): Rule =>
  (year) =>
    days.filter((each) => each.startsWith(`${year}-`))

/** Code du travail art. L3133-1. */
const france = [
  each("01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"),
  afterEaster(easterMonday, ascension, whitMonday)
]
/** And art. L3134-13. */
const alsaceMoselle = [...france, afterEaster(goodFriday), each("12-26")]

/** Arrêté royal of 18 April 1974. */
const belgium = [
  each("01-01", "05-01", "07-21", "08-15", "11-01", "11-11", "12-25"),
  afterEaster(easterMonday, ascension, whitMonday)
]

/** Code du travail art. L.232-2. */
const luxembourg = [
  each("01-01", "05-01", "06-23", "08-15", "11-01", "12-25", "12-26"),
  since(2019, each("05-09")),
  afterEaster(easterMonday, ascension, whitMonday)
]

/** Einigungsvertrag Art. 2(2), and what all Länder have. */
const germany = [
  each("01-01", "05-01", "10-03", "12-25", "12-26"),
  // Five hundred years after the theses.
  once("2017-10-31"),
  afterEaster(goodFriday, easterMonday, ascension, whitMonday)
]
const epiphany = each("01-06")
const womensDay = (first: number): Rule => since(first, each("03-08"))
const reformation = each("10-31")
const reformationInTheNorth = since(2018, reformation)
const allSaints = each("11-01")
const corpus = afterEaster(corpusChristi)
/** The Wednesday before 23 November. */
const repentance: Rule = (year) => {
  for (let date = 22; ; date--) if (weekday(day(year, 11, date)) === wednesday) return [text(day(year, 11, date))]
}

/** Algemene termijnenwet art. 3(1) and (2). The sovereign's birthday is kept on the day before when it is a Sunday. */
const kingsDay: Rule = (year) => (weekday(day(year, 4, 27)) === sunday ? [`${year}-04-26`] : [`${year}-04-27`])
const queensDay: Rule = (year) => (weekday(day(year, 4, 30)) === sunday ? [`${year}-04-29`] : [`${year}-04-30`])
const netherlands = [
  each("01-01", "05-05", "12-25", "12-26"),
  until(2013, queensDay),
  since(2014, kingsDay),
  afterEaster(goodFriday, easterMonday, ascension, whitMonday)
]

/** Organisation of Working Time Act 1997, second schedule; S.I. of 2022 on the February holiday. */
const brigid: Rule = (year) => (weekday(day(year, 2, 1)) === friday ? [`${year}-02-01`] : firstMonday(2)(year))
const ireland = [
  each("01-01", "03-17", "12-25", "12-26"),
  since(2023, brigid),
  once("1999-12-31", "2001-09-14", "2022-03-18"),
  afterEaster(easterMonday),
  firstMonday(5),
  firstMonday(6),
  firstMonday(8),
  lastMonday(10)
]

/** Feiertagsruhegesetz § 1. */
const austria = [
  each("01-01", "01-06", "05-01", "08-15", "10-26", "11-01", "12-08", "12-25", "12-26"),
  afterEaster(easterMonday, ascension, whitMonday, corpusChristi)
]

/** Ustawa of 18 January 1951, art. 1. */
const poland = [
  each("01-01", "05-01", "05-03", "08-15", "11-01", "11-11", "12-25", "12-26"),
  since(2011, each("01-06")),
  since(2025, each("12-24")),
  once("2018-11-12"),
  afterEaster(easterMonday, corpusChristi)
]

/** Legge 260/1949 and its changes, Leggi 336/2000 and 151/2025. */
const italy = [
  each("01-01", "01-06", "04-25", "05-01", "08-15", "11-01", "12-08", "12-25", "12-26"),
  since(2001, each("06-02")),
  once("2011-03-17"),
  since(2026, each("10-04")),
  afterEaster(easterMonday)
]

/** Código do Trabalho art. 234; Leis 23/2012 and 8/2016. */
const suspended = [2013, 2014, 2015]
const portugal = [
  each("01-01", "04-25", "05-01", "06-10", "08-15", "12-08", "12-25"),
  afterEaster(goodFriday),
  except(suspended, each("10-05", "11-01", "12-01")),
  except(suspended, afterEaster(corpusChristi))
]

/** Real Decreto 2001/1983 art. 45: what no community may replace, and what all have kept. */
const spain = [
  each("01-01", "01-06", "05-01", "08-15", "10-12", "11-01", "12-06", "12-08", "12-25"),
  afterEaster(goodFriday)
]

/** Banking and Financial Dealings Act 1971, schedule 1, and the yearly proclamations. */
const newYear: Rule = (year) => {
  const first = weekday(day(year, 1, 1))
  return [`${year}-01-0${first === saturday ? 3 : first === sunday ? 2 : 1}`]
}
const christmas: Rule = (year) => {
  const first = weekday(day(year, 12, 25))
  if (first === friday) return [`${year}-12-25`, `${year}-12-28`]
  if (first === saturday) return [`${year}-12-27`, `${year}-12-28`]
  if (first === sunday) return [`${year}-12-26`, `${year}-12-27`]
  return [`${year}-12-25`, `${year}-12-26`]
}
const england = [
  newYear,
  christmas,
  afterEaster(goodFriday, easterMonday),
  except([2020], firstMonday(5)),
  except([2002, 2012, 2022], lastMonday(5)),
  lastMonday(8),
  once("1999-12-31", "2002-06-03", "2002-06-04", "2011-04-29", "2012-06-04", "2012-06-05", "2020-05-08"),
  once("2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08")
]

const rules: Readonly<Record<string, ReadonlyArray<Rule>>> = {
  FR: france,
  "FR-57": alsaceMoselle,
  "FR-67": alsaceMoselle,
  "FR-68": alsaceMoselle,
  "FR-6AE": alsaceMoselle,
  BE: belgium,
  LU: luxembourg,
  DE: germany,
  "DE-BW": [...germany, epiphany, corpus, allSaints],
  // The Assumption is a holiday in municipalities with more Catholics than Protestants only.
  "DE-BY": [...germany, epiphany, corpus, allSaints],
  "DE-BE": [...germany, womensDay(2019), once("2020-05-08", "2025-05-08", "2028-06-17")],
  "DE-BB": [...germany, reformation],
  "DE-HE": [...germany, corpus],
  "DE-HH": [...germany, reformationInTheNorth],
  "DE-MV": [...germany, womensDay(2023), reformation],
  "DE-NW": [...germany, corpus, allSaints],
  "DE-SH": [...germany, reformationInTheNorth],
  "DE-SL": [...germany, corpus, each("08-15"), allSaints],
  "DE-SN": [...germany, reformation, repentance],
  NL: netherlands,
  IE: ireland,
  AT: austria,
  PL: poland,
  IT: italy,
  PT: portugal,
  ES: spain,
  GB: england,
  "GB-ENG": england
}

export const territories: ReadonlyArray<string> = Object.keys(rules)

/** The holidays of a year that fall on no Saturday or Sunday, in the order of days. */
export const weekdayHolidays = (territory: string, year: number): ReadonlyArray<string> =>
  Array.from(new Set((rules[territory] ?? []).flatMap((rule) => rule(year))))
    .filter((each) => ![sunday, saturday].includes(weekday(new Date(each))))
    .sort()
