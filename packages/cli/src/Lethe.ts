/**
 * The `lethe` command.
 *
 * It exits with 0 when all is done, 1 when something was refused or is left, 2 when something could not be read or
 * reached, also the command line itself. What is printed is for a person; `--json` gives the same as data.
 *
 * @since 0.1.0
 */
import { createRequire } from "node:module"
import * as Cause from "effect/Cause"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Argument, CliError, Command, Flag } from "effect/cli"
import { createLethe, explain, type LetheConfig } from "lethe"
import { check } from "./Check.ts"
import * as Config from "./Config.ts"
import { deadline } from "./Deadline.ts"
import { diff } from "./DiffOf.ts"
import { doctor } from "./Doctor.ts"
import { readJson, writeText } from "./Files.ts"
import { impact } from "./Impact.ts"
import { toJson } from "./Json.ts"
import { log } from "./Log.ts"
import { notice } from "./NoticeOf.ts"
import { progress } from "./Progress.ts"
import { retention } from "./Retention.ts"
import { rights } from "./RightsOf.ts"
import { ropa } from "./Ropa.ts"
import { Unfinished } from "./Unfinished.ts"
import { vectors } from "./Vectors.ts"

const { version } = createRequire(import.meta.url)("@lethe/cli/package.json") as { readonly version: string }

const config = Flag.String("config").pipe(
  Flag.withDescription("The configuration; lethe.config.ts where it is not named"),
  Flag.optional
)
const json = Flag.Boolean("json").pipe(Flag.withDescription("Print data instead of text"), Flag.withDefault(false))
const on = Flag.String("on").pipe(
  Flag.withDescription("The day, as 2026-11-22; today where it is not named"),
  Flag.optional
)

const day = (given: Option.Option<string>) => (Option.isSome(given) ? { on: given.value } : {})

const plan = Command.make(
  "plan",
  {
    config,
    json,
    on,
    totals: Flag.Boolean("totals").pipe(
      Flag.withDescription("Also count all rows of each model"),
      Flag.withDefault(false)
    ),
    out: Flag.String("out").pipe(Flag.withDescription("Where the plan is written"), Flag.withDefault("lethe-plan.json"))
  },
  Effect.fn(function* (given) {
    const lethe = yield* open(given.config)
    const made = yield* attempt(() => lethe.plan({ ...day(given.on), totals: given.totals }))
    yield* writeText(given.out, `${toJson(made)}\n`)
    if (given.json) return yield* Console.log(toJson(made))
    yield* Console.log(explain(made))
    yield* Console.log(`  Written to ${given.out}; \`npx lethe apply ${given.out}\` carries it out.`)
  })
).pipe(Command.withDescription("Say what must go, and why. Changes nothing"))

const apply = Command.make(
  "apply",
  {
    config,
    json,
    plan: Argument.String("plan").pipe(Argument.withDescription("The plan that was reviewed: lethe-plan.json")),
    batch: Flag.Int("batch").pipe(Flag.withDescription("Rows a batch, one transaction each"), Flag.withDefault(10_000))
  },
  Effect.fn(function* (given) {
    const reviewed = yield* readJson(given.plan)
    const lethe = yield* open(given.config)
    const outcome = yield* attempt(() =>
      lethe.apply(reviewed, { batch: given.batch, onProgress: progress(process.stderr) })
    )
    yield* Console.log(given.json ? toJson(outcome) : explain(outcome))
    if (outcome.left.length > 0) return yield* new Unfinished()
  })
).pipe(Command.withDescription("Carry out a plan"))

const explainRow = Command.make(
  "explain",
  {
    config,
    json,
    on,
    model: Argument.String("model").pipe(Argument.withDescription("As the data map names it: customer")),
    key: Argument.String("key").pipe(Argument.withDescription("The row's primary key: 42"))
  },
  Effect.fn(function* (given) {
    const lethe = yield* open(given.config)
    const answer = yield* attempt(() => lethe.whyKept(given.model, given.key, day(given.on)))
    yield* Console.log(given.json ? toJson(answer) : explain(answer))
  })
).pipe(Command.withDescription("Say why a row is still there"))

const lethe = Command.make("lethe").pipe(
  Command.withDescription("What must go, why, and its erasure"),
  Command.withSubcommands([
    plan,
    apply,
    explainRow,
    retention,
    impact,
    check,
    notice,
    rights,
    ropa,
    diff,
    deadline,
    vectors,
    log,
    doctor
  ])
)

/** The whole command, with its exit code. */
export const main = lethe.pipe(
  Command.run({ version }),
  Effect.scoped,
  Effect.catchCause((cause) => {
    if (Cause.hasInterruptsOnly(cause)) return Effect.failCause(cause)
    const error = Cause.squash(cause)
    return Effect.flatMap(report(error), () => exitWith(exitCode(error)))
  })
)

const exitWith = (code: number) =>
  Effect.sync(() => {
    process.exitCode = code
  })

const open = (named: Option.Option<string>) =>
  Effect.flatMap(Config.load(Option.getOrUndefined(named)), (found: LetheConfig) =>
    Effect.try({ try: () => createLethe(found), catch: (error) => error })
  )

const attempt = <A>(run: () => Promise<A>): Effect.Effect<A, unknown> =>
  Effect.tryPromise({ try: run, catch: (error) => error })

const tagOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "_tag" in error ? error._tag : undefined

/** Help, and what was wrong with the question, are printed already. */
const report = (error: unknown) =>
  error instanceof Unfinished || error instanceof CliError.ShowHelp
    ? Effect.void
    : Console.error(`lethe: ${error instanceof Error ? error.message : String(error)}`)

/** What has no tag was thrown by something that is not Lethe's. */
const unreachable = new Set<unknown>([
  "ConfigUnreadable",
  "FileUnreadable",
  "FlagsUnclear",
  "NotADate",
  "NotVectors",
  "RegisterUnreadable",
  "StoreUnavailable",
  undefined
])

/** 2 when something could not be read or reached, 1 when it was refused. */
const exitCode = (error: unknown): number => {
  if (error instanceof CliError.ShowHelp) return error.errors.length === 0 ? 0 : 2
  return unreachable.has(tagOf(error)) ? 2 : 1
}
