/** The values of a register in French. */
import type { NoticeNames } from "./names.ts"

export const namesInFrench: NoticeNames = {
  bases: {
    Consent: "votre consentement",
    Contract: "un contrat avec vous, ou des mesures précontractuelles à votre demande",
    LegalObligation: "une obligation légale qui nous incombe",
    VitalInterests: "la sauvegarde d’intérêts vitaux, les vôtres ou ceux d’autrui",
    PublicTask: "une mission d’intérêt public ou relevant de l’autorité publique",
    LegitimateInterests: "des intérêts légitimes"
  },
  conditions: {
    ExplicitConsent: "votre consentement explicite",
    EmploymentLaw: "le droit du travail, de la sécurité sociale ou de la protection sociale",
    VitalInterests: "les intérêts vitaux d’une personne qui ne peut consentir",
    NotForProfitBody: "les membres d’un organisme à but non lucratif",
    MadePublic: "vous les avez manifestement rendues publiques",
    LegalClaims: "la défense de droits en justice",
    SubstantialPublicInterest: "un intérêt public important, selon la loi",
    HealthCare: "les soins de santé ou la prise en charge sociale",
    PublicHealth: "la santé publique",
    Research: "l’archivage, la recherche ou les statistiques"
  },
  special: {
    "racial-or-ethnic-origin": "origine raciale ou ethnique",
    "political-opinions": "opinions politiques",
    "religious-or-philosophical-beliefs": "convictions religieuses ou philosophiques",
    "trade-union-membership": "appartenance syndicale",
    genetic: "données génétiques",
    biometric: "données biométriques",
    health: "santé",
    "sex-life": "vie sexuelle",
    "sexual-orientation": "orientation sexuelle"
  },
  contentNames: {
    name: "nom",
    email: "adresse électronique",
    telephone: "numéro de téléphone",
    "postal-address": "adresse postale",
    street: "rue",
    city: "ville",
    "postal-code": "code postal",
    country: "pays",
    username: "nom d’utilisateur",
    password: "mot de passe",
    "unique-id": "identifiant",
    "ip-address": "adresse IP",
    "cookie-id": "identifiant de cookie",
    "bank-account": "compte bancaire",
    "payment-card": "carte de paiement",
    payment: "paiements",
    "government-id": "identifiant officiel",
    passport: "passeport",
    "date-of-birth": "date de naissance",
    "age-range": "tranche d’âge",
    gender: "genre",
    "marital-status": "situation familiale",
    language: "langue",
    "job-title": "fonction",
    workplace: "lieu de travail",
    location: "localisation",
    "precise-location": "localisation précise",
    behaviour: "comportement",
    "browsing-history": "historique de navigation",
    "purchase-history": "historique d’achats",
    "social-network": "réseau social",
    "privacy-preferences": "préférences de confidentialité",
    picture: "image"
  },
  roles: {
    processor: "sous-traitant, pour notre compte",
    controller: "responsable d’un traitement propre",
    "joint controller": "responsable conjoint",
    "third party": "tiers",
    "public authority": "autorité publique"
  },
  tools: {
    Adequacy: "une décision d’adéquation",
    Safeguard: "des garanties appropriées",
    Derogation: "une dérogation pour situations particulières",
    Considered: "envisagé"
  },
  instruments: {
    "public-instrument": "un instrument entre autorités publiques",
    "binding-corporate-rules": "des règles d’entreprise contraignantes",
    "commission-clauses": "les clauses contractuelles types de la Commission",
    "authority-clauses": "les clauses contractuelles types d’une autorité",
    "code-of-conduct": "un code de conduite",
    certification: "une certification",
    "ad-hoc-clauses": "des clauses autorisées par une autorité",
    "administrative-arrangement": "un arrangement administratif"
  },
  derogations: {
    "explicit-consent": "votre consentement explicite",
    contract: "un contrat avec vous",
    "contract-in-interest": "un contrat dans votre intérêt",
    "public-interest": "des motifs importants d’intérêt public",
    "legal-claims": "la défense de droits en justice",
    "vital-interests": "des intérêts vitaux",
    "public-register": "un registre public",
    "compelling-interests": "des intérêts légitimes impérieux"
  },
  channels: {
    "e-mail": "courriel",
    telephone: "téléphone",
    "text message": "SMS",
    post: "courrier",
    fax: "télécopie",
    push: "notifications",
    website: "le site"
  },
  rights: {
    access: {
      name: "Accès",
      what: "savoir si nous utilisons des données vous concernant, lesquelles et pourquoi, et en recevoir une copie"
    },
    rectification: {
      name: "Rectification",
      what: "faire corriger des données inexactes et compléter des données incomplètes"
    },
    erasure: {
      name: "Effacement",
      what:
        "faire effacer des données qui ne sont plus nécessaires, après le retrait d’un consentement ou une " +
        "opposition qui aboutit, ou qui sont utilisées illicitement"
    },
    restriction: {
      name: "Limitation",
      what:
        "faire conserver des données sans qu’elles soient utilisées, pendant l’examen de leur exactitude ou d’une " +
        "opposition, ou si elles vous servent en justice"
    },
    portability: {
      name: "Portabilité",
      what:
        "recevoir ce que vous avez fourni dans un format lisible par machine, ou le faire transmettre à un autre " +
        "lorsque c’est possible"
    },
    objection: { name: "Opposition", what: "vous opposer pour des raisons tenant à votre situation particulière" },
    objectionToMarketing: {
      name: "Opposition à la prospection",
      what: "vous opposer à tout moment, sans motif"
    },
    objectionToResearch: {
      name: "Opposition à la recherche",
      what: "vous opposer pour des raisons tenant à votre situation particulière, sauf si l’intérêt public l’exige"
    },
    withdrawal: {
      name: "Retrait du consentement",
      what: "retirer un consentement à tout moment ; ce qui a été fait avant reste licite"
    },
    humanIntervention: {
      name: "Pas de décision entièrement automatisée",
      what: "obtenir une intervention humaine, vous exprimer et contester une décision"
    }
  }
}
