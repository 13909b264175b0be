/**
 * The register that a command is asked about, and the moment it is asked for.
 *
 * @since 0.1.0
 */
import { InvalidInput } from "@lethe/core/Fault"
import type { AnyRegister } from "@lethe/core/Register"
import { dayAt, type Zone } from "@lethe/core/Zone"
import { at, type MomentInput, type Now, nowIn, on } from "@lethe/retention-calculator/Moment"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Flag } from "effect/cli"
import * as Config from "./Config.ts"
import { readRegister } from "./RegisterFile.ts"

export const registerFlag = Flag.String("register").pipe(
  Flag.withDescription("A file that exports the register, or its JSON; that of lethe.config.ts where it is not named"),
  Flag.optional
)

export const categoryFlag = Flag.String("category").pipe(
  Flag.withDescription("The data category, as the register names it")
)

export const momentFlag = Flag.String("on").pipe(
  Flag.withDescription("The day, as 2026-11-22, or an instant; today where it is not named"),
  Flag.optional
)

const notHere = "is not in this folder: write one, or name a register with --register"

/** The register of the file that is named, or of the configuration. */
export const registerOf = Effect.fnUntraced(function* (named: Option.Option<string>) {
  if (Option.isSome(named)) return yield* readRegister(named.value)
  const { register } = yield* Effect.mapError(Config.load(undefined), (error) =>
    error.reason === Config.notHere ? new Config.ConfigUnreadable({ file: error.file, reason: notHere }) : error
  )
  return register as AnyRegister
})

/** The moment that is named, or today in the register's zone. */
export const momentOf = (named: Option.Option<string>, zone: Zone): Effect.Effect<MomentInput> =>
  Option.isSome(named)
    ? Effect.succeed(named.value.includes("T") ? at(named.value) : on(named.value))
    : Effect.map(Clock.currentTimeMillis, (now) => on(dayAt(now, zone)))

/** The moment read in the register's zone. */
export const nowOf = (moment: MomentInput, zone: Zone): Effect.Effect<Now, InvalidInput> =>
  Effect.mapError(
    Effect.fromResult(nowIn(moment, zone)),
    (faults) => new InvalidInput({ what: "question", faults: faults.map((fault) => inMoment(fault)) })
  )

const inMoment = ({ path, message }: InvalidInput["faults"][number]) => ({ path: ["moment", ...path], message })
