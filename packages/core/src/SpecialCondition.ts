/**
 * What lifts the prohibition to process special categories: GDPR Art. 9(2)(a)–(j).
 *
 * @since 0.1.0
 */
import { variants } from "./internal/shapes.ts"
import { Provisions, Withdrawal } from "./LegalBasis.ts"

export const SpecialCondition = variants({
  /** (a) */
  ExplicitConsent: { withdrawnBy: Withdrawal },
  /** (b) employment, social security and social protection law. */
  EmploymentLaw: { provisions: Provisions },
  /** (c) of a person who cannot consent. */
  VitalInterests: {},
  /** (d) a foundation's, association's or other not-for-profit body's members. */
  NotForProfitBody: {},
  /** (e) manifestly made public by the person. */
  MadePublic: {},
  /** (f) */
  LegalClaims: {},
  /** (g) */
  SubstantialPublicInterest: { provisions: Provisions },
  /** (h) with Art. 9(3). */
  HealthCare: { provisions: Provisions },
  /** (i) */
  PublicHealth: { provisions: Provisions },
  /** (j) with Art. 89(1). */
  Research: { provisions: Provisions }
}).annotate({ identifier: "SpecialCondition" })
export type SpecialCondition = typeof SpecialCondition.Type
