/**
 * What LUXIFER's policy commits it to, in our words, and the part of the register that expresses each.
 */
import type { Claims } from "@lethe/example-claims"

const ids = [
  ...["LXF-D1", "LXF-D2", "LXF-D3", "LXF-D4", "LXF-P1", "LXF-P2", "LXF-P3", "LXF-B1", "LXF-R1", "LXF-R2", "LXF-R3"],
  ...["LXF-X1", "LXF-X2", "LXF-X3", "LXF-S1", "LXF-S2", "LXF-S3", "LXF-C1"]
]

const customers = "activities.customers.purposes"
const platform = "activities.platform"

/** The basis of a purpose that is one of four, without the withdrawal of consent, which is LXF-S3's. */
const oneOfFour = (purpose: string) => [
  `${customers}.${purpose}.basis.bases.0._tag`,
  ...[1, 2, 3].map((index) => `${customers}.${purpose}.basis.bases.${index}`)
]
const withdrawalOf = (purpose: string) => `${customers}.${purpose}.basis.bases.0.withdrawnBy`

const commitments: Claims["commitments"] = [
  {
    id: "LXF-D1",
    says: "name, form of address, address, e-mail, telephone, company; login of the customer section",
    at: ["categories.contact", "categories.login", "categories.prospect"]
  },
  {
    id: "LXF-D2",
    says: "of clients' users: person, project, a year of metrics, pages, chat, status, usage",
    at: [
      "categories.profile",
      "categories.project",
      "categories.metrics",
      "categories.pageCopy",
      "categories.chat",
      "categories.status",
      "categories.usage",
      `${platform}.controllers`,
      `${platform}.lookBack`,
      `${platform}.purposes.insight.title`
    ]
  },
  {
    id: "LXF-D3",
    says: "of clients' end users, opt-in: behaviour and demographics; the address not stored; city and type optional",
    at: [
      "categories.behaviour",
      "categories.demographics",
      "categories.address",
      `${platform}.purposes.endUsers.title`,
      `${platform}.purposes.endUsers.keeps.address`,
      "preferences.endUsers",
      "preferences.city",
      "preferences.userType"
    ]
  },
  {
    id: "LXF-D4",
    says: "no period for that data, nor return or deletion at the end of the service",
    reported: ["28(3)(g)"],
    at: [`${platform}.otherwise`]
  },
  {
    id: "LXF-P1",
    says: "answers, supply, access, complaints, legal duties, e-mail offers",
    at: [
      `${customers}.questions.title`,
      `${customers}.supply.title`,
      `${customers}.access.title`,
      `${customers}.complaints.title`,
      `${customers}.duties.title`,
      `${customers}.customerOffers.title`,
      `${customers}.prospectOffers.title`
    ]
  },
  {
    id: "LXF-P2",
    says: "a profile, improvement, monitoring, market research: no basis said for each",
    reported: ["13(1)(c)", "13(1)(d)"],
    at: [
      "activities.customers.profiling",
      `${customers}.needs.title`,
      ...oneOfFour("needs"),
      `${customers}.improvement.title`,
      ...oneOfFour("improvement"),
      `${customers}.monitoring.title`,
      ...oneOfFour("monitoring"),
      `${customers}.research.title`,
      ...oneOfFour("research")
    ]
  },
  {
    id: "LXF-P3",
    says: "specific purposes told on forms or later",
    reported: ["5(1)(b)"],
    at: [`${customers}.toldLater.title`]
  },
  {
    id: "LXF-B1",
    says: "consent, contract, legal obligation and legitimate interests, in one block",
    reported: ["13(1)(c)"],
    at: [
      `${customers}.supply.basis`,
      ...oneOfFour("questions"),
      ...oneOfFour("complaints"),
      ...oneOfFour("toldLater"),
      `${customers}.access.basis`,
      `${customers}.duties.basis`,
      `${customers}.customerOffers.basis`,
      `${customers}.prospectOffers.basis._tag`,
      `${customers}.prospectOffers.basis.asked`
    ]
  },
  {
    id: "LXF-R1",
    says: "performance of the contract: 10 years after the end of the relationship",
    at: [
      `${customers}.questions.keeps`,
      `${customers}.supply.keeps`,
      `${customers}.access.keeps`,
      `${customers}.complaints.keeps`,
      `${customers}.duties.keeps`
    ]
  },
  {
    id: "LXF-R2",
    says: "legitimate interests: at most 2 years after the end of the relationship",
    at: [
      `${customers}.customerOffers.keeps`,
      `${customers}.needs.keeps`,
      `${customers}.improvement.keeps`,
      `${customers}.monitoring.keeps`,
      `${customers}.research.keeps`
    ]
  },
  {
    id: "LXF-R3",
    says: "those who gave permission without being customers: 1 year, from when is not said",
    reported: ["13(2)(a)"],
    at: [`${customers}.prospectOffers.keeps`]
  },
  {
    id: "LXF-X1",
    says: "affiliates, hosting, Snowplow, Mailchimp under the Data Privacy Framework, authorities, buyers; no sale",
    at: [
      "recipients.affiliates",
      "recipients.hosting",
      "recipients.snowplow",
      "recipients.mailchimp",
      "recipients.authorities",
      "recipients.buyers",
      "promises.noSale"
    ]
  },
  {
    id: "LXF-X2",
    says: "other third countries: safeguards were examined; consent in specific cases",
    reported: ["46", "13(1)(f)"],
    at: ["recipients.elsewhere"]
  },
  {
    id: "LXF-X3",
    says: "data may be published to enforce the policy or for court cases, in any country",
    reported: ["5(1)(b)"],
    at: ["recipients.public"]
  },
  {
    id: "LXF-S1",
    says: "access, rectification, restriction, objection, portability; erasure only of what is wrong or old",
    reported: ["17"],
    at: [
      "rights.told.access",
      "rights.told.rectification",
      "rights.told.erasure",
      "rights.told.restriction",
      "rights.told.objection",
      "rights.told.portability"
    ]
  },
  { id: "LXF-S2", says: "complaint to the Belgian authority", at: ["rights.authority"] },
  {
    id: "LXF-S3",
    says: "withdrawal of consent is not mentioned, although consent is a basis",
    reported: ["13(2)(c)"],
    at: [
      "rights.told.withdrawal",
      withdrawalOf("questions"),
      withdrawalOf("complaints"),
      withdrawalOf("toldLater"),
      withdrawalOf("needs"),
      withdrawalOf("improvement"),
      withdrawalOf("monitoring"),
      withdrawalOf("research"),
      `${customers}.prospectOffers.basis.withdrawnBy`
    ]
  },
  {
    id: "LXF-C1",
    says: "no cookies, yet analysis of cookie data and a user type that needs them",
    reported: ["5(1)(a)", "ePrivacy 5(3)"],
    at: ["trackers"]
  }
]

const ourReading: Claims["ourReading"] = [
  { why: "what is collected for clients, and by their choice, is their processing", at: ["activities.platform.role"] }
]

export const claims: Claims = { ids, commitments, ourReading }
