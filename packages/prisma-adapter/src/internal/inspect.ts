/** Holds the data map to the client's models, and to the database's own catalogue. */
import type { DataMap, MappedModel } from "@lethe/core/DataMap"
import { type Fault, InvalidInput } from "@lethe/core/Fault"
import { digest } from "@lethe/lifecycle/Digest"
import type { Inspection } from "@lethe/lifecycle/PersonalDataStore"
import * as Result from "effect/Result"
import type { Catalogue } from "./catalogue.ts"
import type { Table } from "./client.ts"
import { columnName, type Layout, type Place, parentPlace, placeOf } from "./layout.ts"
import { notIndexed } from "./notIndexed.ts"

type Tables = ReadonlyMap<string, Table>

/** What the client's own models say against the map. */
export const modelFaults = (map: DataMap, tables: Tables): ReadonlyArray<Fault> => {
  const named = new Map<string, ReadonlyArray<string> | undefined>([
    ...map.models.map(({ model, columns }) => [model, columns] as const),
    ...Object.entries(map.notPersonal).map(
      ([model, columns]) => [model, columns.length > 0 ? columns : undefined] as const
    )
  ])
  const missing = [...tables.keys()].filter((model) => !named.has(model))
  return [
    ...missing.map((model) => ({ path: [model], message: "the data map does not say what this model holds" })),
    ...Array.from(named).flatMap(([model, columns]) => {
      const table = tables.get(model)
      if (table === undefined) return [{ path: [model], message: "the client has no such model" }]
      return columns === undefined ? [] : columnFaults(model, columns, table)
    }),
    ...map.models.flatMap((model) => dateFaults(model, tables.get(model.model)))
  ]
}

const columnFaults = (model: string, columns: ReadonlyArray<string>, table: Table): ReadonlyArray<Fault> => [
  ...columns
    .filter((column) => !table.columns.has(column))
    .map((column) => ({ path: [model, column], message: "the model has no such column" })),
  ...[...table.columns.keys()]
    .filter((column) => !columns.includes(column))
    .map((column) => ({ path: [model, column], message: "the data map does not say what this column holds" }))
]

const dateFaults = ({ model, events, states }: MappedModel, table: Table | undefined): ReadonlyArray<Fault> =>
  [...Object.values(events), ...Object.values(states).flatMap(({ from, until }) => [from, until])]
    .filter((column) => !["DateTime", "String", undefined].includes(table?.columns.get(column)?.type))
    .map((column) => ({
      path: [model, column],
      message: "rules count from it: it must hold a date (DateTime, or String as 2026-11-22)"
    }))

/**
 * What the database's catalogue says against the map: tables and columns that are not there, values a column cannot
 * take, rows that could not go because others refer to them.
 */
export const inspect = (layout: Layout): Result.Result<Inspection, InvalidInput> => {
  const { map, tables, catalogue } = layout
  const mapped = map.models.map(({ model }) => tables.get(model) as Table)
  if (mapped.length > 0 && !mapped.some(({ name }) => catalogue.has(name))) {
    return refuse([{ path: [], message: "the database has none of the mapped tables: is it the right one?" }])
  }
  const faults = mapped.flatMap((table) => tableFaults(table.model, table, catalogue))
  if (faults.length > 0) return refuse(faults)
  const places = map.models.map(({ model }) => placeOf(layout, model))
  // Rows of a model that only leads to others are never erased.
  const swept = places.filter(({ model }) => model.categories.length > 0)
  const others = [
    ...places.flatMap(unknownColumns),
    ...places.flatMap(clearingFaults),
    ...places.flatMap((place) => linkFaults(layout, place)),
    ...swept.flatMap((place) => referenceFaults(layout, place)),
    ...swept.flatMap(keyFaults)
  ]
  if (others.length > 0) return refuse(others)
  return Result.succeed({
    schema: digest(
      places.map(({ table, catalogue: { columns, key, references } }) => ({
        table: table.name,
        columns: [...columns],
        key,
        references
      }))
    ),
    notIndexed: places.flatMap((place) => notIndexed(layout, place))
  })
}

const refuse = (faults: ReadonlyArray<Fault>) => Result.fail(new InvalidInput({ what: "data map", faults }))

