/**
 * Where long texts are written: to a file that appears when it is whole, or to standard output.
 *
 * @since 0.1.0
 */
import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { rename } from "node:fs/promises"
import { finished } from "node:stream/promises"

export interface TextOutput {
  /** Takes a text, and says when it can take more. */
  readonly write: (text: string) => Promise<void>
  readonly end: () => Promise<void>
}

/** A file. Until all is written it has another name: nobody takes half of it for the whole. */
export const toFile = (file: string): TextOutput => {
  const part = `${file}.part`
  const stream = createWriteStream(part)
  // Whoever writes is told of it; without a listener it would end the process.
  let failed: unknown
  stream.on("error", (error) => {
    failed = error
  })
  return {
    write: async (text) => {
      if (failed !== undefined) return Promise.reject(failed)
      if (!stream.write(text)) await once(stream, "drain")
    },
    end: async () => {
      stream.end()
      await finished(stream)
      await rename(part, file)
    }
  }
}

/** What is asked of a stream: to take a text, and to tell when it can take more. */
export interface OpenStream {
  readonly write: (text: string) => boolean
  readonly once: (event: "drain", told: () => void) => unknown
}

/** A stream that stays open: `process.stdout`. */
export const toStream = (stream: OpenStream): TextOutput => ({
  write: async (text) => {
    if (!stream.write(text)) await new Promise<void>((told) => stream.once("drain", told))
  },
  end: () => Promise.resolve()
})
