/** Storage limitation, Art. 5(1)(e), and that people are told how long: Art. 13(2)(a), 28(3)(g). */
import type { Anchor } from "@lethe/core/Anchor"
import { toText } from "@lethe/core/LegalSource"
import { toWords } from "@lethe/core/Period"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import { isUndetermined } from "@lethe/core/Said"
import { versionsOf } from "@lethe/core/Statute"
import type { Family, Found, Kept, Path, Reading } from "../reading.ts"
import { anchorsOf, endingOf, isUnsaid, type Lookup, type Part, partsOf, waitsForEver } from "../ruleEnds.ts"
import { contradictsItself, isOverrun, isShorterThan } from "../ruleBounds.ts"
import { isInForceOn, lookupOf } from "../provisions.ts"

export const storage: Family = (reading, found) => {
  const lookup = lookupOf(reading)
  const keptBy = provisionsOf(reading)
  for (const kept of reading.kept) {
    const { rule, at } = kept
    if (rule === undefined) {
      unsaid(reading, found, kept, at, "LETHE-INFORMATION-004")
      continue
    }
    const parts = partsOf(rule, at)
    const looking = { reading, found, lookup, kept, rule, keptBy }
    for (const part of parts) onePart(looking, part)
    wholeRule(looking, parts)
  }
  backups(reading, found)
  financialYear(reading, found)
}

interface Looking {
  readonly reading: Reading
  readonly found: Found
  readonly lookup: Lookup
  readonly kept: Kept
  readonly rule: RetentionRule
  readonly keptBy: ReadonlyMap<string, ReadonlySet<string>>
}

type Unsaid = "LETHE-INFORMATION-002" | "LETHE-INFORMATION-003" | "LETHE-INFORMATION-004"

/** Of a processor the end of its service is asked for; of everybody else the period. */
const unsaid = (reading: Reading, found: Found, { activity, category }: Kept, at: Path, code: Unsaid): void => {
  if (activity.role === "processor") found("LETHE-PARTIES-012", at)
  else found(code, at, { indirect: reading.isIndirect(category) })
}

const onePart = (looking: Looking, { part, at }: Part): void => {
  const { reading, found, kept } = looking
  if (part._tag === "Undetermined") unsaid(reading, found, kept, at, "LETHE-INFORMATION-002")
  if (part._tag === "NotSaidWhich") unsaid(reading, found, kept, at, "LETHE-INFORMATION-003")
  if ("from" in part) unsaidAnchor(looking, part.from, [...at, "from"])
  if (part._tag === "Statute") {
    for (const [event, anchor] of Object.entries(part.events)) unsaidAnchor(looking, anchor, [...at, "events", event])
    oneStatute(looking, part, at)
  }
  if (part._tag === "WithoutLimit") withoutLimit(looking, at)
  if (waitsForEver(part, looking.lookup)) found("LETHE-STORAGE-004", at)
  if (part._tag === "Ending" && part.assessment === undefined) {
    if (part.by === "anonymise") found("LETHE-STORAGE-005", at)
    if (part.by === "erase or anonymise") found("LETHE-STORAGE-006", at)
  }
  promisedWithBackups(looking, part, at)
}

const unsaidAnchor = (looking: Looking, anchor: Anchor, at: Path): void => {
  if (anchor._tag === "Undetermined") unsaid(looking.reading, looking.found, looking.kept, at, "LETHE-INFORMATION-002")
  else if (anchor.orElse !== undefined) unsaidAnchor(looking, anchor.orElse, [...at, "orElse"])
}

type StatuteRule = Extract<RetentionRule, { readonly _tag: "Statute" }>

const oneStatute = ({ reading, found }: Looking, rule: StatuteRule, at: Path): void => {
  const provision = reading.register.provisions[rule.provision]
  if (provision === undefined) return
  const also = [provision.source]
  if (!isInForceOn(provision, reading.on)) found("LETHE-STORAGE-007", [...at, "provision"], { also })
  const unmet = (provision.conditions ?? []).filter(({ id }) => rule.met?.includes(id) !== true)
  if (unmet.length === 0) return
  const otherwise = unmet.flatMap((condition) => elsewhere(reading, condition.otherwise))
  found("LETHE-STORAGE-008", at, {
    also,
    detail: `It is for: ${unmet.map(({ words }) => words).join("; ")}.`,
    ...(otherwise.length === 0 ? {} : { mend: `Say \`met\`, or use ${otherwise.join(", ")}, which is for the others.` })
  })
}

const elsewhere = ({ register, jurisdictions }: Reading, id: string | undefined): ReadonlyArray<string> => {
  if (id === undefined) return []
  const known = register.provisions[id] ?? jurisdictions?.statutes?.find((each) => each.id === id)
  return [known === undefined ? id : toText(known.source)]
}

/** What lasts for archiving, research or statistics may, with its safeguards: Art. 5(1)(e), 89(1). */
const mayLast = ({ purpose }: Kept): boolean => purpose.article89 !== undefined

const withoutLimit = ({ found, kept, lookup, rule }: Looking, at: Path): void => {
  if (mayLast(kept) || endingOf(rule, lookup) === "ends") return
  found(kept.activity.role === "processor" ? "LETHE-PARTIES-012" : "LETHE-STORAGE-002", at)
}

