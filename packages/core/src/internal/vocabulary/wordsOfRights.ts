/** Terms of rights as people are told of them, of trackers and of preferences. */
import type { Channel } from "../../Preference.ts"
import type { RefusalGround, Right } from "../../Rights.ts"
import { art, broader, close, ePrivacy, exact, type Models, type Term, type Values } from "./term.ts"

const rights: Record<Right, Term> = {
  access: { text: "To know what is processed, and to have a copy.", law: art("15"), is: exact("eu-gdpr:A15") },
  rectification: { text: "To have what is wrong put right.", law: art("16"), is: exact("eu-gdpr:A16") },
  erasure: { text: "To have data erased.", law: art("17"), is: exact("eu-gdpr:A17") },
  restriction: { text: "To have processing restricted.", law: art("18"), is: exact("eu-gdpr:A18") },
  portability: { text: "To take data along.", law: art("20"), is: exact("eu-gdpr:A20") },
  objection: { text: "To object, for reasons of one's own situation.", law: art("21(1)"), is: broader("eu-gdpr:A21") },
  objectionToMarketing: {
    text: "To object to direct marketing, without giving reasons.",
    law: art("21(2)"),
    is: broader("eu-gdpr:A21")
  },
  withdrawal: { text: "To withdraw consent at any time.", law: art("7(3)"), is: exact("eu-gdpr:A7-3") },
  humanIntervention: {
    text: "Not to be subject to an automated decision without a human who intervenes.",
    law: art("22(3)"),
    is: close("eu-gdpr:A22")
  }
}
const rightsValues: Values = { name: "Right", terms: rights }

const refusals: Record<RefusalGround, Term> = {
  "freedom of expression": {
    text: "Freedom of expression and information needs the data.",
    law: art("17(3)(a)"),
    is: exact("eu-gdpr:JustificationA17FreedomOfExpression")
  },
  "legal obligation": {
    text: "A legal obligation or a public task needs it.",
    law: art("17(3)(b)"),
    is: close("eu-gdpr:JustificationA17LegallyRequired")
  },
  "public health": {
    text: "Public health needs it.",
    law: art("17(3)(c)"),
    is: exact("eu-gdpr:JustificationA17PublicHealth")
  },
  research: {
    text: "Archiving, research or statistics would be impossible or seriously impaired.",
    law: art("17(3)(d)"),
    is: close("eu-gdpr:JustificationA17Archiving")
  },
  "legal claims": {
    text: "Legal claims need it.",
    law: art("17(3)(e)"),
    is: exact("eu-gdpr:JustificationA17LegalClaims")
  }
}

const channels: Record<Channel, Term> = {
  "e-mail": { text: "By e-mail." },
  telephone: { text: "By telephone." },
  "text message": { text: "By text message." },
  post: { text: "By post." },
  fax: { text: "By fax." },
  push: { text: "By a message to an app." },
  website: { text: "On the website." }
}

