/**
 * Finding and loading `lethe.config.ts`.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Schema from "effect/Schema"
import type { LetheConfig } from "lethe"
import { loadModule } from "./Modules.ts"

/** There is no configuration, it does not load, or it exports something else. */
export class ConfigUnreadable extends Schema.TaggedError<ConfigUnreadable>()("ConfigUnreadable", {
  file: Schema.String,
  reason: Schema.String,
  cause: Schema.optionalKey(Schema.Defect())
}) {
  override get message() {
    const detail = this.cause instanceof Error ? `\n${this.cause.message}` : ""
    return `${this.file} ${this.reason}${detail}`
  }
}

/** What is said where none is found. */
export const notHere = "is not in this folder: write one, or name it with --config"

const names = ["lethe.config.ts", "lethe.config.js", "lethe.config.mjs"]

/** Loads the configuration named, or the one in the working folder, and closes it when the scope ends. */
export const load = Effect.fnUntraced(function* (named: string | undefined) {
  const fs = yield* FileSystem.FileSystem
  const found =
    named ??
    (yield* Effect.findFirst(names, (name) => Effect.orElseSucceed(fs.exists(name), () => false)).pipe(
      Effect.map((option) => (option._tag === "Some" ? option.value : undefined))
    ))
  if (found === undefined) {
    return yield* new ConfigUnreadable({ file: "lethe.config.ts", reason: notHere })
  }
  if (!(yield* Effect.orElseSucceed(fs.exists(found), () => false)))
    return yield* new ConfigUnreadable({ file: found, reason: "is not there" })
  const { default: config } = yield* Effect.mapError(
    loadModule(found),
    (cause) => new ConfigUnreadable({ file: found, reason: "cannot be loaded:", cause })
  )
  if (!isConfig(config))
    return yield* new ConfigUnreadable({ file: found, reason: "has no defineConfig(…) as its default export" })
  return yield* Effect.acquireRelease(Effect.succeed(config), ({ close }) =>
    Effect.orDie(
      Effect.tryPromise({
        try: async () => void (await close?.()),
        catch: (cause) => new ConfigUnreadable({ file: found, reason: "could not close what it opened:", cause })
      })
    )
  )
})

const isConfig = (value: unknown): value is LetheConfig =>
  typeof value === "object" && value !== null && "register" in value && "data" in value
