/** What is declared and that nothing uses. */
import { reads } from "@lethe/core/RetentionRule"
import { isUndetermined } from "@lethe/core/Said"
import { categoriesOf, type Family, type Found, type Kept, type Path, type Reading } from "../reading.ts"
import { isUnsaid } from "../ruleEnds.ts"

export const unused: Family = (reading, found) => {
  const { version, root } = reading
  const used = usedIds(reading)
  const each = (list: Path[0], ids: ReadonlyArray<{ readonly id: string }> | undefined, of: ReadonlySet<string>) => {
    for (const [index, { id }] of (ids ?? []).entries())
      if (!of.has(id)) found("LETHE-UNUSED-001", [...root, list, index])
  }
  each("jointControllers", version.jointControllers, used.jointControllers)
  each("subjects", version.subjects, used.subjects)
  each("recipients", version.recipients, used.recipients)
  each("categories", version.categories, used.categories)
  facts(reading, used.categories, found)
}

const usedIds = ({ version }: Reading) => {
  const { activities, preferences, promises, categories } = version
  const trackers = isUndetermined(version.trackers) ? [] : (version.trackers ?? [])
  const purposes = activities.flatMap((activity) => activity.purposes)
  const unnamed = activities.some(({ role, jointly }) => role === "joint controller" && jointly === undefined)
  return {
    // Where it is not said with whom, it may be with any of them.
    jointControllers: new Set([
      ...activities.flatMap(({ jointly }) => jointly ?? []),
      ...(unnamed ? (version.jointControllers ?? []).map(({ id }) => id) : [])
    ]),
    subjects: new Set([
      ...categories.flatMap(({ of }) => of),
      ...[...(preferences ?? []), ...(promises ?? [])].flatMap(({ of }) => of ?? [])
    ]),
    recipients: new Set([
      ...[...activities, ...purposes, ...trackers, ...(promises ?? [])].flatMap(({ recipients }) => recipients ?? []),
      // Whom a processor engages is part of what it does.
      ...version.recipients.flatMap(({ id, engagedBy }) => (engagedBy === undefined ? [] : [id, engagedBy]))
    ]),
    categories: new Set([
      ...purposes.flatMap(categoriesOf),
      ...activities.flatMap(({ lookBack }) => (lookBack ?? []).map(({ category }) => category))
    ])
  }
}

/** Events and states that no rule reads. Of what nobody keeps, or keeps nobody says how long, none is missed. */
const facts = ({ version, root, keptOf, kept }: Reading, used: ReadonlySet<string>, found: Found): void => {
  const anywhere = new Set<string>()
  for (const [index, { id, events, states, collected }] of version.categories.entries()) {
    const rules = keptOf.get(id) ?? []
    const read = readBy(rules)
    for (const event of read.events) anywhere.add(event)
    const isOpen = rules.some(({ rule }) => rule === undefined || isUnsaid(rule))
    if (isOpen || !used.has(id)) continue
    for (const [key, event] of events.entries())
      if (event !== collected && !read.events.has(event))
        found("LETHE-UNUSED-001", [...root, "categories", index, "events", key])
    for (const [key, state] of states.entries())
      if (!read.states.has(state)) found("LETHE-UNUSED-001", [...root, "categories", index, "states", key])
  }
  const open = kept.some(({ rule }) => rule === undefined || isUnsaid(rule))
  for (const [index, event] of (version.events ?? []).entries())
    if (!open && !anywhere.has(event)) found("LETHE-UNUSED-001", [...root, "events", index])
}

/** The events and states that any of the rules reads. */
const readBy = (rules: ReadonlyArray<Kept>) => {
  const all = { events: new Set<string>(), states: new Set<string>() }
  for (const { rule } of rules) {
    if (rule === undefined) continue
    const { events, states } = reads(rule)
    for (const event of events) all.events.add(event)
    for (const state of states) all.states.add(state)
  }
  return all
}
