/** A register as a check reads it: what keeps which category, where data comes from, what was given to look up. */
import type { AdequacyDecision } from "@lethe/core/AdequacyDecision"
import type { AgeOfConsent } from "@lethe/core/AgeOfConsent"
import type { Authority } from "@lethe/core/Authority"
import type { DataCategory } from "@lethe/core/DataCategory"
import type { DataMap } from "@lethe/core/DataMap"
import type { LegalSource } from "@lethe/core/LegalSource"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Activity, AnyRegister, Purpose, Version } from "@lethe/core/Register"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import { isUndetermined } from "@lethe/core/Said"
import type { Statute } from "@lethe/core/Statute"
import type { Code } from "../Codes.ts"

export type Path = ReadonlyArray<string | number>

/** What `@lethe/jurisdictions` knows, or a host: each part may be left out. */
export interface Jurisdictions {
  readonly agesOfConsent?: ReadonlyArray<AgeOfConsent>
  readonly authorities?: ReadonlyArray<Authority>
  readonly adequacyDecisions?: ReadonlyArray<AdequacyDecision>
  readonly statutes?: ReadonlyArray<Statute>
}

export interface Given {
  readonly on: PlainDate
  readonly jurisdictions?: Jurisdictions
  readonly dataMap?: DataMap
}

/** One purpose's rule for one category; without a rule, nobody says how long. */
export interface Kept {
  readonly category: string
  readonly activity: Activity
  readonly purpose: Purpose
  readonly rule: RetentionRule | undefined
  /** The rule's place, or the place of the use that has none. */
  readonly at: Path
}

export interface Reading extends Given {
  readonly register: AnyRegister
  readonly version: Version
  /** The place of the version in the register's JSON. */
  readonly root: Path
  readonly categories: ReadonlyMap<string, DataCategory>
  /** In the order of the register. */
  readonly kept: ReadonlyArray<Kept>
  readonly keptOf: ReadonlyMap<string, ReadonlyArray<Kept>>
  readonly purposes: ReadonlyMap<string, Purpose>
  /** Whether a category comes from somebody else than the person: then Art. 14 asks too. */
  readonly isIndirect: (category: string) => boolean
  readonly anyIndirect: boolean
}

export interface More {
  /** Also name the letter of Art. 14. */
  readonly indirect?: boolean
  /** The provisions, where they are not the code's own. */
  readonly law?: readonly [LegalSource, ...LegalSource[]]
  /** Provisions beside the code's own. */
  readonly also?: ReadonlyArray<LegalSource>
  /** A sentence or two on this very place. */
  readonly detail?: string
  readonly mend?: string
}

/** Takes a finding down. */
export type Found = (code: Code, at: Path, more?: More) => void

/** Looks for the findings of one family. */
export type Family = (reading: Reading, found: Found) => void

export const read = (register: AnyRegister, given: Given): Reading => {
  const { version } = register
  const root: Path = ["versions", register.earlier.length]
  const categories = new Map(version.categories.map((category) => [category.id, category]))
  const kept = version.activities.flatMap((activity, index) =>
    keptBy(activity, [...root, "activities", index], categories)
  )
  const keptOf = new Map<string, Array<Kept>>()
  for (const each of kept) {
    const others = keptOf.get(each.category)
    if (others === undefined) keptOf.set(each.category, [each])
    else others.push(each)
  }
  const indirect = new Set(version.categories.filter(comesFromOthers).map(({ id }) => id))
  return {
    ...given,
    register,
    version,
    root,
    categories,
    kept,
    keptOf,
    purposes: new Map(version.activities.flatMap(({ purposes }) => purposes.map((purpose) => [purpose.id, purpose]))),
    isIndirect: (category) => indirect.has(category),
    anyIndirect: indirect.size > 0
  }
}

const comesFromOthers = ({ source }: DataCategory): boolean =>
  source !== undefined && !isUndetermined(source) && source.some(({ _tag }) => _tag === "Indirect")

/** What an activity keeps. What is only on a person's device has no rule of ours, and needs none. */
const keptBy = (activity: Activity, at: Path, categories: ReadonlyMap<string, DataCategory>): ReadonlyArray<Kept> =>
  activity.purposes.flatMap((purpose, index) => {
    const here: Path = [...at, "purposes", index]
    const own = purpose.keeps.map(({ category, rule }, key): Kept => {
      return { category, activity, purpose, rule, at: [...here, "keeps", key, "rule"] }
    })
    const uses = (purpose.uses ?? []).flatMap((category, key): ReadonlyArray<Kept> => {
      if (categories.get(category)?.held !== undefined) return []
      const rule = activity.otherwise
      const place = rule === undefined ? [...here, "uses", key] : [...at, "otherwise"]
      return [{ category, activity, purpose, rule, at: place }]
    })
    return [...own, ...uses]
  })

/** The categories that a purpose keeps or uses. */
export const categoriesOf = (purpose: Purpose): ReadonlyArray<string> => [
  ...purpose.keeps.map(({ category }) => category),
  ...(purpose.uses ?? [])
]

/** Visits each activity with its place. */
export const eachActivity = ({ version, root }: Reading, visit: (activity: Activity, at: Path) => void): void => {
  for (const [index, activity] of version.activities.entries()) visit(activity, [...root, "activities", index])
}

/** Visits each purpose with its place. */
export const eachPurpose = (reading: Reading, visit: (purpose: Purpose, at: Path, activity: Activity) => void): void =>
  eachActivity(reading, (activity, at) => {
    for (const [index, purpose] of activity.purposes.entries()) visit(purpose, [...at, "purposes", index], activity)
  })
