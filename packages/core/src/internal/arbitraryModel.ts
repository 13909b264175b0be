/** Arbitrary parts of a register that refer to little else. `testing` publishes them. */
import * as fc from "fast-check"
import { type AutomatedDecisions, type ImpactAssessment, type Principal, Role } from "../Activity.ts"
import type { Backups } from "../Backups.ts"
import { Content, type DataCategory, type Obligation, type Source, SpecialCategory } from "../DataCategory.ts"
import type { Children } from "../DataSubjects.ts"
import type { LegalBasis, OneBasis } from "../LegalBasis.ts"
import type { LegalSource } from "../LegalSource.ts"
import type { Controller, DataProtectionOfficer, JointController, Representative } from "../Party.ts"
import { Channel } from "../Preference.ts"
import { PurposeKind } from "../Purpose.ts"
import { type Disclosure, type Recipient, RecipientRole } from "../Recipient.ts"
import { type IdentityCheck, type Offered, type Refusal, RefusalGround, Right, type Rights } from "../Rights.ts"
import type { SpecialCondition } from "../SpecialCondition.ts"
import type { Statute } from "../Statute.ts"
import { DerogationGround, Instrument, type TransferTool } from "../Transfer.ts"
import { period } from "./arbitraryTime.ts"
import {
  each,
  either,
  few,
  nonEmpty,
  notOffered,
  oneOf,
  record,
  said,
  saidWords,
  some,
  tagged,
  undetermined,
  words
} from "./choices.ts"

const country = oneOf("FR", "US", "JP")

export const legalSource = (): fc.Arbitrary<LegalSource> =>
  record({ act: oneOf("Records Act", "Tax Act"), provision: oneOf("s. 1", "s. 2") })

const party = { name: saidWords, country: said(country), contact: saidWords }
export const controller = (): fc.Arbitrary<Controller> => record(party, { address: saidWords })
export const jointController = (id: string): fc.Arbitrary<JointController> =>
  record({ id: fc.constant(id), name: saidWords, contact: saidWords, essence: saidWords }, { country: said(country) })
export const representative = (): fc.Arbitrary<Representative> => record(party)
export const dataProtectionOfficer = (): fc.Arbitrary<DataProtectionOfficer> =>
  record({ contact: saidWords }, { name: words })

export const transferTool = (): fc.Arbitrary<TransferTool> =>
  either(
    tagged("Adequacy", {}, { decision: words }),
    tagged(
      "Safeguard",
      { instrument: oneOf(...nonEmpty(Instrument.literals)) },
      { copy: saidWords, authorisation: saidWords }
    ),
    tagged("Derogation", { ground: oneOf(...nonEmpty(DerogationGround.literals)) }, { when: words }),
    tagged("Considered", { words })
  )

export const disclosure = (): fc.Arbitrary<Disclosure> =>
  either(
    tagged("ForTheService"),
    tagged("OnOrder"),
    tagged("WithApproval", {}, { form: words }),
    tagged("InCaseOf", { words }),
    tagged("Published", { words })
  )

const atEnd = oneOf("deleted", "returned", "either")

/** Among the others, processors that were declared before may have engaged it. */
export const recipient = (id: string, processors: ReadonlyArray<string> = []): fc.Arbitrary<Recipient> => {
  const more = {
    stated: oneOf("by name", "by category"),
    title: words,
    country: said(country),
    tool: said(few(transferTool())),
    disclosed: said(few(disclosure())),
    atEnd: said(atEnd)
  }
  const own = record({ id: fc.constant(id), role: oneOf(...nonEmpty(RecipientRole.literals)) }, more)
  if (processors.length === 0) return own
  const engaged = {
    id: fc.constant(id),
    role: fc.constant("processor" as const),
    engagedBy: oneOf(...nonEmpty(processors))
  }
  return either(own, record(engaged, more))
}

export const children = (): fc.Arbitrary<Children> => {
  const under = fc.integer({ min: 1, max: 18 })
  return either(record({ under, addressed: oneOf("no") }), record({ under, authorisation: saidWords }))
}

export const dataSubjects = (id: string) =>
  record({ id: fc.constant(id) }, { title: words, children: children(), vulnerable: words })

export const source = (): fc.Arbitrary<Source> =>
  either(tagged("Subject"), tagged("Indirect", { from: saidWords, publiclyAccessible: said(oneOf("yes", "no")) }))

const obligation: fc.Arbitrary<Obligation> = either(
  oneOf("none"),
  record({ by: oneOf("law", "contract", "entering a contract") }, { consequence: saidWords })
)

/** Title of a purpose or a category: not said, or without an end, like the rest. */
const title = either(words, undetermined, tagged("OpenEnded", { words }))

