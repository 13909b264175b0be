/**
 * A `LogStore` in memory: for tests, and to see how little a store does.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type Batch, IndexNotNext, type LogId, LogRetired, LogStore } from "./LogStore.ts"
import { fullWidth, type TileBytes, tilePath } from "./Tile.ts"

interface Held {
  readonly records: Array<{ readonly record: Uint8Array; readonly tag: string | undefined }>
  /** The token of the batch that begins at an index. */
  readonly tokens: Map<number, string>
  readonly tiles: Map<string, TileBytes>
}

/** An empty store. Two of them know nothing of each other. */
export const memoryLogStore = (): LogStore["Service"] => {
  const logs = new Map<LogId, Held | "retired">()
  const held = (log: LogId): Effect.Effect<Held, LogRetired> =>
    Effect.suspend(() => {
      const found = logs.get(log) ?? { records: [], tokens: new Map(), tiles: new Map() }
      if (found === "retired") return Effect.fail(new LogRetired({ log }))
      logs.set(log, found)
      return Effect.succeed(found)
    })
  return LogStore.of({
    append: (batch) => Effect.flatMap(held(batch.log), (found) => append(found, batch)),
    extent: (log) =>
      Effect.map(held(log), ({ records, tiles }) => ({ size: records.length, tiles: tilesFromFirst(tiles) })),
    read: (log, { from, to }) =>
      Effect.map(held(log), ({ records }) => records.slice(from, to).map(({ record }) => record.slice())),
    readTag: (log, tag, { from, most }) =>
      Effect.map(held(log), ({ records }) =>
        records
          .flatMap((each, index) => (each.tag === tag && index >= from ? [{ index, record: each.record.slice() }] : []))
          .slice(0, most)
      ),
    writeTiles: (log, tiles) =>
      Effect.map(held(log), (found) => {
        for (const { tile, bytes } of tiles) {
          const path = tilePath(tile)
          if (!found.tiles.has(path)) found.tiles.set(path, { tile: { ...tile }, bytes: bytes.slice() })
        }
      }),
    readTiles: (log, tiles) =>
      Effect.map(held(log), (found) =>
        tiles.flatMap((tile) => {
          const { bytes } = found.tiles.get(tilePath(tile)) ?? {}
          return bytes === undefined ? [] : [{ tile, bytes: bytes.slice() }]
        })
      ),
    retire: (log) => Effect.sync(() => void logs.set(log, "retired"))
  })
}

/** An empty store as a layer. */
export const memoryLogStoreLayer: Layer.Layer<LogStore> = Layer.sync(LogStore, memoryLogStore)

const append = ({ records, tokens }: Held, { log, first, records: batch, token }: Batch) => {
  if (tokens.get(first) === token) return Effect.void
  if (first !== records.length) return Effect.fail(new IndexNotNext({ log, index: first }))
  tokens.set(first, token)
  records.push(...batch.map(({ record, tag }) => ({ record: record.slice(), tag })))
  return Effect.void
}

const tilesFromFirst = (tiles: ReadonlyMap<string, TileBytes>): number => {
  let count = 0
  while (tiles.has(tilePath({ level: 0, index: count, width: fullWidth }))) count += 1
  return count
}
