/**
 * Group commit: callers that append at the same time share one batch, which one of them writes.
 *
 * While a batch is being written the next one gathers. A batch ends in one of three ways, and each caller learns which:
 * written, refused, or not known; then `settle` finds out.
 */
import { randomBytes } from "node:crypto"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import { leafHash, mostRecordBytes } from "../Hash.ts"
import { RecordOutOfSize, TagMalformed } from "../LogRecord.ts"
import {
  type Batch,
  type LogRetired,
  type LogStore,
  mostBatchBytes,
  mostBatchRecords,
  type StoreUnavailable,
  type TaggedRecord
} from "../LogStore.ts"
import type { Followed, FollowError } from "./follow.ts"
import { toHex } from "./base64.ts"

/** The database did not answer whether it wrote the batch, however often it was asked. `settle` asks again. */
export class AppendUnsettled extends Schema.TaggedError<AppendUnsettled>()("AppendUnsettled", {
  log: Schema.String,
  /** The index that the record has, if it was written. */
  index: Schema.Number,
  token: Schema.String,
  cause: Schema.Defect()
}) {
  override get message() {
    return `whether record ${this.index} of the log ${this.log} was written is not known: the database does not answer`
  }
}

/** The store refuses an index as taken and holds no record there. It breaks its laws, or a record was deleted. */
export class StoreContradictory extends Schema.TaggedError<StoreContradictory>()("StoreContradictory", {
  log: Schema.String,
  index: Schema.Number
}) {
  override get message() {
    return `the store of the log ${this.log} takes no record at ${this.index}, and holds none there`
  }
}

export type AppendError = RecordOutOfSize | TagMalformed | AppendUnsettled | StoreContradictory | FollowError

/** What `settle` is given. */
export type Unsettled = Pick<AppendUnsettled, "token">

/**
 * Takes a record, and answers by a call when it is known what became of it: the index of its batch's first record, and
 * how far behind that one it is.
 */
export type Enqueue = (
  record: TaggedRecord,
  answer: (written: Exit.Exit<number, AppendError>, at: number) => void
) => void

export interface Appender {
  readonly enqueue: Enqueue
  readonly append: (record: TaggedRecord) => Effect.Effect<number, AppendError>
  readonly settle: (unsettled: Unsettled) => Effect.Effect<"written" | "absent", SettleError>
}

/** This log has no batch with this token whose outcome was not known. */
export class TokenUnknown extends Schema.TaggedError<TokenUnknown>()("TokenUnknown", {}) {
  override get message() {
    return "no batch with this token is unsettled: it is of another process, or of another log"
  }
}

export type SettleError = TokenUnknown | LogRetired | StoreUnavailable

/** Batches whose outcome was not known, by their token, or what it turned out to be. */
type Unknown = Map<string, Batch | "written" | "absent">

interface Waiting {
  readonly record: TaggedRecord
  readonly answer: Parameters<Enqueue>[1]
}

/** Tiles that are written together: with each of level 0 comes one above it. Whoever reads writes them first. */
const tilesAtOnce = 32

/** How often a batch is tried again that the database does not answer for, and after how many milliseconds first. */
const tries = 4
const firstPause = 50

export const makeAppender = (
  store: LogStore["Service"],
  followed: Followed,
  context: Context.Context<never>
): Appender => {
  const waiting: Array<Waiting> = []
  const unsettled: Unknown = new Map()
  let writing = false
  const writeAll = Effect.gen(function* () {
    // Whoever calls in the same moment is let in first.
    yield* Effect.yieldNow
    for (;;) {
      // Looked at and told in one step: who comes after it begins anew.
      if (waiting.length === 0) {
        writing = false
        return
      }
      const group = waiting.splice(0, groupLength(waiting))
      const written = yield* Effect.exit(followed.alone(write(store, followed, group, unsettled)))
      for (const [at, { answer }] of group.entries()) answer(written, at)
      if (followed.tilesWaiting() >= tilesAtOnce) yield* followed.alone(followed.writeTiles)
    }
  })
  const enqueue: Enqueue = (record, answer) => {
    const refused = refusal(record)
    if (refused !== undefined) return answer(Exit.fail(refused), 0)
    waiting.push({ record, answer })
    if (writing) return
    writing = true
    // It writes for all who wait, in a fiber of its own: that one of them is interrupted must not stop it.
    Effect.runForkWith(context)(writeAll)
  }
  return {
    enqueue,
    append: (record) =>
      Effect.callback((resume) => enqueue(record, (written, at) => resume(Exit.map(written, (first) => first + at)))),
    settle: ({ token }) => settle(store, unsettled, token)
  }
}

