/**
 * Whether a record is due, read off the rules word for word. No windows, no cut-offs, no predicate: for each rule it
 * asks at that one moment whether it still keeps the record, is over, or sets nothing.
 */
import type { Anchor } from "@lethe/core/Anchor"
import type { AnyRegister, KeepingPurpose, Version } from "@lethe/core/Register"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import type { Statute, StatuteVersion } from "@lethe/core/Statute"
import type { KnownFacts } from "../../src/Facts.ts"
import { daysAfter, firstInstant, lastDay, startOf, zoneDay } from "./walk.ts"

/** What a rule says at a moment. */
interface Said {
  readonly use: "keeps" | "over" | "nothing"
  /** A duty holds the record; and one that is about all of it. */
  readonly held: boolean
  readonly heldWhole: boolean
  /** A limit that law imposes on the data is past. */
  readonly imposed: boolean
}

export interface Question {
  readonly register: AnyRegister
  readonly facts: KnownFacts
  readonly day: string
  /** Of a question at an instant. */
  readonly at?: number | undefined
}

/** The same, within the version that is read, and for a purpose. */
interface Reading extends Question {
  readonly version: Version
  readonly purpose: string
}

interface Verdict {
  readonly due: boolean
  /** All has ended, and only duties over parts hold it. */
  readonly partOnly: boolean
}

/** Whether every purpose is over, or law or an earlier promise ends it, and no duty holds it. */
export const verdict = (category: string, question: Question): Verdict => {
  const { register, day } = question
  const all = [...register.earlier, register.version]
  const inForce = all.filter(({ inForceFrom }) => inForceFrom <= day)
  const current = inForce.at(-1) ?? (all[0] as Version)
  const said = saidBy(current, category, question)
  const before = inForce.slice(0, -1).some((version, index) => {
    const next = inForce[index + 1] as Version
    return (
      wasCollectedBefore(next.inForceFrom, current, category, question.facts) &&
      isOver(saidBy(version, category, question))
    )
  })
  const ended = isOver(said) || before || said.some(({ imposed }) => imposed)
  const held = said.some((each) => each.held)
  return { due: ended && !held, partOnly: ended && held && !said.some(({ heldWhole }) => heldWhole) }
}

export const isDue = (category: string, question: Question): boolean => verdict(category, question).due

const isOver = (said: ReadonlyArray<Said>): boolean =>
  said.every(({ use }) => use !== "keeps") && said.some(({ use }) => use === "over")

/** By the event of its collection; where that is unknown, by the earliest day known; where none is, always. */
const wasCollectedBefore = (day: string, version: Version, category: string, facts: KnownFacts): boolean => {
  const declared = version.categories.find(({ id }) => id === category)
  const known = (event: string | undefined) => (event === undefined ? undefined : date(fact(event, facts)))
  const collected = known(declared?.collected)
  if (collected !== undefined) return collected < day
  const days = [
    ...(declared?.events ?? []).map(known),
    ...(declared?.states ?? []).map((name) => {
      const state = Object.hasOwn(facts.states, name) ? facts.states[name] : undefined
      return state !== undefined && "first" in state ? state.first : undefined
    })
  ].filter((each) => each !== undefined)
  return days.length === 0 || days.some((each) => each < day)
}

/** What each purpose of a version says. */
const saidBy = (version: Version, category: string, question: Question): ReadonlyArray<Said> =>
  keepingIn(version, category).map((kept) => {
    const { id } = kept.purpose
    const about = Object.hasOwn(question.facts.purposes ?? {}, id) ? question.facts.purposes?.[id] : undefined
    if (about === "never") return nothing
    const said = says(kept.rule, { ...question, version, purpose: id })
    const objections = kept.purpose.kinds?.includes("direct-marketing") ? [about?.objected] : []
    const ends = [about?.withdrawn, about?.ended, ...objections].filter(
      (day) => day !== undefined && (about?.given === undefined || about.given <= day)
    )
    if (ends.length === 0) return said
    // Until it ends for the person it lasts, also where its rule sets nothing.
    const isOverFor = ends.some((day) => day !== undefined && day < question.day)
    return { ...said, use: isOverFor ? "over" : said.use === "nothing" ? "keeps" : said.use }
  })

const keepingIn = (version: Version, category: string): ReadonlyArray<Pick<KeepingPurpose, "purpose" | "rule">> =>
  version.activities.flatMap(({ purposes }) =>
    purposes.flatMap((purpose) =>
      purpose.keeps.filter((keeps) => keeps.category === category).map(({ rule }) => ({ purpose, rule }))
    )
  )

