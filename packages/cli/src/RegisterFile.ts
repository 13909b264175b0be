/**
 * A register from a file: TypeScript or JavaScript that exports it, or JSON.
 *
 * A module exports the register as `register` or as its default; a configuration's register is taken from it. JSON is
 * `lethe-register/1`, with the provisions of `@lethe/jurisdictions` known.
 *
 * @since 0.1.0
 */
import { type AnyRegister, decode } from "@lethe/core/Register"
import { statutes } from "@lethe/jurisdictions/Statutes"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { readJson } from "./Files.ts"
import { loadModule } from "./Modules.ts"

/** The file does not load, or exports no register. */
export class RegisterUnreadable extends Schema.TaggedError<RegisterUnreadable>()("RegisterUnreadable", {
  file: Schema.String,
  reason: Schema.String
}) {
  override get message() {
    return `${this.file} ${this.reason}`
  }
}

/** Reads the register of a file. */
export const readRegister = Effect.fnUntraced(function* (file: string) {
  if (!file.endsWith(".json")) return yield* fromModule(file)
  const decoded = decode(yield* readJson(file), { provisions: statutes })
  return yield* Effect.mapError(
    Effect.fromResult(decoded),
    ({ message }) => new RegisterUnreadable({ file, reason: `is not a register\n${message}` })
  )
})

/** What a file beside the register exports, or the register's own. */
export const readModule = (file: string) =>
  Effect.mapError(
    loadModule(file),
    (cause) =>
      new RegisterUnreadable({
        file,
        reason: `cannot be loaded: ${cause instanceof Error ? cause.message : String(cause)}`
      })
  )

const fromModule = Effect.fnUntraced(function* (file: string) {
  const module = yield* readModule(file)
  const found = [module.register, module.default, inside(module.default)].find(isRegister)
  if (found === undefined) {
    return yield* new RegisterUnreadable({
      file,
      reason: "exports no register: export it as `register`, or as the default"
    })
  }
  return found
})

const inside = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "register" in value ? value.register : undefined

const isRegister = (value: unknown): value is AnyRegister =>
  typeof value === "object" && value !== null && "version" in value && "earlier" in value && "provisions" in value
