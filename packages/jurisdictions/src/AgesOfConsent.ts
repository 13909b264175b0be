/**
 * From which age a child consents alone, by country and day: GDPR Art. 8(1).
 *
 * @since 0.1.0
 */
import type { AgeOfConsent } from "@lethe/core/AgeOfConsent"
import { type Checked, isInForce } from "@lethe/core/DatedFact"
import { gdpr } from "@lethe/core/LegalSource"
import type { PlainDate } from "@lethe/core/PlainDate"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** No age is known for this country on this day. Art. 8 was not applied before 25 May 2018. */
export class AgeUnknown extends Schema.TaggedError<AgeUnknown>()("AgeUnknown", {
  country: Schema.String,
  on: Schema.String
}) {
  override get message() {
    return `no age of consent is known for ${this.country} on ${this.on}`
  }
}

const read = (readAt: string) =>
  ({ verification: "verified", verifiedOn: "2026-11-22" as PlainDate, readAt }) satisfies Omit<Checked, "source">
const workingDocument = read("Commission SWD of 2020, p. 17, relayed by blog.kuan0.com")
const tracker = read("Commission SWD of 2020, p. 17, relayed by blog.kuan0.com, and twobirds.com GDPR tracker")
const fromMemory = { verification: "unverified" } as const

type Known = Omit<AgeOfConsent, "country" | "age" | "source">
type More = Partial<Pick<AgeOfConsent, "source" | "note" | "from" | "until">>

const age = (country: string, age: number, known: Known, more: More = {}): AgeOfConsent => ({
  country,
  age,
  source: gdpr("Art. 8(1), and national law"),
  ...known,
  ...more
})

const day = (text: string) => text as PlainDate
const regulation = { source: gdpr("Art. 8(1)") }
const danish = { act: "Databeskyttelsesloven", provision: "§ 6(2)" }

/** All that are known, in the order of countries. One without a first day is so now; since when was not looked at. */
export const agesOfConsent: ReadonlyArray<AgeOfConsent> = [
  age("AT", 14, tracker),
  age("BE", 13, tracker),
  age("BG", 14, workingDocument),
  age("CY", 14, workingDocument),
  age("CZ", 15, tracker),
  age("DE", 16, workingDocument, { ...regulation, note: "No national rule." }),
  age("DK", 13, tracker, { source: danish, until: day("2023-12-31") }),
  age("DK", 15, read("teknomers.com, relaying NRK"), { source: danish, from: day("2024-01-01") }),
  age("EE", 13, workingDocument),
  age("ES", 14, tracker, {
    source: { act: "LOPDGDD", provision: "art. 7" },
    note: "A bill to raise it to 16 was pending."
  }),
  age("FI", 13, tracker),
  age("FR", 15, tracker, {
    source: { act: "Loi Informatique et Libertés", provision: "art. 45" },
    note: "Below, child and parent consent together."
  }),
  age("GB", 13, fromMemory),
  age("GR", 15, workingDocument),
  age("HR", 16, workingDocument),
  age("HU", 16, workingDocument),
  age("IE", 16, tracker),
  age("IS", 13, fromMemory),
  age("IT", 14, tracker),
  age("LI", 16, fromMemory),
  age("LT", 14, workingDocument),
  age("LU", 16, workingDocument),
  age("LV", 13, workingDocument),
  age("MT", 13, workingDocument),
  age("NL", 16, tracker),
  age("NO", 13, fromMemory, { note: "A bill to raise it to 15 is on the table." }),
  age("PL", 16, workingDocument),
  age("PT", 13, workingDocument),
  age("RO", 16, workingDocument),
  age("SE", 13, tracker),
  age("SI", 15, fromMemory, { source: { act: "ZVOP-2 (2023)", provision: "age of consent" }, from: day("2023-01-26") }),
  age("SK", 16, tracker)
]

/** Since when Art. 8 is applied: GDPR Art. 99(2). */
const applied = day("2018-05-25")

/**
 * The age from which a child in this country consents alone, on that day.
 *
 * **Law** Art. 8(1): below it, the holder of parental responsibility consents or authorises. It concerns information
 * society services offered directly to a child, and only where consent is the basis.
 *
 * **Errors** `AgeUnknown`: neither the country nor the day falls back on 16.
 */
export const ageOfConsent = (country: string, on: PlainDate): Result.Result<AgeOfConsent, AgeUnknown> => {
  const found = on < applied ? undefined : agesOfConsent.find((each) => each.country === country && isInForce(each, on))
  return found === undefined ? Result.fail(new AgeUnknown({ country, on })) : Result.succeed(found)
}

/** As `ageOfConsent`, and throws its error. */
export const ageOfConsentUnsafe = (country: string, on: PlainDate): AgeOfConsent =>
  Result.getOrThrow(ageOfConsent(country, on))
