/** A register of many activities, as JSON: three purposes each, with rules, bases and recipients of several forms. */
import type { RegisterJson } from "@lethe/core/Register"

const event = (name: string) => ({ _tag: "Event", events: [name], countedFrom: "day" })

const purposes = (index: number) => [
  {
    id: `supply${index}`,
    title: "Supply",
    basis: { _tag: "Contract" },
    keeps: [
      {
        category: "account",
        rule: {
          _tag: "While",
          state: "customer",
          afterwards: { _tag: "Period", bound: "at-most", period: "P3Y", from: event("closed") }
        }
      }
    ]
  },
  {
    id: `news${index}`,
    title: "News",
    kinds: ["direct-marketing"],
    basis: { _tag: "Consent", asked: "a box", withdrawnBy: "the settings" },
    keeps: [{ category: "account", rule: { _tag: "While", state: "customer" } }],
    recipients: ["mailer"]
  },
  {
    id: `books${index}`,
    title: "Books",
    basis: { _tag: "LegalObligation", provisions: ["xx/books"] },
    keeps: [
      {
        category: "invoice",
        rule: { _tag: "Statute", provision: "xx/books", events: { issued: event("issued") }, as: "both" }
      }
    ]
  }
]

/** `lethe-register/1`; every third activity says something that a check finds. */
export const inJson = (activities: number): unknown => ({
  format: "lethe-register/1" satisfies RegisterJson["format"],
  provisions: [
    {
      id: "xx/books",
      title: "Books",
      events: ["issued"],
      countedFrom: "day",
      period: "P10Y",
      bound: "at-least",
      source: { act: "Trade Act", provision: "s. 22" },
      verification: "unverified"
    }
  ],
  versions: [
    {
      name: "Example",
      inForceFrom: "2026-01-01",
      zone: "Europe/Paris",
      controller: { name: "Example", country: "FR", contact: "privacy@example.org" },
      subjects: [{ id: "customer" }],
      recipients: [
        { id: "hoster", role: "processor", country: { _tag: "Undetermined", words: "not said" } },
        { id: "mailer", role: "processor", country: "US" }
      ],
      categories: [
        { id: "account", of: ["customer"], events: ["closed"], states: ["customer"] },
        { id: "invoice", of: ["customer"], events: ["issued"], states: [] }
      ],
      activities: Array.from({ length: activities }, (_, index) => ({
        id: `activity${index}`,
        role: "controller",
        recipients: ["hoster"],
        purposes: purposes(index).map((each, at) =>
          index % 3 === 0 && at === 0 ? { ...each, basis: { _tag: "Undetermined", words: "not said" } } : each
        )
      }))
    }
  ]
})