const tableFaults = (model: string, table: Table, catalogue: Catalogue): ReadonlyArray<Fault> => {
  const there = catalogue.get(table.name)
  if (there === undefined) return [{ path: [model], message: "the database has no table for it" }]
  return Array.from(table.columns)
    .filter(([, { name }]) => !there.columns.has(name))
    .map(([column]) => ({ path: [model, column], message: "the database's table has no such column" }))
}

/** Columns of the database that no one has classified, because the client was generated before they came. */
const unknownColumns = ({ model, table, catalogue }: Place): ReadonlyArray<Fault> => {
  const known = new Set(Array.from(table.columns.values(), ({ name }) => name))
  const message = "is a column of the database that the client does not know: generate the client anew, and map it"
  return [...catalogue.columns.keys()]
    .filter((column) => !known.has(column))
    .map((column) => ({ path: [model.model, column], message }))
}

const clearingFaults = (place: Place): ReadonlyArray<Fault> =>
  place.model.categories.flatMap(({ columns }) =>
    columns.flatMap(({ column, clearedTo }) => {
      if (clearedTo === undefined) return []
      const name = columnName(place, column)
      const at = (message: string): Fault => ({ path: [place.model.model, column], message })
      const unique = place.catalogue.indexes.some(
        ({ unique, columns: of }) => unique && of.length === 1 && of[0] === name
      )
      return [
        ...(clearedTo === null && place.catalogue.columns.get(name)?.nullable === false
          ? [at("is required: it cannot be cleared to null")]
          : []),
        ...(clearedTo !== null && unique ? [at("is unique: it cannot be cleared to the same value in two rows")] : [])
      ]
    })
  )

/** Rows that refer to this table, and of which the map does not know. */
const referenceFaults = (layout: Layout, place: Place): ReadonlyArray<Fault> =>
  Array.from(layout.catalogue).flatMap(([name, { references, columns }]) =>
    references
      .filter(({ to, column, onDelete }) => to === place.table.name && !letsGo(onDelete, columns.get(column)?.nullable))
      .filter(({ column }) => !isMappedChild(layout, place, name, column))
      .map(({ column }) => ({
        path: [place.model.model],
        message: [
          `its rows cannot go while ${name}.${column} refers to them:`,
          `map that column as via("${place.model.model}")`
        ].join(" ")
      }))
  )

const letsGo = (onDelete: string, nullable: boolean | undefined): boolean =>
  onDelete === "SET DEFAULT" || (onDelete === "SET NULL" && nullable !== false)

const isMappedChild = (layout: Layout, place: Place, table: string, column: string): boolean =>
  layout.map.models.some(({ model, subject }) => {
    const child = placeOf(layout, model)
    const leadsHere = subject._tag === "Via" && subject.model === place.model.model
    return leadsHere && child.table.name === table && columnName(child, subject.column) === column
  })

/** A child's column must lead to one row, by the column that the map says. */
const linkFaults = (layout: Layout, place: Place): ReadonlyArray<Fault> => {
  const parent = parentPlace(layout, place)
  if (parent === undefined) return []
  const key = columnName(parent, parent.model.subject.column)
  const isUnique = parent.catalogue.indexes.some(({ unique, columns }) => unique && columns.join("\0") === key)
  const column = place.model.subject.column
  const elsewhere = place.catalogue.references
    .filter((each) => each.to === parent.table.name && each.column === columnName(place, column))
    .map(({ toColumn = parent.catalogue.key[0] }) => toColumn)
    .find((toColumn) => toColumn !== key)
  const at = (message: string) => ({ path: [place.model.model, column], message })
  return [
    ...(isUnique ? [] : [at(`leads to ${parent.model.model}, whose ${key} is not unique`)]),
    ...(elsewhere === undefined
      ? []
      : [at(`refers to ${parent.table.name}.${elsewhere}, and the map takes it for ${key}`)])
  ]
}

const keyFaults = ({ model, catalogue }: Place): ReadonlyArray<Fault> =>
  catalogue.key.length > 0 ? [] : [{ path: [model.model], message: "its table has no primary key" }]
