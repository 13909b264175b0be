/** Terms of recipients, disclosures and transfers to third countries. */
import type { RecipientRole } from "../../Recipient.ts"
import type { DerogationGround, Instrument } from "../../Transfer.ts"
import { art, broader, close, exact, type Models, type Term } from "./term.ts"
import { atEnd } from "./wordsOfRules.ts"

const roles: Record<RecipientRole, Term> = {
  processor: { text: "Processes on the controller's behalf.", law: art("4(8)", "28"), is: exact("dpv:DataProcessor") },
  controller: { text: "Determines purposes and means of its own.", law: art("4(7)"), is: exact("dpv:DataController") },
  "joint controller": {
    text: "Determines them together with the company.",
    law: art("26"),
    is: close("dpv:JointDataControllers")
  },
  "third party": { text: "Neither of these, and not the person.", law: art("4(10)"), is: exact("dpv:ThirdParty") },
  "public authority": {
    text: "An authority, a court or another public body.",
    law: art("4(9)"),
    is: close("dpv:Authority")
  }
}

const instruments: Record<Instrument, Term> = {
  "public-instrument": {
    text: "A legally binding instrument between public authorities.",
    law: art("46(2)(a)"),
    is: exact("eu-gdpr:A46-2-a")
  },
  "binding-corporate-rules": {
    text: "Rules that bind a group of companies, approved by an authority.",
    law: art("46(2)(b)", "47"),
    is: [...exact("eu-gdpr:A46-2-b"), ...close("eu-gdpr:BindingCorporateRules")],
    fideslang: "BCRs"
  },
  "commission-clauses": {
    text: "Standard clauses that the Commission adopted.",
    law: art("46(2)(c)"),
    is: [...exact("eu-gdpr:A46-2-c"), ...close("eu-gdpr:SCCByCommission")],
    fideslang: "SCCs"
  },
  "authority-clauses": {
    text: "Standard clauses that an authority adopted and the Commission approved.",
    law: art("46(2)(d)"),
    is: [...exact("eu-gdpr:A46-2-d"), ...close("eu-gdpr:SCCBySupervisoryAuthority")]
  },
  "code-of-conduct": {
    text: "An approved code of conduct with binding commitments.",
    law: art("46(2)(e)", "40"),
    is: [...exact("eu-gdpr:A46-2-e"), ...close("eu-gdpr:CodesOfConductForDataTransfers")]
  },
  certification: {
    text: "An approved certification with binding commitments.",
    law: art("46(2)(f)", "42"),
    is: [...exact("eu-gdpr:A46-2-f"), ...close("eu-gdpr:CertificationMechanismsForDataTransfers")]
  },
  "ad-hoc-clauses": {
    text: "Clauses of one's own, which an authority authorised.",
    law: art("46(3)(a)"),
    is: [...exact("eu-gdpr:A46-3-a"), ...close("eu-gdpr:AdHocContractualClauses")]
  },
  "administrative-arrangement": {
    text: "An arrangement between public bodies, which an authority authorised.",
    law: art("46(3)(b)"),
    is: exact("eu-gdpr:A46-3-b")
  }
}

const grounds: Record<DerogationGround, Term> = {
  "explicit-consent": {
    text: "The person agreed explicitly, told of the risks.",
    law: art("49(1)(a)"),
    is: exact("eu-gdpr:A49-1-a")
  },
  contract: { text: "A contract with the person needs it.", law: art("49(1)(b)"), is: exact("eu-gdpr:A49-1-b") },
  "contract-in-interest": {
    text: "A contract in the person's interest needs it.",
    law: art("49(1)(c)"),
    is: exact("eu-gdpr:A49-1-c")
  },
  "public-interest": {
    text: "Important reasons of public interest need it.",
    law: art("49(1)(d)"),
    is: exact("eu-gdpr:A49-1-d")
  },
  "legal-claims": { text: "Legal claims need it.", law: art("49(1)(e)"), is: exact("eu-gdpr:A49-1-e") },
  "vital-interests": {
    text: "Somebody's life or health depends on it, and the person cannot consent.",
    law: art("49(1)(f)"),
    is: exact("eu-gdpr:A49-1-f")
  },
  "public-register": {
    text: "It comes from a register that is open to the public.",
    law: art("49(1)(g)"),
    is: exact("eu-gdpr:A49-1-g")
  },
  "compelling-interests": {
    text: "Compelling legitimate interests, of few people and once; the authority and the person are told.",
    law: art("49(1), second subparagraph"),
    is: close("eu-gdpr:A49-2")
  }
}

