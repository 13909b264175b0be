/** Terms of activities and of what the company says of all of them. */
import type { Role } from "../../Activity.ts"
import { art, close, exact, type Models, type Place, type Term } from "./term.ts"

const roles: Record<Role, Term> = {
  controller: { text: "The company decides why and how.", law: art("4(7)"), is: exact("dpv:DataController") },
  "joint controller": {
    text: "It decides together with others.",
    law: art("26"),
    is: exact("dpv:JointDataControllers")
  },
  processor: { text: "It works on behalf of others.", law: art("4(8)", "28"), is: exact("dpv:DataProcessor") }
}

const none = (text: string, name: string): Pick<Place, "values"> => ({ values: { name, terms: { none: { text } } } })

export const security: Place = {
  text: "A general description of the technical and organisational measures.",
  law: art("30(1)(g)", "32(1)"),
  is: close("dpv:hasTechnicalOrganisationalMeasure", "dpv:TechnicalOrganisationalMeasure")
}

export const automatedDecisions: Place = {
  text: "Whether decisions rest solely on automated processing, and how.",
  law: art("13(2)(f)", "22"),
  is: close("dpv:AutomatedDecisionMaking")
}

export const activities: Models = {
  Activity: {
    title: "Processing activity",
    text: "What the company does with personal data, for purposes that belong together.",
    law: art("30(1)", "30(2)"),
    is: exact("dpv:PersonalDataProcess"),
    properties: {
      id: { text: "Its id." },
      title: { text: "What readers call it." },
      role: { text: "What the company is in it.", values: { name: "Role", terms: roles } },
      controllers: {
        text: "A processor's: the controllers it works for.",
        law: art("30(2)(a)"),
        is: exact("dpv:hasDataController")
      },
      jointly: { text: "A joint controller's: with whom.", law: art("26"), is: close("dpv:hasJointDataControllers") },
      recipients: {
        text: "To whom its data is disclosed.",
        law: art("13(1)(e)", "30(1)(d)"),
        is: exact("dpv:hasRecipient")
      },
      purposes: { text: "For what.", law: art("30(1)(b)"), is: close("dpv:hasProcess", "dpv:hasPurpose") },
      otherwise: {
        text: "The rule for what its purposes use and no rule of theirs names.",
        is: close("dpv:hasStorageCondition")
      },
      lookBack: { text: "How far back data is fetched or shown." },
      security: { ...security, text: `${security.text} The company's own where an activity says nothing.` },
      automatedDecisions,
      profiling: {
        text: "What people are profiled for, with or without a decision.",
        law: art("4(4)"),
        is: exact("dpv:Profiling")
      },
      impactAssessment: {
        text: "The data protection impact assessment.",
        law: art("35"),
        is: exact("dpv:hasImpactAssessment")
      }
    }
  },
  LookBack: {
    title: "Look-back window",
    text: "How far back data is fetched or shown. A window, and no storage period.",
    properties: { category: { text: "Of which category." }, period: { text: "How far." } }
  },
  AutomatedDecisions: {
    title: "Automated decisions",
    ...automatedDecisions,
    ...none("There are none.", "NoAutomatedDecisions"),
    properties: {
      logic: {
        text: "The logic involved, so that people understand it.",
        law: art("13(2)(f)"),
        is: close("dpv:hasAlgorithmicLogic", "dpv:AlgorithmicLogic")
      },
      consequences: {
        text: "What it means for the person.",
        law: art("13(2)(f)"),
        is: close("dpv:hasConsequence", "dpv:Consequence")
      },
      ground: {
        text: "Why it is allowed.",
        law: art("22(2)"),
        values: {
          name: "DecisionGround",
          terms: {
            contract: { text: "A contract with the person needs it.", law: art("22(2)(a)") },
            law: { text: "Law authorises it.", law: art("22(2)(b)") },
            "explicit consent": { text: "The person agreed explicitly.", law: art("22(2)(c)") }
          }
        }
      },
      safeguards: {
        text: "At least a human who intervenes, hears the person, and before whom the decision can be contested.",
        law: art("22(3)"),
        is: close("dpv:HumanInvolvementForIntervention")
      }
    }
  },
  ImpactAssessment: {
    title: "Impact assessment",
    text: "Whether an assessment of what the processing may do to people was made.",
    law: art("35"),
    is: exact("dpv:DPIA"),
    properties: {
      done: { text: "Where it is recorded." },
      notRequired: { text: "Why none is required.", is: close("eu-gdpr:DPIANotRequired") }
    }
  },
  Backups: {
    text: "How long what was erased is still in backups.",
    is: close("dpv:StorageRestoration"),
    ...none("There are no backups.", "NoBackups"),
    properties: {
      tail: { text: "How long until the last backup of it is gone." },
      every: { text: "How often one is made.", is: close("dpv:hasFrequency") }
    }
  },
  OwnPromise: {
    title: "Promise beyond the law",
    text: "What the company promises though no law asks. It binds whoever made it.",
    properties: {
      id: { text: "Its id." },
      words: { text: "What is promised." },
      about: {
        text: "What it is about.",
        values: {
          name: "PromiseAbout",
          terms: {
            answer: { text: "How soon people are answered." },
            disclosure: { text: "To whom data is disclosed, and after what." },
            sale: { text: "That data is not sold." },
            breach: { text: "That people are told of a breach." },
            change: { text: "That people are told of a change." },
            other: { text: "Something else." }
          }
        }
      },
      of: { text: "Whom it concerns." },
      recipients: { text: "Which recipients it concerns." },
      within: { text: "The period in which it is kept; days are calendar days." },
      before: { text: "The act that it precedes." }
    }
  },
  Undetermined: {
    text: "The policy does not say it, or in words from which nothing can be computed.",
    properties: { words: { text: "The policy's few words." } }
  },
  OpenEnded: {
    title: "Open end",
    text: "A list that has no end, as “other purposes”.",
    properties: { words: { text: "The policy's few words." } }
  },
  NotOffered: {
    title: "Not offered",
    text: "What the law asks for is refused to the person.",
    properties: { words: { text: "In which words." } }
  },
  Id: { text: "The id of something this register declares: pageVisit.", title: "Id" },
  StatuteId: { title: "Id of a provision", text: "A territory or a host, and a name: fr/accounting-records." },
  PlainDate: { title: "Day", text: "A civil date, without a time and without a zone: 2026-11-22." },
  Zone: { text: "A time zone as the IANA database names it: Europe/Paris." }
}
