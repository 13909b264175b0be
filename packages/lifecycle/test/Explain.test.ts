import { describe, expect, it } from "vitest"
import { apply } from "../src/Apply.ts"
import { explain } from "../src/Explain.ts"
import { type Plan, shortHash } from "../src/Plan.ts"
import { plan } from "../src/Planning.ts"
import { whyKept } from "../src/WhyKept.ts"
import { library, run, today } from "./library.ts"

/** A plan has the moment it was made in its hash. */
const still = (text: string, { hash }: Plan) => text.replace(shortHash(hash), "0000·0000")

describe("explain", () => {
  it("shows a plan as a table, with what stays below", async () => {
    const planned = await run(library(), plan({ on: today }))
    expect(still(explain(planned), planned)).toMatchInlineSnapshot(`
      "Lending library, register in force since 1 January 2026 · 22 November 2026, Europe/Lisbon

        what must go        happened until    due  erase  clear
        member: membership  21 November 2023    2      1      1
          kept while member, then at most 3 years after “membership ended”
          → cleared where the row must stay: 1 for fine, until 31 December 2028
        visit: page visit   21 November 2025    2      2      –
          kept at most 1 year after “visited”

        Nothing has been changed. Plan 0000·0000."
    `)
  })

  it("says so when nothing must go", async () => {
    const planned = await run(library(), plan({ on: "2012-01-01" }))
    expect(still(explain(planned), planned)).toMatchInlineSnapshot(`
      "Lending library, register in force since 1 January 2026 · 1 January 2012, Europe/Lisbon

        Nothing must go.

        Nothing has been changed. Plan 0000·0000."
    `)
  })

  it("shows what became of a plan", async () => {
    const from = library()
    const planned = await run(from, plan({ on: today }))
    expect(still(explain(await run(from, apply(planned))), planned)).toMatchInlineSnapshot(`
      "Plan 0000·0000 carried out.

        model                       planned  done
        member  rows erased               1     1
        member  membership cleared        1     1
        visit   rows erased               2     2

        Read back: nothing that was due is left."
    `)
  })

  it("says why a row is still there", async () => {
    expect(explain(await run(library(), whyKept("member", "2", { on: today })))).toMatchInlineSnapshot(`
      "This member, on 22 November 2026:
        membership must go: its last day was 1 May 2022.
          for loans (lending): while member, then at most 3 years after “membership ended”
            member: ended 1 May 2019
            membership ended 1 May 2019 → last day 1 May 2022
          No duty to keep it.
        The row itself stays, without what must go: it is needed for 1 row of fine, until 31 December
            2028."
    `)
  })
})
