/** Arbitrary activities, and whole registers with their history. `testing` publishes them. */
import * as fc from "fast-check"
import type { Activity } from "../Activity.ts"
import type { OwnPromise } from "../OwnPromise.ts"
import type { Preference } from "../Preference.ts"
import type { Purpose } from "../Purpose.ts"
import * as Register from "../Register.ts"
import type { Statute } from "../Statute.ts"
import type { Tracker } from "../Tracker.ts"
import type { Version } from "../Version.ts"
import * as model from "./arbitraryModel.ts"
import { retentionRule } from "./arbitraryRules.ts"
import { statute } from "./arbitraryStatute.ts"
import { period, plainDate } from "./arbitraryTime.ts"
import { each, either, few, nonEmpty, notOffered, oneOf, record, said, saidWords, some, words } from "./choices.ts"

/** A category as far as rules and activities refer to it. */
export interface DeclaredCategory {
  readonly id: string
  readonly events: ReadonlyArray<string>
  readonly states: ReadonlyArray<string>
  readonly special: boolean
}

/** What a version declares, and its parts may refer to. */
export interface Declared {
  readonly subjects: ReadonlyArray<string>
  readonly jointControllers: ReadonlyArray<string>
  readonly recipients: ReadonlyArray<string>
  readonly purposes: ReadonlyArray<string>
  readonly categories: ReadonlyArray<DeclaredCategory>
  /** The company's own events. */
  readonly events: ReadonlyArray<string>
  readonly provisions: ReadonlyArray<Statute>
}

