/** Reads so many bytes at a time from chunks of any length. */
import type { Chunks } from "./chunks.ts"

export interface ByteReader {
  /** The next bytes; fewer when the source ends. */
  readonly take: (length: number) => Promise<Buffer>
  /** How many bytes were taken. */
  readonly position: () => number
}

export const readBytes = (source: Chunks): ByteReader => {
  const chunks = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
  let chunk: Buffer = Buffer.alloc(0)
  let taken = 0
  const next = async (): Promise<boolean> => {
    for (;;) {
      const { done, value } = await chunks.next()
      if (done === true) return false
      if (value.length === 0) continue
      chunk = Buffer.from(value.buffer, value.byteOffset, value.length)
      return true
    }
  }
  const cut = (length: number): Buffer => {
    const part = chunk.subarray(0, length)
    chunk = chunk.subarray(part.length)
    taken += part.length
    return part
  }
  return {
    position: () => taken,
    take: async (length) => {
      if (chunk.length >= length) return cut(length)
      const parts: Array<Buffer> = []
      for (let missing = length; missing > 0; ) {
        if (chunk.length === 0 && !(await next())) break
        const part = cut(missing)
        parts.push(part)
        missing -= part.length
      }
      return parts.length === 1 ? (parts[0] ?? chunk) : Buffer.concat(parts)
    }
  }
}
