/**
 * `lethe check`: whether what a register says is lawful on its face, article by article.
 *
 * It needs no configuration and no database: a file is enough. It exits with 1 where an error is found.
 *
 * @since 0.1.0
 */
import type { DataMap } from "@lethe/core/DataMap"
import * as PlainDate from "@lethe/core/PlainDate"
import type { AnyRegister } from "@lethe/core/Register"
import { dayAt } from "@lethe/core/Zone"
import { adequacyDecisions, agesOfConsent, authorities, statutes } from "@lethe/jurisdictions"
import { type Checked, check as checkRegister } from "@lethe/register/Check"
import { checkText } from "@lethe/register/CheckText"
import { placeText } from "@lethe/register/Place"
import { sarif } from "@lethe/register/Sarif"
import * as Clock from "effect/Clock"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Argument, Command, Flag } from "effect/cli"
import { readModule, readRegister, RegisterUnreadable } from "./RegisterFile.ts"
import { Unfinished } from "./Unfinished.ts"

/** The command. */
export const check = Command.make(
  "check",
  {
    file: Argument.String("file").pipe(
      Argument.withDescription("The register: a module that exports it, or JSON (lethe-register/1)")
    ),
    format: Flag.Literals("format", ["text", "json", "sarif"]).pipe(
      Flag.withDescription("How it is printed: text, json or sarif"),
      Flag.withDefault("text")
    ),
    on: Flag.String("on").pipe(
      Flag.withDescription("The day whose law is read, as 2026-11-22; today where it is not named"),
      Flag.optional
    ),
    dataMap: Flag.String("data-map").pipe(
      Flag.withDescription("A module that exports `dataMap`: that the database gives each day a rule counts from"),
      Flag.optional
    )
  },
  Effect.fn(function* ({ file, format, on, dataMap }) {
    const register = yield* readRegister(file)
    const map = Option.isSome(dataMap) ? { dataMap: yield* readDataMap(dataMap.value) } : {}
    const day = yield* dayOf(on, register)
    const checked = checkRegister(register, {
      on: day,
      jurisdictions: { adequacyDecisions, agesOfConsent, authorities, statutes },
      ...map
    })
    yield* Console.log(printed(register, checked, { file, format, day }))
    if (checked.findings.some(({ severity }) => severity === "error")) return yield* new Unfinished()
  })
).pipe(Command.withDescription("Say what in a register breaks the law, article by article"))

interface Printing {
  readonly file: string
  readonly format: "text" | "json" | "sarif"
  readonly day: PlainDate.PlainDate
}

const printed = (register: AnyRegister, checked: Checked, { file, format, day }: Printing): string => {
  if (format === "text") return checkText(register, checked, terminal())
  const uri = file.replaceAll("\\", "/").replace(/^\.\//u, "")
  if (format === "sarif") return JSON.stringify(sarif(register, checked, { uri }), null, 2)
  const findings = checked.findings.map((each) => ({ ...each, place: placeText(register, each.path) }))
  return JSON.stringify({ register: register.version.name, on: day, ...checked, findings }, null, 2)
}

/** Colours are for a terminal, unless whoever sits there wants none. */
const terminal = () => ({
  colours: process.stdout.isTTY === true && (process.env.NO_COLOR ?? "") === "",
  columns: Math.max(60, Math.min(120, process.stdout.columns ?? 100))
})

const dayOf = (given: Option.Option<string>, { version }: AnyRegister) =>
  Option.isSome(given)
    ? Effect.fromResult(PlainDate.from(given.value))
    : Effect.map(Clock.currentTimeMillis, (now) => dayAt(now, version.zone))

const readDataMap = Effect.fnUntraced(function* (file: string) {
  const module = yield* readModule(file)
  return isDataMap(module.dataMap)
    ? module.dataMap
    : yield* new RegisterUnreadable({ file, reason: "exports no data map: export it as `dataMap`" })
})

const isDataMap = (value: unknown): value is DataMap =>
  typeof value === "object" && value !== null && "models" in value && Array.isArray(value.models)
