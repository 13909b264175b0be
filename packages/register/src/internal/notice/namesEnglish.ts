/** The values of a register in English. */
import type { NoticeNames } from "./names.ts"

export const namesInEnglish: NoticeNames = {
  bases: {
    Consent: "your consent",
    Contract: "a contract with you, or steps before one at your request",
    LegalObligation: "a legal obligation of ours",
    VitalInterests: "vital interests, yours or another person's",
    PublicTask: "a task in the public interest or of official authority",
    LegitimateInterests: "legitimate interests"
  },
  conditions: {
    ExplicitConsent: "your explicit consent",
    EmploymentLaw: "employment, social security or social protection law",
    VitalInterests: "vital interests of a person who cannot consent",
    NotForProfitBody: "the members of a not-for-profit body",
    MadePublic: "you made them manifestly public",
    LegalClaims: "legal claims, or courts acting as such",
    SubstantialPublicInterest: "a substantial public interest, by law",
    HealthCare: "health or social care",
    PublicHealth: "public health",
    Research: "archiving, research or statistics"
  },
  special: {
    "racial-or-ethnic-origin": "racial or ethnic origin",
    "political-opinions": "political opinions",
    "religious-or-philosophical-beliefs": "religious or philosophical beliefs",
    "trade-union-membership": "trade-union membership",
    genetic: "genetic data",
    biometric: "biometric data",
    health: "health",
    "sex-life": "sex life",
    "sexual-orientation": "sexual orientation"
  },
  contentNames: {
    name: "name",
    email: "e-mail address",
    telephone: "telephone number",
    "postal-address": "postal address",
    street: "street",
    city: "city",
    "postal-code": "postal code",
    country: "country",
    username: "user name",
    password: "password",
    "unique-id": "identifier",
    "ip-address": "IP address",
    "cookie-id": "cookie identifier",
    "bank-account": "bank account",
    "payment-card": "payment card",
    payment: "payments",
    "government-id": "official identifier",
    passport: "passport",
    "date-of-birth": "date of birth",
    "age-range": "age range",
    gender: "gender",
    "marital-status": "marital status",
    language: "language",
    "job-title": "job title",
    workplace: "workplace",
    location: "location",
    "precise-location": "precise location",
    behaviour: "behaviour",
    "browsing-history": "browsing history",
    "purchase-history": "purchase history",
    "social-network": "social network",
    "privacy-preferences": "privacy preferences",
    picture: "picture"
  },
  roles: {
    processor: "processor, on our behalf",
    controller: "controller of its own",
    "joint controller": "joint controller",
    "third party": "third party",
    "public authority": "public authority"
  },
  tools: {
    Adequacy: "a decision that the country protects data adequately",
    Safeguard: "appropriate safeguards",
    Derogation: "an exception for specific situations",
    Considered: "considered"
  },
  instruments: {
    "public-instrument": "an instrument between public authorities",
    "binding-corporate-rules": "binding corporate rules",
    "commission-clauses": "standard contractual clauses of the Commission",
    "authority-clauses": "standard contractual clauses of an authority",
    "code-of-conduct": "a code of conduct",
    certification: "a certification",
    "ad-hoc-clauses": "clauses that an authority authorised",
    "administrative-arrangement": "an administrative arrangement"
  },
  derogations: {
    "explicit-consent": "your explicit consent",
    contract: "a contract with you",
    "contract-in-interest": "a contract in your interest",
    "public-interest": "important reasons of public interest",
    "legal-claims": "legal claims",
    "vital-interests": "vital interests",
    "public-register": "a public register",
    "compelling-interests": "compelling legitimate interests"
  },
  channels: {
    "e-mail": "e-mail",
    telephone: "telephone",
    "text message": "text message",
    post: "post",
    fax: "fax",
    push: "push messages",
    website: "the web site"
  },
  rights: {
    access: { name: "Access", what: "to know whether we use data about you, which and for what, and to get a copy" },
    rectification: { name: "Rectification", what: "to have wrong data corrected and incomplete data completed" },
    erasure: {
      name: "Erasure",
      what:
        "to have data erased when they are no longer needed, when you withdraw consent or object with " +
        "effect, or when they are used unlawfully"
    },
    restriction: {
      name: "Restriction",
      what:
        "to have data kept but not used, while accuracy or an objection is examined, or when you need them " +
        "for a claim"
    },
    portability: {
      name: "Portability",
      what:
        "to receive what you provided in a machine-readable form, or to have it sent to another where that " +
        "is feasible"
    },
    objection: { name: "Objection", what: "to object on grounds of your particular situation" },
    objectionToMarketing: { name: "Objection to direct marketing", what: "to object at any time, without a reason" },
    objectionToResearch: {
      name: "Objection to research",
      what: "to object on grounds of your particular situation, unless the public interest needs it"
    },
    withdrawal: {
      name: "Withdrawal of consent",
      what: "to withdraw consent at any time; what was done before stays lawful"
    },
    humanIntervention: {
      name: "No decision by automated means alone",
      what: "to have a human look again, to be heard and to contest a decision"
    }
  }
}
