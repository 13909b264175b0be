/** What the types of a register know. `tsc` is the test; `DefineRegister.messages.test.ts` holds what it says. */
import {
  after,
  atLeast,
  atMost,
  between,
  during,
  endOfFinancialYear,
  longestOf,
  onlyIf,
  type Register,
  type Rule,
  statute,
  undetermined,
  type untilObjection,
  withoutLimit
} from "../src/index.ts"
import { law, type register } from "./exampleRegister.ts"

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const holds = <_ extends true>(): void => {}

// A register carries the ids it declares, and nothing else.
type Example = typeof register
holds<Same<Register.CategoryOf<Example>, "pageVisit" | "membership" | "fine">>()
holds<Same<Register.EventOf<Example>, "visited" | "membershipEnded" | "paid">>()
holds<Same<Register.StateOf<Example>, "member">>()
holds<Same<Register.SubjectOf<Example>, "visitor" | "reader">>()
holds<Example extends Register.AnyRegister ? true : false>()

// An anchor and a rule name what they read.
holds<Same<ReturnType<typeof untilObjection>, Rule>>()
const either = atMost("3 years", after("sold", "returned"))
holds<Same<typeof either, Rule<"sold" | "returned">>>()
const thenOn = during("customer", onlyIf("sold", atLeast("1 month", after("returned"))))
holds<Same<typeof thenOn, Rule<"sold" | "returned", "customer">>>()
const longest = longestOf(during("customer"), during("trial", between("4 days", "10 days", after("sold"))))
holds<Same<typeof longest, Rule<"sold", "customer" | "trial">>>()
const legal = statute(law.accountingRecords, { financialYearClosed: endOfFinancialYear("issued") })
holds<Same<typeof legal, Rule<"issued">>>()
const named = statute(law.accountingRecords, { financialYearClosed: "closed" })
holds<Same<typeof named, Rule<"closed">>>()
const nothing = atMost("1 year", undetermined("not said"))
holds<Same<typeof nothing, Rule>>()

// A rule is covariant in what it reads: one that reads less fits where more is declared, and not the other way round.
const reads = <E extends string, S extends string>(rule: Rule<E, S>): Rule<E, S> => rule
reads<"sold" | "returned", never>(atMost("1 year", after("sold")))
// From a day that nobody determined it reads nothing, and fits everywhere.
reads<"sold", "customer">(longestOf(during("customer"), atMost("1 year", undetermined("not said"))))
// @ts-expect-error it reads an event that is not declared
reads<"returned", never>(atMost("1 year", after("sold")))
// @ts-expect-error it reads a state that is not declared
reads<"sold", never>(during("customer"))

// @ts-expect-error a unit that is none
atMost("1 yaer", after("sold"))
// @ts-expect-error a number is no period
atMost(365, after("sold"))
// @ts-expect-error of one rule there is no longest
longestOf(during("customer"))
// @ts-expect-error an event of the provision is bound to nothing
statute(law.accountingRecords, {})
// @ts-expect-error no use of a provision
statute(law.accountingRecords, { financialYearClosed: "closed" }, "floor")
// @ts-expect-error without limit, but why?
withoutLimit()
