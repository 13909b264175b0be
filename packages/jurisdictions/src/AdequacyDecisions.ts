/**
 * Which countries the Commission has found to protect personal data adequately, for what, and when: GDPR Art. 45.
 *
 * @since 0.1.0
 */
import type { AdequacyDecision } from "@lethe/core/AdequacyDecision"
import { type Checked, isInForce } from "@lethe/core/DatedFact"
import type { PlainDate } from "@lethe/core/PlainDate"

type Looked = Omit<Checked, "source">
type More = Partial<Pick<AdequacyDecision, "scope" | "until" | "ended" | "note">>

const readAt = (readAt: string): Looked => ({
  verification: "verified",
  verifiedOn: "2026-11-27" as PlainDate,
  readAt
})

/** That there is such a decision, and that it stands, was read; its number and date are from memory. */
const partly: Looked = {
  verification: "partly-verified",
  verifiedOn: "2026-11-27" as PlainDate,
  readAt: "activemind.legal, list of countries",
  note: "Number and date are from memory."
}
const fromMemory: Looked = { verification: "unverified" }

const decision = (
  country: string,
  number: string,
  from: string,
  looked: Looked,
  more: More = {}
): AdequacyDecision => ({
  country,
  from: from as PlainDate,
  source: { act: `Decision ${number}`, provision: "Art. 1" },
  ...looked,
  ...more
})
const until = (day: string, ended: string) => ({ until: day as PlainDate, ended })

/** All that are known, in the order of countries and then of days, those that ended included. */
export const adequacyDecisions: ReadonlyArray<AdequacyDecision> = [
  decision("AD", "2010/625/EU", "2010-10-19", partly),
  decision("AR", "2003/490/EC", "2003-06-30", partly),
  decision("BR", "(EU) 2026/179", "2026-01-26", readAt("europalov.no, deleporte-wentz-avocat.com")),
  decision("CA", "2002/2/EC", "2001-12-20", partly, { scope: "commercial organisations subject to PIPEDA" }),
  decision("CH", "2000/518/EC", "2000-07-26", partly),
  decision("FO", "2010/146/EU", "2010-03-05", partly),
  decision("GB", "(EU) 2021/1772", "2021-06-28", readAt("mondaq.com, 26 November 2025"), {
    ...until("2025-12-27", "end of its extended term; renewed"),
    note: "Its first term to 27 June 2025 was extended by six months. The number is from memory."
  }),
  decision("GB", "of 19 December 2025", "2025-12-19", readAt("dpocentre.com, itpro.com"), {
    ...until("2031-12-27", "end of its term"),
    note: "Its number was not seen."
  }),
  decision("GG", "2003/821/EC", "2003-11-21", partly),
  decision("IL", "2011/61/EU", "2011-01-31", partly, {
    scope: "automated transfers, and data processed by automated means in Israel"
  }),
  decision("IM", "2004/411/EC", "2004-04-28", partly),
  decision("JE", "2008/393/EC", "2008-05-08", partly),
  decision("JP", "(EU) 2019/419", "2019-01-23", partly, { scope: "business operators subject to the APPI" }),
  decision("KR", "(EU) 2022/254", "2021-12-17", partly, { scope: "controllers subject to the PIPA" }),
  decision("NZ", "2013/65/EU", "2012-12-19", partly),
  decision("US", "2000/520/EC", "2000-07-26", fromMemory, {
    scope: "participants in Safe Harbour",
    ...until("2015-10-05", "annulled by CJEU C-362/14 of 6 October 2015")
  }),
  decision("US", "(EU) 2016/1250", "2016-07-12", fromMemory, {
    scope: "participants in the EU-US Privacy Shield",
    ...until("2020-07-15", "annulled by CJEU C-311/18 of 16 July 2020")
  }),
  decision("US", "(EU) 2023/1795", "2023-07-10", partly, {
    scope: "participants in the EU-US Data Privacy Framework"
  }),
  decision("UY", "2012/484/EU", "2012-08-21", partly)
]

/**
 * The decision that covers transfers to this country on that day; `undefined` where none is known: then a transfer
 * needs another tool of Chapter V. Of two that overlap, the later.
 *
 * **Law** Art. 45(1). It covers no more than its `scope`. A transfer inside the EEA needs none, and finds none here.
 * A decision that the Court annulled is taken to have had no effect from the day of the judgment.
 */
export const adequacyOf = (country: string, on: PlainDate): AdequacyDecision | undefined =>
  adequacyDecisions.findLast((each) => each.country === country && isInForce(each, on))