const promisedWithBackups = ({ reading, found, lookup, rule }: Looking, part: RetentionRule, at: Path): void => {
  if (!("backups" in part) || part.backups === undefined) return
  const said = reading.version.backups
  if (said === undefined) found("LETHE-STORAGE-010", at)
  else if (said !== "none" && !isUndetermined(said) && !isUndetermined(said.tail) && !isUnsaid(rule)) {
    if (isOverrun(rule, part, said.tail, lookup))
      found("LETHE-STORAGE-009", at, { detail: `They hold what was erased for ${toWords(said.tail)} more.` })
  }
}

const wholeRule = (looking: Looking, parts: ReadonlyArray<Part>): void => {
  const { reading, found, lookup, kept, rule } = looking
  const ending = endingOf(rule, lookup)
  if (contradictsItself(rule, lookup)) found("LETHE-STORAGE-003", kept.at)
  if ((ending === "none" || ending === "minimum") && !mayLast(kept)) {
    if (kept.activity.role === "processor") found("LETHE-PARTIES-012", kept.at)
    // A duty has its end from whichever purpose ends last; a minimum has none from anywhere.
    else if (ending === "minimum" || lookup.endOf(kept.category) === "none") found("LETHE-STORAGE-001", kept.at)
  }
  const isEndless = parts.some(({ part }) => part._tag === "WithoutLimit")
  if (ending === "objection" && !mayLast(kept) && !isEndless) found("LETHE-STORAGE-013", kept.at)
  lessThanADuty(looking)
  notInTheDataMap(reading, found, kept, parts)
}

/** The purpose carries out a duty to keep, and none of its rules lasts as long. */
const lessThanADuty = (looking: Looking): void => {
  const { reading, found, kept, rule } = looking
  const { basis, keeps } = kept.purpose
  if (basis === undefined || basis._tag !== "LegalObligation") return
  for (const id of basis.provisions) {
    const duty = typeof id === "string" ? reading.register.provisions[id] : undefined
    if (duty === undefined || duty.bound !== "at-least") continue
    const [shortest] = versionsOf(duty).map(({ period }) => period)
    const isKept = (each: RetentionRule) => shortest === undefined || !isShorterThan(each, shortest)
    if (
      isKept(rule) ||
      keeps.some((each) => isKept(each.rule)) ||
      looking.keptBy.get(kept.category)?.has(duty.id) === true
    )
      continue
    found("LETHE-STORAGE-011", kept.at, { also: [duty.source], detail: `${toText(duty.source)} is one to keep.` })
  }
}

/** The provisions by which each category is kept. */
const provisionsOf = ({ kept }: Reading): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  for (const { category, rule, at } of kept) {
    const ids = found.get(category) ?? new Set<string>()
    found.set(category, ids)
    for (const { part } of rule === undefined ? [] : partsOf(rule, at))
      if (part._tag === "Statute") ids.add(part.provision)
  }
  return found
}

const notInTheDataMap = (reading: Reading, found: Found, kept: Kept, parts: ReadonlyArray<Part>): void => {
  const { dataMap } = reading
  const models = dataMap?.models.filter(({ categories }) => categories.some((each) => each.category === kept.category))
  if (dataMap === undefined || models === undefined || models.length === 0) return
  const lacks = (kind: "events" | "states", name: string) =>
    models.some((model) => {
      const { subject } = model
      const parent = subject._tag === "Via" ? dataMap.models.find((each) => each.model === subject.model) : undefined
      return !Object.hasOwn(model[kind], name) && (parent === undefined || !Object.hasOwn(parent[kind], name))
    })
  for (const { part, at } of parts) {
    const states =
      part._tag === "While" ? [part.state] : part._tag === "Statute" ? [part.extendedWhile ?? []].flat() : []
    const missing = [
      ...eventsOf(part).filter((event) => lacks("events", event)),
      ...states.filter((state) => lacks("states", state))
    ]
    if (missing.length > 0)
      found("LETHE-STORAGE-012", at, { detail: `Missing: ${missing.map((name) => `“${name}”`).join(", ")}.` })
  }
}

const eventsOf = (part: RetentionRule): ReadonlyArray<string> => {
  const named = (anchor: Anchor): ReadonlyArray<string> => [
    ...(anchor._tag === "Event" ? anchor.events : []),
    ...(anchor._tag !== "Undetermined" && anchor.orElse !== undefined ? named(anchor.orElse) : [])
  ]
  return [...("event" in part ? [part.event] : []), ...anchorsOf(part).flatMap(named)]
}

const backups = ({ version, root, anyIndirect }: Reading, found: Found): void => {
  const said = version.backups
  if (said === undefined || said === "none") return
  if (isUndetermined(said)) found("LETHE-INFORMATION-002", [...root, "backups"], { indirect: anyIndirect })
  else if (isUndetermined(said.tail))
    found("LETHE-INFORMATION-002", [...root, "backups", "tail"], { indirect: anyIndirect })
}

/** Undetermined, and something counts from it. */
const financialYear = ({ version, root, kept, register, anyIndirect }: Reading, found: Found): void => {
  if (!isUndetermined(version.financialYearEnds)) return
  const isCounted = (anchor: Anchor): boolean =>
    anchor._tag !== "Undetermined" &&
    (anchor.countedFrom === "end-of-financial-year" || (anchor.orElse !== undefined && isCounted(anchor.orElse)))
  const counts = kept.some(
    ({ rule, at }) =>
      rule !== undefined &&
      partsOf(rule, at).some(
        ({ part }) =>
          anchorsOf(part).some(isCounted) ||
          (part._tag === "Statute" && register.provisions[part.provision]?.countedFrom === "end-of-financial-year")
      )
  )
  if (counts) found("LETHE-INFORMATION-002", [...root, "financialYearEnds"], { indirect: anyIndirect })
}
