/** Terms of legal bases, and of the conditions for special categories. */
import { art, broader, close, exact, type Models, type Place } from "./term.ts"

const provisions: Place = {
  text: "The provisions it rests on: those with a period by their id, others as they are cited.",
  law: art("6(3)"),
  is: close("dpv:hasApplicableLaw")
}
const withdrawnBy: Place = {
  text: "How the consent is withdrawn, which must be as easy as giving it.",
  law: art("7(3)"),
  is: close("dpv:hasConsentControl", "dpv:WithdrawConsent")
}

const six: Readonly<Record<string, Place>> = {
  Consent: {
    text: "The person agreed, freely and knowingly, to this purpose.",
    law: art("6(1)(a)"),
    is: [...exact("eu-gdpr:A6-1-a"), ...broader("dpv:Consent")],
    fideslang: "Consent",
    properties: {
      withdrawnBy,
      asked: {
        text: "How it is asked.",
        law: art("7(1)", "7(2)"),
        is: close("dpv:hasConsentControl", "dpv:ObtainConsent")
      }
    }
  },
  Contract: {
    text: "A contract with the person needs it, or steps the person asked for before one.",
    law: art("6(1)(b)"),
    is: [...exact("eu-gdpr:A6-1-b"), ...broader("dpv:Contract")],
    fideslang: "Contract"
  },
  LegalObligation: {
    text: "Law that binds the controller demands it.",
    law: art("6(1)(c)"),
    is: [...exact("eu-gdpr:A6-1-c"), ...broader("dpv:LegalObligation")],
    fideslang: "Legal obligations",
    properties: { provisions }
  },
  VitalInterests: {
    text: "Somebody's life or health depends on it.",
    law: art("6(1)(d)"),
    is: [...exact("eu-gdpr:A6-1-d"), ...broader("dpv:VitalInterest")],
    fideslang: "Vital interests"
  },
  PublicTask: {
    text: "A task in the public interest, or official authority, that law entrusts to the controller.",
    law: art("6(1)(e)"),
    is: [...exact("eu-gdpr:A6-1-e"), ...close("dpv:PublicInterest", "dpv:OfficialAuthorityOfController")],
    fideslang: "Public interest",
    properties: { provisions }
  },
  LegitimateInterests: {
    text: "An interest of the controller or of another that the person's interests and rights do not override.",
    law: art("6(1)(f)"),
    is: [...exact("eu-gdpr:A6-1-f"), ...broader("dpv:LegitimateInterest")],
    fideslang: "Legitimate interests",
    properties: {
      interest: { text: "The interest pursued, which people are told.", law: art("13(1)(d)") },
      balancing: { text: "Where the balancing of interests is recorded.", is: close("eu-gdpr:BalancingTest") }
    }
  }
}

const onLaw = { provisions }

export const bases: Models = {
  LegalBasis: {
    title: "Legal basis",
    text: "Why processing is lawful: one of six, or that the policy names several and does not say which.",
    law: art("6(1)"),
    is: exact("dpv:LegalBasis"),
    variants: {
      ...six,
      NotSaidWhich: {
        title: "Not said which",
        text: "Several are named, and it is not said which applies: none is determined.",
        properties: { bases: { text: "Those that are named." } }
      }
    }
  },
  OneBasis: {
    title: "One of the six bases",
    text: "A legal basis that is determined.",
    law: art("6(1)"),
    is: exact("dpv:LegalBasis"),
    variants: six
  },
  Presumed: {
    title: "Presumed consent",
    text: "Consent is taken for granted from another act. The law asks for a clear affirmative one.",
    law: art("4(11)", "7(2)"),
    is: close("dpv:ImpliedConsent"),
    properties: { from: { text: "The act it is taken from." } }
  },
  SpecialCondition: {
    title: "Special condition",
    text: "What lifts the prohibition to process special categories of personal data.",
    law: art("9(2)"),
    is: broader("dpv:LegalBasis"),
    variants: {
      ExplicitConsent: {
        text: "The person agreed explicitly.",
        law: art("9(2)(a)"),
        is: [...exact("eu-gdpr:A9-2-a"), ...broader("dpv:ExplicitlyExpressedConsent")],
        properties: { withdrawnBy }
      },
      EmploymentLaw: {
        text: "Employment, social security or social protection law needs it.",
        law: art("9(2)(b)"),
        is: exact("eu-gdpr:A9-2-b"),
        properties: onLaw
      },
      VitalInterests: {
        text: "Somebody's life or health depends on it, and the person cannot consent.",
        law: art("9(2)(c)"),
        is: exact("eu-gdpr:A9-2-c")
      },
      NotForProfitBody: {
        title: "Not-for-profit body",
        text: "A foundation, association or other not-for-profit body processes data of its members.",
        law: art("9(2)(d)"),
        is: exact("eu-gdpr:A9-2-d")
      },
      MadePublic: {
        text: "The person manifestly made it public.",
        law: art("9(2)(e)"),
        is: exact("eu-gdpr:A9-2-e")
      },
      LegalClaims: {
        text: "Legal claims, or courts acting as such, need it.",
        law: art("9(2)(f)"),
        is: exact("eu-gdpr:A9-2-f")
      },
      SubstantialPublicInterest: {
        text: "A substantial public interest, on the basis of law, needs it.",
        law: art("9(2)(g)"),
        is: exact("eu-gdpr:A9-2-g"),
        properties: onLaw
      },
      HealthCare: {
        text: "Medicine, care or treatment needs it, under professional secrecy.",
        law: art("9(2)(h)", "9(3)"),
        is: exact("eu-gdpr:A9-2-h"),
        properties: onLaw
      },
      PublicHealth: {
        text: "Public health, on the basis of law, needs it.",
        law: art("9(2)(i)"),
        is: exact("eu-gdpr:A9-2-i"),
        properties: onLaw
      },
      Research: {
        text: "Archiving in the public interest, research or statistics, on the basis of law, need it.",
        law: art("9(2)(j)", "89(1)"),
        is: exact("eu-gdpr:A9-2-j"),
        properties: onLaw
      }
    }
  }
}
