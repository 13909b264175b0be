/**
 * LUXIFER's privacy policy, version of 2 October 2024, as a register.
 *
 * Each commitment's id stands beside what expresses it; `commitments.ts` lists them.
 */
import * as BE from "@lethe/jurisdictions/BE"
import {
  adequacy,
  after,
  atMost,
  atOnce,
  consent,
  considered,
  contract,
  defineRegister,
  derogation,
  during,
  forTheService,
  inCaseOf,
  legalObligation,
  legitimateInterests,
  notSaidWhich,
  offered,
  onOrder,
  openEnded,
  other,
  published,
  statute,
  undetermined
} from "lethe"

/** LXF-S3: consent is a basis, and no word says how it is withdrawn. */
const neverWithdrawn = undetermined("not mentioned")

/** LXF-B1: four bases in one block, for purposes that nothing else assigns to one of them. */
const inOneBlock = (interest: string | ReturnType<typeof undetermined>) =>
  notSaidWhich(
    consent({ withdrawnBy: neverWithdrawn }),
    contract(),
    legalObligation(),
    legitimateInterests({ interest })
  )

const operations = "operations, and information on products and services"
/** LXF-P2: nor is any interest said for these purposes. */
const forNoSaidInterest = inOneBlock(undetermined("not said"))

/** LXF-R1: the company refers to the limitation period, and adopts it. */
const tenYears = during("customer", statute(BE.contractClaims, { relationshipEnded: "relationshipEnded" }, "limit"))

/** LXF-R2 */
const twoYears = during("customer", atMost("2 years", after("relationshipEnded")))

