import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import * as BreachNotification from "../src/BreachNotification.ts"
import { type Explainable, explain } from "../src/Explain.ts"
import * as OwnPromise from "../src/OwnPromise.ts"
import * as Period from "../src/Period.ts"
import * as PriorConsultation from "../src/PriorConsultation.ts"
import * as ResponsePeriod from "../src/ResponsePeriod.ts"
import { calendarPeriod, crowded, eventDay, france, isoOf } from "./cases.ts"
import { runs } from "./runs.ts"

const place = { zone: "Europe/Paris", calendar: france }
const lines = (answer: Explainable, language: "en" | "fr" = "en") => explain(answer, { language }).split("\n")
const request = ResponsePeriod.endUnsafe({ receivedAt: "2026-03-31T22:30:00Z", ...place })

describe("explain", () => {
  it("says when it was received, why it ends there, and what to do last", () => {
    const said = lines(request)
    assert.strictEqual(said[0], "The request was received on Wednesday 1 April 2026 at 00:30 (Europe/Paris).")
    assert.strictEqual(said[1], "1 month ends on Friday 1 May 2026 (GDPR Art. 12(3); Reg. 1182/71 Art. 3(2)(c)).")
    assert.match(
      said[2] ?? "",
      /^Friday 1 May 2026 is .+, and Saturday 2 May 2026 and Sunday 3 May 2026 are a weekend: /u
    )
    assert.match(said[2] ?? "", /the following working day is Monday 4 May 2026 \(Reg\. 1182\/71 Art\. 3\(4\)\)\.$/u)
    assert.include(said, "That is the outer limit: the law says “without undue delay”.")
    assert.strictEqual(said.at(-1), "Answer by Monday 4 May 2026.")
  })

  it("says it in French", () => {
    const said = lines(request, "fr")
    assert.strictEqual(said[0], "La demande a été reçue le mercredi 1er avril 2026 à 00 h 30 (Europe/Paris).")
    assert.include(said[1], "RGPD art. 12(3); règlement 1182/71 art. 3(2)(c)")
    assert.include(said[2], "le jour ouvrable suivant est le lundi 4 mai 2026")
    assert.strictEqual(said.at(-1), "Répondre au plus tard le lundi 4 mai 2026.")
  })

  it("says that a month without that date ends on its last day", () => {
    const said = lines(ResponsePeriod.endUnsafe({ receivedAt: "2026-08-31", ...place }))
    assert.include(said[1], "Wednesday 30 September 2026, the last day of a month without that date")
  })

  it("says what a suspension did, and what is left of an open one", () => {
    const suspended = (to: string | null) =>
      lines(
        ResponsePeriod.endUnsafe({
          receivedAt: "2026-03-02",
          ...place,
          suspensions: [{ reason: "identity", from: "2026-03-27", to }]
        })
      )
    assert.include(suspended("2026-04-01")[2], "The clock stood still for 5 days: Tuesday 7 April 2026")
    assert.match(suspended(null).join(" "), /stood still since Friday 27 March 2026, with 6 days left/u)
    assert.match(suspended(null).at(-2) ?? "", /asked for late/u)
  })

  it("says which of law and promise binds", () => {
    const said = lines(OwnPromise.besideUnsafe(request, { period: "30 days", where: "its privacy policy" }))
    assert.include(said.at(-3), "(Promise in its privacy policy)")
    assert.include(said.at(-2), "ends on Friday 1 May 2026, before the law's Monday 4 May 2026: it binds")
    assert.strictEqual(said.at(-1), "Answer by Friday 1 May 2026.")
  })

  it("gives both ends of a period in hours, and no number where the law has none", () => {
    const breach = BreachNotification.endUnsafe({ awareAt: "2020-12-22T12:17:00+01:00", zone: "Europe/Berlin" })
    assert.include(lines(breach).at(-2), "Friday 25 December 2020 at 12:17")
    assert.strictEqual(lines(breach).at(-1), "Notify the authority before Friday 25 December 2020 at 13:00.")
    const notice = BreachNotification.processorNoticeUnsafe({ awareAt: "2020-12-22", zone: "Europe/Berlin" })
    assert.strictEqual(lines(notice).at(-1), "Tell the controller now.")
  })

  it("has a sentence for every step and warning that a clock can give, in both languages", () => {
    const questions: ReadonlyArray<Explainable> = [
      Period.endUnsafe({ event: "2026-01-31", period: "P1.5M", ...place }),
      Period.endUnsafe({ event: "2026-01-31", period: "P1Y1M1W1D", ...place, direction: "backward" }),
      Period.endUnsafe({ event: "2026-01-31", period: { workingDays: 1 }, ...place }),
      Period.endUnsafe({ event: "2026-01-31", period: "PT72H", ...place }),
      Period.endUnsafe({ event: "2026-01-31", period: "P1M", zone: "UTC", calendar: null }),
      PriorConsultation.endUnsafe({ receivedAt: "2026-01-31", ...place, extension: { notifiedOn: "2026-05-01" } })
    ]
    for (const question of questions)
      for (const language of ["en", "fr"] as const)
        assert.notMatch(explain(question, { language }), /undefined|null|NaN|\(\)/u)
  })

  it("names the last day it explains in its last line, whatever the period", () =>
    fc.assert(
      fc.property(eventDay, calendarPeriod, (event, period) => {
        const answer = Period.endUnsafe({ event, period: isoOf(period), ...place, calendar: crowded })
        const said = lines(answer).at(-1) ?? ""
        assert.include(said, `${Number(answer.lastDay.slice(8))} `)
        assert.include(said, answer.lastDay.slice(0, 4))
        const weekday = new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" }).format(
          Date.parse(answer.lastDay)
        )
        assert.include(said, weekday)
      }),
      { numRuns: runs / 5 }
    ))
})
