/** Columns that a sweep searches by, and that no index begins with: each search reads the whole table. */
import type { Inspection } from "@lethe/lifecycle/PersonalDataStore"
import type { CatalogueTable } from "./catalogue.ts"
import { columnName, type Layout, type Place, parentPlace } from "./layout.ts"

export const notIndexed = (layout: Layout, place: Place): Inspection["notIndexed"] => [
  ...ownSearches(layout, place),
  ...references(layout, place)
]

/** To find what is due, and what nothing dates. */
const ownSearches = (layout: Layout, place: Place): Inspection["notIndexed"] => {
  const { model, catalogue } = place
  const isNullable = (column: string) => catalogue.columns.get(columnName(place, column))?.nullable !== false
  const states = Object.values(model.states)
  const searched = new Set([
    ...Object.values(model.events),
    ...states.map(({ until }) => until),
    ...states.map(({ from }) => from).filter(isNullable),
    ...(parentPlace(layout, place) ? [model.subject.column] : [])
  ])
  return [...searched]
    .filter((column) => !begins(columnName(place, column), catalogue))
    .map((column) => ({ model: model.model, column }))
}

/** Where a row is erased, the database itself looks for what refers to it. Mapped children were told already. */
const references = ({ catalogue, map, tables }: Layout, { model, table }: Place): Inspection["notIndexed"] => {
  const modelOf = (name: string) => [...tables.values()].find((each) => each.name === name)
  const isMapped = (name: string | undefined) => map.models.some((each) => each.model === name)
  if (model.categories.length === 0) return []
  return Array.from(catalogue).flatMap(([name, from]) =>
    from.references
      .filter(({ to, column }) => to === table.name && !isMapped(modelOf(name)?.model) && !begins(column, from))
      .map(({ column }) => {
        const child = modelOf(name)
        const field = Array.from(child?.columns ?? []).find(([, of]) => of.name === column)?.[0]
        return { model: child?.model ?? name, column: field ?? column }
      })
  )
}

const begins = (column: string, { indexes }: CatalogueTable): boolean =>
  indexes.some(({ columns }) => columns[0] === column)
