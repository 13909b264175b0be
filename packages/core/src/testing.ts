/**
 * fast-check arbitraries of core's values, for the property tests of whoever computes with them.
 *
 * What they make decodes; given enough samples they make every form; a failing case shrinks to a small one.
 *
 * @since 0.1.0
 */
import * as fc from "fast-check"
import { Snap } from "./Anchor.ts"
import { calendarPeriod, plainDate, retentionRule } from "./internal/arbitraryRules.ts"
import type { LegalBasis } from "./LegalBasis.ts"
import { gdpr } from "./LegalSource.ts"
import * as Register from "./Register.ts"
import { Bound, type Statute, Verification } from "./Statute.ts"

export {
  type AnchorOptions,
  anchor,
  calendarPeriod,
  period,
  plainDate,
  type RuleOptions,
  type RuleTag,
  retentionRule
} from "./internal/arbitraryRules.ts"

/** A register with its own provisions: any roles and bases, any rules over what each category declares. */
export const register = (): fc.Arbitrary<Register.Register> => declarations.chain(registerOver)

/** A provision of the host's own, under that id. */
export const statute = (id: string): fc.Arbitrary<Statute> =>
  fc.record(
    {
      id: fc.constant(id),
      title: fc.constantFrom("Accounting records", "Access logs"),
      events: someIds(1, 2).map(([one, ...more]) => [one ?? "", ...more] as const),
      countedFrom: fc.constantFrom(...Snap.literals),
      period: calendarPeriod(),
      bound: fc.constantFrom(...Bound.literals),
      source: fc.constant({ act: "Records Act", provision: "s. 1" }),
      verification: fc.constantFrom(...Verification.literals),
      verifiedOn: plainDate(),
      appliesTo: fc.constant("traders"),
      note: fc.constant("as read by the host")
    },
    {
      requiredKeys: ["id", "title", "events", "countedFrom", "period", "bound", "source", "verification"],
      noNullPrototype: true
    }
  )