const keeps: Said = { use: "keeps", held: false, heldWhole: false, imposed: false }
const nothing: Said = { ...keeps, use: "nothing" }

const says = (rule: RetentionRule, reading: Reading): Said => {
  switch (rule._tag) {
    case "Period":
      // A company's own minimum names no end.
      return rule.bound === "at-least" ? keeps : ends(rule, reading)
    case "Range":
    case "AtOnce":
    case "EndOfService":
      return ends(rule, reading)
    case "While": {
      const state = stateSays(rule.state, reading)
      return rule.afterwards === undefined ? state : together([state, says(rule.afterwards, reading)], "every")
    }
    case "Statute":
      return statuteSays(rule, reading)
    case "LongestOf":
    case "NotSaidWhich":
    case "ShortestOf": {
      const each = rule.rules.map((one) => says(one, reading))
      return together(each, rule._tag === "ShortestOf" ? "some" : "every")
    }
    case "OnlyIf": {
      const known = fact(rule.event, reading.facts)
      if (known === "never") return nothing
      const { held, heldWhole, ...inner } = says(rule.rule, reading)
      // Nobody knows yet whether it applies: nothing is over, and its duty may hold.
      return known === undefined || known === "not-yet" ? { ...keeps, held, heldWhole } : { ...inner, held, heldWhole }
    }
    case "UntilObjection": {
      const about = reading.facts.purposes?.[reading.purpose]
      if (about === "never") return nothing
      const days = [about?.objected, about?.withdrawn, about?.ended]
      const isPast = (day: string | undefined) =>
        day !== undefined && day < reading.day && (about?.given === undefined || about.given <= day)
      return days.some(isPast) ? { ...keeps, use: "over" } : keeps
    }
    case "Ending":
    case "Restricted":
      return says(rule.rule, reading)
    default:
      return keeps
  }
}

/** All are over that set something, or one is. */
const together = (said: ReadonlyArray<Said>, over: "every" | "some"): Said => {
  const setting = said.filter(({ use }) => use !== "nothing")
  return {
    use: setting.length === 0 ? "nothing" : setting[over](({ use }) => use === "over") ? "over" : "keeps",
    held: said.some(({ held }) => held),
    heldWhole: said.some(({ heldWhole }) => heldWhole),
    imposed: said.some(({ imposed }) => imposed)
  }
}

const ends = (rule: RetentionRule, reading: Reading): Said =>
  isPast(countedIn(rule, reading).at(-1), reading) ? { ...keeps, use: "over" } : keeps

const stateSays = (name: string, { facts, day }: Reading): Said => {
  const state = Object.hasOwn(facts.states, name) ? facts.states[name] : undefined
  if (state?._tag === "Never") return nothing
  return state?._tag === "Ended" && state.lastDay < day ? { ...keeps, use: "over" } : keeps
}

const statuteSays = (rule: RetentionRule & { readonly _tag: "Statute" }, reading: Reading): Said => {
  const { bound, ceiling } = reading.register.provisions[rule.provision] as Statute
  const law = bound === "at-least" || bound === "at-most" || bound === "exactly"
  // A recommendation that nobody adopted says nothing of the end, and so there is none.
  if (!law && rule.as === undefined) return keeps
  const asDuty = rule.as === undefined ? bound !== "at-most" : rule.as !== "limit"
  const asLimit = rule.as === undefined ? bound !== "at-least" : rule.as !== "duty"
  const isDuty = asDuty && (bound === "at-least" || bound === "exactly")
  const [counted, end] = countedIn(rule, reading)
  const past = isPast(counted, reading)
  const endPast = isPast(end, reading)
  const never = counted?.chains.flat().every((source) => source.event && fact(source.event, reading.facts) === "never")
  const held = isDuty && !past && never !== true && !(counted !== undefined && isOutside(counted, reading))
  const limits = (asLimit && past && !(ceiling !== undefined && rule.as === "limit")) || endPast
  const sets = asLimit || end !== undefined
  return {
    use: limits ? "over" : !sets && isDuty && counted !== undefined ? "nothing" : "keeps",
    held,
    heldWhole: held && rule.covers === undefined,
    imposed: (asLimit && past && (bound === "at-most" || bound === "exactly")) || endPast
  }
}

