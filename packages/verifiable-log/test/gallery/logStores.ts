/** Stores that are each broken in one way, and the laws that they break by it. */
import * as Effect from "effect/Effect"
import { IndexNotNext, LogRetired, type LogStore, StoreUnavailable } from "../../src/LogStore.ts"
import { memoryLogStore } from "../../src/MemoryLogStore.ts"

type Store = LogStore["Service"]

export interface Broken<S> {
  readonly how: string
  readonly make: () => S
  readonly breaks: ReadonlyArray<string>
}

const broken = (
  how: string,
  breaks: ReadonlyArray<string>,
  change: (store: Store) => Partial<Store>
): Broken<Store> => ({
  how,
  breaks,
  make: () => {
    const store = memoryLogStore()
    return { ...store, ...change(store) }
  }
})

const bytes = "a record is read back byte for byte"
const order = "records are read in the order of their indexes, from and to the index that is asked for"
const beyond = "a range beyond the end is shorter, and no error"
const large = "a batch as large as may be is written whole"
const copies = "what was handed over may be changed afterwards"
const once = "an index is written once"
const gap = "no index is skipped"
const concurrent = "of concurrent appends at one index exactly one succeeds, whole"
const again = "a batch that is tried again is answered as the first time, and written once"
const extent = "the extent counts the records, also of a log that was never written to"
const tag = "by a tag, all its records are read and no others, in order and page by page"
const tiles = "tiles are read back byte for byte, and those that are not there are left out"
const stays = "a tile that is there stays as it is"
const counts = "the extent counts full tiles of level 0, and no others"
const apart = "logs do not see each other"
const retired = "a log that was retired is gone, and takes nothing any more"
const beside = "retiring a log leaves the others as they are, and one that was never written to can be retired"

const conflict = (error: { readonly _tag: string }) => error._tag === "IndexNotNext"

