/** Which page tells of what, in the order in which it is read. */
export interface Page {
  readonly file: string
  readonly title: string
  readonly introduction: string
  readonly models: ReadonlyArray<string>
}

export const contents: ReadonlyArray<Page> = [
  {
    file: "document.md",
    title: "The document and its versions",
    introduction: "What stands at the top. A register holds every version people were told, the oldest first.",
    models: ["Register", "Version", "Id", "PlainDate", "Zone"]
  },
  {
    file: "people.md",
    title: "Parties and data subjects",
    introduction: "Who decides, who can be asked, and whose data it is.",
    models: [
      "Controller",
      "JointController",
      "Representative",
      "DataProtectionOfficer",
      "Principal",
      "DataSubjects",
      "Children"
    ]
  },
  {
    file: "data.md",
    title: "Personal data",
    introduction: "What is in a category, where it comes from, and whether the person has to provide it.",
    models: ["DataCategory", "Content", "OtherContent", "SpecialCategory", "Source", "Obligation"]
  },
  {
    file: "purposes.md",
    title: "Activities, purposes and legal bases",
    introduction: "What is done, why, and why that is lawful: each purpose has a legal basis of its own.",
    models: [
      ...["Activity", "Purpose", "PurposeKind", "LegalBasis", "OneBasis", "Presumed", "SpecialCondition"],
      ...["PublicInterestPurpose", "FurtherProcessing", "AutomatedDecisions", "ImpactAssessment", "LookBack"]
    ]
  },
  {
    file: "retention.md",
    title: "How long data is kept",
    introduction: "The rules, the day they count from, and the provisions they rest on.",
    models: ["Keeps", "RetentionRule", "Anchor", "Period", "Statute", "StatuteId", "LegalSource", "Backups"]
  },
  {
    file: "recipients.md",
    title: "Recipients and transfers",
    introduction: "To whom data is disclosed, when, and what allows it to go to a third country.",
    models: ["Recipient", "Disclosure", "TransferTool", "Instrument", "DerogationGround"]
  },
  {
    file: "rights.md",
    title: "What people are told, and what they can choose",
    introduction: "Rights as people are told of them, trackers, preferences, and promises beyond the law.",
    models: [
      "Rights",
      "RightTold",
      "Right",
      "Offered",
      "IdentityCheck",
      "Refusal",
      "Tracker",
      "Preference",
      "OwnPromise"
    ]
  },
  {
    file: "unsaid.md",
    title: "What is not said",
    introduction: "A register can be vague only out loud: what is missing stands in its place as missing.",
    models: ["Undetermined", "OpenEnded", "NotOffered"]
  }
]