const refusal = ({ record, tag }: TaggedRecord): RecordOutOfSize | TagMalformed | undefined => {
  if (record.length > mostRecordBytes) return new RecordOutOfSize({ bytes: record.length, most: mostRecordBytes })
  return tag === undefined || /^[0-9a-f]{32}$/u.test(tag) ? undefined : new TagMalformed()
}

/** How many of those who wait fit into one batch. */
const groupLength = (waiting: ReadonlyArray<Waiting>): number => {
  let bytes = 0
  const length = waiting.findIndex(({ record }, at) => {
    bytes += record.record.length
    return at === mostBatchRecords || bytes > mostBatchBytes
  })
  return length < 0 ? waiting.length : Math.max(1, length)
}

/** Writes a group behind whatever others wrote, and answers the index of its first record. */
const write = Effect.fnUntraced(function* (
  store: LogStore["Service"],
  followed: Followed,
  group: ReadonlyArray<Waiting>,
  unsettled: Unknown
): Effect.fn.Return<number, AppendError> {
  const records = group.map(({ record }) => record)
  const token = toHex(randomBytes(16))
  for (;;) {
    const first = followed.tree.size()
    const batch: Batch = { log: followed.id, first, records, token }
    const outcome = yield* tryOften(store, batch).pipe(
      Effect.as("written" as const),
      Effect.catchTags({
        IndexNotNext: () => Effect.succeed("behind" as const),
        StoreUnavailable: ({ cause }) => {
          unsettled.set(token, batch)
          return new AppendUnsettled({ log: followed.id, index: first, token, cause })
        }
      })
    )
    if (outcome === "written") {
      followed.extend(records.map(({ record }) => leafHash(record)))
      return first
    }
    yield* followed.readOn
    // Somebody's batch was taken instead of ours, so there is something to read; else the store contradicts itself.
    if (followed.tree.size() === first) return yield* new StoreContradictory({ log: followed.id, index: first })
  }
})

/** The same batch again, under its token, while the database does not answer. */
const tryOften = (
  store: LogStore["Service"],
  batch: Batch,
  left = tries,
  pause = firstPause
): ReturnType<LogStore["Service"]["append"]> =>
  Effect.catchTag(store.append(batch), "StoreUnavailable", (error) =>
    left === 0 ? Effect.fail(error) : Effect.andThen(Effect.sleep(pause), tryOften(store, batch, left - 1, pause * 2))
  )

const settle = Effect.fnUntraced(function* (
  store: LogStore["Service"],
  unsettled: Unknown,
  token: string
): Effect.fn.Return<"written" | "absent", SettleError> {
  const batch = unsettled.get(token)
  if (batch === undefined) return yield* new TokenUnknown()
  if (typeof batch === "string") return batch
  // Another batch at its index is there for good: then this one can never be written.
  const outcome = yield* store.append(batch).pipe(
    Effect.as("written" as const),
    Effect.catchTag("IndexNotNext", () => Effect.succeed("absent" as const))
  )
  unsettled.set(token, outcome)
  return outcome
})

/** How each open log takes a record without an Effect for it: for its promises, which are many at once. */
export const enqueuing = new WeakMap<object, Enqueue>()
