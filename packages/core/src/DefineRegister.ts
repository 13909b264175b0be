/**
 * Writing a register in TypeScript.
 *
 * Keyed literals with full inference: a reference to an undeclared id is a type error at its place. What types cannot
 * see is decoded as JSON would be, and refused with all its faults.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { InvalidInput } from "./Fault.ts"
import { asWritten, type Keyed, toJson } from "./internal/literal.ts"
import * as Register from "./Register.ts"
import type {
  ActivityInput,
  CategoryInput,
  Events,
  JointControllerInput,
  NoMore,
  PurposesOf,
  RecipientInput,
  RegisterInput,
  States,
  SubjectInput
} from "./RegisterInput.ts"

export type * from "./RegisterInput.ts"

/** What a register said before. */
export interface HistoryInput {
  readonly replaces: Register.AnyRegister
}

/**
 * Declares a register, or with `replaces` the next version of one: what was promised before stays known.
 *
 * **Errors** Throws `InvalidInput` naming every fault at its place in the literal: it runs once, at start.
 */
export function defineRegister<
  const S extends Record<string, SubjectInput>,
  const C extends {
    readonly [K in keyof C]: CategoryInput<keyof S & string, Events<C[K]>> & NoMore<C[K], CategoryInput<string>>
  },
  const A extends Record<
    string,
    ActivityInput<NoInfer<C>, NoInfer<E[number]>, NoInfer<keyof R & string>, NoInfer<keyof J & string>>
  >,
  const R extends { readonly [K in keyof R]: RecipientInput<keyof R & string> & NoMore<R[K], RecipientInput> } = Record<
    never,
    never
  >,
  const E extends readonly string[] = readonly never[],
  const J extends Record<string, JointControllerInput> = Record<never, never>
>(
  input: RegisterInput<E, S, J, R, C, A>,
  history?: HistoryInput
): Register.Register<
  keyof C & string,
  { [K in keyof C]: Events<C[K]> }[keyof C] | E[number],
  { [K in keyof C]: States<C[K]> }[keyof C],
  keyof S & string,
  PurposesOf<A>
>
export function defineRegister(input: object, history?: HistoryInput): Register.Register {
  const replaced = history === undefined ? [] : Register.versions(history.replaces)
  const { version, provisions } = toJson(input as Keyed)
  const json = {
    format: "lethe-register/1",
    provisions: [...provisions, ...unlisted(history, provisions)],
    versions: [...replaced, version]
  }
  const decoded = Register.decode(json, { provisions: [] })
  return Result.getOrThrow(
    Result.mapError(
      decoded,
      (error) =>
        new InvalidInput({
          what: `register ${String((input as Keyed | undefined)?.name)}`,
          faults: error.faults.map(({ path, message }) => ({ path: asWritten(json, path), message }))
        })
    )
  )
}

/** The provisions of what was said before, where they are not the same ones. */
const unlisted = (history: HistoryInput | undefined, provisions: ReadonlyArray<unknown>) => {
  const listed = new Set(provisions.map((provision) => JSON.stringify(provision)))
  return Object.values(history?.replaces.provisions ?? {}).filter((each) => !listed.has(JSON.stringify(each)))
}