interface Source {
  readonly event?: string
  readonly category?: string
  readonly host: string
  readonly snaps: ReadonlyArray<string>
}

/** A period, the days it is counted from, and what prolongs it. A chain is a list of fallbacks, of one group each. */
interface Counted {
  readonly period: string | undefined
  readonly provision?: Statute
  readonly groups: ReadonlyArray<ReadonlyArray<ReadonlyArray<Source>>>
  readonly chains: ReadonlyArray<ReadonlyArray<Source>>
  readonly extendedWhile?: string | undefined
  readonly tail?: string | undefined
}

/** The periods of the rule itself; none where the policy leaves open what they are counted from. */
const countedIn = (rule: RetentionRule, reading: Reading): ReadonlyArray<Counted> => {
  const provision = rule._tag === "Statute" ? reading.register.provisions[rule.provision] : undefined
  const anchors: ReadonlyArray<Anchor> =
    rule._tag === "EndOfService"
      ? [{ _tag: "Event", events: [rule.event], countedFrom: "day" }]
      : "from" in rule
        ? [rule.from]
        : rule._tag === "Statute"
          ? Object.values(rule.events)
          : []
  const groups = anchors.map((anchor) => groupsOf(anchor, provision?.countedFrom ?? "day", reading.version))
  if (groups.length === 0 || groups.some((each) => each.length === 0)) return []
  const tail = "backups" in rule ? tailOf(reading.version) : undefined
  if (tail === null) return []
  const counted = { groups, chains: groups.map((each) => each.flat()), tail }
  if (rule._tag === "Range")
    return [
      { ...counted, period: rule.least, tail: undefined },
      { ...counted, period: rule.most }
    ]
  if (rule._tag === "Period") return [{ ...counted, period: rule.period }]
  if (rule._tag === "EndOfService") return [{ ...counted, period: rule.within }]
  if (rule._tag !== "Statute" || provision === undefined) return [{ ...counted, period: undefined }]
  const own = { ...counted, period: provision.period, provision, extendedWhile: rule.extendedWhile }
  return provision.ceiling === undefined || rule.as === "duty" || !isLaw(provision, rule.as)
    ? [own]
    : [own, { ...counted, period: provision.ceiling }]
}

const isLaw = ({ bound }: Statute, as: string | undefined): boolean =>
  as !== undefined || !bound.startsWith("recommended")

/** How long backups keep it: nothing, a period, or `null` where it is not said. */
const tailOf = ({ backups }: Version): string | undefined | null => {
  if (backups === "none") return undefined
  const tail = backups !== undefined && "tail" in backups ? backups.tail : undefined
  if (typeof tail !== "string") return null
  return tail.startsWith("PT") ? `P${Math.ceil(Number(/\d+/u.exec(tail)?.[0]) / 24)}D` : tail
}

/** What counting may begin from, one fallback after another; none where the policy leaves it open. */
const groupsOf = (anchor: Anchor, then: string, version: Version): ReadonlyArray<ReadonlyArray<Source>> => {
  if (anchor._tag === "Undetermined") return []
  const rest = anchor.orElse === undefined ? [] : groupsOf(anchor.orElse, then, version)
  const snaps = [anchor.countedFrom, then]
  if (snaps.includes("end-of-financial-year") && typeof version.financialYearEnds !== "string") return rest
  const source = { host: anchor.countedFrom, snaps }
  return [
    anchor._tag === "Event"
      ? anchor.events.map((event) => ({ event, ...source }))
      : [{ category: anchor.category, ...source }],
    ...rest
  ]
}

/** Counted from the latest of the days that are known: past when it is past for each of them. */
const isPast = (counted: Counted | undefined, reading: Reading): boolean => {
  if (counted === undefined) return false
  const each = counted.groups.map((groups) => endsOf(groups, counted, reading))
  if (each.includes(undefined)) return false
  const found = each.flatMap((ends) => ends ?? [undefined])
  if (
    found.length === 0 ||
    found.includes(undefined) ||
    !found.every((end) => end !== undefined && isBefore(end, reading))
  )
    return false
  if (counted.extendedWhile === undefined) return true
  const state = Object.hasOwn(reading.facts.states, counted.extendedWhile)
    ? reading.facts.states[counted.extendedWhile]
    : undefined
  return state?._tag === "Never" || (state?._tag === "Ended" && state.lastDay < reading.day)
}

