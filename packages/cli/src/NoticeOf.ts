/**
 * `lethe notice`: what people must be told, as a page to publish, with what is missing marked.
 *
 * @since 0.1.0
 */
import { type AnyRegister, keeping } from "@lethe/core/Register"
import { reads } from "@lethe/core/RetentionRule"
import * as Notice from "@lethe/register/Notice"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { Command, Flag } from "effect/cli"
import { FileUnreadable, readJson } from "./Files.ts"
import { readRegister } from "./RegisterFile.ts"
import { file, format, language, out, put } from "./RegisterOutput.ts"
import { Unfinished } from "./Unfinished.ts"

/** What events, states and categories are called, and texts of the register in another language. */
const Words = Schema.Struct({
  names: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  texts: Schema.optionalKey(Schema.Record(Schema.String, Schema.String))
})

const flags = {
  words: Flag.String("words").pipe(
    Flag.withDescription('JSON with names of events and states, and translations: {"names": {…}, "texts": {…}}'),
    Flag.optional
  ),
  writtenIn: Flag.String("written-in").pipe(
    Flag.withDescription("The language of the register's own texts, as en: marked where the page is in another"),
    Flag.optional
  ),
  publish: Flag.Boolean("publish").pipe(
    Flag.withDescription("Write nothing, and end with 1, while anything is missing"),
    Flag.withDefault(false)
  )
}

/** The command. It needs no configuration. */
export const notice = Command.make(
  "notice",
  { file, language, out, format: format(["markdown", "html", "json"]), ...flags },
  Effect.fn(function* (given) {
    const register = yield* readRegister(given.file)
    const words = yield* readWords(given.words)
    const strangers = unknownIn(register, words)
    if (strangers.length > 0) {
      const reason = `names what the register does not have: ${strangers.join(", ")}`
      return yield* new FileUnreadable({ file: Option.getOrElse(given.words, () => ""), reason })
    }
    const unnamed = unnamedIn(register, words)
    const made = Notice.of(register, {
      language: given.language,
      writtenIn: Option.getOrUndefined(given.writtenIn),
      ...words
    })
    if (made.missing.length > 0) yield* Console.error(missing(made))
    if (unnamed.length > 0)
      yield* Console.error(`lethe: told by their ids, name them in --words: ${unnamed.join(", ")}`)
    if (given.publish && made.missing.length + unnamed.length > 0) return yield* new Unfinished()
    yield* put(write[given.format](made), given.out)
  })
).pipe(Command.withDescription("Write the notice for people, Art. 13 and 14"))

const write = {
  markdown: Notice.toMarkdown,
  html: Notice.toHtml,
  json: (made: Notice.Notice) => `${JSON.stringify(made, null, 2)}\n`
}

const missing = (made: Notice.Notice): string =>
  [
    `lethe: not ready to be published, ${made.missing.length} places are missing`,
    ...made.missing.map(({ law, what, section }) => `  ${section}: ${what} (${law[0].act} ${law[0].provision})`)
  ].join("\n")

type Named = Partial<typeof Words.Type>

/** Events and states that periods are told by, and that have no name people would know them by. */
const unnamedIn = (register: AnyRegister, { names = {} }: Named): ReadonlyArray<string> => {
  const used = register.version.categories
    .flatMap(({ id }) => keeping(register, id))
    .map(({ rule }) => reads(rule))
    .flatMap(({ events, states }) => [...states, ...events])
  return [...new Set(used)].filter((id) => !Object.hasOwn(names, id))
}

/** A slip of the pen would leave an id, or another language, on the page. */
const unknownIn = ({ version }: AnyRegister, { names = {}, texts = {} }: Named): ReadonlyArray<string> => {
  const written = new Set(stringsIn(version))
  return [...Object.keys(names), ...Object.keys(texts)].filter((words) => !written.has(words))
}

const stringsIn = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === "string") return [value]
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

const readWords = Effect.fnUntraced(function* (named: Option.Option<string>) {
  if (Option.isNone(named)) return {}
  const decoded = Schema.decodeUnknownResult(Words, { onExcessProperty: "error" })(yield* readJson(named.value))
  return yield* Effect.mapError(
    Effect.fromResult(decoded),
    () => new FileUnreadable({ file: named.value, reason: 'is not {"names": {…}, "texts": {…}} with texts in it' })
  )
})
