/**
 * Whose law a request falls under, and what that law says of its period: the Union's, the United Kingdom's or
 * Switzerland's.
 *
 * @since 0.1.0
 */
import { gdpr, type LegalSource } from "@lethe/core/LegalSource"
import type { PlainDate } from "@lethe/core/PlainDate"
import { type DatedPeriod, gdprApplies } from "./DatedPeriod.ts"
import type { SuspensionPolicy } from "./Readings.ts"
import { type Counting, regulation } from "./Step.ts"

export type Regime = "EU" | "UK" | "CH"
export const regimes: ReadonlyArray<Regime> = ["EU", "UK", "CH"]

/** What a regime says of requests. */
export interface RegimeLaw {
  /** The period to answer. */
  readonly response: DatedPeriod
  /** By how much it may be extended; nothing where the law names no number. */
  readonly extension: DatedPeriod | undefined
  readonly counting: Counting
  /** Whether somebody read how a last day is moved there. */
  readonly rollingVerified: boolean
  /** What waiting for the person does, and by which provision. */
  readonly suspension: (reason: string, received: PlainDate) => SuspensionLaw
}

export interface SuspensionLaw {
  readonly policy: SuspensionPolicy
  readonly source: LegalSource
}

const ukGdpr = (provision: string): LegalSource => ({ act: "UK GDPR", provision })
const read = { verification: "verified", verifiedOn: "2026-11-22" } as const
/** Art. 12A of the UK GDPR applies from this day: SI 2026/82. We take it by the day of receipt. */
const art12A = "2026-02-05"

const eu: RegimeLaw = {
  response: {
    id: "gdpr/response",
    title: "Answering a data subject's request",
    versions: [{ from: gdprApplies, period: "P1M", source: gdpr("Art. 12(3)"), ...read }]
  },
  extension: {
    id: "gdpr/response-extension",
    title: "Extending the answer to a request, counted from receipt together with the first month",
    versions: [{ from: gdprApplies, period: "P2M", source: gdpr("Art. 12(3)"), ...read }]
  },
  counting: regulation,
  rollingVerified: true,
  suspension: () => ({ policy: "add-days", source: gdpr("Art. 12(6) and recital 63") })
}

/**
 * Until 4 February 2026 time ran from the receipt of what had been asked for. Since then the month begins with the
 * latest of the request, the identity information and the fee, and stands still while clarification is awaited. The
 * wording of Art. 12A itself was not seen, only that of its parallel, s. 54 DPA 2018.
 */
const uk: RegimeLaw = {
  response: {
    id: "uk-gdpr/response",
    title: "Answering a data subject's request in the United Kingdom",
    versions: [
      { from: gdprApplies, period: "P1M", source: ukGdpr("Art. 12(3)"), ...read },
      { from: art12A, period: "P1M", source: ukGdpr("Art. 12A"), ...read, verification: "partly-verified" }
    ]
  },
  extension: {
    id: "uk-gdpr/response-extension",
    title: "Extending the answer to a request in the United Kingdom",
    versions: [
      { from: gdprApplies, period: "P2M", source: ukGdpr("Art. 12(3)"), ...read },
      { from: art12A, period: "P2M", source: ukGdpr("Art. 12A"), ...read, verification: "partly-verified" }
    ]
  },
  counting: regulation,
  rollingVerified: true,
  suspension: (reason, received) =>
    received < art12A
      ? { policy: "restart-on-answer", source: ukGdpr("Art. 12(3), as the ICO read it") }
      : {
          policy: reason === "identity" || reason === "fee" ? "restart-on-answer" : "add-days-inclusive",
          source: ukGdpr("Art. 12A")
        }
}

const obligations = (provision: string): LegalSource => ({ act: "OR", provision })

/**
 * Thirty days, and no number for more: the controller says until when. How the days are counted and moved (Art. 77 and
 * 78 OR, SR 173.110.3) was not read in a source; where a last day was moved, the answer is flagged.
 */
const ch: RegimeLaw = {
  response: {
    id: "ch/response",
    title: "Giving information in Switzerland",
    versions: [
      {
        from: "2023-09-01",
        period: "P30D",
        source: { act: "DSV", provision: "Art. 18" },
        ...read,
        verification: "partly-verified"
      }
    ]
  },
  extension: undefined,
  counting: {
    ...regulation,
    "event-day": obligations("Art. 77(1)"),
    days: obligations("Art. 77(1)"),
    "following-working-day": obligations("Art. 78 and SR 173.110.3")
  },
  rollingVerified: false,
  suspension: () => ({ policy: "add-days", source: { act: "DSV", provision: "Art. 18" } })
}

/** What the law of a regime says. */
export const lawOf = (regime: Regime): RegimeLaw => laws[regime]

const laws: Readonly<Record<Regime, RegimeLaw>> = { EU: eu, UK: uk, CH: ch }