export const told: Models = {
  Rights: {
    text: "Rights as people are told of them. What they have by law does not depend on it.",
    law: art("13(2)(b)", "15–22"),
    is: close("dpv:DataSubjectRight"),
    properties: {
      told: { text: "What is said of each right.", is: exact("dpv:hasRight") },
      identity: { text: "What is asked to confirm who asks.", law: art("12(6)") },
      refusals: { text: "Refusals that are announced.", law: art("17(3)") },
      authority: {
        text: "To which authority people can complain.",
        law: art("13(2)(d)", "77"),
        is: close("dpv:hasAuthority", "dpv:DataProtectionAuthority")
      },
      afterDeath: { text: "Directives on what becomes of the data after death." },
      others: {
        text: "Rights under another law than the Regulation.",
        properties: { right: { text: "The right." }, source: { text: "Where it stands." } }
      }
    }
  },
  RightTold: {
    title: "Right, as told",
    text: "What people are told of one right.",
    properties: {
      right: { text: "Which right.", values: rightsValues },
      told: { text: "Offered, refused, or not said." }
    }
  },
  Offered: {
    text: "People are told that they have it.",
    is: close("dpv:ActiveRight"),
    properties: {
      how: { text: "How it is exercised.", law: art("12(2)"), is: exact("dpv:isExercisedAt") },
      onlyIf: { text: "A condition of the company's own." }
    }
  },
  IdentityCheck: {
    title: "Identity check",
    text: "Further information to confirm who asks. The law allows it only where there are reasonable doubts.",
    law: art("12(6)"),
    is: close("eu-gdpr:JustificationA12IdentityRequired"),
    properties: {
      asked: {
        text: "In which cases.",
        values: {
          name: "IdentityAsked",
          terms: {
            "in doubt": { text: "Only where there are doubts.", law: art("12(6)") },
            verified: { text: "It is verified by the means at hand, without asking for more." },
            "of everyone": { text: "Of everybody who asks." }
          }
        }
      },
      what: { text: "What is asked for." }
    }
  },
  Refusal: {
    text: "A refusal that is announced.",
    law: art("12(4)"),
    properties: {
      right: { text: "Of which right.", values: rightsValues },
      because: { text: "The reason given." },
      ground: {
        text: "The ground in law.",
        law: art("17(3)"),
        is: close("dpv:hasJustification"),
        values: { name: "RefusalGround", terms: refusals }
      }
    }
  },
  Tracker: {
    text: "What is stored on, or read from, a person's device.",
    law: ePrivacy("Art. 5(3)"),
    properties: {
      id: { text: "Its id." },
      title: { text: "What readers call it." },
      necessity: {
        text: "Whether consent is needed.",
        law: ePrivacy("Art. 5(3)"),
        is: exact("dpv:hasNecessity"),
        values: {
          name: "TrackerNecessity",
          terms: {
            "strictly necessary": {
              text: "For what the person asked for, or to carry a message: no consent is needed.",
              is: exact("dpv:Required")
            },
            "not necessary": { text: "Anything else: only with consent.", is: exact("dpv:NotRequired") }
          }
        }
      },
      lifetime: {
        text: "How long it stays.",
        is: close("dpv:hasDuration"),
        values: {
          name: "Lifetime",
          terms: {
            session: { text: "Until the browser is closed." },
            "until deleted": { text: "Until the person deletes it, as in local storage." }
          }
        }
      },
      consent: { text: "How consent is asked before.", law: ePrivacy("Art. 5(3)") },
      withdrawnBy: {
        text: "How consent is taken back.",
        law: art("7(3)"),
        is: close("dpv:hasConsentControl", "dpv:WithdrawConsent")
      },
      denied: { text: "In what words the policy says that there is none such." },
      recipients: { text: "Who reads it, or is sent it.", is: exact("dpv:hasRecipient") },
      purposes: { text: "What it serves.", is: exact("dpv:hasPurpose") }
    }
  },
  Preference: {
    text: "What people can choose: which channels reach them, and what they can leave out.",
    properties: {
      id: { text: "Its id." },
      title: { text: "What readers call it." },
      channels: { text: "By which channels.", values: { name: "Channel", terms: channels } },
      default: {
        text: "How it is set before the person chooses.",
        law: art("25(2)"),
        values: {
          name: "OnOrOff",
          terms: {
            on: { text: "Set, unless the person unsets it." },
            off: { text: "Not set, unless the person sets it." }
          }
        }
      },
      switchedBy: { text: "How the person switches it, or that it cannot be." },
      scope: {
        text: "What the choice holds for.",
        values: {
          name: "PreferenceScope",
          terms: { device: { text: "This device only." }, account: { text: "The person's account." } }
        }
      },
      purposes: { text: "Which purposes it is about.", is: exact("dpv:hasPurpose") },
      categories: { text: "Which categories it is about.", is: exact("dpv:hasPersonalData") },
      of: { text: "Who can choose.", is: exact("dpv:hasDataSubject") }
    }
  }
}
