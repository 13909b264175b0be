/**
 * Checkpoints, as C2SP tlog-checkpoint has them: a signed note that says how many records a log has, and its root.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { hashLength } from "./Hash.ts"
import { fromBase64, toBase64 } from "./internal/base64.ts"
import {
  type Note,
  NoteMalformed,
  parseNote,
  type SignatureInvalid,
  type SignedByStranger,
  type VerifierKey,
  verifyNote
} from "./Note.ts"

/** What a checkpoint says: of which log, how many records, which root. */
export interface Checkpoint {
  /** The log's name in the world, without a scheme: `example.org/log/audit-2026`. */
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
  /** Further lines, which are signed too. */
  readonly extensions: ReadonlyArray<string>
}

/** The note's text is no checkpoint. */
export class CheckpointMalformed extends Schema.TaggedError<CheckpointMalformed>()("CheckpointMalformed", {
  reason: Schema.String
}) {
  override get message() {
    return `this is no checkpoint: ${this.reason}`
  }
}

export type CheckpointError = NoteMalformed | CheckpointMalformed | SignedByStranger | SignatureInvalid

/** The text of a checkpoint: what is signed. */
export const formatCheckpoint = ({ origin, size, root, extensions }: Checkpoint): string =>
  [origin, String(size), toBase64(root), ...extensions, ""].join("\n")

/** Reads what a note's text says. It is not verified. */
export const parseCheckpoint = ({ text }: Pick<Note, "text">): Result.Result<Checkpoint, CheckpointMalformed> => {
  const refuse = (reason: string) => Result.fail(new CheckpointMalformed({ reason }))
  const [origin = "", count = "", base64 = "", ...extensions] = text.slice(0, -1).split("\n")
  const [size, root] = [Number(count), fromBase64(base64)]
  if (origin === "") return refuse("the first line, its log's name, is empty")
  if (!/^(?:0|[1-9][0-9]*)$/u.test(count) || !Number.isSafeInteger(size)) return refuse("the second line is no size")
  if (root?.length !== hashLength) return refuse("the third line is no hash")
  if (extensions.includes("")) return refuse("a further line is empty")
  return Result.succeed({ origin, size, root, extensions })
}

/** Reads a signed checkpoint and verifies that the key signed it. */
export const openCheckpoint = (source: string, key: VerifierKey): Result.Result<Checkpoint, CheckpointError> =>
  Result.flatMap(parseNote(source), (note) =>
    Result.flatMap(verifyNote(note, key), (): Result.Result<Checkpoint, CheckpointError> => parseCheckpoint(note))
  )

export { NoteMalformed }
