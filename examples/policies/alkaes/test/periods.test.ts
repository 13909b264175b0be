/**
 * What Alkaes Consulting's policy comes to where it says when data goes, on days and hours worked by hand.
 *
 * The day of an event is not counted: days end on that many dates later. Hours are elapsed ones, from the instant. What
 * is deleted only generally has no last day that could be computed.
 */
import { end, statuses, window } from "@lethe/example-claims"
import { at, decideUnsafe, on } from "lethe"
import { describe, expect, it } from "vitest"
import { register } from "../src/policy.ts"

const ends = end(register)
const statusOn = statuses(register)
const windowOf = window(register)

const day = (last: string) => ({ _tag: "Day", day: last })

describe("ALK-R2: authentication data, between 4 and 10 days", () => {
  const recorded = (on: string) => ({ events: { recorded: on } })

  it("stays four days and goes after ten", () => {
    const minimum = (on: string) => windowOf("administration", "authentication", recorded(on))?.minimum
    // February 2024 has 29 days, that of 2023 has 28.
    expect(minimum("2024-02-20")).toEqual(day("2024-02-24"))
    expect(ends("authentication", recorded("2024-02-20"))).toBe("2024-03-01")
    expect(minimum("2023-02-25")).toEqual(day("2023-03-01"))
    expect(ends("authentication", recorded("2023-02-25"))).toBe("2023-03-07")
    // 23:30 UTC of 28 December is of the 29th in Paris.
    expect(minimum("2025-12-28T23:30:00Z")).toEqual(day("2026-01-02"))
    expect(ends("authentication", recorded("2025-12-28T23:30:00Z"))).toBe("2026-01-08")
  })

  it("counts days of the calendar, also where one has 23 or 25 hours", () => {
    // 29 March 2026 has 23 hours in Paris, 25 October 2026 has 25.
    expect(ends("authentication", recorded("2026-03-24T08:00:00Z"))).toBe("2026-04-03")
    expect(ends("authentication", recorded("2026-10-20T22:30:00Z"))).toBe("2026-10-31")
  })

  it("is said of all its purposes, and due when the ten days are over", () => {
    for (const purpose of ["administration", "improvement", "offences"])
      expect(windowOf(purpose, "authentication", recorded("2024-02-20"))?.ceiling).toEqual(day("2024-03-01"))
    expect(statusOn("authentication", recorded("2024-02-20"), "2024-02-24", "2024-03-01", "2024-03-02")).toEqual([
      "in-use",
      "in-use",
      "due"
    ])
  })

  it("a hold in time moves the last day, a late one does not", () => {
    const held = (from: string) => ({ ...recorded("2024-02-20"), holds: [{ from, until: "2024-12-31" }] })
    expect(ends("authentication", held("2024-03-01"))).toBe("2024-12-31")
    expect(ends("authentication", held("2024-03-02"))).toBe("2024-03-01")
  })

  it("is never due where nobody knows when it was recorded", () => {
    expect(ends("authentication", {})).toBe("undetermined")
    expect(ends("authentication", recorded("not-yet"))).toBe("running")
  })
})

