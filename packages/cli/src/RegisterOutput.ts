/**
 * What the commands on a register have in common: their flags, and where their output goes.
 *
 * @since 0.1.0
 */
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Argument, Flag } from "effect/cli"
import { writeText } from "./Files.ts"

export const file = Argument.String("file").pipe(
  Argument.withDescription("The register: register.ts exports it, register.json is it")
)

export const language = Flag.Literals("language", ["en", "fr"]).pipe(
  Flag.withDescription("The language; English where it is not named"),
  Flag.withDefault("en" as const)
)

export const out = Flag.String("out").pipe(
  Flag.withDescription("Write it to this file, instead of printing it"),
  Flag.optional
)

/** In one of several forms; the first where none is named. */
export const format = <const Forms extends readonly [string, ...string[]]>(forms: Forms) =>
  Flag.Literals("format", forms).pipe(
    Flag.withDescription(`The form: ${forms.join(", ")}; ${forms[0]} where it is not named`),
    Flag.withDefault(forms[0] as Forms[number])
  )

/** Prints a text, or writes it to the file that is named. */
export const put = (text: string, named: Option.Option<string>) =>
  Option.match(named, {
    onNone: () => Console.log(text.replace(/\n$/u, "")),
    onSome: (to) => writeText(to, text.endsWith("\n") ? text : `${text}\n`)
  }).pipe(Effect.asVoid)