export const brokenLogStores: ReadonlyArray<Broken<Store>> = [
  broken("ends records at their first zero byte", [bytes, order, large, concurrent, tag], (store) => ({
    append: (batch) =>
      store.append({
        ...batch,
        records: batch.records.map((each) => {
          const zero = each.record.indexOf(0)
          return zero < 0 ? each : { ...each, record: each.record.slice(0, zero) }
        })
      })
  })),
  broken("keeps at most a kilobyte of a record", [bytes, large], (store) => ({
    append: (batch) =>
      store.append({
        ...batch,
        records: batch.records.map((each) => ({ ...each, record: each.record.slice(0, 1024) }))
      })
  })),
  broken("reads the newest first", [bytes, order, large, once], (store) => ({
    read: (log, range) => Effect.map(store.read(log, range), (found) => [...found].reverse())
  })),
  broken("takes the end of a range as included", [order], (store) => ({
    read: (log, { from, to }) => store.read(log, { from, to: to + 1 })
  })),
  broken("refuses a range beyond the end", [beyond, once, concurrent, apart, beside], (store) => ({
    read: (log, range) =>
      Effect.flatMap(store.extent(log), ({ size }) =>
        range.to > size
          ? Effect.fail(new StoreUnavailable({ operation: "read", cause: undefined }))
          : store.read(log, range)
      )
  })),
  broken("drops what exceeds a thousand records", [large], (store) => ({
    append: (batch) => store.append({ ...batch, records: batch.records.slice(0, 1000) })
  })),
  broken("keeps the caller's arrays", [copies], () => sharing()),
  broken("replaces what is there", [once, concurrent, again, retired, beside], () => replacing()),
  broken("checks the first index of a batch only by the database's key", [once, gap], () => keyedByFirst()),
  broken("accepts gaps", [gap], (store) => ({
    append: (batch) =>
      Effect.catchTag(store.append(batch), "IndexNotNext", (error) =>
        Effect.flatMap(Effect.orDie(store.extent(batch.log)), ({ size }) =>
          batch.first > size ? Effect.void : Effect.fail(error)
        )
      )
  })),
  broken("swallows conflicts", [once, gap, concurrent, again], (store) => ({
    append: (batch) => Effect.catchTag(store.append(batch), "IndexNotNext", () => Effect.void)
  })),
  broken("calls a conflict an outage", [once, gap, concurrent, again], (store) => ({
    append: (batch) =>
      Effect.mapError(store.append(batch), (error) =>
        conflict(error) ? new StoreUnavailable({ operation: "append", cause: undefined }) : error
      )
  })),
  broken("looks, waits, then writes", [concurrent], () => racing()),
  broken("writes a batch record by record", [once, concurrent], (store) => ({
    append: (batch) =>
      Effect.forEach(
        batch.records,
        (record, at) =>
          Effect.andThen(
            Effect.yieldNow,
            store.append({ ...batch, first: batch.first + at, records: [record], token: `${batch.token}/${at}` })
          ),
        { discard: true }
      ).pipe(Effect.catchTag("IndexNotNext", (error) => skipWritten(store, batch, error)))
  })),
  broken("forgets the tokens of batches", [again], (store) => {
    let calls = 0
    return { append: (batch) => store.append({ ...batch, token: `${batch.token} ${calls++}` }) }
  }),
  broken("takes equal records for the same batch", [again], (store) => ({
    append: (batch) => store.append({ ...batch, token: batch.records.map(({ record }) => record.join()).join("|") })
  })),
  broken("writes a batch that is tried again once more", [again], (store) => ({
    append: (batch) =>
      Effect.flatMap(store.extent(batch.log), ({ size }) =>
        size > batch.first && batch.token.startsWith("own")
          ? store.append({ ...batch, first: size, token: `${batch.token} again ${size}` })
          : store.append(batch)
      )
  })),
  broken("counts batches instead of records", [extent, again, gap], () => countingBatches()),
  broken("says that an empty log has a record", [extent, apart], (store) => ({
    extent: (log) => Effect.map(store.extent(log), ({ size, tiles }) => ({ size: Math.max(size, 1), tiles }))
  })),
  broken("reads untagged records with every tag", [tag], () =>
    tagging((own, asked) => own === undefined || own === asked)
  ),
  broken("knows only the tag of a batch's first record", [tag], (store) => ({
    append: (batch) => {
      const { tag } = batch.records[0] ?? {}
      return store.append({
        ...batch,
        records: batch.records.map(({ record }) => ({ record, ...(tag === undefined ? {} : { tag }) }))
      })
    }
  })),
  broken("gives all of a tag at once", [tag], (store) => ({
    readTag: (log, asked, { from }) => store.readTag(log, asked, { from, most: 1_000 })
  })),
  broken("pads missing tiles", [tiles, apart], (store) => ({
    readTiles: (log, asked) =>
      Effect.map(store.readTiles(log, asked), (found) => [
        ...found,
        ...asked
          .filter(({ level, index }) => !found.some(({ tile }) => tile.level === level && tile.index === index))
          .map((tile) => ({ tile, bytes: new Uint8Array(tile.width * 32) }))
      ])
  })),
  broken("keeps one width of a tile", [tiles], (store) => ({
    readTiles: (log, asked) =>
      Effect.map(
        store.readTiles(
          log,
          asked.map((tile) => ({ ...tile, width: tile.level === 1 ? 1 : tile.width }))
        ),
        (found) => found.map((each, at) => ({ ...each, tile: asked[at] ?? each.tile }))
      )
  })),
  broken("writes tiles over", [stays], () => overwritingTiles()),
  broken("counts tiles of every kind", [counts], () => countingTiles()),
  broken("has one log", [extent, apart, beside], (store) => {
    const only = new Map<string, string>()
    const the = (log: string) => {
      const family = log.slice(4)
      if (!only.has(family)) only.set(family, log)
      return (only.get(family) ?? log) as never
    }
    return {
      append: (batch) => store.append({ ...batch, log: the(batch.log) }),
      extent: (log) => store.extent(the(log)),
      read: (log, range) => store.read(the(log), range),
      readTag: (log, asked, page) => store.readTag(the(log), asked, page),
      writeTiles: (log, written) => store.writeTiles(the(log), written),
      readTiles: (log, asked) => store.readTiles(the(log), asked),
      retire: (log) => store.retire(the(log))
    }
  }),
  broken("takes an underscore of a log's name for any letter", [apart, beside], (store) => {
    const known = new Set<string>()
    const like = (log: string) =>
      [...known].find((each) => each.replace("-", "_") === log.replace("-", "_") && each !== log)
    return {
      append: (batch) => {
        known.add(batch.log)
        return store.append(batch)
      },
      readTag: (log, asked, page) => store.readTag((like(log) ?? log) as never, asked, page),
      retire: (log) => Effect.andThen(store.retire(log), store.retire((like(log) ?? log) as never))
    }
  }),
  broken("begins a retired log anew", [retired, beside], () => {
    let store = memoryLogStore()
    return {
      ...store,
      append: (batch) => store.append(batch),
      extent: (log) => store.extent(log),
      read: (log, range) => store.read(log, range),
      readTag: (log, asked, page) => store.readTag(log, asked, page),
      writeTiles: (log, written) => store.writeTiles(log, written),
      readTiles: (log, asked) => store.readTiles(log, asked),
      retire: () =>
        Effect.sync(() => {
          store = memoryLogStore()
        })
    }
  }),
  broken("only marks a log as retired", [retired], (store) => {
    const marked = new Set<string>()
    return {
      append: (batch) =>
        marked.has(batch.log) ? Effect.fail(new LogRetired({ log: batch.log })) : store.append(batch),
      retire: (log) => Effect.sync(() => void marked.add(log))
    }
  }),
  broken("calls an append to a retired log a conflict", [retired, beside], (store) => ({
    append: (batch) =>
      Effect.mapError(store.append(batch), (error) =>
        error._tag === "LogRetired" ? new IndexNotNext({ log: batch.log, index: batch.first }) : error
      )
  }))
]