const isOutside = (counted: Counted, reading: Reading): boolean => {
  const each = counted.groups.map((groups) => endsOf(groups, counted, reading))
  return !each.includes(undefined) && each.some((ends) => ends?.includes(undefined))
}

interface End {
  readonly day: string
  readonly instant?: number
}

const isBefore = ({ day, instant }: End, reading: Reading): boolean =>
  instant === undefined ? day < reading.day : instant <= (reading.at ?? firstInstant(reading.day))

/** The ends from the first group that has a known day; `undefined` for a day that the provision does not reach. */
const endsOf = (
  groups: ReadonlyArray<ReadonlyArray<Source>>,
  counted: Counted,
  reading: Reading
): ReadonlyArray<End | undefined> | undefined => {
  for (const group of groups) {
    const days = group.flatMap((source) => {
      const day = dayOfSource(source, reading)
      return day === undefined ? [] : [endFrom(day, source, counted, reading)]
    })
    // What is still to come is waited for: it will be the latest.
    if (group.some((source) => isWaitedFor(source, reading))) return undefined
    if (days.length > 0) return days
  }
  return []
}

const dayOfSource = ({ event, category }: Source, reading: Reading): string | undefined => {
  if (event !== undefined) return date(fact(event, reading.facts))
  const erased = Object.hasOwn(reading.facts.erased ?? {}, category ?? "")
    ? reading.facts.erased?.[category ?? ""]
    : undefined
  const over = endOfStorage(category as string, reading)
  return [erased, over].filter((day) => day !== undefined).toSorted()[0]
}

/** The last day of a category's storage: the first of the days on which something ends after which it is due. */
const endOfStorage = (category: string, reading: Reading): string | undefined => {
  const inVersion = { ...reading.register, version: reading.version, earlier: [] }
  const ends = lastDays(category, { ...reading, register: inVersion }).toSorted()
  return ends.find((end) => isDue(category, { register: inVersion, facts: reading.facts, day: daysAfter(end, 1) }))
}

/** Still to come, without a day. */
const isWaitedFor = (source: Source, reading: Reading): boolean =>
  dayOfSource(source, reading) === undefined && isAwaited(source, reading)

const isAwaited = ({ event, category }: Source, reading: Reading): boolean => {
  if (event !== undefined) return fact(event, reading.facts) === "not-yet"
  const read = keepingIn(reading.version, category as string).map(({ rule }) => readsOf(rule, reading.register))
  const events = read.flatMap((each) => each.events)
  const states = read.flatMap((each) => each.states)
  const silent =
    events.length + states.length > 0 &&
    events.every((name) => fact(name, reading.facts) === undefined) &&
    states.every((name) => !Object.hasOwn(reading.facts.states, name))
  return !silent
}

/** What a rule reads of a record. */
const readsOf = (
  rule: RetentionRule,
  register: AnyRegister
): { events: ReadonlyArray<string>; states: ReadonlyArray<string> } => {
  const events = JSON.stringify(rule, (key, value: unknown) => (key === "category" ? undefined : value))
  const names = [...events.matchAll(/"events":\[([^\]]*)\]/gu)].flatMap(
    ([, list = ""]) => JSON.parse(`[${list}]`) as Array<string>
  )
  const single = [...events.matchAll(/"event":"([^"]*)"/gu)].map(([, name = ""]) => name)
  const states = [...events.matchAll(/"(?:state|extendedWhile)":"([^"]*)"/gu)].map(([, name = ""]) => name)
  return { events: register === undefined ? [] : [...names, ...single], states }
}

/** The end of one period from one day; `undefined` where the provision has none for events of that day. */
const endFrom = (day: string, source: Source, counted: Counted, reading: Reading): End | undefined => {
  const yearEnds = String(reading.version.financialYearEnds)
  const versions = counted.provision?.versions
  if (counted.period === undefined && versions !== undefined) {
    const asked = startOf(day, [source.host], yearEnds)
    const forEvents = versions.filter(
      ({ from, until, forEventsFrom, forEventsUntil }) =>
        from === undefined &&
        until === undefined &&
        (forEventsFrom === undefined || forEventsFrom <= asked) &&
        (forEventsUntil === undefined || asked <= forEventsUntil)
    )
    if (versions.some(({ from, until }) => from !== undefined || until !== undefined))
      return { day: endInForce(day, source.snaps, versions, yearEnds) }
    const [version] = forEvents
    return version === undefined ? undefined : endOfPeriod(day, source, version.period, counted, reading)
  }
  return endOfPeriod(day, source, counted.period, counted, reading)
}

