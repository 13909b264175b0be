/** What the types of a register know. `tsc` is the test; `DefineRegister.messages.test.ts` holds what it says. */
import {
  after,
  afterEndOf,
  atLeast,
  atMost,
  between,
  consent,
  contract,
  defineRegister,
  during,
  endOfFinancialYear,
  endOfService,
  explicitConsent,
  legitimateInterests,
  longestOf,
  notOffered,
  notSaidWhich,
  onlyIf,
  orElse,
  presumed,
  type Register,
  type Rule,
  safeguard,
  statute,
  under,
  undetermined,
  type untilObjection,
  withoutLimit
} from "../src/index.ts"
import { law, type register } from "./exampleRegister.ts"

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const holds = <_ extends true>(): void => {}

// A register carries the ids it declares, and nothing else.
type Example = typeof register
holds<Same<Register.CategoryOf<Example>, "pageVisit" | "membership" | "fine" | "loanHistory" | "readingAid">>()
holds<Same<Register.EventOf<Example>, "visited" | "membershipEnded" | "paid" | "lent">>()
holds<Same<Register.StateOf<Example>, "member" | "audited">>()
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
const partlySaid = longestOf(during("customer", undetermined("not said")), undetermined("until disputes end"))
holds<Same<typeof partlySaid, Rule<never, "customer">>>()
const notSaid = notSaidWhich(onlyIf("sold", undetermined("not said")), undetermined("generally"))
holds<Same<typeof notSaid, Rule<"sold">>>()
const legal = statute(law.accountingRecords, { financialYearClosed: endOfFinancialYear("issued") })
holds<Same<typeof legal, Rule<"issued">>>()
const named = statute(law.accountingRecords, { financialYearClosed: "closed" })
holds<Same<typeof named, Rule<"closed">>>()
const prolonged = statute(law.accountingRecords, { financialYearClosed: "closed" }, { extendedWhile: "audited" })
holds<Same<typeof prolonged, Rule<"closed", "audited">>>()
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
// @ts-expect-error the provision has no such condition
statute(law.accountingRecords, { financialYearClosed: "closed" }, { met: ["tradr"] })
// @ts-expect-error the provision has no conditions
statute(law.accessLogs, { visited: "visited" }, { met: ["trader"] })
// @ts-expect-error no condition is met: then say nothing
statute(law.accountingRecords, { financialYearClosed: "closed" }, { met: [] })
// @ts-expect-error no use of a provision
statute(law.accountingRecords, { financialYearClosed: "closed" }, "floor")
// @ts-expect-error without limit, but why?
withoutLimit()

// The company's own events are facts of every record.
const service = defineRegister({
  name: "A service",
  inForceFrom: "2026-01-01",
  zone: "Europe/Lisbon",
  events: ["serviceEnded"],
  controller: { name: undetermined("not said"), country: undetermined("not said"), contact: "a letter" },
  subjects: { user: {} },
  categories: { files: { of: "user" }, notes: { of: "user", special: ["health", "genetic"] } },
  activities: {
    storing: {
      role: "processor",
      controllers: undetermined("its clients"),
      purposes: {
        storage: {
          keeps: {
            files: endOfService({ event: "serviceEnded", within: "30 days", how: "either" }),
            notes: under(
              undetermined("not said"),
              atMost("30 days", orElse(after("serviceEnded"), afterEndOf("files")))
            )
          }
        }
      }
    }
  }
})
holds<Same<Register.EventOf<typeof service>, "serviceEnded">>()

// What policies leave vague has a place, and compiles.
notSaidWhich(contract(), consent({ withdrawnBy: notOffered("not mentioned") }), undetermined("the law"))
notSaidWhich(during("customer"), atMost("2 years", undetermined("or more")))
consent({ withdrawnBy: undetermined("not said"), asked: presumed("sending the form") })
legitimateInterests({ interest: undetermined("not said") })
under(explicitConsent({ withdrawnBy: "a letter" }), undetermined("not said"))

// @ts-expect-error consent without the place of its withdrawal
consent({ asked: "a box" })
// @ts-expect-error explicit consent likewise
explicitConsent({})
// @ts-expect-error an interest, but which?
legitimateInterests({ balancing: "memo" })
// @ts-expect-error a safeguard that Art. 46 does not know
safeguard("clauses")
