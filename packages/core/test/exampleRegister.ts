/** A register as a host writes it: every place that the types check, once. */
import {
  after,
  atMost,
  consent,
  contract,
  defineRegister,
  during,
  endOfFinancialYear,
  fromTheDayAfter,
  legalObligation,
  legitimateInterests,
  shortestOf,
  statute,
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
  subjects: { visitor: {}, reader: { title: "Readers" } },
  recipients: {
    hoster: { role: "processor", country: "PT" },
    mailer: { role: "processor", country: undetermined("not said") }
  },
  categories: {
    pageVisit: { of: "visitor", events: ["visited"] },
    membership: { of: "reader", states: ["member"], events: ["membershipEnded"] },
    fine: { of: ["reader"], events: ["paid"] }
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
      purposes: {
        loans: {
          basis: contract(),
          keeps: { membership: during("member", atMost("3 years", after("membershipEnded"))) }
        },
        newsletter: {
          basis: consent({ withdrawnBy: "a link in each letter" }),
          keeps: { membership: during("member", atMost("1 month", undetermined("from when is not said"))) },
          recipients: ["mailer"]
        },
        bookkeeping: {
          basis: legalObligation(law.accountingRecords, { act: "Tax Act", provision: "s. 3" }),
          keeps: { fine: statute(law.accountingRecords, { financialYearClosed: endOfFinancialYear("paid") }) }
        }
      }
    },
    archive: {
      role: "processor",
      purposes: {
        storing: {
          keeps: { membership: undetermined("as the controller says") }
        }
      }
    }
  }
})
