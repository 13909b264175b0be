/** A register as a host writes it: every place that the types check, once. */
import {
  after,
  afterEndOf,
  atMost,
  consent,
  contract,
  defineRegister,
  during,
  endOfFinancialYear,
  explicitConsent,
  fromTheDayAfter,
  legalObligation,
  legitimateInterests,
  shortestOf,
  statute,
  under,
  undetermined
} from "../src/index.ts"
import { known, own } from "./documents.ts"

export const law = { accountingRecords: known, accessLogs: own }

export const register = defineRegister({
  name: "Lending library",
  inForceFrom: "2026-01-01",
  zone: "Europe/Lisbon",
  financialYearEnds: "12-31",
  controller: { name: "Lending library", country: "PT", contact: undetermined("not said") },
  jointControllers: { city: { name: "City", contact: "city@example.org", essence: "the library answers people" } },
  subjects: { visitor: {}, reader: { title: "Readers" } },
  recipients: {
    hoster: { role: "processor", country: "PT" },
    mailer: { role: "processor", country: undetermined("not said"), engagedBy: "hoster" }
  },
  categories: {
    pageVisit: { of: "visitor", events: ["visited"], collected: "visited" },
    membership: { of: "reader", states: ["member"], events: ["membershipEnded"] },
    fine: { of: ["reader"], events: ["paid"], origin: "observed", states: ["audited"] },
    loanHistory: { of: "reader" },
    readingAid: { of: "reader", events: ["lent"], special: "health" }
  },
  activities: {
    site: {
      recipients: ["hoster"],
      purposes: {
        security: {
          basis: legitimateInterests({ interest: "security", balancing: "memo 7" }),
          keeps: {
            pageVisit: shortestOf(
              atMost("1 year", after("visited")),
              statute(law.accessLogs, { visited: fromTheDayAfter("visited") }, "limit")
            )
          }
        }
      }
    },
    lending: {
      role: "joint controller",
      jointly: "city",
      purposes: {
        loans: {
          basis: contract(),
          keeps: { membership: during("member", atMost("3 years", after("membershipEnded"))) }
        },
        advice: {
          basis: legitimateInterests({ interest: "better advice", balancing: "memo 8" }),
          keeps: {
            loanHistory: atMost("1 year", afterEndOf("membership")),
            readingAid: under(explicitConsent({ withdrawnBy: "a letter" }), atMost("1 year", after("lent")))
          },
          further: { of: "loans", compatible: "memo 9" }
        },
        statistics: {
          basis: contract(),
          uses: ["loanHistory"]
        },
        newsletter: {
          basis: consent({ withdrawnBy: "a link in each letter" }),
          keeps: { membership: during("member", atMost("1 month", undetermined("from when is not said"))) },
          recipients: ["mailer"]
        },
        bookkeeping: {
          basis: legalObligation(law.accountingRecords, { act: "Tax Act", provision: "s. 3" }),
          keeps: {
            fine: statute(
              law.accountingRecords,
              { financialYearClosed: endOfFinancialYear("paid") },
              { extendedWhile: "audited", met: ["trader"] }
            )
          }
        }
      }
    },
    archive: {
      role: "processor",
      controllers: { name: "City archive" },
      purposes: {
        storing: {
          keeps: { membership: undetermined("as the controller says") }
        }
      }
    }
  },
  trackers: { session: { necessity: "strictly necessary", lifetime: "session", purposes: "security" } }
})