/** On each day the law of that day is asked: the day before the first on which it no longer holds the record. */
export const endInForce = (
  day: string,
  snaps: ReadonlyArray<string>,
  versions: ReadonlyArray<StatuteVersion>,
  yearEnds: string
): string => {
  const free = versions.flatMap(({ from = "0001-01-01", until = "9999-12-31", period }) => {
    const end = lastDay(day, snaps, period, yearEnds)
    const after = daysAfter(end, 1)
    const first = after < from ? from : after
    // After the calendar's last day there is none.
    return first <= until && end < "9999-12-31" ? [first] : []
  })
  const [earliest] = free.toSorted()
  return earliest === undefined ? "9999-12-31" : daysAfter(earliest, -1)
}

const endOfPeriod = (
  day: string,
  { event, snaps }: Source,
  period: string | undefined,
  { tail }: Counted,
  reading: Reading
): End => {
  const yearEnds = String(reading.version.financialYearEnds)
  const hours = /^PT(\d+)H$/u.exec(period ?? "")?.[1]
  if (hours === undefined) return { day: withoutTail(lastDay(day, snaps, period, yearEnds), tail) }
  const { instants = {} } = reading.facts
  const instant = event === undefined || !Object.hasOwn(instants, event) ? undefined : instants[event]
  return endOfHours(day, snaps, Number(hours), { yearEnds, instant, tail })
}

/** Elapsed hours: from the instant, or the first of the day; of a snapped start from its edge. */
export const endOfHours = (
  day: string,
  snaps: ReadonlyArray<string>,
  hours: number,
  {
    yearEnds,
    instant,
    tail
  }: { readonly yearEnds: string; readonly instant: number | undefined; readonly tail: string | undefined }
): End => {
  const isSnapped = snaps.some((snap) => snap !== "day")
  const start = startOf(day, snaps, yearEnds)
  const last = snaps.filter((snap) => snap !== "day").at(-1)
  const isDayOne = last === "day-after" || last === "start-of-next-calendar-year"
  const begin = isSnapped ? firstInstant(isDayOne ? start : daysAfter(start, 1)) : (instant ?? firstInstant(day))
  const expires = begin + hours * 3_600_000
  const end = zoneDay(expires - 1)
  return tail === undefined ? { day: end, instant: expires } : { day: withoutTail(end, tail) }
}

/** The latest day on which it may go so that its backups are gone by the end: walked back. */
export const withoutTail = (end: string, tail: string | undefined): string => {
  if (tail === undefined) return end
  let day = end
  while (day > "0001-01-01" && lastDay(day, ["day"], tail, "") > end) day = daysAfter(day, -1)
  return day
}

const fact = (event: string, facts: KnownFacts): string | undefined =>
  Object.hasOwn(facts.events, event) ? facts.events[event] : undefined

const date = (known: string | undefined): string | undefined =>
  known === undefined || known === "never" || known === "not-yet" ? undefined : known

/** The last day of everything that ends in a category's rules, of every version. */
export const lastDays = (category: string, question: Question): ReadonlyArray<string> =>
  [...question.register.earlier, question.register.version].flatMap((version) =>
    keepingIn(version, category).flatMap(({ purpose, rule }) => {
      const about = question.facts.purposes?.[purpose.id]
      const said = about === undefined || about === "never" ? [] : Object.values(about)
      return [...endsIn(rule, { ...question, version, purpose: purpose.id }), ...said]
    })
  )

const endsIn = (rule: RetentionRule, reading: Reading): ReadonlyArray<string> => {
  const inner = "rules" in rule ? rule.rules : "rule" in rule ? [rule.rule] : []
  const below = [...inner, ...(rule._tag === "While" && rule.afterwards ? [rule.afterwards] : [])]
  const names = rule._tag === "While" ? [rule.state] : rule._tag === "Statute" ? [rule.extendedWhile ?? ""] : []
  const states = names.map((name) =>
    Object.hasOwn(reading.facts.states, name) ? reading.facts.states[name] : undefined
  )
  return [
    ...countedIn(rule, reading).flatMap((counted) =>
      counted.groups.flatMap((groups) => endsOf(groups, counted, reading) ?? []).flatMap((end) => end?.day ?? [])
    ),
    ...states.flatMap((state) => (state?._tag === "Ended" ? [state.lastDay] : [])),
    ...below.flatMap((each) => endsIn(each, reading))
  ]
}
