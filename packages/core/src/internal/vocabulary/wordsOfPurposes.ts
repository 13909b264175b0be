/** Terms of purposes. */
import type { PurposeKind } from "../../Purpose.ts"
import { art, broader, close, exact, type Models, type Term } from "./term.ts"

const kinds: Record<PurposeKind, Term> = {
  "service-provision": {
    text: "To provide what the person asked for.",
    is: exact("dpv:ServiceProvision"),
    fideslang: "essential.service"
  },
  authentication: {
    text: "To make sure who is there.",
    is: exact("dpv:IdentityAuthentication"),
    fideslang: "essential.service.authentication"
  },
  security: {
    text: "To keep systems and data safe.",
    is: exact("dpv:EnforceSecurity"),
    fideslang: "essential.service.security"
  },
  payment: {
    text: "To take or make payments.",
    is: exact("dpv:PaymentManagement"),
    fideslang: "essential.service.payment_processing"
  },
  accounting: { text: "To keep the books.", is: broader("dpv:Purpose"), fideslang: "finance" },
  communication: {
    text: "To tell the person what the service requires.",
    is: close("dpv:CommunicationManagement"),
    fideslang: "essential.service.notifications"
  },
  "service-management": {
    text: "To run the service.",
    is: exact("dpv:ServiceManagement"),
    fideslang: "essential.service.operations"
  },
  "customer-care": {
    text: "To help people with the service.",
    is: exact("dpv:CustomerCare"),
    fideslang: "essential.service.operations.support"
  },
  "fraud-prevention": {
    text: "To prevent and find fraud.",
    is: exact("dpv:FraudPreventionAndDetection"),
    fideslang: "essential.fraud_detection"
  },
  "legal-compliance": {
    text: "To do what the law demands.",
    is: exact("dpv:LegalCompliance"),
    fideslang: "essential.legal_obligation"
  },
  "service-improvement": {
    text: "To make the service better.",
    is: exact("dpv:ImproveExistingProductsAndServices"),
    fideslang: "functional.service.improve"
  },
  "usage-analytics": {
    text: "To see how the service is used.",
    is: exact("dpv:ServiceUsageAnalytics"),
    fideslang: "analytics"
  },
  marketing: { text: "To promote what is offered.", is: exact("dpv:Marketing"), fideslang: "marketing" },
  "direct-marketing": {
    text: "To promote it to a person directly. An objection ends it at once.",
    law: art("21(2)", "21(3)"),
    is: exact("dpv:DirectMarketing"),
    fideslang: "marketing.communications"
  },
  advertising: { text: "To show advertisements.", is: exact("dpv:Advertising"), fideslang: "marketing.advertising" },
  "targeted-advertising": {
    text: "To show advertisements chosen by what is known of the person.",
    is: exact("dpv:TargetedAdvertising"),
    fideslang: "marketing.advertising.third_party.targeted"
  },
  personalisation: {
    text: "To fit the service to the person.",
    is: exact("dpv:Personalisation"),
    fideslang: "personalize"
  },
  "human-resources": {
    text: "To manage employees.",
    is: exact("dpv:HumanResourceManagement"),
    fideslang: "employment"
  },
  recruitment: {
    text: "To find and choose employees.",
    is: exact("dpv:RecruitmentManagement"),
    fideslang: "employment.recruitment"
  },
  sales: { text: "To sell.", is: close("dpv:SellProducts"), fideslang: "sales" },
  governance: { text: "To govern the organisation.", is: exact("dpv:OrganisationGovernance"), fideslang: "operations" }
}

export const purposes: Models = {
  Purpose: {
    text: "Why data is processed, with the legal basis of just that. A processor's purposes have none.",
    law: art("5(1)(b)", "13(1)(c)"),
    is: exact("dpv:Purpose"),
    properties: {
      id: { text: "The id under which trackers, preferences and other purposes name it." },
      title: { text: "What readers call it; an open end (“and other purposes”) is written down as one." },
      kinds: {
        text: "What kind of purpose it is, by words of the vocabulary where one fits.",
        is: exact("dpv:hasPurpose"),
        values: { name: "PurposeKind", terms: kinds }
      },
      basis: {
        title: "Legal basis",
        text: "Why it is lawful.",
        law: art("6(1)", "13(1)(c)"),
        is: exact("dpv:hasLegalBasis")
      },
      keeps: {
        text: "How long it keeps each category.",
        law: art("5(1)(e)", "13(2)(a)"),
        is: exact("dpv:hasStorageCondition")
      },
      uses: {
        text: "Categories it processes without a rule of its own: the activity's rule is theirs, or none is said.",
        is: close("dpv:hasPersonalData")
      },
      recipients: { text: "To whom data is disclosed for it.", law: art("13(1)(e)"), is: exact("dpv:hasRecipient") },
      article89: {
        title: "Article 89 purpose",
        text: "That it is archiving in the public interest, research or statistics, which may last.",
        law: art("5(1)(e)", "89(1)")
      },
      further: {
        title: "Further processing",
        text: "That it is another purpose than that of collection.",
        law: art("6(4)")
      }
    }
  },
  Keeps: {
    title: "Rule for a category",
    text: "How long a purpose keeps a category, and of special data under which condition.",
    law: art("5(1)(e)"),
    is: close("dpv:StorageCondition"),
    properties: {
      category: { text: "The category that is kept.", is: exact("dpv:hasPersonalData") },
      rule: { text: "How long, counted from what.", is: close("dpv:hasDuration") },
      condition: {
        text: "What lifts the prohibition on special categories.",
        law: art("9(2)"),
        is: close("dpv:hasLegalBasis")
      }
    }
  },
  PublicInterestPurpose: {
    title: "Article 89 purpose",
    text: "Archiving in the public interest, research or statistics, with the safeguards it demands.",
    law: art("89(1)"),
    properties: {
      kind: {
        text: "Which of the purposes that Article 89 names.",
        values: {
          name: "PublicInterestKind",
          terms: {
            archiving: { text: "Archiving in the public interest.", is: broader("dpv:PublicInterest") },
            "scientific research": { text: "Scientific research.", is: exact("dpv:ScientificResearch") },
            "historical research": { text: "Historical research.", is: broader("dpv:ResearchAndDevelopment") },
            statistics: { text: "Statistics.", is: broader("dpv:Purpose") }
          }
        }
      },
      safeguards: {
        text: "What protects the people, data minimisation first.",
        law: art("89(1)"),
        is: exact("dpv:Safeguard")
      }
    }
  },
  FurtherProcessing: {
    title: "Further processing",
    text: "Processing for another purpose than that for which the data was collected.",
    law: art("6(4)"),
    is: close("dpv:SecondaryUse"),
    properties: {
      of: { text: "The purpose of collection." },
      compatible: {
        text: "Why the new purpose is compatible with it.",
        is: close("eu-gdpr:PurposeCompatibilityAssessment")
      }
    }
  }
}
