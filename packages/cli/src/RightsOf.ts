/**
 * `lethe rights`: which right applies to which purpose and category, under which conditions, and who answers.
 *
 * @since 0.1.0
 */
import * as Rights from "@lethe/register/Rights"
import * as RightsText from "@lethe/register/RightsText"
import * as Effect from "effect/Effect"
import { Command } from "effect/cli"
import { readRegister } from "./RegisterFile.ts"
import { file, format, language, out, put } from "./RegisterOutput.ts"

/** The command. It needs no configuration. */
export const rights = Command.make(
  "rights",
  { file, language, out, format: format(["text", "json"]) },
  Effect.fn(function* (given) {
    const register = yield* readRegister(given.file)
    const all = Rights.of(register)
    const text =
      given.format === "json"
        ? `${JSON.stringify(all, null, 2)}\n`
        : RightsText.explain(register, all, { language: given.language })
    yield* put(text, given.out)
  })
).pipe(Command.withDescription("Say which right applies to what, and who answers"))
