/** Which table and column each part of the data map is, as SQL names them. */
import { type DataMap, endedBy, giverOf, type MappedModel, modelOf, parentOf } from "@lethe/core/DataMap"
import type { Column, Columns } from "@lethe/sql/Condition"
import type { Dialect } from "@lethe/sql/Dialect"
import type { Catalogue, CatalogueTable } from "./catalogue.ts"
import type { Table } from "./client.ts"

export interface Layout {
  readonly map: DataMap
  readonly tables: ReadonlyMap<string, Table>
  readonly catalogue: Catalogue
  readonly dialect: Dialect
  /** The same, for counting. */
  readonly counting: Dialect
}

/** A mapped model with its table. What the map names was held to client and catalogue before. */
export interface Place {
  readonly model: MappedModel
  readonly table: Table
  readonly catalogue: CatalogueTable
}

export const placeOf = (layout: Layout, model: string): Place => {
  const table = layout.tables.get(model) as Table
  return {
    model: modelOf(layout.map, model) as MappedModel,
    table,
    catalogue: layout.catalogue.get(table.name) as CatalogueTable
  }
}

/** The parent's place, for a model whose subject is one hop away. */
export const parentPlace = (layout: Layout, { model }: Place): Place | undefined => {
  const parent = parentOf(layout.map, model)
  return parent && placeOf(layout, parent.model)
}

/** The name of a field's column in the database. */
export const columnName = ({ table }: Place, field: string): string => table.columns.get(field)?.name ?? field

/** A field of a row under an alias: `"r"."closedAt"`. */
export const field = ({ dialect }: Layout, place: Place, alias: string, name: string): string =>
  `${dialect.quote(alias)}.${dialect.quote(columnName(place, name))}`

/** The aliases of a row and of its parent. */
export interface Aliases {
  readonly row: string
  readonly parent: string
}

/**
 * Which columns say when an event happened and a state lasted: the row's own, or else its parent's. What neither says
 * has no column.
 */
export const columnsOf = (layout: Layout, place: Place, aliases: Aliases): Columns => {
  const column = (giver: MappedModel, name: string): Column => {
    const own = giver === place.model
    const source = own ? place : (parentPlace(layout, place) as Place)
    const holds = source.table.columns.get(name)?.type === "DateTime" ? "instant" : "day"
    const nullable = source.catalogue.columns.get(columnName(source, name))?.nullable ?? true
    // A parent is joined from outside: where there is none, its columns are empty.
    return { sql: field(layout, source, own ? aliases.row : aliases.parent, name), holds, nullable: nullable || !own }
  }
  return {
    event: (name) => {
      const giver = giverOf(layout.map, place.model, "events", name)
      const mapped = giver?.events[name]
      return giver === undefined || mapped === undefined ? undefined : column(giver, mapped)
    },
    state: (name) => {
      const giver = giverOf(layout.map, place.model, "states", name)
      const mapped = giver?.states[name]
      return giver === undefined || mapped === undefined
        ? undefined
        : { from: column(giver, mapped.from), until: column(giver, mapped.until) }
    },
    endedBy: (event) => endedBy(layout.map, place.model, event)
  }
}

/** `FROM "Invoice" AS "r"`, with its parent where the model has one and it is wanted. */
export const fromClause = (layout: Layout, place: Place, aliases: Aliases, withParent: boolean): string => {
  const { quote } = layout.dialect
  const parent = parentPlace(layout, place)
  const own = `FROM ${quote(place.table.name)} AS ${quote(aliases.row)}`
  if (parent === undefined || !withParent) return own
  const key = field(layout, parent, aliases.parent, parent.model.subject.column)
  const on = `${key} = ${field(layout, place, aliases.row, place.model.subject.column)}`
  return `${own} LEFT JOIN ${quote(parent.table.name)} AS ${quote(aliases.parent)} ON ${on}`
}
