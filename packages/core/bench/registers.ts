/** Large registers: as TypeScript for the compiler, and as JSON for decoding. */

const written = [
  "after",
  "atMost",
  "consent",
  "contract",
  "defineRegister",
  "during",
  "endOfFinancialYear",
  "legalObligation",
  "statute",
  "undetermined"
]

/** A register of so many activities with three purposes each; typed, or with every import `any`. */
export const inTypeScript = (activities: number, typed: boolean): string => {
  const imports = typed
    ? `import { ${written.join(", ")} } from "@lethe/core"\nimport type { Statute } from "@lethe/core/Statute"\n` +
      'declare const accountingRecords: Statute<"financialYearClosed">'
    : [...written, "accountingRecords"].map((name) => `declare const ${name}: any`).join("\n")
  const each = (index: number) => `    activity${index}: {
      recipients: ["hoster", "partners"],
      purposes: {
        supply${index}: {
          basis: contract(),
          keeps: { account: during("customer", atMost("3 years", after("accountClosed"))) }
        },
        newsletter${index}: {
          basis: consent({ withdrawnBy: "the settings" }),
          keeps: { account: during("customer") },
          recipients: ["mailer"]
        },
        books${index}: {
          basis: legalObligation(accountingRecords),
          keeps: {
            invoice: statute(accountingRecords, { financialYearClosed: endOfFinancialYear("issued") }, "both")
          }
        }
      }
    }`
  return `${imports}
export const register = defineRegister({
  name: "Example",
  inForceFrom: "2026-01-01",
  zone: "Europe/Paris",
  financialYearEnds: "12-31",
  controller: { name: "Example", country: "FR", contact: "privacy@example.org" },
  subjects: { visitor: {}, customer: {} },
  recipients: {
    hoster: { role: "processor", country: undetermined("not said") },
    mailer: { role: "processor", country: "US" },
    partners: { role: "third party" }
  },
  categories: {
    account: { of: "customer", states: ["customer"], events: ["accountClosed"] },
    invoice: { of: "customer", events: ["issued"] }
  },
  activities: {
${Array.from({ length: activities }, (_, index) => each(index)).join(",\n")}
  }
})
`
}

const event = (name: string, countedFrom = "day") => ({ _tag: "Event", events: [name], countedFrom })

/** The same as JSON, its one provision listed. */
export const inJson = (activities: number): string => {
  const activity = (index: number) => ({
    id: `activity${index}`,
    role: "controller",
    recipients: ["hoster", "partners"],
    purposes: [
      {
        id: `supply${index}`,
        basis: { _tag: "Contract" },
        keeps: [
          {
            category: "account",
            rule: {
              _tag: "While",
              state: "customer",
              afterwards: { _tag: "Period", bound: "at-most", period: "P3Y", from: event("accountClosed") }
            }
          }
        ]
      },
      {
        id: `newsletter${index}`,
        basis: { _tag: "Consent", withdrawnBy: "the settings" },
        keeps: [{ category: "account", rule: { _tag: "While", state: "customer" } }],
        recipients: ["mailer"]
      },
      {
        id: `books${index}`,
        basis: { _tag: "LegalObligation", provisions: ["xx/accounting-records"] },
        keeps: [
          {
            category: "invoice",
            rule: {
              _tag: "Statute",
              provision: "xx/accounting-records",
              events: { financialYearClosed: event("issued", "end-of-financial-year") },
              as: "both"
            }
          }
        ]
      }
    ]
  })
  const provision = {
    id: "xx/accounting-records",
    title: "Accounting records",
    events: ["financialYearClosed"],
    countedFrom: "day",
    period: "P10Y",
    bound: "at-least",
    source: { act: "Trade Act", provision: "s. 22" },
    verification: "unverified"
  }
  const version = {
    name: "Example",
    inForceFrom: "2026-01-01",
    zone: "Europe/Paris",
    financialYearEnds: "12-31",
    controller: { name: "Example", country: "FR", contact: "privacy@example.org" },
    subjects: [{ id: "visitor" }, { id: "customer" }],
    recipients: [
      { id: "hoster", role: "processor", country: { _tag: "Undetermined", words: "not said" } },
      { id: "mailer", role: "processor", country: "US" },
      { id: "partners", role: "third party" }
    ],
    categories: [
      { id: "account", of: ["customer"], events: ["accountClosed"], states: ["customer"] },
      { id: "invoice", of: ["customer"], events: ["issued"], states: [] }
    ],
    activities: Array.from({ length: activities }, (_, index) => activity(index))
  }
  return JSON.stringify({ format: "lethe-register/1", provisions: [provision], versions: [version] })
}
