/**
 * `lethe doctor`: which facts of law nobody has looked at for more than a year, and which nobody ever did.
 *
 * Only what was verified and has become old changes the exit code: it can be mended by looking again. What was never
 * verified is told each time.
 *
 * @since 0.1.0
 */
import { InvalidInput } from "@lethe/core/Fault"
import * as PlainDate from "@lethe/core/PlainDate"
import { dayAt, type Zone } from "@lethe/core/Zone"
import { type Fact, facts, freshDays, type Review, review } from "@lethe/jurisdictions/Facts"
import { rules } from "@lethe/legal-time/Rules"
import * as Words from "@lethe/retention-calculator/Words"
import * as Clock from "effect/Clock"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { Command, Flag } from "effect/cli"

/** Some facts were last looked at more than a year ago. They are listed on stdout. */
export class FactsStale extends Schema.TaggedError<FactsStale>()("FactsStale", { count: Schema.Int }) {
  override get message() {
    return `${countOf(this.count)} last looked at more than ${freshDays} days ago: read the law again`
  }
}

/** The command. It needs no configuration. */
export const doctor = Command.make(
  "doctor",
  {
    json: Flag.Boolean("json").pipe(Flag.withDescription("Print data instead of text"), Flag.withDefault(false)),
    on: Flag.String("on").pipe(
      Flag.withDescription("The day, as 2026-11-22; today where it is not named"),
      Flag.optional
    )
  },
  Effect.fn(function* (given) {
    const found = review([...facts, ...clocks], yield* dayOf(given.on))
    yield* Console.log(given.json ? JSON.stringify(found, null, 2) : toText(found))
    if (found.stale.length > 0) return yield* new FactsStale({ count: found.stale.length })
  })
).pipe(Command.withDescription("Say which facts of law nobody has looked at for long"))

/** The numbers of the clocks, each by its versions. */
export const clocks: ReadonlyArray<Fact> = rules.flatMap(({ id, versions }) =>
  versions.map(({ from, verification, verifiedOn }) => ({
    kind: "period of a clock" as const,
    id: versions.length === 1 ? id : `${id} from ${from}`,
    verification,
    ...(verifiedOn === undefined ? {} : { verifiedOn: PlainDate.fromUnsafe(verifiedOn) })
  }))
)

const dayOf = (given: Option.Option<string>): Effect.Effect<PlainDate.PlainDate, InvalidInput> =>
  Option.isNone(given)
    ? Effect.map(Clock.currentTimeMillis, (now) => dayAt(now, "UTC" as Zone))
    : Effect.mapError(
        Effect.fromResult(PlainDate.from(given.value)),
        ({ message }) => new InvalidInput({ what: "moment", faults: [{ path: ["day"], message }] })
      )

/** What was found, for a terminal. */
export const toText = ({ on, stale, never, fresh }: Review): string =>
  [
    `${countOf(stale.length + never.length + fresh.length)} · ${Words.date(on)}`,
    "",
    `  last looked at more than ${freshDays} days ago: ${Words.count(stale.length)}`,
    ...grouped(
      stale,
      ({ kind, verifiedOn, days }) => `${kind}, ${Words.date(verifiedOn)}, ${Words.count(days)} days ago`
    ),
    `  never looked at: ${Words.count(never.length)}`,
    ...grouped(never, ({ kind }) => kind),
    `  looked at since: ${Words.count(fresh.length)}`
  ].join("\n")

const countOf = (count: number): string => (count === 1 ? "1 fact of law" : `${Words.count(count)} facts of law`)

/** The ids under each heading, in the order of facts. */
const grouped = <F extends Fact>(found: ReadonlyArray<F>, headingOf: (fact: F) => string): ReadonlyArray<string> => {
  const ids = new Map<string, ReadonlyArray<string>>()
  for (const fact of found) ids.set(headingOf(fact), [...(ids.get(headingOf(fact)) ?? []), fact.id])
  return Array.from(ids).flatMap(([heading, those]) => Words.fold(`    ${heading}: ${those.join(", ")}`))
}
