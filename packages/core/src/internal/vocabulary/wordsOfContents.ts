/** Terms of what a category holds. */
import type { Content } from "../../DataCategory.ts"
import { broader, close, exact, type Term } from "./term.ts"

export const contents: Record<Content, Term> = {
  name: { text: "What someone is called.", is: exact("pd:Name"), fideslang: "user.name" },
  email: {
    title: "E-mail address",
    text: "An address for e-mail.",
    is: exact("pd:EmailAddress"),
    fideslang: "user.contact.email"
  },
  telephone: { text: "A telephone number.", is: exact("pd:TelephoneNumber"), fideslang: "user.contact.phone_number" },
  "postal-address": {
    text: "Where post reaches someone.",
    is: exact("pd:PhysicalAddress"),
    fideslang: "user.contact.address"
  },
  street: { text: "The street of an address.", is: exact("pd:Street"), fideslang: "user.contact.address.street" },
  city: { text: "The town of an address.", is: exact("pd:City"), fideslang: "user.contact.address.city" },
  "postal-code": {
    text: "The postal code of an address.",
    is: exact("pd:PostalCode"),
    fideslang: "user.contact.address.postal_code"
  },
  country: { text: "The country of an address.", is: exact("pd:Country"), fideslang: "user.contact.address.country" },
  username: { text: "The name of an account.", is: exact("pd:Username"), fideslang: "user.account.username" },
  password: {
    text: "A secret for signing in, or its hash.",
    is: exact("pd:Password"),
    fideslang: "user.authorization.password"
  },
  "unique-id": {
    text: "A number or code that stands for one person.",
    is: exact("pd:UID"),
    fideslang: "user.unique_id"
  },
  "ip-address": {
    title: "IP address",
    text: "An address of a device on the internet.",
    is: exact("pd:IPAddress"),
    fideslang: "user.device.ip_address"
  },
  "cookie-id": {
    text: "An identifier kept in a cookie or the like.",
    is: broader("pd:Identifier"),
    fideslang: "user.device.cookie_id"
  },
  "bank-account": {
    text: "An account at a bank.",
    is: exact("pd:BankAccount"),
    fideslang: "user.financial.bank_account"
  },
  "payment-card": {
    text: "The number of a payment card.",
    is: exact("pd:PaymentCardNumber"),
    fideslang: "user.financial.credit_card"
  },
  payment: { text: "What was paid, when and how.", is: close("pd:Transactional"), fideslang: "user.payment" },
  "government-id": {
    title: "Official identification",
    text: "A document or number that an authority gave.",
    is: exact("pd:OfficialID"),
    fideslang: "user.government_id"
  },
  passport: {
    text: "A passport or its number.",
    is: exact("pd:Passport"),
    fideslang: "user.government_id.passport_number"
  },
  "date-of-birth": {
    text: "The day of birth.",
    is: exact("pd:BirthDate"),
    fideslang: "user.demographic.date_of_birth"
  },
  "age-range": {
    text: "Between which ages someone is.",
    is: exact("pd:AgeRange"),
    fideslang: "user.demographic.age_range"
  },
  gender: { text: "Someone's gender.", is: exact("pd:Gender"), fideslang: "user.demographic.gender" },
  "marital-status": {
    text: "Whether someone is married, divorced, single.",
    is: exact("pd:MaritalStatus"),
    fideslang: "user.demographic.marital_status"
  },
  language: {
    text: "The language someone speaks or chose.",
    is: exact("pd:Language"),
    fideslang: "user.demographic.language"
  },
  "job-title": { text: "What someone's work is called.", is: close("pd:Job"), fideslang: "user.job_title" },
  workplace: {
    text: "Where and for whom someone works.",
    is: close("pd:WorkEnvironment"),
    fideslang: "user.workplace"
  },
  location: { text: "Roughly where someone is or was.", is: exact("pd:Location"), fideslang: "user.location" },
  "precise-location": {
    text: "Exactly where someone is or was.",
    is: close("pd:GPSCoordinate"),
    fideslang: "user.location.precise"
  },
  behaviour: { text: "What someone does or did.", is: exact("pd:Behavioural"), fideslang: "user.behavior" },
  "browsing-history": {
    text: "Which pages someone looked at.",
    is: close("pd:BrowserHistory"),
    fideslang: "user.behavior.browsing_history"
  },
  "purchase-history": {
    text: "What someone bought.",
    is: close("pd:Purchase"),
    fideslang: "user.behavior.purchase_history"
  },
  "social-network": {
    text: "Whom someone knows, or an account in a social network.",
    is: exact("pd:SocialNetwork"),
    fideslang: "user.social"
  },
  "privacy-preferences": {
    text: "What someone chose about their own data.",
    is: exact("pd:PrivacyPreference"),
    fideslang: "user.privacy_preferences"
  },
  picture: { text: "An image of someone.", is: exact("pd:Picture"), fideslang: "user.content.self_image" }
}
