/**
 * `lethe diff`: what changes between two registers, and what follows from it for people.
 *
 * @since 0.1.0
 */
import * as Diff from "@lethe/register/Diff"
import * as DiffText from "@lethe/register/DiffText"
import * as Effect from "effect/Effect"
import { Argument, Command } from "effect/cli"
import { readRegister } from "./RegisterFile.ts"
import { format, out, put } from "./RegisterOutput.ts"

const write = { text: DiffText.toText, json: DiffText.toJson, markdown: DiffText.toMarkdown }

/** The command. It needs no configuration. */
export const diff = Command.make(
  "diff",
  {
    before: Argument.String("before").pipe(Argument.withDescription("The register as it was")),
    after: Argument.String("after").pipe(Argument.withDescription("The register as it is to be")),
    out,
    format: format(["text", "json", "markdown"])
  },
  Effect.fn(function* (given) {
    const [before, after] = [yield* readRegister(given.before), yield* readRegister(given.after)]
    yield* put(write[given.format](Diff.of(before, after)), given.out)
  })
).pipe(Command.withDescription("Say what changes between two registers, and what follows from it"))
