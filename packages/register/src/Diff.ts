/**
 * What changes between two registers, and what follows from it for people: a reviewer's reading of a pull request.
 *
 * It compares what the registers mean, not their text: purposes by id wherever they stand, periods by which is longer,
 * the law itself where a provision changed. Where only the facts of a record say which of two periods is longer, it
 * says `changed`.
 *
 * @since 0.1.0
 */
import type { PlainDate } from "@lethe/core/PlainDate"
import type { AnyRegister } from "@lethe/core/Register"
import type { Change, Duty } from "./Change.ts"
import { data } from "./internal/diff/data.ts"
import { parties } from "./internal/diff/parties.ts"
import { purposes } from "./internal/diff/purposes.ts"
import { recipients } from "./internal/diff/recipients.ts"
import { told } from "./internal/diff/told.ts"

export type * from "./Change.ts"

/** All differences of two registers, those of the same kind together. */
export interface Diff {
  readonly before: Compared
  readonly after: Compared
  readonly changes: ReadonlyArray<Change>
}

export interface Compared {
  readonly name: string
  readonly inForceFrom: PlainDate
}

/**
 * The differences between what one register says now and what another does.
 *
 * **Law** Art. 13(3), 14(4): people are told before data serve another purpose. Art. 4(11), 6(1)(a), 7: consent is for
 * what was told when it was asked. Art. 5(1)(a), (b), 13(2)(a): a lengthened period does not reach what was collected
 * under the shorter promise.
 *
 * **Properties**
 *
 * - A register does not differ from itself.
 * - What is added one way is removed the other way, and what is lengthened is shortened.
 * - The order in which things are declared is no difference.
 */
export const of = (before: AnyRegister, after: AnyRegister): Diff => {
  const versions = { before: before.version, after: after.version }
  return {
    before: { name: before.version.name, inForceFrom: before.version.inForceFrom },
    after: { name: after.version.name, inForceFrom: after.version.inForceFrom },
    changes: [
      ...parties(versions),
      ...purposes({ before, after }),
      ...data({ before, after }),
      ...recipients(versions),
      ...told(versions)
    ]
  }
}

/** The changes from which a duty follows. */
export const withDuty = ({ changes }: Diff, duty: Duty): ReadonlyArray<Change> =>
  changes.filter(({ consequences }) => consequences.some((each) => each.duty === duty))
