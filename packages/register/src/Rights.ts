/**
 * Which right applies to which data, under which condition, and who answers: GDPR Art. 12–22, 7(3), 77–79.
 *
 * Rights are computed for one purpose and one category at a time: where two bases cover the same data, what a person
 * may ask differs from use to use. What people are *told* of their rights is the register's own (`Rights` in core);
 * what they *have* follows from the law and is here.
 *
 * @since 0.1.0
 */
import type { Principal, Role } from "@lethe/core/Activity"
import { gdpr, type LegalSource } from "@lethe/core/LegalSource"
import type { AnyRegister } from "@lethe/core/Register"
import { isUndetermined, type Undetermined } from "@lethe/core/Said"
import { basesOf } from "./internal/bases.ts"
import { answersUnder } from "./internal/rightsAnswers.ts"
import { type Facts, type Use, factsOf, usesOf } from "./internal/rightsFacts.ts"
import type { AnsweredBy, Because, RightAnswer, RightName } from "./RightAnswer.ts"

export type * from "./RightAnswer.ts"

/** The rights over what one purpose does with one category. A purpose that names no category has its rights too. */
export interface RightsOver {
  readonly activity: string
  readonly purpose: string
  readonly category?: string
  readonly role: Role
  readonly rights: ReadonlyArray<RightAnswer>
}

/**
 * Every right over every use of the register in force, in the order of declaration.
 *
 * **Law** the conditions of Art. 11–22, 7(3), 26(3), 28(3)(e), 77–79, purpose by purpose. Portability: consent or
 * contract, automated, provided or observed, and not inferred (Art. 20(1)).
 *
 * **Properties**
 *
 * - Every use has an answer for every right.
 * - What is not said is never a yes or a no that depends on it.
 * - Under a basis that is not said, the answer is that of all bases where they agree.
 * - A processor answers no right itself: it passes each on, except those against an authority or before a court.
 */
export const of = (register: AnyRegister): ReadonlyArray<RightsOver> =>
  usesOf(register.version).map((use) => ({
    activity: use.activity.id,
    purpose: use.purpose.id,
    ...(use.category === undefined ? {} : { category: use.category.id }),
    role: use.activity.role,
    rights: rightsOver(register, use)
  }))

const rightsOver = (register: AnyRegister, use: Use): ReadonlyArray<RightAnswer> => {
  const facts = factsOf(register.version, use)
  const bases = basesOf(use)
  const under = bases.letters.map((letter) => answersUnder(letter, facts))
  const [first = [], ...others] = under
  return first.map((answer, index) => {
    const all = [answer, ...others.map((each) => each[index] as Answer)] as const
    return { ...agreed(all, bases.because), answeredBy: answeredBy(answer.right, facts) }
  })
}

type Answer = Omit<RightAnswer, "answeredBy">

/** One answer of those under each basis that it may be. */
const agreed = (all: readonly [Answer, ...Answer[]], notSaid: Because): Answer => {
  const [first] = all
  const agree = all.every(({ applies }) => applies === first.applies)
  const same = agree && all.every(({ because }) => because === first.because)
  return {
    right: first.right,
    law: distinct(all.flatMap(({ law }) => law)) as unknown as Answer["law"],
    applies: agree ? first.applies : "undetermined",
    conditions: [...new Set(all.flatMap(({ conditions }) => conditions))],
    because: same ? first.because : notSaid
  }
}

const distinct = (law: ReadonlyArray<LegalSource>): ReadonlyArray<LegalSource> =>
  law.filter(
    ({ act, provision }, index) =>
      law.findIndex((other) => other.act === act && other.provision === provision) === index
  )

const answeredBy = (right: RightName, { role, jointly, controllers }: Facts): AnsweredBy => {
  if (right === "complaint") return { _tag: "Authority" }
  if (right === "judicialRemedies") return { _tag: "Court" }
  if (role === "processor") return { _tag: "PassedOn", to: passedOnTo(controllers), law: gdpr("Art. 28(3)(e)") }
  return role === "joint controller"
    ? { _tag: "EachController", jointly, law: gdpr("Art. 26(3)") }
    : { _tag: "Controller" }
}

const passedOnTo = (controllers: Facts["controllers"]): Undetermined | ReadonlyArray<Principal> => {
  if (controllers === undefined) return { _tag: "Undetermined", words: "not said" }
  return isUndetermined(controllers) ? controllers : controllers
}
