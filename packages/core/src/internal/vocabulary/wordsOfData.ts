/** Terms of the categories of personal data. */
import type { Origin, SpecialCategory } from "../../DataCategory.ts"
import { art, broader, close, exact, type Models, type Term } from "./term.ts"
import { contents } from "./wordsOfContents.ts"

const special: Record<SpecialCategory, Term> = {
  "racial-or-ethnic-origin": {
    text: "Data revealing racial or ethnic origin.",
    is: [...close("pd:EthnicOrigin"), ...close("pd:Race")],
    fideslang: "user.demographic.race_ethnicity"
  },
  "political-opinions": {
    text: "Data revealing political opinions.",
    is: exact("pd:PoliticalOpinion"),
    fideslang: "user.demographic.political_opinion"
  },
  "religious-or-philosophical-beliefs": {
    text: "Data revealing religious or philosophical beliefs.",
    is: close("pd:ReligiousBelief", "pd:PhilosophicalBelief"),
    fideslang: "user.demographic.religious_belief"
  },
  "trade-union-membership": {
    text: "Data revealing that someone is a member of a trade union.",
    is: exact("pd:TradeUnionMembership")
  },
  genetic: {
    text: "Data on inherited or acquired genetic characteristics.",
    law: art("4(13)"),
    is: exact("pd:Genetic"),
    fideslang: "user.health_and_medical.genetic"
  },
  biometric: {
    text: "Data from technical processing of bodily or behavioural traits, used to identify someone uniquely.",
    law: art("4(14)"),
    is: exact("pd:Biometric"),
    fideslang: "user.biometric"
  },
  health: {
    text: "Data on physical or mental health, care received included.",
    law: art("4(15)"),
    is: close("pd:Health", "pd:MedicalHealth"),
    fideslang: "user.health_and_medical"
  },
  "sex-life": { text: "Data concerning someone's sex life.", is: close("pd:Sexual") },
  "sexual-orientation": {
    text: "Data concerning someone's sexual orientation.",
    is: close("pd:SexualPreference"),
    fideslang: "user.demographic.sexual_orientation"
  }
}

const origins: Record<Origin, Term> = {
  provided: { text: "The person gave it, knowingly.", law: art("20(1)"), is: exact("dpv:ProvidedPersonalData") },
  observed: {
    text: "It arose from what the person did; portability is held to reach it too.",
    law: art("20(1)"),
    is: exact("dpv:ObservedPersonalData")
  },
  inferred: {
    text: "The company worked it out from other data; portability does not reach it.",
    is: exact("dpv:InferredPersonalData")
  }
}

const identifiability: Record<string, Term> = {
  identified: { text: "The controller knows whose it is.", is: close("dpv:IdentifyingPersonalData") },
  pseudonymous: {
    text: "It can be attributed to a person only with information kept apart.",
    law: art("4(5)"),
    is: exact("dpv:PseudonymisedData")
  },
  "not identifiable": { text: "The controller is not in a position to tell whose it is.", law: art("11") }
}

export const data: Models = {
  DataCategory: {
    title: "Category of personal data",
    text: "Data that is treated alike: what is in it, whose it is, where it comes from, what is known of each record.",
    law: art("30(1)(c)"),
    is: exact("dpv:PersonalData"),
    properties: {
      id: { text: "The id under which purposes, rules and the data map name it." },
      title: { text: "What readers call it; an open end (“and other information”) is written down as one." },
      of: { text: "Whose data it is.", is: exact("dpv:hasDataSubject") },
      events: { text: "The events whose day is known of a record: periods are counted from them." },
      states: { text: "The lasting states known of a record, as a running contract." },
      collected: { text: "The event on which it was collected: its day says which version's promise binds." },
      contents: {
        text: "What a record holds, by words of the vocabulary where one fits.",
        is: exact("dpv:hasPersonalData"),
        values: { name: "Content", terms: contents }
      },
      special: {
        title: "Special categories",
        text: "Which special categories it reveals or is. Each purpose then needs a condition as well as a basis.",
        law: art("9(1)"),
        is: close("dpv:SpecialCategoryPersonalData"),
        values: { name: "SpecialCategory", terms: special }
      },
      criminal: {
        text: "That it is about convictions, offences or security measures, and under what it may be processed.",
        law: art("10"),
        is: close("pd:Criminal"),
        fideslang: "user.criminal_history",
        values: {
          name: "OfficialAuthority",
          terms: { "official authority": { text: "Under the control of official authority.", law: art("10") } }
        }
      },
      held: {
        text: "That the company does not hold it: no period of the company's, and no column.",
        values: {
          name: "HeldBy",
          terms: {
            "on the person's device": { text: "Only on the person's own device.", is: exact("dpv:WithinDevice") }
          }
        }
      },
      identifiable: {
        text: "How far the controller can tell whose it is.",
        law: art("4(5)", "11"),
        values: { name: "Identifiability", terms: identifiability }
      },
      source: {
        text: "Where it comes from; of several, each.",
        law: art("14(2)(f)", "15(1)(g)"),
        is: exact("dpv:hasDataSource")
      },
      origin: {
        text: "How it came to be there: what portability reaches depends on it.",
        law: art("20(1)"),
        values: { name: "Origin", terms: origins }
      },
      obligatory: {
        text: "Whether the person has to provide it, and what follows if not.",
        law: art("13(2)(e)"),
        is: close("dpv:hasNecessity")
      }
    }
  },
  OtherContent: {
    title: "Other content",
    text: "What no word of the vocabulary names.",
    is: broader("dpv:PersonalData"),
    properties: { other: { text: "What it is, in words." } }
  },
  Source: {
    text: "Where data comes from.",
    law: art("13", "14(2)(f)"),
    is: exact("dpv:DataSource"),
    variants: {
      Subject: {
        title: "From the person",
        text: "The person gives it.",
        law: art("13"),
        is: exact("dpv:DataSubjectDataSource")
      },
      Indirect: {
        title: "From others",
        text: "It comes from somebody or somewhere else.",
        law: art("14(2)(f)"),
        is: close("dpv:ThirdPartyDataSource"),
        properties: {
          from: { text: "From whom or from where." },
          publiclyAccessible: {
            text: "Whether that source is open to the public, which people are told.",
            law: art("14(2)(f)"),
            values: {
              name: "YesOrNo",
              terms: {
                yes: { text: "Anybody can look there.", is: close("dpv:PublicDataSource") },
                no: { text: "Not everybody can.", is: close("dpv:NonPublicDataSource") }
              }
            }
          }
        }
      }
    }
  },
  Obligation: {
    title: "Obligation to provide",
    text: "Whether the person is obliged to provide the data, and by what.",
    law: art("13(2)(e)"),
    is: close("dpv:Necessity"),
    values: {
      name: "NoObligation",
      terms: { none: { text: "The person is free not to.", is: close("dpv:Optional") } }
    },
    properties: {
      by: {
        text: "What obliges the person.",
        is: close("dpv:Required"),
        values: {
          name: "ObligedBy",
          terms: {
            law: { text: "A provision demands it." },
            contract: { text: "A contract demands it." },
            "entering a contract": { text: "Without it no contract can be concluded." }
          }
        }
      },
      consequence: {
        text: "What follows for the person who does not provide it.",
        is: close("dpv:hasConsequence", "dpv:Consequence")
      }
    }
  }
}