/** A category over declared names; `held` on the person's device only where nothing keeps it. */
export const dataCategory = (declared: {
  readonly id: string
  readonly of: ReadonlyArray<string>
  readonly events: ReadonlyArray<string>
  readonly states: ReadonlyArray<string>
  readonly special?: boolean
  readonly held?: boolean
}): fc.Arbitrary<DataCategory> => {
  const { id, of, events, states, special = false, held = false } = declared
  const always = {
    id: fc.constant(id),
    of: some(of),
    events: fc.constant(events),
    states: fc.constant(states),
    ...(special ? { special: some(SpecialCategory.literals) } : {}),
    ...(held ? { held: oneOf("on the person's device") } : {})
  }
  return record(always, {
    ...(events.length > 0 ? { collected: oneOf(...nonEmpty(events)) } : {}),
    title,
    contents: few(either(oneOf(...nonEmpty(Content.literals)), record({ other: words }))),
    criminal: said(either(oneOf("official authority"), legalSource())),
    identifiable: said(oneOf("identified", "pseudonymous", "not identifiable")),
    source: said(few(source())),
    origin: some(["provided", "observed", "inferred"] as const),
    obligatory: said(obligation)
  }) as fc.Arbitrary<DataCategory>
}

const provisionsOf = (provisions: ReadonlyArray<Statute>) =>
  fc
    .tuple(fc.subarray(provisions.map(({ id }) => id)), fc.array(legalSource(), { maxLength: 1 }))
    .map(([ids, sources]) => [...ids, ...sources])
const withdrawnBy = either(saidWords, notOffered)
const asked = either(saidWords, tagged("Presumed", { from: words }))

const oneBasis = (provisions: ReadonlyArray<Statute>): fc.Arbitrary<OneBasis> =>
  either(
    tagged("Contract"),
    tagged("Consent", { withdrawnBy }, { asked }),
    tagged("LegalObligation", { provisions: provisionsOf(provisions) }),
    tagged("VitalInterests"),
    tagged("PublicTask", { provisions: provisionsOf(provisions) }),
    tagged("LegitimateInterests", { interest: saidWords }, { balancing: saidWords })
  )

/** A basis that refers to none but these provisions. */
export const legalBasis = (provisions: ReadonlyArray<Statute> = []): fc.Arbitrary<LegalBasis> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 6, arbitrary: oneBasis(provisions) as fc.Arbitrary<LegalBasis> },
    {
      weight: 1,
      arbitrary: tagged("NotSaidWhich", {
        bases: fc.array(said(oneBasis(provisions)), { minLength: 2, maxLength: 3 }).map(nonEmpty)
      })
    }
  )

export const specialCondition = (provisions: ReadonlyArray<Statute> = []): fc.Arbitrary<SpecialCondition> => {
  const law = { provisions: provisionsOf(provisions) }
  return either(
    ...(["LegalClaims", "VitalInterests", "NotForProfitBody", "MadePublic"] as const).map((tag) => tagged(tag)),
    tagged("ExplicitConsent", { withdrawnBy }),
    ...(["EmploymentLaw", "SubstantialPublicInterest", "HealthCare", "PublicHealth", "Research"] as const).map((tag) =>
      tagged(tag, law)
    )
  )
}

export const automatedDecisions = (): fc.Arbitrary<AutomatedDecisions> =>
  either(
    oneOf("none"),
    record({
      logic: saidWords,
      consequences: saidWords,
      ground: said(oneOf("contract", "law", "explicit consent")),
      safeguards: either(saidWords, notOffered)
    })
  )

export const impactAssessment = (): fc.Arbitrary<ImpactAssessment> =>
  either(record({ done: words }), record({ notRequired: words }))

export const principal = (): fc.Arbitrary<Principal> => record({ name: words }, { contact: saidWords })
export const role = (): fc.Arbitrary<Role> => oneOf(...nonEmpty(Role.literals))

/** What a purpose says beside its basis and its rules. */
export const purposeWords = {
  title,
  kinds: some(PurposeKind.literals),
  article89: record({
    kind: oneOf("archiving", "scientific research", "historical research", "statistics"),
    safeguards: saidWords
  })
}

export const backups = (): fc.Arbitrary<Backups> =>
  either(oneOf("none"), record({ tail: said(period()) }, { every: period() }))

const right = oneOf(...nonEmpty(Right.literals))
export const offered = (): fc.Arbitrary<Offered> => tagged("Offered", {}, { how: saidWords, onlyIf: words })
export const identityCheck = (): fc.Arbitrary<IdentityCheck> =>
  record({ asked: oneOf("in doubt", "verified", "of everyone") }, { what: words })
export const refusal = (): fc.Arbitrary<Refusal> =>
  record({ right, because: words }, { ground: said(oneOf(...nonEmpty(RefusalGround.literals))) })

export const rights = (): fc.Arbitrary<Rights> =>
  record(
    {
      told: fc
        .subarray([...Right.literals])
        .chain((told) =>
          each(told, (one) => record({ right: fc.constant(one), told: either(offered(), undetermined, notOffered) }))
        )
    },
    {
      identity: said(identityCheck()),
      refusals: few(refusal()),
      authority: saidWords,
      afterDeath: saidWords,
      others: few(record({ right: words, source: legalSource() }))
    }
  )

export const channel = (): fc.Arbitrary<Channel> => oneOf(...nonEmpty(Channel.literals))
export const consentOfTracker = either(asked, notOffered)
export const withdrawal = withdrawnBy
