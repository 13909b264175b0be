/**
 * `lethe ropa`: the record of processing activities, Art. 30(1) and (2).
 *
 * @since 0.1.0
 */
import * as RecordOfProcessing from "@lethe/register/RecordOfProcessing"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { Command } from "effect/cli"
import { readRegister } from "./RegisterFile.ts"
import { file, format, language, out, put } from "./RegisterOutput.ts"

const write = {
  markdown: RecordOfProcessing.toMarkdown,
  json: RecordOfProcessing.toJson,
  csv: RecordOfProcessing.toCsv
}

/** The command. It needs no configuration. */
export const ropa = Command.make(
  "ropa",
  { file, language, out, format: format(["markdown", "json", "csv"]) },
  Effect.fn(function* (given) {
    const register = yield* readRegister(given.file)
    const record = RecordOfProcessing.of(register, { language: given.language })
    yield* put(write[given.format](record), given.out)
    const { length } = record.lacking
    if (length > 0) yield* Console.error(`lethe: the record lacks ${length === 1 ? "1 thing" : `${length} things`}`)
  })
).pipe(Command.withDescription("Write the record of processing activities, Art. 30"))
