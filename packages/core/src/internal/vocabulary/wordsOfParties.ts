/** Terms of parties and data subjects. */
import { art, broader, close, exact, type Models, type Place } from "./term.ts"

const contact: Place = { text: "Where people can write to or call.", is: exact("dpv:hasContact") }
const name: Place = { text: "The name people know it by.", is: exact("dpv:hasName") }
const country: Place = {
  text: "Where it is established, as ISO 3166-1 writes it: FR.",
  is: close("dpv:hasCountry")
}

export const parties: Models = {
  Controller: {
    text: "Who determines the purposes and means of the processing.",
    law: art("4(7)", "13(1)(a)"),
    is: exact("dpv:DataController"),
    properties: {
      name,
      country,
      contact,
      address: { text: "The postal address.", is: close("dpv:hasAddress") }
    }
  },
  JointController: {
    title: "Joint controller",
    text: "Who determines purposes and means together with the controller.",
    law: art("26(1)"),
    is: close("dpv:JointDataControllers"),
    properties: {
      id: { text: "The id under which activities name it." },
      name,
      country,
      contact,
      essence: {
        text: "The essence of the arrangement, as people are told of it: who answers them, who informs them.",
        law: art("26(2)"),
        is: close("dpv:JointDataControllersAgreement")
      }
    }
  },
  Representative: {
    text: "Who stands, in the Union, for a controller or processor that is outside it.",
    law: art("27", "13(1)(a)"),
    is: close("dpv:Representative"),
    properties: { name, country, contact }
  },
  DataProtectionOfficer: {
    title: "Data protection officer",
    text: "Who watches over data protection in the company. The law asks for contact details, not for a name.",
    law: art("37", "13(1)(b)"),
    is: exact("dpv:DataProtectionOfficer"),
    properties: { name, contact }
  },
  Principal: {
    text: "A controller for whom a processor works.",
    law: art("30(2)(a)"),
    is: broader("dpv:DataController"),
    properties: { name, contact }
  },
  DataSubjects: {
    title: "Data subjects",
    text: "A category of people whose data it is.",
    law: art("4(1)", "30(1)(c)"),
    is: exact("dpv:DataSubject"),
    properties: {
      id: { text: "The id under which categories of data name them." },
      title: { text: "What readers call these people." },
      children: {
        text: "Whether children are among them, and what is asked of those.",
        law: art("8"),
        is: close("dpv:Child")
      },
      vulnerable: {
        text: "What makes these people vulnerable, as patients or employees are.",
        is: close("dpv:VulnerableDataSubject")
      }
    }
  },
  Children: {
    text: "People under an age: not addressed at all, or only with whoever has parental responsibility for them.",
    law: art("8(1)"),
    is: close("dpv:Child"),
    properties: {
      under: { text: "The age, in whole years, under which this holds. Member States set one between 13 and 16." },
      addressed: {
        text: "That these children are not addressed.",
        values: { name: "NotAddressed", terms: { no: { text: "The service does not address them." } } }
      },
      authorisation: {
        text: "How the consent of whoever has parental responsibility is obtained and verified.",
        law: art("8(1)", "8(2)")
      }
    }
  }
}