/** Among them some that a plain object knows already. Built once: a pattern is slow to read. */
const id = fc.oneof(
  { withCrossShrink: true },
  { weight: 6, arbitrary: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h") },
  { weight: 2, arbitrary: fc.stringMatching(/^[a-z][A-Za-z0-9-]{0,9}$/) },
  { weight: 1, arbitrary: fc.constantFrom("constructor", "toString", "hasOwnProperty") }
)

const someIds = (minLength: number, maxLength: number): fc.Arbitrary<Array<string>> =>
  fc.uniqueArray(id, { minLength, maxLength })

interface Declared {
  readonly subjects: ReadonlyArray<string>
  readonly recipients: ReadonlyArray<string>
  readonly purposes: ReadonlyArray<string>
  readonly categories: ReadonlyArray<Pick<Register.DataCategory, "id" | "events" | "states">>
  readonly provisions: ReadonlyArray<Statute>
}

const declarations: fc.Arbitrary<Declared> = fc
  .record({
    subjects: someIds(1, 3),
    recipients: someIds(0, 3),
    purposes: someIds(1, 3),
    categories: someIds(1, 3),
    statutes: fc.nat(2)
  })
  .chain(({ statutes, categories, ...ids }) =>
    whole({
      ...constants(ids),
      categories: each(categories, (id) =>
        whole({ id: fc.constant(id), events: someIds(0, 3), states: someIds(0, 2) })
      ),
      provisions: each(
        Array.from({ length: statutes }, (_, index) => `host/act-${index + 1}`),
        statute
      )
    })
  )

const registerOver = (declared: Declared): fc.Arbitrary<Register.Register> => {
  const [first, ...others] = declared.purposes
  return whole({
    name: fc.constant("Example"),
    inForceFrom: plainDate(),
    zone: fc.constantFrom("Europe/Paris", "Pacific/Apia", "America/St_Johns"),
    financialYearEnds: sometimesUnsaid(fc.constantFrom("12-31", "03-31", "02-29")),
    controller: fc.constant({ name: "Example", country: "FR", contact: { _tag: "Undetermined", words: "not said" } }),
    subjects: fc.constant(declared.subjects.map((id) => ({ id }))),
    recipients: each(declared.recipients, recipient),
    categories: each(declared.categories, (category) =>
      whole({ ...constants(category), of: fc.subarray([...declared.subjects], { minLength: 1 }) })
    ),
    activities: each([[first ?? ""], ...(others.length > 0 ? [others] : [])], (purposes, index) =>
      activity(`activity-${index + 1}`, purposes, declared)
    )
  }).map((version) =>
    Register.decodeUnsafe(
      { format: "lethe-register/1", provisions: declared.provisions, versions: [version] },
      { provisions: [] }
    )
  )
}

const recipient = (id: string) =>
  fc.record(
    {
      id: fc.constant(id),
      role: fc.constantFrom("processor", "joint controller", "third party"),
      country: sometimesUnsaid(fc.constantFrom("FR", "US")),
      tool: sometimesUnsaid(fc.constant("standard contractual clauses"))
    },
    { requiredKeys: ["id", "role"], noNullPrototype: true }
  )

const activity = (id: string, purposes: ReadonlyArray<string>, declared: Declared) =>
  fc.constantFrom("controller" as const, "joint controller" as const, "processor" as const).chain((role) =>
    fc.record(
      {
        id: fc.constant(id),
        role: fc.constant(role),
        recipients: fc.subarray([...declared.recipients]),
        purposes: each(purposes, (purpose) =>
          whole({
            ...constants({ id: purpose }),
            ...(role === "processor" ? {} : { basis: sometimesUnsaid(basis(declared.provisions)) }),
            keeps: keeps(declared)
          })
        )
      },
      { requiredKeys: ["id", "role", "purposes"], noNullPrototype: true }
    )
  )

/** Rules count from the end of earlier categories only, so that none waits for itself. */
const keeps = ({ categories, provisions }: Declared) =>
  fc.subarray(categories.map((_, index) => index)).chain((kept) =>
    each(
      kept.flatMap((index) => categories.slice(index, index + 1)),
      (category) =>
        whole({
          category: fc.constant(category.id),
          rule: retentionRule({
            ...category,
            provisions,
            categories: categories.slice(0, categories.indexOf(category)).map(({ id }) => id),
            depth: 2
          })
        })
    )
  )

const basis = (provisions: ReadonlyArray<Statute>): fc.Arbitrary<LegalBasis> => {
  const named = fc.subarray([...provisions.map(({ id }) => id), gdpr("Art. 30")])
  return fc.oneof(
    fc.constantFrom<LegalBasis>(
      { _tag: "Contract" },
      { _tag: "VitalInterests" },
      { _tag: "LegitimateInterests", interest: "security", balancing: "memo 1" },
      { _tag: "Consent", withdrawnBy: "the settings" },
      { _tag: "Consent", withdrawnBy: { _tag: "NotOffered", words: "by letter only" } }
    ),
    whole({ _tag: fc.constantFrom("LegalObligation" as const, "PublicTask" as const), provisions: named })
  )
}

const sometimesUnsaid = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 5, arbitrary },
    { weight: 1, arbitrary: fc.constant({ _tag: "Undetermined" as const, words: "not said" }) }
  )

const each = <T, U>(
  items: ReadonlyArray<T>,
  make: (item: T, index: number) => fc.Arbitrary<U>
): fc.Arbitrary<Array<U>> => fc.tuple(...items.map(make))

const whole = <T extends object>(fields: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(fields as { [K in keyof T]: fc.Arbitrary<T[K]> }, { noNullPrototype: true }) as fc.Arbitrary<T>

const constants = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fc.constant(value)])) as {
    readonly [K in keyof T]: fc.Arbitrary<T[K]>
  }
