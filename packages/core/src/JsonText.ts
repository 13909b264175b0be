/**
 * JSON as text: read, or refused without a word of it, which the engine's own error quotes.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { InvalidInput } from "./Fault.ts"

/**
 * Reads a text.
 *
 * **Errors** `InvalidInput`, where the engine tells it with the line and the column, both from 1, where JSON ends.
 */
export const parse = (text: string, what = "document"): Result.Result<unknown, InvalidInput> =>
  Result.try({
    try: (): unknown => JSON.parse(text),
    catch: (error) => new InvalidInput({ what, faults: [{ path: [], message: whereIn(text, error) }] })
  })

/** As `parse`, and throws its error. */
export const parseUnsafe = (text: string, what?: string): unknown => Result.getOrThrow(parse(text, what))

/** Where the engine tells the position, which it does not always, and then beside a part of the text. */
const whereIn = (text: string, error: unknown): string => {
  const position = /\bposition (\d+)/u.exec(error instanceof Error ? error.message : "")?.[1]
  if (position === undefined) return "is not JSON"
  const before = text.slice(0, Number(position)).split("\n")
  return `is not JSON, at line ${before.length} column ${(before.at(-1)?.length ?? 0) + 1}`
}