/** Keeps the very arrays it is given. */
const sharing = () => {
  const store = memoryLogStore()
  const kept = new Map<string, Array<Uint8Array>>()
  return {
    ...store,
    append: (batch) =>
      Effect.tap(store.append(batch), () =>
        Effect.sync(() => {
          const held = kept.get(batch.log) ?? []
          kept.set(batch.log, [
            ...held.slice(0, batch.first),
            ...batch.records.map(({ record }) => record),
            ...held.slice(batch.first + batch.records.length)
          ])
        })
      ),
    read: (log, { from, to }) => Effect.map(store.read(log, { from, to }), () => (kept.get(log) ?? []).slice(from, to))
  } satisfies Partial<Store>
}

/** Ours is the newest: a write at an index that is taken replaces what is there. */
const replacing = () => {
  let store = memoryLogStore()
  return {
    append: (batch) =>
      Effect.catchTags(store.append(batch), {
        IndexNotNext: (error) =>
          Effect.flatMap(store.read(batch.log, { from: 0, to: batch.first }), (before) => {
            if (before.length < batch.first) return Effect.fail(error)
            store = memoryLogStore()
            const records = [...before.map((record) => ({ record })), ...batch.records]
            return store.append({ ...batch, first: 0, records })
          }),
        LogRetired: () => Effect.void
      }),
    extent: (log) => store.extent(log),
    read: (log, range) => store.read(log, range),
    readTag: (log, asked, page) => store.readTag(log, asked, page),
    writeTiles: (log, written) => store.writeTiles(log, written),
    readTiles: (log, asked) => store.readTiles(log, asked),
    retire: (log) => store.retire(log)
  } satisfies Store
}

