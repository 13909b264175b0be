/** Logs to be tampered with. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { exportLog } from "../src/ExportLog.ts"
import { type Log, openLog } from "../src/Log.ts"
import { clearUnsafe } from "../src/LogRecord.ts"
import { LogStore } from "../src/LogStore.ts"
import { memoryLogStore } from "../src/MemoryLogStore.ts"
import { generateSignerKeyUnsafe, makeSignerUnsafe, type Signer } from "../src/Signer.ts"

export const signer: Signer = makeSignerUnsafe(generateSignerKeyUnsafe("example.org/test"))

export const openIn = (
  store: LogStore["Service"],
  options: Partial<Parameters<typeof openLog>[0]> = {}
): Promise<Log> =>
  Effect.runPromise(Effect.provideService(openLog({ id: "audit", signer, ...options }), LogStore, store))

/** A log of so many records, in memory. */
export const filled = async (size: number, content = (index: number) => `record ${index}`) => {
  const store = memoryLogStore()
  const log = await openIn(store)
  for (let at = 0; at < size; at += 1_000) {
    const part = Array.from({ length: Math.min(1_000, size - at) }, (_, n) => clearUnsafe(content(at + n)))
    await Promise.all(part.map((record) => Effect.runPromise(log.append(record))))
  }
  return { store, log }
}

/** The export of a log, as of now. */
export const exported = async (log: Log): Promise<Buffer> => {
  const parts: Array<Uint8Array> = []
  const checkpoint = await Effect.runPromise(log.checkpoint)
  const write = (bytes: Uint8Array) => Effect.sync(() => void parts.push(bytes))
  await Effect.runPromise(exportLog(log, { checkpoint, write }))
  return Buffer.concat(parts)
}

/** Bytes in chunks that break where they like. */
export const chunked = async function* (bytes: Uint8Array, length = 1 << 16): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length)
}

export const errorOf = async (
  promise: Promise<unknown>
): Promise<{ readonly _tag: string; readonly message: string }> => {
  try {
    await promise
  } catch (error) {
    return error as { readonly _tag: string; readonly message: string }
  }
  return { _tag: "Nothing", message: "nothing was refused" }
}

export const failureOf = async <A, E>(effect: Effect.Effect<A, E>): Promise<E> =>
  Effect.runPromise(Effect.flip(effect as Effect.Effect<A, E>)) as Promise<E>

export { Result }
