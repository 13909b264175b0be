/**
 * Verifying the export of a whole log, with the key of its checkpoints and nothing else.
 *
 * It reads the file once from its beginning. Memory does not grow with it: one bundle of 256 records is held at a time.
 * All that is wrong is found and told; the error is only that the file cannot be read as an export at all.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Checkpoint } from "./Checkpoint.ts"
import type { Finding } from "./Finding.ts"
import { readBytes } from "./internal/byteReader.ts"
import type { Chunks } from "./internal/chunks.ts"
import { checkCheckpoint, checkSince } from "./internal/checkCheckpoint.ts"
import { readBlock, readHeader } from "./internal/exportBlocks.ts"
import { makeExamination } from "./internal/examination.ts"
import type { KeyMalformed, VerifierKey } from "./Note.ts"
import { parseVerifierKey } from "./Note.ts"

/** The bytes are no export of a log: its first two lines are not there. */
export class NotAnExport extends Schema.TaggedError<NotAnExport>()("NotAnExport", {}) {
  override get message() {
    return "this is no export of a log: it does not begin with the line lethe-log/1 and the log's name"
  }
}

/** What became of verifying. There is nothing wrong when there are no findings. */
export interface Verification {
  readonly _tag: "Verification"
  readonly findings: ReadonlyArray<Finding>
  /** What the file says it is of. */
  readonly origin: string
  /** Records that were read. */
  readonly records: number
  /** What the checkpoint in it says; nothing where there is none, or it is not signed by the key. */
  readonly checkpoint?: Checkpoint
}

export interface VerifyOptions {
  /** The key that checkpoints are signed with: `example.org/log+0a1b2c3d+…`. */
  readonly key: string
  /** A checkpoint from before, as text: the log must begin with it. */
  readonly since?: string
  /** Called after each bundle. */
  readonly onProgress?: (progress: { readonly records: number; readonly bytes: number }) => void
}

/**
 * Verifies an export.
 *
 * **Properties**
 *
 * - Any bit that is changed, any record that is dropped, swapped, inserted or cut off, is found.
 * - What is found is named: which records, or which part of the file.
 *
 * **Errors** Rejects with `KeyMalformed`, or with `NotAnExport`. What `source` throws is passed on.
 */
export const verifyExport = async (source: Chunks, options: VerifyOptions): Promise<Verification> => {
  const key = Result.getOrThrow<VerifierKey, KeyMalformed>(parseVerifierKey(options.key))
  const reader = readBytes(source)
  const header = await readHeader(reader)
  if (header === undefined) return Promise.reject(new NotAnExport())
  const { origin } = header
  const since = checkSince(options.since, key, origin)
  const examination = makeExamination(since.checkpoint)
  for (;;) {
    const block = await readBlock(reader)
    if (block._tag === "Records") {
      examination.records(block)
      options.onProgress?.({ records: examination.size(), bytes: reader.position() })
    } else if (block._tag === "Tile") examination.tile(block)
    else {
      const last = await readBlock(reader)
      const { checkpoint, findings } = checkCheckpoint(block, last, key, origin)
      const found = [...since.findings, ...examination.end(checkpoint?.said), ...findings]
      const signed = checkpoint?.signed === true ? { checkpoint: checkpoint.said } : {}
      return { _tag: "Verification", findings: found, origin, records: examination.size(), ...signed }
    }
  }
}
