/**
 * The data map over a Prisma client, checked by the compiler.
 *
 * Typed over the client's delegates as Prisma's generator writes them: a model or column that is neither classified
 * nor declared not personal does not compile, and the message names it. No user's `PrismaClient` is imported.
 *
 * @since 0.1.0
 */
import * as DataMap from "@lethe/core/DataMap"
import type { AnyRegister, CategoryOf, EventOf, StateOf, SubjectOf } from "@lethe/core/Register"

/** What Prisma's delegates carry, behind a symbol: the scalars of a row. */
interface Delegate {
  readonly [K: symbol]: { readonly types: { readonly payload: { readonly scalars: object } } }
}

type ModelKeys<Client> = {
  [K in keyof Client]: K extends `$${string}` ? never : Client[K] extends Delegate ? K : never
}[keyof Client] &
  string

type Scalars<D> = D extends {
  readonly [K: symbol]: { readonly types: { readonly payload: { readonly scalars: infer S } } }
}
  ? S
  : never

/** What a column may be said to be: one role, or several. */
export type Column<OtherModels extends string, Reg extends AnyRegister> =
  | DataMap.Role<CategoryOf<Reg>, EventOf<Reg>, StateOf<Reg>, SubjectOf<Reg>, OtherModels>
  | ReadonlyArray<DataMap.Role<CategoryOf<Reg>, EventOf<Reg>, StateOf<Reg>, SubjectOf<Reg>, OtherModels>>

/** Every model with every column; or a whole model that holds nothing personal. */
export type PersonalDataInput<Client, Reg extends AnyRegister> = {
  readonly [M in ModelKeys<Client>]:
    | { readonly [F in keyof Scalars<Client[M]>]: Column<Exclude<ModelKeys<Client>, M>, Reg> }
    | { readonly notPersonal: string }
}

/**
 * Says where personal data lives in the host's database.
 *
 * ```ts
 * const dataMap = definePersonalData<PrismaClient>()(register, { customer: { id: self("customer"), … }, … })
 * ```
 *
 * **Errors** Throws `InvalidInput` naming every fault that types cannot see: it runs once, at start.
 */
export const definePersonalData =
  <Client>() =>
  <const Reg extends AnyRegister>(register: Reg, input: PersonalDataInput<Client, Reg>): DataMap.DataMap =>
    DataMap.makeUnsafe(register, input as unknown as { readonly [model: string]: DataMap.ModelInput })
