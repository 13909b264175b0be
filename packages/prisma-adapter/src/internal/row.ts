/** Reading what one row, and its parent, say. */
import type { MappedModel } from "@lethe/core/DataMap"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Zone } from "@lethe/core/Zone"
import type { RowFacts } from "@lethe/lifecycle/PersonalDataStore"
import type { Sql } from "@lethe/sql/Dialect"
import { sql } from "@lethe/sql/Render"
import * as Schema from "effect/Schema"
import { type Aliases, columnsOf, fromClause, type Layout, type Place, parentPlace, placeOf } from "./layout.ts"
import { keyIs } from "./prepared.ts"
import { dayFrom, instantFrom } from "./values.ts"

const aliases: Aliases = { row: "r", parent: "p" }

/** Events and states that the row or its parent gives, each with its column. */
const known = (layout: Layout, place: Place) => {
  const givers = [place.model, parentPlace(layout, place)?.model].filter(
    (model): model is MappedModel => model !== undefined
  )
  const columns = columnsOf(layout, place, aliases)
  const names = (kind: "events" | "states") => [...new Set(givers.flatMap((giver) => Object.keys(giver[kind])))]
  return {
    events: names("events").flatMap((name) => {
      const column = columns.event(name)
      return column === undefined ? [] : [{ name, column }]
    }),
    states: names("states").flatMap((name) => {
      const state = columns.state(name)
      return state === undefined ? [] : [{ name, ...state }]
    })
  }
}

export const rowStatement = (layout: Layout, model: string, key: string): Sql => {
  const place = placeOf(layout, model)
  const { events, states } = known(layout, place)
  const columns = [
    ...events.map(({ column }, index) => `${column.sql} AS "e${index}"`),
    ...states.flatMap(({ from, until }, index) => [`${from.sql} AS "f${index}"`, `${until.sql} AS "u${index}"`])
  ]
  const found = sql`${fromClause(layout, place, aliases, true)} WHERE ${keyIs({ layout, place }, key)}`
  return sql`SELECT ${["1", ...columns].join(", ")} ${found}`
}

const Rows = Schema.Array(Schema.Record(Schema.String, Schema.Unknown))

export const rowFrom = (result: unknown, layout: Layout, model: string, zone: Zone): RowFacts | undefined => {
  const [row] = Schema.decodeUnknownSync(Rows)(result)
  if (row === undefined) return undefined
  const { events, states } = known(layout, placeOf(layout, model))
  const day = (name: string): PlainDate | undefined => dayFrom(row[name], zone)
  const filled = <T>(entries: ReadonlyArray<readonly [string, T | undefined]>): Record<string, T> =>
    Object.fromEntries(entries.filter((entry): entry is [string, T] => entry[1] !== undefined))
  return {
    events: filled(events.map(({ name }, index) => [name, day(`e${index}`)] as const)),
    instants: filled(
      events.map(
        ({ name, column }, index) =>
          [name, column.holds === "instant" ? instantFrom(row[`e${index}`]) : undefined] as const
      )
    ),
    states: Object.fromEntries(
      states.map(({ name }, index) => [
        name,
        filled([["from", day(`f${index}`)] as const, ["until", day(`u${index}`)] as const])
      ])
    )
  }
}
