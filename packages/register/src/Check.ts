/**
 * Whether what a register says is lawful on its face, article by article, and what it does not say.
 *
 * It reads the register alone, and what it is given beside it: the facts of jurisdictions, the data map, the day. What
 * it was not given it does not guess; it says which questions it left open.
 *
 * @since 0.1.0
 */
import type { Finding } from "@lethe/core/Finding"
import type { AnyRegister } from "@lethe/core/Register"
import type { Code } from "./Codes.ts"
import { activities } from "./internal/check/activities.ts"
import { categories } from "./internal/check/categories.ts"
import { devices } from "./internal/check/devices.ts"
import { parties } from "./internal/check/parties.ts"
import { purposes } from "./internal/check/purposes.ts"
import { recipients } from "./internal/check/recipients.ts"
import { rights } from "./internal/check/rights.ts"
import { storage } from "./internal/check/storage.ts"
import { unused } from "./internal/check/unused.ts"
import { collector, inRegisterOrder } from "./internal/collect.ts"
import { type Given, type Jurisdictions, read } from "./internal/reading.ts"

export type { Code, Finding, Jurisdictions }

/** The day, and what there is to look up: leave out what you have not. */
export interface CheckOptions extends Given {}

/** A question that was left open, and what would have answered it. */
export interface NotChecked {
  readonly question: string
  readonly given:
    | "jurisdictions.agesOfConsent"
    | "jurisdictions.adequacyDecisions"
    | "jurisdictions.authorities"
    | "dataMap"
}

/** What was found, in the order of the register, and what was not looked for. */
export interface Checked {
  readonly findings: ReadonlyArray<Finding>
  readonly notChecked: ReadonlyArray<NotChecked>
}

/**
 * Checks what a register says now. Earlier versions are not checked.
 *
 * **Law** Each finding stands under the first provision of its `law`. What is `undetermined` is one error, under the
 * letter of Art. 13 that asks for it, with that of Art. 14 where the source is indirect. What is said and unlawful is
 * an error under its own article. What depends on facts that no register holds is a warning; advice is a note.
 *
 * **Properties**
 *
 * - It never throws, and the same register is found the same.
 * - Each place has a code once; findings come in the order of the register.
 * - A complete register yields nothing. Whatever is taken from it yields the finding that fits, or none where the law
 *   asks nothing.
 */
export const check = (register: AnyRegister, options: CheckOptions): Checked => {
  const reading = read(register, options)
  const { found, findings } = collector()
  for (const family of families) family(reading, found)
  return { findings: inRegisterOrder(register, findings()), notChecked: leftOpen(options) }
}

const families = [parties, categories, recipients, purposes, storage, activities, devices, rights, unused]

const leftOpen = ({ jurisdictions, dataMap }: CheckOptions): ReadonlyArray<NotChecked> => {
  const questions: ReadonlyArray<NotChecked & { readonly answered: boolean }> = [
    {
      question: "Are parents asked up to the age of consent of the country?",
      given: "jurisdictions.agesOfConsent",
      answered: jurisdictions?.agesOfConsent !== undefined
    },
    {
      question: "Are the adequacy decisions in force that transfers rest on?",
      given: "jurisdictions.adequacyDecisions",
      answered: jurisdictions?.adequacyDecisions !== undefined
    },
    {
      question: "Which authority do people complain to, where none is named?",
      given: "jurisdictions.authorities",
      answered: jurisdictions?.authorities !== undefined
    },
    {
      question: "Does the database give each day that a rule counts from?",
      given: "dataMap",
      answered: dataMap !== undefined
    }
  ]
  return questions.filter(({ answered }) => !answered).map(({ question, given }) => ({ question, given }))
}
