/**
 * Facts of national law, by country. Each is a value with its source and whether somebody read it.
 *
 * Calendars are not among them: `@lethe/jurisdictions/HolidayCalendar` loads a table of the world's holidays.
 *
 * @since 0.1.0
 */
export * as AT from "./AT.ts"
export * as BE from "./BE.ts"
export * as DE from "./DE.ts"
export * as ES from "./ES.ts"
export * as EU from "./EU.ts"
export * as FR from "./FR.ts"
export * as IE from "./IE.ts"
export * as IT from "./IT.ts"
export * as LU from "./LU.ts"
export * as NL from "./NL.ts"
export * as PL from "./PL.ts"
export * as PT from "./PT.ts"

export { adequacyDecisions, adequacyOf } from "./AdequacyDecisions.ts"
export { AgeUnknown, ageOfConsent, ageOfConsentUnsafe, agesOfConsent } from "./AgesOfConsent.ts"
export { AuthorityUnknown, authorities, authorityOf, authorityOfUnsafe } from "./Authorities.ts"
export { holidayCorrections } from "./HolidayCorrections.ts"
export { statutes } from "./Statutes.ts"
export { type Strict, strict } from "./Strict.ts"
export { territories } from "./Territories.ts"
