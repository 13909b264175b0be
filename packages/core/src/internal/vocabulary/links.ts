/** Which places of a register hold the id of something it declares, and of what. */
export const refersTo: Readonly<Record<string, string>> = {
  "DataCategory.of": "DataSubjects",
  "Keeps.category": "DataCategory",
  "Anchor/EndOfStorage.category": "DataCategory",
  "LookBack.category": "DataCategory",
  "Purpose.uses": "DataCategory",
  "Purpose.recipients": "Recipient",
  "FurtherProcessing.of": "Purpose",
  "Activity.recipients": "Recipient",
  "Activity.jointly": "JointController",
  "Recipient.engagedBy": "Recipient",
  "Tracker.recipients": "Recipient",
  "Tracker.purposes": "Purpose",
  "Preference.purposes": "Purpose",
  "Preference.categories": "DataCategory",
  "Preference.of": "DataSubjects",
  "OwnPromise.of": "DataSubjects",
  "OwnPromise.recipients": "Recipient",
  "RetentionRule/Statute.provision": "Statute",
  "LegalBasis/LegalObligation.provisions": "Statute",
  "LegalBasis/PublicTask.provisions": "Statute",
  "OneBasis/LegalObligation.provisions": "Statute",
  "OneBasis/PublicTask.provisions": "Statute",
  "SpecialCondition/EmploymentLaw.provisions": "Statute",
  "SpecialCondition/SubstantialPublicInterest.provisions": "Statute",
  "SpecialCondition/HealthCare.provisions": "Statute",
  "SpecialCondition/PublicHealth.provisions": "Statute",
  "SpecialCondition/Research.provisions": "Statute"
}

/** Places whose words say what the thing itself is: they are among its types as well. */
export const saysWhatItIs: ReadonlySet<string> = new Set([
  "DataCategory.identifiable",
  "DataCategory.origin",
  "DataCategory.special",
  "Purpose.kinds",
  "Recipient.role",
  "RightTold.right",
  "TransferTool/Derogation.ground",
  "TransferTool/Safeguard.instrument"
])

/** Models whose ids are their own only within what holds them: they have no address, and say the id. */
export const namedWithin: ReadonlySet<string> = new Set(["StatuteCondition"])

/** What is said of a purpose itself, and not of the process it is for. */
export const ofPurpose = ["Purpose.kinds", "Purpose.article89", "Purpose.further"]
