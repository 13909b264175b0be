/** What the columns of the record are called, and what stands in them: nobody is addressed as in a notice. */
import type { OneBasis } from "@lethe/core/LegalBasis"
import type { DerogationGround } from "@lethe/core/Transfer"

export interface Headings {
  readonly title: string
  readonly inForce: string
  readonly laws: Readonly<Record<"30(1)" | "30(2)", string>>
  readonly lacking: string
  readonly record: string
  readonly activity: string
  readonly letter: string
  readonly what: string
  readonly values: string
  readonly notSaid: string
  readonly quoted: string
  readonly colon: string
  readonly parts: Readonly<Record<"name" | "address" | "contact", string>>
  readonly bases: Readonly<Record<OneBasis["_tag"], string>>
  readonly derogations: Readonly<Record<DerogationGround, string>>
  readonly columns: Readonly<
    Record<
      | "company"
      | "jointControllers"
      | "representative"
      | "dpo"
      | "jointly"
      | "controllers"
      | "purposes"
      | "processing"
      | "subjects"
      | "categories"
      | "recipients"
      | "transfers"
      | "limits"
      | "security",
      string
    >
  >
}

export const headings: Readonly<Record<"en" | "fr", Headings>> = {
  en: {
    title: "Record of processing activities of {0}",
    inForce: "In force from {0}.",
    laws: { "30(1)": "As controller, Art. 30(1)", "30(2)": "As processor, Art. 30(2)" },
    lacking: "Lacking",
    record: "Record",
    activity: "Activity",
    letter: "Letter",
    what: "What",
    values: "Record",
    notSaid: "not said",
    quoted: "“{0}”",
    colon: ": ",
    parts: { name: "the company's name", address: "the company's address", contact: "how to reach the company" },
    bases: {
      Consent: "consent",
      Contract: "contract",
      LegalObligation: "legal obligation",
      VitalInterests: "vital interests",
      PublicTask: "public task",
      LegitimateInterests: "legitimate interests"
    },
    derogations: {
      "explicit-consent": "explicit consent",
      contract: "contract with the person",
      "contract-in-interest": "contract in the person's interest",
      "public-interest": "important reasons of public interest",
      "legal-claims": "legal claims",
      "vital-interests": "vital interests",
      "public-register": "public register",
      "compelling-interests": "compelling legitimate interests"
    },
    columns: {
      company: "Company",
      jointControllers: "Joint controllers",
      representative: "Representative",
      dpo: "Data protection officer",
      jointly: "Decided jointly with",
      controllers: "On behalf of",
      purposes: "Purposes, and their legal basis",
      processing: "Categories of processing",
      subjects: "Categories of data subjects",
      categories: "Categories of personal data",
      recipients: "Recipients",
      transfers: "Transfers to third countries",
      limits: "Time limits for erasure",
      security: "Security measures"
    }
  },
  fr: {
    title: "Registre des activités de traitement de {0}",
    inForce: "En vigueur depuis le {0}.",
    laws: { "30(1)": "En tant que responsable, art. 30(1)", "30(2)": "En tant que sous-traitant, art. 30(2)" },
    lacking: "Ce qui manque",
    record: "Registre",
    activity: "Activité",
    letter: "Point",
    what: "Quoi",
    values: "Registre",
    notSaid: "non précisé",
    quoted: "« {0} »",
    colon: " : ",
    parts: { name: "nom de l’entreprise", address: "adresse de l’entreprise", contact: "contact de l’entreprise" },
    bases: {
      Consent: "consentement",
      Contract: "contrat",
      LegalObligation: "obligation légale",
      VitalInterests: "intérêts vitaux",
      PublicTask: "mission d’intérêt public",
      LegitimateInterests: "intérêts légitimes"
    },
    derogations: {
      "explicit-consent": "consentement explicite",
      contract: "contrat avec la personne",
      "contract-in-interest": "contrat dans l’intérêt de la personne",
      "public-interest": "motifs importants d’intérêt public",
      "legal-claims": "défense de droits en justice",
      "vital-interests": "intérêts vitaux",
      "public-register": "registre public",
      "compelling-interests": "intérêts légitimes impérieux"
    },
    columns: {
      company: "Entreprise",
      jointControllers: "Responsables conjoints",
      representative: "Représentant",
      dpo: "Délégué à la protection des données",
      jointly: "Décidé conjointement avec",
      controllers: "Pour le compte de",
      purposes: "Finalités, et leur base juridique",
      processing: "Catégories de traitements",
      subjects: "Catégories de personnes concernées",
      categories: "Catégories de données personnelles",
      recipients: "Destinataires",
      transfers: "Transferts vers des pays tiers",
      limits: "Délais d’effacement",
      security: "Mesures de sécurité"
    }
  }
}