export const register = defineRegister({
  name: "LUXIFER",
  inForceFrom: "2024-10-02",
  zone: "Europe/Brussels",
  controller: {
    name: "LUXIFER SRL",
    country: "BE",
    contact: "hello@luxifer.app",
    address: "73 Chaussée de Watermael, 1160 Auderghem"
  },
  subjects: {
    customer: { title: "Customers" },
    prospect: { title: "Those who are not customers" },
    clientUser: { title: "Users of clients" },
    endUser: { title: "End users of clients" }
  },
  recipients: {
    // LXF-X1
    affiliates: { role: "third party", stated: "by category", title: "Affiliates and subsidiaries" },
    hosting: { role: "processor", stated: "by category", title: "Hosting", disclosed: forTheService() },
    snowplow: { role: "processor", title: "Snowplow, data analysis", disclosed: forTheService() },
    mailchimp: {
      role: "processor",
      title: "Mailchimp, e-mail automation",
      country: "US",
      tool: adequacy("EU-US Data Privacy Framework"),
      disclosed: forTheService()
    },
    authorities: {
      role: "public authority",
      stated: "by category",
      title: "Authorities, for anti-money-laundering law too",
      disclosed: [onOrder(), inCaseOf("a duty to report")]
    },
    buyers: {
      role: "third party",
      stated: "by category",
      title: "Buyers and their advisers",
      disclosed: inCaseOf("a merger or a sale of the company")
    },
    // LXF-X2: what was only examined allows nothing.
    elsewhere: {
      role: "third party",
      stated: "by category",
      title: "Recipients in other third countries",
      country: undetermined("third countries"),
      tool: [considered("whether clauses are possible"), derogation("explicit-consent", { when: "in specific cases" })]
    },
    // LXF-X3
    public: {
      role: "third party",
      stated: "by category",
      title: "The public, in any country",
      disclosed: published("enforcement and court cases")
    }
  },
  categories: {
    // LXF-D1
    contact: {
      title: "Name, form of address, address, e-mail, telephone, company",
      of: "customer",
      states: ["customer"],
      events: ["relationshipEnded"],
      contents: ["name", other("form of address"), "postal-address", "email", "telephone", "workplace"]
    },
    login: {
      title: "Login of the customer section",
      of: "customer",
      states: ["customer"],
      events: ["relationshipEnded"],
      contents: ["username", "password"]
    },
    prospect: {
      title: "Name and addresses of those who are not customers",
      of: "prospect",
      contents: ["name", "email", "telephone", "workplace"]
    },
    // LXF-D2
    profile: {
      title: "A client's user: name, work, country, city, image, language",
      of: "clientUser",
      contents: ["name", "job-title", "workplace", "email", "country", "city", "picture", "language"]
    },
    project: {
      title: "Project, with its analytics identifiers",
      of: "clientUser",
      contents: [other("addresses, name and logo of the project"), other("identifiers of analytics accounts")]
    },
    metrics: { title: "Metrics fetched from analytics", of: "clientUser", contents: ["behaviour", other("metrics")] },
    pageCopy: { title: "Copies and screenshots of pages", of: "clientUser" },
    chat: { title: "Chat messages and files", of: "clientUser", origin: "provided" },
    status: { title: "On-line status", of: "clientUser", origin: "observed" },
    usage: { title: "Usage of the platform", of: "clientUser", origin: "observed" },
    // LXF-D3
    behaviour: {
      title: "Moves, clicks, pages, durations, forms without content, scrolling, times",
      of: "endUser",
      contents: ["behaviour", "browsing-history"],
      origin: "observed"
    },
    demographics: {
      title: "Browser, device, referrer, time zone, country, city, user type, resolution",
      of: "endUser",
      contents: ["country", "city", other("browser, device and resolution"), other("returning or new")],
      origin: ["observed", "inferred"]
    },
    address: {
      title: "IP address, for the city",
      of: "endUser",
      events: ["cityFound"],
      contents: ["ip-address"],
      origin: "observed"
    }
  },
  activities: {
    customers: {
      title: "Customers and web site",
      recipients: ["affiliates", "hosting", "snowplow", "authorities", "buyers", "elsewhere", "public"],
      // LXF-P2
      profiling: "to understand needs and to give better service",
      purposes: {
        // LXF-P1
        questions: {
          title: "Answers to questions",
          kinds: "communication",
          basis: inOneBlock(operations),
          keeps: { contact: tenYears }
        },
        supply: {
          title: "Supply of what was ordered",
          kinds: "service-provision",
          basis: contract(),
          keeps: { contact: tenYears }
        },
        access: {
          title: "Access to the platform",
          kinds: "authentication",
          basis: contract(),
          keeps: { contact: tenYears, login: tenYears }
        },
        complaints: {
          title: "Investigation of complaints",
          kinds: "customer-care",
          basis: inOneBlock(operations),
          keeps: { contact: tenYears }
        },
        duties: {
          title: "Duties of law and compliance",
          kinds: "legal-compliance",
          basis: legalObligation(),
          keeps: { contact: tenYears }
        },
        customerOffers: {
          title: "Periodic e-mail offers to customers",
          kinds: "direct-marketing",
          basis: legitimateInterests({ interest: operations }),
          recipients: ["mailchimp"],
          keeps: { contact: twoYears }
        },
        prospectOffers: {
          title: "Periodic e-mail offers to others",
          kinds: "direct-marketing",
          basis: consent({ asked: "permission is asked", withdrawnBy: neverWithdrawn }),
          recipients: ["mailchimp"],
          // LXF-R3
          keeps: { prospect: atMost("1 year", undetermined("not said")) }
        },
        // LXF-P2
        needs: {
          title: "A profile, to understand needs",
          kinds: "personalisation",
          basis: forNoSaidInterest,
          keeps: { contact: twoYears }
        },
        improvement: {
          title: "Better products and services",
          kinds: "service-improvement",
          basis: forNoSaidInterest,
          keeps: { contact: twoYears }
        },
        monitoring: {
          title: "Use of accounts, monitored against fraud and crime",
          kinds: "fraud-prevention",
          basis: forNoSaidInterest,
          keeps: { login: twoYears }
        },
        research: {
          title: "Market research",
          kinds: "marketing",
          basis: forNoSaidInterest,
          keeps: { contact: twoYears }
        },
        // LXF-P3
        toldLater: { title: openEnded("specific purposes"), basis: inOneBlock(operations) }
      }
    },
    platform: {
      title: "Analysis of clients' sites",
      // LXF-D2: our reading, for the data is collected for clients and by their choice.
      role: "processor",
      controllers: { name: "The clients" },
      recipients: ["hosting"],
      // LXF-D2: how far back metrics are fetched, and no storage period.
      lookBack: { metrics: "1 year" },
      purposes: {
        insight: {
          title: "Insight into a client's sites",
          kinds: "usage-analytics",
          uses: ["profile", "project", "metrics", "pageCopy", "chat", "status", "usage"]
        },
        endUsers: {
          title: "Behaviour and demographics of a client's end users",
          kinds: "usage-analytics",
          uses: ["behaviour", "demographics"],
          // LXF-D3: not stored
          keeps: { address: atOnce(after("cityFound")) }
        }
      },
      // LXF-D4
      otherwise: undetermined("not said")
    }
  },
  trackers: {
    // LXF-C1: two that there are, of a policy that says there are none.
    analysis: {
      title: "Cookie data that a third party analyses",
      necessity: "not necessary",
      consent: undetermined("not said"),
      denied: "no cookies are used or installed",
      recipients: ["snowplow"]
    },
    returning: {
      title: "Returning or new user, which needs cookies",
      necessity: "not necessary",
      consent: undetermined("not said"),
      denied: "no cookies are used or installed",
      purposes: "endUsers"
    }
  },
  preferences: {
    // LXF-D3
    endUsers: {
      title: "Data of end users",
      default: "off",
      switchedBy: "the client, who opts in",
      of: "endUser",
      purposes: "endUsers"
    },
    city: { title: "The city", default: "on", switchedBy: "a setting", categories: ["demographics", "address"] },
    userType: { title: "Returning or new", default: "on", switchedBy: "a setting", categories: "demographics" }
  },
  rights: {
    told: {
      // LXF-S1
      access: offered("by e-mail, with a copy"),
      rectification: offered("by e-mail"),
      erasure: offered({ how: "by e-mail", onlyIf: "the data is outdated, incorrect or incomplete" }),
      restriction: offered("by e-mail"),
      objection: offered("by e-mail"),
      portability: offered("by e-mail, machine-readable, to be passed on"),
      // LXF-S3
      withdrawal: neverWithdrawn
    },
    // LXF-S2
    authority: "APD/GBA, Drukpersstraat 35, 1000 Brussels"
  },
  promises: {
    // LXF-X1
    noSale: { about: "sale", words: "data is not sold or leased to third parties" }
  }
})
