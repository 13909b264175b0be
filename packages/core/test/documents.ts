/**
 * A register as JSON, and the provision it knows from elsewhere.
 *
 * Made anew for each test, so that each may spoil its own.
 */
import type { Period } from "../src/Period.ts"
import type { Statute } from "../src/Statute.ts"

/** A provision that the reader knows; the document names it by id. */
export const known: Statute<"financialYearClosed", "trader"> = {
  id: "xx/accounting-records",
  title: "Accounting records",
  events: ["financialYearClosed"],
  countedFrom: "day",
  period: "P10Y" as Period,
  bound: "at-least",
  extendedWhile: "openAssessment",
  source: { act: "Trade Act", provision: "s. 22" },
  verification: "unverified",
  conditions: [{ id: "trader", words: "The host is a trader." }]
}

/** A provision of the host's own; the document lists it in full. */
export const own: Statute<"visited"> = {
  id: "host/access-logs",
  title: "Access logs",
  events: ["visited"],
  countedFrom: "day-after",
  period: "P1Y" as Period,
  bound: "recommended-at-most",
  source: { act: "Code of conduct", provision: "no. 4" },
  verification: "partly-verified",
  note: "as read by the host"
}

/** A JSON document that tests may spoil. */
// biome-ignore lint/suspicious/noExplicitAny: what it becomes has no type
export type Spoilt = any

const event = (name: string, countedFrom = "day") => ({ _tag: "Event", events: [name], countedFrom })

const sites = {
  id: "sites",
  role: "controller",
  recipients: ["hoster"],
  purposes: [
    {
      id: "visits",
      basis: { _tag: "LegitimateInterests", interest: "security", balancing: "memo 7" },
      keeps: [
        {
          category: "pageVisit",
          rule: {
            _tag: "ShortestOf",
            rules: [
              { _tag: "Period", bound: "at-most", period: "P1Y", from: event("visited") },
              { _tag: "Statute", provision: "host/access-logs", events: { visited: event("visited") }, as: "limit" }
            ]
          }
        }
      ]
    }
  ]
}

const shop = {
  id: "shop",
  role: "joint controller",
  purposes: [
    {
      id: "bookkeeping",
      basis: { _tag: "LegalObligation", provisions: ["xx/accounting-records", { act: "Tax Act", provision: "s. 3" }] },
      keeps: [
        {
          category: "invoice",
          rule: {
            _tag: "Statute",
            provision: "xx/accounting-records",
            events: { financialYearClosed: event("issued", "end-of-financial-year") },
            extendedWhile: "audited",
            met: ["trader"]
          }
        }
      ]
    },
    {
      id: "supply",
      title: { _tag: "OpenEnded", words: "and other services" },
      basis: { _tag: "Undetermined", words: "not said" },
      keeps: [
        {
          category: "account",
          rule: {
            _tag: "While",
            state: "customer",
            afterwards: { _tag: "Range", least: "P4D", most: "P10D", from: event("accountClosed") }
          }
        }
      ],
      recipients: ["hoster"]
    }
  ]
}

const version = {
  name: "Example",
  inForceFrom: "2026-01-01",
  zone: "Europe/Paris",
  financialYearEnds: "12-31",
  controller: { name: "Example", country: "FR", contact: { _tag: "Undetermined", words: "not said" } },
  subjects: [{ id: "visitor" }, { id: "customer", title: "Customers" }],
  recipients: [{ id: "hoster", role: "processor", country: "FR" }],
  categories: [
    { id: "pageVisit", of: ["visitor"], events: ["visited"], states: [] },
    { id: "account", of: ["customer"], events: ["accountClosed"], states: ["customer"] },
    { id: "invoice", of: ["customer"], events: ["issued"], states: ["audited"] }
  ],
  activities: [sites, shop]
}

export const registerJson = (): Spoilt =>
  structuredClone({ format: "lethe-register/1", provisions: [own], versions: [version] })
