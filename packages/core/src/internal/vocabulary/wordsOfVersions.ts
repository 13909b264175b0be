/** Terms of the document and its versions. */
import { art, close, exact, type Models } from "./term.ts"
import { automatedDecisions, security } from "./wordsOfActivities.ts"

export const versions: Models = {
  Register: {
    text: "What a company does with personal data, in every version it was told in.",
    law: art("30"),
    is: close("dpv:RecordsOfActivities"),
    properties: {
      format: {
        text: "Which format this document has.",
        values: { name: "Format", terms: { "lethe-register/1": { title: "lethe-register/1", text: "The first." } } }
      },
      provisions: {
        text: "In full, the provisions that a reader is not assumed to know.",
        is: close("dpv:hasApplicableLaw")
      },
      versions: { text: "What was promised, oldest first." }
    }
  },
  Version: {
    text: "What was promised from a day on, whole.",
    properties: {
      name: { text: "Whose register it is." },
      inForceFrom: { text: "The first day it applied on." },
      zone: { text: "Where the company's days begin and end." },
      financialYearEnds: { text: "The last day of its financial year: 12-31." },
      events: { text: "The company's own events, facts of every record, as the end of its service." },
      controller: { text: "Who decides.", law: art("13(1)(a)"), is: exact("dpv:hasDataController") },
      jointControllers: { text: "With whom.", law: art("26"), is: close("dpv:hasJointDataControllers") },
      representative: { text: "Who stands for it in the Union.", law: art("27"), is: exact("dpv:hasRepresentative") },
      dataProtectionOfficer: {
        text: "Whom people can ask.",
        law: art("13(1)(b)"),
        is: exact("dpv:hasDataProtectionOfficer")
      },
      subjects: { title: "Data subjects", text: "Whose data.", law: art("30(1)(c)"), is: exact("dpv:hasDataSubject") },
      recipients: { text: "To whom.", law: art("30(1)(d)"), is: exact("dpv:hasRecipient") },
      categories: { text: "Which data.", law: art("30(1)(c)"), is: exact("dpv:hasPersonalData") },
      activities: { text: "What is done with it.", law: art("30(1)"), is: exact("dpv:hasPersonalDataProcess") },
      trackers: { text: "What is kept on people's devices." },
      preferences: { text: "What people can choose." },
      rights: { text: "What people are told of their rights.", law: art("13(2)(b)") },
      backups: { text: "How long what was erased is still in backups." },
      security: { ...security, text: `${security.text} Of every activity that says nothing of its own.` },
      automatedDecisions: {
        ...automatedDecisions,
        text: `${automatedDecisions.text} Of every activity that says nothing of its own.`
      },
      promises: { text: "What is promised beyond the law." }
    }
  }
}