/** Among them some that a plain object knows already. Built once: a pattern is slow to read. */
const id = fc.oneof(
  { withCrossShrink: true },
  { weight: 6, arbitrary: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h") },
  { weight: 2, arbitrary: fc.stringMatching(/^[a-z][A-Za-z0-9-]{0,9}$/) },
  { weight: 1, arbitrary: fc.constantFrom("constructor", "toString", "hasOwnProperty") }
)
const someIds = (minLength: number, maxLength: number): fc.Arbitrary<Array<string>> =>
  fc.uniqueArray(id, { minLength, maxLength })

const declarations: fc.Arbitrary<Declared> = fc
  .record({
    subjects: someIds(1, 3),
    jointControllers: someIds(0, 2),
    recipients: someIds(0, 3),
    purposes: someIds(1, 3),
    events: someIds(0, 2),
    categories: someIds(1, 3),
    statutes: fc.nat(2)
  })
  .chain(({ statutes, categories, ...ids }) => {
    const acts = Array.from({ length: statutes }, (_, index) => `host/act-${index + 1}`)
    const category = (name: string) =>
      record({ id: fc.constant(name), events: someIds(0, 3), states: someIds(0, 2), special: oneOf(false, true) })
    return fc
      .tuple(each(categories, category), each(acts, statute))
      .map(([made, provisions]) => ({ ...ids, categories: made, provisions }))
  })

/** A register with its own provisions: any roles and bases, any rules over what each category declares, any history. */
export const register = (): fc.Arbitrary<Register.Register> =>
  fc.tuple(declarations, days).chain(([declared, inForceFrom]) =>
    each(inForceFrom, (day) => version(declared).map((made) => ({ ...made, inForceFrom: day }))).map((versions) => {
      const json = { format: "lethe-register/1", provisions: declared.provisions, versions }
      return Register.decodeUnsafe(json, { provisions: [] })
    })
  )

/** Mostly of one version. */
const days = fc.oneof(
  { withCrossShrink: true },
  { weight: 4, arbitrary: plainDate().map((day) => [day]) },
  { weight: 1, arbitrary: fc.uniqueArray(plainDate(), { minLength: 2, maxLength: 3 }).map((several) => several.sort()) }
)

/** One version over what is declared. */
export const version = (declared: Declared): fc.Arbitrary<Version> =>
  split(declared).chain(({ recipients, onDevice }) => {
    const { subjects, jointControllers, purposes, categories, events } = declared
    const kept = { ...declared, categories: categories.filter(({ id }) => id !== onDevice) }
    const [first = "", ...others] = purposes
    return record(
      {
        name: oneOf("Example"),
        inForceFrom: plainDate(),
        zone: oneOf("Europe/Paris", "Pacific/Apia", "America/St_Johns"),
        // Rules count from its end.
        financialYearEnds: said(oneOf("12-31", "03-31", "02-29")),
        controller: model.controller(),
        subjects: each(subjects, model.dataSubjects).map(nonEmpty),
        recipients: fc.constant(recipients),
        categories: each(categories, (one) =>
          model.dataCategory({ ...one, of: subjects, held: one.id === onDevice })
        ).map(nonEmpty),
        activities: each([[first], ...(others.length > 0 ? [others] : [])], (names, index) =>
          activity(`activity-${index + 1}`, names, kept)
        ).map(nonEmpty),
        ...(events.length > 0 ? { events: fc.constant(nonEmpty(events)) } : {}),
        ...(jointControllers.length > 0
          ? { jointControllers: each(jointControllers, model.jointController).map(nonEmpty) }
          : {})
      },
      {
        representative: said(model.representative()),
        dataProtectionOfficer: said(model.dataProtectionOfficer()),
        trackers: said(fc.array(tracker("tracker", declared), { maxLength: 1 })),
        preferences: few(preference("preference", declared)).map(([one]) => nonEmpty([one])),
        rights: said(model.rights()),
        backups: said(model.backups()),
        security: said(few(words)),
        automatedDecisions: said(model.automatedDecisions()),
        promises: ownPromise("promise", declared).map((one) => nonEmpty([one]))
      }
    ) as unknown as fc.Arbitrary<Version>
  })

/** Recipients of which the later may be engaged by the earlier, and at times a category that only a device holds. */
const split = ({ recipients, categories }: Declared) =>
  fc.record({
    onDevice:
      categories.length > 1
        ? fc.option(fc.constant(categories.at(-1)?.id), { nil: undefined, freq: 3 })
        : fc.constant(undefined),
    recipients: chained(recipients)
  })

const chained = (ids: ReadonlyArray<string>) =>
  ids.reduce<fc.Arbitrary<ReadonlyArray<Version["recipients"][number]>>>(
    (before, id) =>
      before.chain((made) => {
        const processors = made.filter(({ role }) => role === "processor").map((each) => each.id)
        return model.recipient(id, processors).map((one) => [...made, one])
      }),
    fc.constant([])
  )

/** An activity with these purposes. */
export const activity = (id: string, purposes: ReadonlyArray<string>, declared: Declared): fc.Arbitrary<Activity> =>
  fc.tuple(model.role(), fc.subarray(declared.categories.filter(({ special }) => !special))).chain(([role, used]) => {
    const otherwise = retentionRule({
      events: [...declared.events],
      states: [],
      provisions: declared.provisions,
      depth: 1
    })
    return record(
      {
        id: fc.constant(id),
        role: fc.constant(role),
        purposes: each(purposes, (one, index) =>
          purpose(one, { role, declared, uses: index === 0 ? used.map((category) => category.id) : [] })
        ).map(nonEmpty)
      },
      {
        title: words,
        recipients: fc.subarray([...declared.recipients]),
        ...(role === "processor" ? { controllers: said(few(model.principal())) } : {}),
        ...(role === "joint controller" && declared.jointControllers.length > 0
          ? { jointly: some(declared.jointControllers) }
          : {}),
        ...(used.length > 0 ? { otherwise } : {}),
        ...(declared.categories.length > 0
          ? {
              lookBack: some(declared.categories.map((one) => one.id)).chain((ids) =>
                each(ids, (id) => record({ category: fc.constant(id), period: period() })).map(nonEmpty)
              )
            }
          : {}),
        security: said(few(words)),
        automatedDecisions: said(model.automatedDecisions()),
        profiling: saidWords,
        impactAssessment: said(model.impactAssessment())
      }
    ) as fc.Arbitrary<Activity>
  })

/** A purpose that keeps any categories but those it uses by its activity's rule. */
export const purpose = (
  id: string,
  given: { readonly role: Activity["role"]; readonly declared: Declared; readonly uses?: ReadonlyArray<string> }
): fc.Arbitrary<Purpose> => {
  const { role, declared, uses = [] } = given
  const others = declared.purposes.filter((other) => other !== id)
  return record(
    {
      id: fc.constant(id),
      ...(role === "processor" ? {} : { basis: said(model.legalBasis(declared.provisions)) }),
      keeps: keeps(declared, uses),
      ...(uses.length > 0 ? { uses: fc.constant(nonEmpty(uses)) } : {})
    },
    {
      ...model.purposeWords,
      recipients: fc.subarray([...declared.recipients]),
      ...(others.length > 0 ? { further: record({ of: oneOf(...nonEmpty(others)), compatible: saidWords }) } : {})
    }
  ) as fc.Arbitrary<Purpose>
}

/** Rules count from the end of earlier categories only, so that none waits for itself. */
const keeps = ({ categories, provisions, events }: Declared, uses: ReadonlyArray<string>) =>
  fc.subarray(categories.map((_, index) => index)).chain((kept) =>
    each(
      kept.flatMap((index) => categories.slice(index, index + 1)).filter((one) => !uses.includes(one.id)),
      (category) =>
        record({
          category: fc.constant(category.id),
          rule: retentionRule({
            events: [...category.events, ...events],
            states: category.states,
            provisions,
            categories: categories.slice(0, categories.indexOf(category)).map((one) => one.id),
            depth: 2
          }),
          ...(category.special ? { condition: said(model.specialCondition(provisions)) } : {})
        })
    )
  )

export const tracker = (id: string, declared: Declared): fc.Arbitrary<Tracker> =>
  record(
    { id: fc.constant(id), necessity: said(oneOf("strictly necessary", "not necessary")) },
    {
      title: words,
      lifetime: said(either(oneOf("session", "until deleted"), period())),
      consent: model.consentOfTracker,
      withdrawnBy: model.withdrawal,
      denied: words,
      recipients: fc.subarray([...declared.recipients]),
      purposes: some(declared.purposes)
    }
  ) as unknown as fc.Arbitrary<Tracker>

export const preference = (id: string, declared: Declared): fc.Arbitrary<Preference> =>
  record(
    { id: fc.constant(id), default: said(oneOf("on", "off")), switchedBy: either(saidWords, notOffered) },
    {
      title: words,
      channels: few(model.channel()),
      scope: oneOf("account", "device"),
      purposes: some(declared.purposes),
      categories: some(declared.categories.map((one) => one.id)),
      of: some(declared.subjects)
    }
  ) as fc.Arbitrary<Preference>

export const ownPromise = (id: string, declared: Declared): fc.Arbitrary<OwnPromise> =>
  record(
    { id: fc.constant(id), words, about: oneOf("answer", "disclosure", "sale", "breach", "change", "other") },
    {
      of: some(declared.subjects),
      within: period(),
      before: words,
      ...(declared.recipients.length > 0 ? { recipients: some(declared.recipients) } : {})
    }
  ) as fc.Arbitrary<OwnPromise>
