/** A register with something in every place that a notice or a record looks at, and nothing left open. */
import {
  adequacy,
  after,
  atMost,
  consent,
  contract,
  defineRegister,
  derogation,
  during,
  endOfFinancialYear,
  explicitConsent,
  forTheService,
  fromSubject,
  indirect,
  legalObligation,
  legitimateInterests,
  notOffered,
  offered,
  onOrder,
  other,
  safeguard,
  statute,
  under
} from "@lethe/core"
import * as FR from "@lethe/jurisdictions/FR"

export const complete = defineRegister({
  name: "Example",
  inForceFrom: "2026-01-01",
  zone: "Europe/Paris",
  financialYearEnds: "12-31",
  controller: { name: "Example", country: "FR", contact: "privacy@example.org", address: "1 rue de l’Exemple, Paris" },
  jointControllers: {
    partner: {
      name: "Partner",
      contact: "partner@example.org",
      country: "BE",
      essence: "each answers for its own site"
    }
  },
  representative: { name: "Stand-in", country: "FR", contact: "standin@example.org" },
  dataProtectionOfficer: { contact: "dpo@example.org" },
  subjects: {
    customer: { title: "Customers", children: { under: 16, addressed: "no" } },
    pupil: { title: "Pupils", children: { under: 15, authorisation: "a form signed by a parent" } },
    patient: { title: "Patients", vulnerable: "they are ill" }
  },
  recipients: {
    hoster: { role: "processor", title: "Hosting", country: "FR", disclosed: forTheService(), atEnd: "deleted" },
    mailer: { role: "processor", title: "Mailer", country: "US", tool: adequacy("EU-US Data Privacy Framework") },
    support: {
      role: "processor",
      title: "Help desk",
      country: "IN",
      tool: [safeguard("commission-clauses", { copy: "on request" }), derogation("contract", { when: "at night" })]
    },
    police: { role: "public authority", title: "Authorities", country: "FR", disclosed: onOrder() }
  },
  categories: {
    account: {
      title: "Accounts",
      of: "customer",
      contents: ["name", "email", other("favourite colour")],
      states: ["customer"],
      events: ["accountClosed"],
      source: fromSubject(),
      origin: "provided",
      obligatory: { by: "contract", consequence: "nothing can be delivered" }
    },
    invoice: {
      title: "Invoices",
      of: "customer",
      events: ["issued"],
      source: fromSubject(),
      obligatory: { by: "law", consequence: "no invoice can be made out" }
    },
    allergy: {
      title: "Allergies",
      of: "patient",
      special: "health",
      events: ["told"],
      source: fromSubject(),
      origin: "provided",
      obligatory: "none"
    },
    score: {
      title: "Scores",
      of: ["customer", "pupil"],
      events: ["scored"],
      source: indirect({ from: "a credit agency", publiclyAccessible: "no" }),
      origin: "inferred"
    },
    draft: { title: "Drafts", of: "customer", held: "on the person's device", obligatory: "none" }
  },
  activities: {
    shop: {
      title: "The shop",
      recipients: ["hoster", "support", "police"],
      automatedDecisions: {
        logic: "a score of past payments",
        consequences: "no payment by invoice",
        ground: "contract",
        safeguards: "a person looks again on request"
      },
      profiling: "how reliably somebody pays",
      lookBack: { score: "2 years" },
      purposes: {
        orders: {
          title: "Orders",
          kinds: "service-provision",
          basis: contract(),
          keeps: {
            account: during("customer", atMost("3 years", after("accountClosed"))),
            score: atMost("1 year", after("scored")),
            allergy: under(explicitConsent({ withdrawnBy: "a switch" }), atMost("1 year", after("told")))
          },
          uses: "draft"
        },
        bookkeeping: {
          title: "Bookkeeping",
          kinds: "accounting",
          basis: legalObligation(FR.accountingRecords),
          keeps: {
            invoice: statute(FR.accountingRecords, { financialYearClosed: endOfFinancialYear("issued") }, "both")
          }
        },
        security: {
          title: "Security",
          kinds: "security",
          basis: legitimateInterests({ interest: "to find out who attacked the site", balancing: "memo 4" }),
          keeps: { account: during("customer") },
          further: { of: "orders", compatible: "nobody would expect less" }
        },
        news: {
          title: "News",
          kinds: "direct-marketing",
          basis: consent({ asked: "a box", withdrawnBy: "a link in each e-mail" }),
          keeps: { account: during("customer") },
          recipients: ["mailer"]
        }
      }
    },
    fair: {
      title: "The fair",
      role: "joint controller",
      jointly: "partner",
      automatedDecisions: "none",
      purposes: {
        tickets: { title: "Tickets", kinds: "sales", basis: contract(), keeps: { account: during("customer") } }
      }
    },
    hosting: {
      title: "Hosting for clubs",
      role: "processor",
      controllers: { name: "The clubs", contact: "clubs@example.org" },
      recipients: ["hoster"],
      security: ["a locked room"],
      purposes: { host: { title: "Hosting", keeps: { account: during("customer") } } }
    }
  },
  trackers: {
    session: { title: "Session", necessity: "strictly necessary", lifetime: "session" },
    analytics: {
      title: "Analytics",
      necessity: "not necessary",
      lifetime: "13 months",
      consent: "a banner",
      withdrawnBy: "the banner",
      recipients: ["mailer"],
      purposes: "news"
    }
  },
  preferences: {
    orderMail: {
      title: "Mail on orders",
      channels: "e-mail",
      default: "on",
      switchedBy: notOffered("part of the order")
    },
    newsMail: { title: "News", channels: "e-mail", default: "off", switchedBy: "the account", scope: "account" }
  },
  rights: {
    told: {
      access: offered("by e-mail"),
      rectification: offered("in the account"),
      erasure: offered("by e-mail"),
      restriction: offered("by e-mail"),
      portability: offered("a file in the account"),
      objection: offered("by e-mail"),
      objectionToMarketing: offered("a link in each e-mail"),
      withdrawal: offered("a link in each e-mail"),
      humanIntervention: offered("by telephone")
    },
    identity: { asked: "in doubt", what: "a copy of the last invoice" },
    refusals: { right: "erasure", because: "invoices must be kept", ground: "legal obligation" },
    authority: "CNIL",
    afterDeath: "a letter",
    others: [{ right: "to see the recipe", source: { act: "Recipe Act", provision: "s. 3" } }]
  },
  backups: { tail: "4 weeks", every: "1 day" },
  security: ["encrypted transport", "access for those who need it"],
  promises: {
    answer: { about: "answer", words: "every request is answered within 20 days", within: "20 days" },
    told: { about: "change", words: "you are told", of: "customer", before: "each change" }
  }
})