/** Only the key of a batch, its first index, keeps batches apart: what begins inside another is lost silently. */
const keyedByFirst = () => {
  const store = memoryLogStore()
  const firsts = new Map<string, Set<number>>()
  return {
    ...store,
    append: (batch) =>
      Effect.suspend(() => {
        const taken = firsts.get(batch.log) ?? new Set()
        const unknown = !taken.has(batch.first) && batch.first > 0
        firsts.set(batch.log, new Set(taken).add(batch.first))
        return Effect.catchTag(store.append(batch), "IndexNotNext", (error) =>
          unknown ? Effect.void : Effect.fail(error)
        )
      })
  } satisfies Partial<Store>
}

const racing = () => {
  const store = memoryLogStore()
  return {
    ...store,
    append: (batch) =>
      Effect.flatMap(store.extent(batch.log), ({ size }) =>
        Effect.andThen(
          Effect.yieldNow,
          size === batch.first
            ? Effect.flatMap(store.extent(batch.log), (now) => (now.size === size ? store.append(batch) : Effect.void))
            : store.append(batch)
        )
      )
  } satisfies Partial<Store>
}

const skipWritten = (store: Store, batch: Parameters<Store["append"]>[0], error: IndexNotNext) =>
  Effect.flatMap(store.extent(batch.log), ({ size }) =>
    size > batch.first && size < batch.first + batch.records.length ? Effect.void : Effect.fail(error)
  )

const countingBatches = () => {
  const store = memoryLogStore()
  const counted = new Map<string, Set<number>>()
  return {
    ...store,
    append: (batch) =>
      Effect.tap(store.append(batch), () =>
        Effect.sync(() => void counted.set(batch.log, (counted.get(batch.log) ?? new Set()).add(batch.first)))
      ),
    extent: (log) => Effect.map(store.extent(log), ({ tiles }) => ({ size: counted.get(log)?.size ?? 0, tiles }))
  } satisfies Partial<Store>
}

const tagging = (matches: (own: string | undefined, asked: string) => boolean) => {
  const store = memoryLogStore()
  const held = new Map<string, Array<{ readonly record: Uint8Array; readonly tag?: string }>>()
  return {
    ...store,
    append: (batch) =>
      Effect.tap(store.append(batch), () =>
        Effect.sync(() => {
          const before = held.get(batch.log) ?? []
          if (before.length === batch.first) held.set(batch.log, [...before, ...batch.records])
        })
      ),
    readTag: (log, asked, { from, most }) =>
      Effect.map(store.readTag(log, asked, { from, most }), () =>
        (held.get(log) ?? [])
          .flatMap(({ record, tag: its }, index) => (matches(its, asked) && index >= from ? [{ index, record }] : []))
          .slice(0, most)
      )
  } satisfies Partial<Store>
}

const overwritingTiles = () => {
  const store = memoryLogStore()
  const newest = new Map<string, Uint8Array>()
  const key = (log: string, { level, index, width }: { level: number; index: number; width: number }) =>
    `${log} ${level} ${index} ${width}`
  return {
    writeTiles: (log, written) =>
      Effect.tap(store.writeTiles(log, written), () =>
        Effect.sync(() => {
          for (const { tile, bytes: own } of written) newest.set(key(log, tile), own.slice())
        })
      ),
    readTiles: (log, asked) =>
      Effect.map(store.readTiles(log, asked), (found) =>
        found.map(({ tile, bytes: first }) => ({ tile, bytes: newest.get(key(log, tile)) ?? first }))
      ),
    append: (batch) => store.append(batch),
    extent: (log) => store.extent(log),
    read: (log, range) => store.read(log, range),
    readTag: (log, asked, page) => store.readTag(log, asked, page),
    retire: (log) => store.retire(log)
  } satisfies Store
}

const countingTiles = () => {
  const store = memoryLogStore()
  const counted = new Map<string, number>()
  return {
    ...store,
    writeTiles: (log, written) =>
      Effect.tap(store.writeTiles(log, written), () =>
        Effect.sync(() => void counted.set(log, (counted.get(log) ?? 0) + written.length))
      ),
    extent: (log) => Effect.map(store.extent(log), ({ size }) => ({ size, tiles: counted.get(log) ?? 0 }))
  } satisfies Partial<Store>
}
