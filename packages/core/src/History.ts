/**
 * Which promise binds: what a register said when data was collected, and since.
 *
 * A lengthened period does not reach what was collected under the shorter promise, and a shortened one does: of all
 * promises in force since the collection, the shortest binds (GDPR Art. 5(1)(a) and (b), 13(2)(a), 13(3)).
 *
 * @since 0.1.0
 */
import { promisesNoMore } from "./internal/shorter.ts"
import type { PlainDate } from "./PlainDate.ts"
import { type AnyRegister, type KeepingPurpose, keeping, versions } from "./Register.ts"
import type { Version } from "./Version.ts"

/** What one version said of a category. */
export interface Promised {
  readonly version: Version
  readonly keeping: ReadonlyArray<KeepingPurpose>
}

export interface Collected {
  /** The day of collection; where it is unknown, the earliest day known of the record. */
  readonly collected: PlainDate
  /** The day of asking: what comes into force later was not promised yet. */
  readonly on: PlainDate
}

/**
 * What was promised of a category from the day of its collection on, oldest first.
 *
 * A version that does not keep the category promised nothing about it. Data from before the first version has the
 * promises made since.
 */
export const promises = (
  register: AnyRegister,
  category: string,
  { collected, on }: Collected
): ReadonlyArray<Promised> => {
  const made = versions(register).filter(({ inForceFrom }) => inForceFrom <= on)
  return made
    .filter((_, index) => !(made[index + 1] !== undefined && (made[index + 1] as Version).inForceFrom <= collected))
    .map((version) => ({ version, keeping: keeping({ version }, category) }))
    .filter((promised) => promised.keeping.length > 0)
}

/**
 * The promises that bind: those that no other surely undercuts. Usually it is one; where only the facts of a record
 * say which ends first, it is several, and the first to end binds.
 *
 * **Properties**
 *
 * - A period lengthened later does not bind; one shortened later does.
 * - What says the same as an older promise is the older promise.
 * - As long as something was promised, something binds.
 */
export const binding = (register: AnyRegister, category: string, when: Collected): ReadonlyArray<Promised> => {
  const all = promises(register, category, when)
  const undercuts = (other: number, index: number) => {
    const [one, two] = [all[other] as Promised, all[index] as Promised]
    if (other === index || !promisesNoMore(one.keeping, two.keeping)) return false
    return other < index || !promisesNoMore(two.keeping, one.keeping)
  }
  return all.filter((_, index) => !all.some((_, other) => undercuts(other, index)))
}
