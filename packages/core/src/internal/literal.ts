/** A register's literal as the JSON it stands for, and the places of the one in the other. */
import * as Period from "../Period.ts"
import type { Statute } from "../Statute.ts"

export type Keyed = Readonly<Record<string, unknown>>

/** The literal as a version, and the provisions that its rules, bases and conditions bring. */
export const toJson = (input: Keyed): { readonly version: Keyed; readonly provisions: ReadonlyArray<Statute> } => {
  const provisions = new Map<string, Statute>()
  const collect = (found: unknown) => {
    // Two texts under one id are two provisions, and a fault; the same one twice is one.
    for (const provision of (found as { readonly provisions?: ReadonlyArray<Statute> }).provisions ?? [])
      provisions.set(JSON.stringify(provision), provision)
  }
  /** A rule, a basis or a condition as JSON; `undetermined(…)` is JSON already. */
  const unwrap = (key: "rule" | "basis" | "condition") => (value: unknown) => {
    if (!isKeyed(value) || !(key in value) || !("_" in value)) return value
    collect(value)
    return value[key]
  }
  const keeping = ([category, value]: readonly [string, unknown]) =>
    isKeyed(value) && value._ === "Kept"
      ? { category, rule: unwrap("rule")(value.kept), condition: unwrap("condition")(value.condition) }
      : { category, rule: unwrap("rule")(value) }
  const purpose = (item: Keyed): Keyed => ({
    ...change(item, { basis: unwrap("basis"), kinds: several, uses: several }),
    keeps: pairs(item.keeps).map(keeping)
  })
  const activity = (item: Keyed): Keyed => ({
    role: "controller",
    ...change(item, {
      controllers: several,
      jointly: several,
      security: several,
      otherwise: unwrap("rule"),
      lookBack: (given) => pairs(given).map(([category, period]) => ({ category, period: words(period) }))
    }),
    purposes: entries(item.purposes).map(purpose)
  })
  const version = {
    ...change(input, { ...places, backups: (given) => periods(given, ["tail", "every"]) }),
    subjects: entries(input.subjects),
    recipients: entries(input.recipients).map((item) => change(item, { tool: several, disclosed: several })),
    categories: entries(input.categories).map(category),
    activities: entries(input.activities).map(activity)
  }
  return { version, provisions: [...provisions.values()] }
}

type Change = (value: unknown) => unknown
type Changes = { readonly [key: string]: Change }

const isKeyed = (value: unknown): value is Keyed => typeof value === "object" && value !== null && !Array.isArray(value)

/** `undetermined(…)`, `notOffered(…)` and the like are values, not keyed places. */
const isTagged = (value: unknown): boolean => isKeyed(value) && typeof value._tag === "string"

/** The item with some of its places rewritten, where it has them. */
const change = (item: Keyed, changes: Changes): Keyed => {
  const changed: Record<string, unknown> = { ...item }
  for (const [key, rewrite] of Object.entries(changes)) {
    if (item[key] === undefined) delete changed[key]
    else changed[key] = rewrite(item[key])
  }
  return changed
}

/** One or more are a list; what is not said is not. */
const several: Change = (value) =>
  Array.isArray(value) || (isKeyed(value) && notSaid.has(value._tag)) ? value : [value]
const notSaid = new Set<unknown>(["Undetermined", "NotOffered"])

const words: Change = (value) => (typeof value === "string" ? Period.fromWords(value) : value)
const periods = (value: unknown, keys: ReadonlyArray<string>): unknown =>
  isKeyed(value) && !isTagged(value) ? change(value, Object.fromEntries(keys.map((key) => [key, words]))) : value

const pairs = (value: unknown): ReadonlyArray<readonly [string, unknown]> =>
  isKeyed(value) ? Object.entries(value).filter(([, each]) => each !== undefined) : []

/** A keyed place as a list of items with ids. */
const entries = (value: unknown): ReadonlyArray<Keyed> =>
  pairs(value).map(([id, item]) => ({ ...(isKeyed(item) ? item : { item }), id }))

const category = (item: Keyed): Keyed => ({
  events: [],
  states: [],
  ...change(item, { of: several, contents: several, special: several, source: several, origin: several })
})

/** The places that only some registers have. */
const places: Changes = {
  security: several,
  jointControllers: entries,
  trackers: (given) =>
    isTagged(given) ? given : entries(given).map((item) => periods(change(item, { purposes: several }), ["lifetime"])),
  preferences: (given) =>
    entries(given).map((item) =>
      change(item, { channels: several, purposes: several, categories: several, of: several })
    ),
  promises: (given) =>
    entries(given).map((item) => periods(change(item, { of: several, recipients: several }), ["within"])),
  rights: (given) =>
    isKeyed(given) && !isTagged(given)
      ? {
          ...change(given, { refusals: several }),
          told: pairs(given.told).map(([right, told]) => ({ right, told }))
        }
      : given
}

/** A path in the JSON as the one in the literal: `activities.sites.purposes`, not `versions[0].activities[0]…`. */
export const asWritten = (json: unknown, path: ReadonlyArray<string | number>): ReadonlyArray<string | number> => {
  const written: Array<string | number> = []
  let here: unknown = json
  for (const key of path) {
    here = (here as Readonly<Record<string | number, unknown>> | undefined)?.[key]
    written.push(typeof key === "number" ? (nameOf(here, written.at(-1)) ?? key) : key)
  }
  // In the literal a rule or a right's words stand directly under their key.
  const unkeyed = written.flatMap((key, index) => {
    const list = written[index - 2]
    const between = (list === "keeps" && key === "rule") || (list === "told" && key === "told")
    return between && typeof path[index - 1] === "number" ? [] : [key]
  })
  return unkeyed[0] === "versions" ? unkeyed.slice(2) : unkeyed
}

/** Under which key the literal has an item of a list. */
const nameOf = (item: unknown, list: string | number | undefined): string | undefined => {
  if (!isKeyed(item)) return undefined
  const name =
    item.id ?? (list === "keeps" || list === "lookBack" ? item.category : list === "told" ? item.right : undefined)
  return typeof name === "string" ? name : undefined
}