export const recipients: Models = {
  Recipient: {
    text: "To whom data is disclosed. Without a country no transfer is claimed.",
    law: art("4(9)", "13(1)(e)"),
    is: exact("dpv:Recipient"),
    properties: {
      id: { text: "The id under which activities and purposes name it." },
      role: { text: "What it is in relation to the data.", values: { name: "RecipientRole", terms: roles } },
      stated: {
        text: "Whether people are told the name, or a category only. By name where it is not said.",
        law: art("13(1)(e)"),
        values: {
          name: "Stated",
          terms: {
            "by name": { text: "People are told who it is." },
            "by category": { text: "People are told what kind of recipient it is." }
          }
        }
      },
      title: { text: "Its name, or its category." },
      country: { text: "Where the data goes, as ISO 3166-1 writes it: US.", is: close("dpv:hasCountry") },
      tool: {
        text: "What allows the transfer to a third country; of several, any.",
        law: art("13(1)(f)", "44"),
        is: close("dpv:hasLegalBasis", "dpv:DataTransferLegalBasis")
      },
      disclosed: { text: "When data may be disclosed to it; of several cases, any." },
      engagedBy: {
        text: "The processor that engaged it, if it is a sub-processor.",
        law: art("28(2)", "28(4)"),
        is: close("dpv:DataSubProcessor")
      },
      atEnd: { text: "What it does with the data when its service ends.", law: art("28(3)(g)"), values: atEnd }
    }
  },
  Disclosure: {
    text: "When data may be disclosed to a recipient.",
    is: close("dpv:Disclose"),
    variants: {
      ForTheService: { text: "Only as far as the service needs it." },
      OnOrder: { text: "On an order of a court or an authority.", law: art("48") },
      WithApproval: {
        text: "Each disclosure only after the person approved. A promise, and no tool for a transfer.",
        properties: { form: { text: "In which form the person approves." } }
      },
      InCaseOf: {
        text: "In a case that is described.",
        properties: { words: { text: "The case, in words." } }
      },
      Published: {
        text: "It may be published, to whom it may concern.",
        is: close("dpv:MakeAvailable"),
        properties: { words: { text: "What is published, and where." } }
      }
    }
  },
  TransferTool: {
    title: "Transfer tool",
    text: "What allows data to go to a third country.",
    law: art("44"),
    is: close("dpv:DataTransferLegalBasis"),
    variants: {
      Adequacy: {
        title: "Adequacy decision",
        text: "The Commission decided that the country protects data adequately.",
        law: art("45(3)"),
        is: [...exact("eu-gdpr:A45-3"), ...close("eu-gdpr:AdequacyDecision")],
        fideslang: "Adequacy Decision",
        properties: { decision: { text: "The name of the decision, where it covers only some recipients." } }
      },
      Safeguard: {
        title: "Appropriate safeguards",
        text: "An instrument gives people enforceable rights there.",
        law: art("46"),
        is: close("dpv:SafeguardForDataTransfer"),
        properties: {
          instrument: { text: "Which instrument.", values: { name: "Instrument", terms: instruments } },
          copy: { text: "How people get a copy.", law: art("13(1)(f)") },
          authorisation: { text: "The authority's authorisation, where one is needed.", law: art("46(3)") }
        }
      },
      Derogation: {
        text: "An exception for specific situations.",
        law: art("49(1)"),
        is: broader("dpv:DataTransferLegalBasis"),
        properties: {
          ground: { text: "Which exception.", values: { name: "DerogationGround", terms: grounds } },
          when: { text: "When it is used." }
        }
      },
      Considered: {
        text: "It was thought about, and is no tool.",
        properties: { words: { text: "What was considered." } }
      }
    }
  }
}
