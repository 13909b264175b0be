/**
 * An append-only log that anyone can verify, and whose content can still be erased.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import { KeyMalformed } from "./Note.ts"
import type { Chunks } from "./internal/chunks.ts"
import * as Export from "./VerifyExport.ts"
import { StoreUnavailable } from "./LogStore.ts"

export { exportLog } from "./ExportLog.ts"
export { openLog } from "./Log.ts"
export { clear, clearUnsafe, readRecord } from "./LogRecord.ts"
export { memoryKeyStore } from "./MemoryKeyStore.ts"
export { memoryLogStore } from "./MemoryLogStore.ts"
export { publishedFiles } from "./PublishExport.ts"
export { openSealing } from "./Sealing.ts"
export { generateSignerKey, generateSignerKeyUnsafe, makeSigner, makeSignerUnsafe } from "./Signer.ts"

/** As `verifyExport` of `@lethe/verifiable-log/verify`. What the source throws means that it cannot be read. */
export const verifyExport = (
  source: Chunks,
  options: Export.VerifyOptions
): Effect.Effect<Export.Verification, KeyMalformed | Export.NotAnExport | StoreUnavailable> =>
  Effect.tryPromise({
    try: () => Export.verifyExport(source, options),
    catch: (cause) =>
      cause instanceof KeyMalformed || cause instanceof Export.NotAnExport
        ? cause
        : new StoreUnavailable({ operation: "read the export", cause })
  })

export * as Checkpoint from "./Checkpoint.ts"
export * as ExportLog from "./ExportLog.ts"
export * as Finding from "./Finding.ts"
export * as GrowingTree from "./GrowingTree.ts"
export * as Hash from "./Hash.ts"
export * as KeyStore from "./KeyStore.ts"
export * as Log from "./Log.ts"
export * as LogRecord from "./LogRecord.ts"
export * as LogStore from "./LogStore.ts"
export * as MemoryKeyStore from "./MemoryKeyStore.ts"
export * as MemoryLogStore from "./MemoryLogStore.ts"
export * as Note from "./Note.ts"
export * as Proof from "./Proof.ts"
export * as PublishExport from "./PublishExport.ts"
export * as Sealing from "./Sealing.ts"
export * as Signer from "./Signer.ts"
export * as Tile from "./Tile.ts"
export * as VerifyExport from "./VerifyExport.ts"
