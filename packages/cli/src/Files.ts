/**
 * Reading and writing the files that a command is told of.
 *
 * @since 0.1.0
 */
import type { InvalidInput } from "@lethe/core/Fault"
import * as JsonText from "@lethe/core/JsonText"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Schema from "effect/Schema"

/** The file is not there, is not JSON, or cannot be written. */
export class FileUnreadable extends Schema.TaggedError<FileUnreadable>()("FileUnreadable", {
  file: Schema.String,
  reason: Schema.String
}) {
  override get message() {
    return `${this.file} ${this.reason}`
  }
}

/** What a file of JSON holds. */
export const readJson = Effect.fnUntraced(function* (file: string) {
  const fs = yield* FileSystem.FileSystem
  const text = yield* Effect.mapError(
    fs.readFileString(file),
    () => new FileUnreadable({ file, reason: "cannot be read" })
  )
  const unreadable = ({ faults }: InvalidInput) =>
    new FileUnreadable({ file, reason: faults[0]?.message ?? "is not JSON" })
  return yield* Effect.mapError(Effect.fromResult(JsonText.parse(text)), unreadable)
})

/** Writes a file, in place of one that may be there. */
export const writeText = Effect.fnUntraced(function* (file: string, text: string) {
  const fs = yield* FileSystem.FileSystem
  yield* Effect.mapError(
    fs.writeFileString(file, text),
    () => new FileUnreadable({ file, reason: "cannot be written" })
  )
})