describe("ALK-R6: pages visited, within the hour after the last access", () => {
  const last = (lastAccess: string) => ({ events: { lastAccess } })
  const asked = (lastAccess: string, instant: string) =>
    decideUnsafe(register, "pagesVisited", last(lastAccess), at(instant))

  it("expires an hour after the instant", () => {
    const access = "2026-11-27T10:15:30Z"
    expect(asked(access, "2026-11-27T11:15:29Z")).toMatchObject({
      due: false,
      status: "in-use",
      lastDay: "2026-11-27",
      // An hour ahead of UTC in Paris.
      expiresAt: "2026-11-27T12:15:30+01:00"
    })
    expect(asked(access, "2026-11-27T11:15:30Z")).toMatchObject({ due: true, status: "due" })
  })

  it("in autumn the clock shows the same hour again, and one hour has passed", () => {
    // 25 October 2026: at 03:00 in Paris it is 02:00 again. From 02:30 summer time to 02:30 winter time.
    const access = "2026-10-25T02:30:00+02:00"
    expect(asked(access, "2026-10-25T02:59:59+02:00").due).toBe(false)
    expect(asked(access, "2026-10-25T02:29:59+01:00").due).toBe(false)
    expect(asked(access, "2026-10-25T02:30:00+01:00")).toMatchObject({
      due: true,
      lastDay: "2026-10-25",
      expiresAt: "2026-10-25T02:30:00+01:00"
    })
  })

  it("in spring the clock shows two hours more, and one hour has passed", () => {
    // 29 March 2026: at 02:00 in Paris it is 03:00. From 01:30 winter time to 03:30 summer time.
    const access = "2026-03-29T01:30:00+01:00"
    expect(asked(access, "2026-03-29T03:29:59+02:00").due).toBe(false)
    expect(asked(access, "2026-03-29T03:30:00+02:00").due).toBe(true)
  })

  it("runs past midnight, and past the year", () => {
    // 23:30 in Paris to half past midnight of 1 July; of a day, the first instant is asked.
    expect(ends("pagesVisited", last("2026-06-30T21:30:00Z"))).toBe("2026-07-01")
    expect(asked("2026-06-30T21:30:00Z", "2026-06-30T22:29:59Z").due).toBe(false)
    expect(asked("2026-06-30T21:30:00Z", "2026-06-30T22:30:00Z").due).toBe(true)
    expect(statusOn("pagesVisited", last("2026-06-30T21:30:00Z"), "2026-07-01", "2026-07-02")).toEqual([
      "in-use",
      "due"
    ])
    // 23:30 UTC of 31 December is half past midnight in Paris: the hour is of the new year.
    expect(ends("pagesVisited", last("2026-12-31T23:30:00Z"))).toBe("2027-01-01")
  })

  it("ends with its day where the hour does", () => {
    // 23:00 in Paris to midnight.
    expect(ends("pagesVisited", last("2026-06-30T21:00:00Z"))).toBe("2026-06-30")
    expect(asked("2026-06-30T21:00:00Z", "2026-06-30T22:00:00Z")).not.toHaveProperty("expiresAt")
    expect(asked("2026-06-30T21:00:00Z", "2026-06-30T21:59:59Z").due).toBe(false)
    expect(asked("2026-06-30T21:00:00Z", "2026-06-30T22:00:00Z").due).toBe(true)
  })

  it("is never due where nobody knows the last access, or the session goes on", () => {
    expect(ends("pagesVisited", {})).toBe("undetermined")
    expect(ends("pagesVisited", last("not-yet"))).toBe("running")
  })
})

describe("ALK-R7: e-mails, two years or more in some cases, generally until no longer a customer", () => {
  const email = (received: string, until?: string) => ({
    events: { received },
    states: { customer: [{ from: "2018-06-01", ...(until === undefined ? {} : { until }) }] }
  })

  it("has no last day: which of the two applies is not said", () => {
    for (const each of [email("2019-03-01"), email("2019-03-01", "2021-06-30"), {}])
      expect(ends("email", each)).toBe("undetermined")
  })

  it("keeps the two years of those cases", () => {
    expect(windowOf("messages", "email", email("2020-02-29"))?.minimum).toEqual(day("2022-02-28"))
  })

  it("is reported from the day after the relationship ended", () => {
    const reports = (on: string) => decideUnsafe(register, "email", email("2019-03-01", "2024-02-29"), at(on)).reports
    const reported = { _tag: "NotSaidWhich", purpose: "messages", since: "2024-02-29" }
    expect(reports("2024-02-29T22:59:59Z")).not.toContainEqual(reported)
    expect(reports("2024-02-29T23:00:00Z")).toContainEqual(reported)
  })

  it("ends with the consent", () => {
    const said = { ...email("2019-03-01", "2021-06-30"), purposes: { messages: { withdrawn: "2021-12-31" } } }
    expect(ends("email", said)).toBe("2021-12-31")
  })
})

describe("ALK-R8: faxes, deleted once read, generally", () => {
  const read = { events: { read: "2018-12-31T23:30:00Z" } }

  it("is not due though it was read, and reported from the next day on", () => {
    expect(ends("fax", read)).toBe("undetermined")
    // Read half past midnight of 1 January in Paris.
    const reported = { _tag: "NotSaidWhich", purpose: "messages", since: "2019-01-01" }
    expect(decideUnsafe(register, "fax", read, on("2019-01-01")).reports).not.toContainEqual(reported)
    expect(decideUnsafe(register, "fax", read, on("2019-01-02")).reports).toContainEqual(reported)
  })

  it("is not due before it was read, nor where nobody knows", () => {
    expect(ends("fax", { events: { read: "not-yet" } })).toBe("undetermined")
    expect(ends("fax", {})).toBe("undetermined")
  })
})
