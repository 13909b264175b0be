/** `lethe retention --csv` and `lethe impact`: no line is lost, whatever is in it. */
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { PlainDate } from "@lethe/core/PlainDate"
import { decideUnsafe, on } from "@lethe/retention-calculator"
import { readCategoryOn } from "@lethe/retention-calculator/ReadCategory"
import { parse } from "csv-parse/sync"
import { stringify } from "csv-stringify/sync"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { afterAll, describe, expect, it } from "vitest"
import { vocabularyOf } from "../src/CsvFacts.ts"
import { decideList } from "../src/RetentionList.ts"
import { register } from "./lists/shop.ts"
import { emptyFolder, run } from "./project.ts"

const folder = emptyFolder()
const lists = join(import.meta.dirname, "lists")
const lethe = (...command: ReadonlyArray<string>) => run(folder, {}, command)
const shop = ["--register", join(lists, "shop.ts"), "--on", "2026-11-22"]
const list = (name: string, ...lines: ReadonlyArray<string>) => {
  writeFileSync(join(folder, name), lines.join("\r\n"))
  return name
}
const rows = (text: string): ReadonlyArray<ReadonlyArray<string>> => parse(text, { relax_column_count: true })

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Without a process. */
const decided = async (text: string, category = "orders", keep: ReadonlyArray<string> = ["id"]) => {
  const file = join(folder, "list.csv")
  writeFileSync(file, text)
  const day = "2026-11-22" as PlainDate
  const reading = Result.getOrThrow(readCategoryOn(register, category, day))
  const faults: Array<string> = []
  const out: Array<string> = []
  const columns = {
    vocabulary: vocabularyOf(register, reading),
    base: { events: {}, states: {} },
    said: new Set<string>(),
    keep: new Set(keep)
  }
  const outcome = await decideList({
    ...{ file, delimiter: ",", register, reading, now: { day }, wording: {}, columns },
    onFault: (line, message) => void faults.push(`${line}: ${message}`),
    onProgress: async () => {},
    write: async (written) => void out.push(written)
  })
  return { ...outcome, out: out.join(""), told: faults }
}
const statuses = async (text: string, category?: string) => {
  const [header = [], ...others] = rows((await decided(text, category)).out)
  const at = header.indexOf("status")
  return others.map((row) => [row[0], row[at], row[at + 3]])
}

describe("lethe retention --csv", () => {
  const orders = list(
    "orders.csv",
    "id,delivered,returned",
    "1,2013-05-05,never",
    "2,2024-02-29,2024-03-05",
    "3,,never"
  )

  it("puts the answer behind each line", () => {
    const { code, out, err } = lethe("retention", "--csv", orders, "--category", "orders", ...shop)
    expect({ code, err }).toEqual({ code: 0, err: "3 records: 1 due, 1 restricted, 1 undetermined.\n" })
    const [header, first, second, third] = rows(out)
    expect(header).toEqual(
      "id,delivered,returned,status,due,erasable,lastDay,erasableFrom,binds,reports,fault".split(",")
    )
    const duty =
      "duty accounts: at least as the law says, 10 years after the end of the financial year of “delivered” " +
      "(Code de commerce art. L123-22)"
    expect(first).toEqual(["1", "2013-05-05", "never", "due", "yes", "yes", "2023-12-31", "2024-01-01", duty, "", ""])
    expect(second?.slice(3)).toEqual(["restricted", "no", "no", "2034-12-31", "2035-01-01", duty, "", ""])
    expect(third?.slice(3)).toEqual([
      "undetermined",
      "no",
      "no",
      "",
      "",
      duty,
      expect.stringMatching(/^unknown delivered/u),
      ""
    ])
  })

  it("writes files that are whole, and counts", () => {
    const flags = ["--csv", orders, "--category", "orders", ...shop, "--out", "out.csv", "--json"]
    const { code, out, err } = lethe("retention", ...flags)
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(JSON.parse(out)).toEqual({
      ...{ records: 3, notRead: 0, faults: 0 },
      statuses: { due: 1, restricted: 1, undetermined: 1 }
    })
    expect(rows(readFileSync(join(folder, "out.csv"), "utf8"))).toHaveLength(4)
    expect(existsSync(join(folder, "out.csv.part"))).toBe(false)
  })

  it("tells what is wrong with each line, goes on, exits with 1, and writes every line", () => {
    const bad = list(
      "bad.csv",
      "id,delivered,returned,sold",
      "1,2013-05-05,never,",
      "2,2013-02-30,yesterday,",
      '"3,2013-05-05,never,',
      "4,2013-05-05",
      "",
      "5,2013-05-05,never,,more,still more",
      "6,2013-05-05,never,"
    )
    const flags = ["--csv", bad, "--category", "orders", ...shop, "--faults", "faults.txt"]
    const { code, out, err } = lethe("retention", ...flags)
    expect({ code, err }).toEqual({ code: 1, err: "6 records: 2 due, 4 not-read. 6 faults.\n" })
    const day = "expected a day that exists, as 2026-11-22, or an instant, not-yet or never"
    const faults = [
      "line 1: column 4: the category has no such event, state or purpose; name what is only carried by --keep",
      `line 3: delivered: ${day}`,
      `line 3: returned: ${day}`,
      "line 4: a quote is opened and not closed",
      "line 5: has 2 cells, and the header has 4",
      "line 7: has 6 cells, and the header has 4"
    ]
    expect(readFileSync(join(folder, "faults.txt"), "utf8")).toBe(`${faults.join("\n")}\n`)
    const [, ...others] = rows(out)
    expect(others.map((row) => [row[0], row[4], row[11]])).toEqual([
      ["1", "due", ""],
      ["2", "not-read", `delivered: ${day}; returned: ${day}`],
      ['"3,2013-05-05,never,', "not-read", "a quote is opened and not closed"],
      ["4", "not-read", "has 2 cells, and the header has 4"],
      // What it has too many of is kept beside the fault, so that each line has as many cells as the header.
      ["5", "not-read", "has 6 cells, and the header has 4 | more | still more"],
      ["6", "due", ""]
    ])
    expect(new Set(rows(out).map((row) => row.length)).size).toBe(1)
    // What is written on standard error is the same.
    expect(
      lethe("retention", ...flags.slice(0, -2))
        .err.split("\n")
        .slice(0, 6)
    ).toEqual(faults)
  })

  it("exits with 2 where there is no list, no header, or nowhere to write", () => {
    const asked = (csv: string, ...more: ReadonlyArray<string>) =>
      lethe("retention", "--csv", csv, "--category", "orders", ...shop, ...more)
    expect(asked("nowhere.csv")).toMatchObject({ code: 2, err: "lethe: nowhere.csv cannot be read\n" })
    expect(asked(list("empty.csv", ""))).toMatchObject({ code: 2 })
    expect(asked(orders, "--out", "nowhere/out.csv").err).toBe("lethe: nowhere/out.csv cannot be written\n")
    expect(asked(orders, "--out", "./orders.csv").err).toBe("lethe: --out is the list itself\n")
    expect(asked(orders, "--delimiter", "ab").code).toBe(2)
  })
})

describe("a list of a spreadsheet", () => {
  it("has semicolons or tabs between its cells, also once it is decided", () => {
    const semicolons = list("semicolons.csv", "id;delivered;returned", "1;2013-05-05;never", '"2;a";2013-05-05;never')
    const asked = ["retention", "--csv", semicolons, "--category", "orders", ...shop, "--delimiter", ";"]
    const { code, out } = lethe(...asked)
    expect(code).toBe(0)
    expect(parse(out, { delimiter: ";" }).map(([id, , , status]) => [id, status])).toEqual([
      ["id", "status"],
      ["1", "due"],
      ["2;a", "due"]
    ])
    const tabs = list("tabs.csv", "id\tdelivered", "1\t2013-05-05")
    const once = ["--event", "returned=never", "--hold", "2026-01-01..2027-01-31", "--delimiter", "tab"]
    const found = lethe("retention", "--csv", tabs, "--category", "orders", ...shop, ...once)
    expect({ code: found.code, err: found.err }).toEqual({ code: 0, err: "1 record: 1 on-hold.\n" })
  })
})

describe("a list", () => {
  it("may have instants, states, purposes, holds, and other columns beside them", async () => {
    const text = [
      "id,customer.from,customer.until,closed,newsletter.withdrawn,hold.from,hold.until",
      "a,2019-04-02,2023-11-21,2023-11-21,never,,",
      "b,2019-04-02,,not-yet,,,",
      "c,never,,2023-11-20T23:30:00Z,never,,",
      "d,2019-04-02,2023-11-21,2023-11-21,2024-01-31,2026-11-01,2027-05-31",
      "e,2019-04-02,2018-01-01,never,,,",
      "f,,2018-01-01,never,,,"
    ].join("\n")
    const { out, told } = await decided(text, "profiles")
    const [, ...others] = rows(out)
    expect(others.map((row) => [row[0], row[7], row[10]])).toEqual([
      ["a", "due", "2026-11-21"],
      ["b", "running", ""],
      ["c", "due", "2026-11-21"],
      ["d", "on-hold", "2027-05-31"],
      ["e", "not-read", ""],
      ["f", "not-read", ""]
    ])
    expect(told).toEqual([
      "6: customer.until: the last day lies before the first",
      "7: customer.from: the first day is missing"
    ])
  })

  it("is told which columns are missing, come twice, or lack their other half", async () => {
    const missing = await decided("id,returned\n1,2024-01-01\n")
    expect(missing.told).toEqual(["1: there is no column “delivered”, and a rule of the category reads it"])
    expect(rows(missing.out)[1]?.slice(2, 3)).toEqual(["restricted"])
    const twice = await decided("id,delivered,delivered,returned\n1,2013-05-05,2024-01-01,never\n")
    expect(twice.told).toEqual(["1: column 3: its name comes twice; only the first is read"])
    expect((await decided("customer.until,closed\n2023-01-01,never\n", "profiles")).told).toEqual([
      "1: there is no column customer.from beside customer.until",
      "1: there is no column “customer.from”, and a rule of the category reads it"
    ])
  })

  it("never quotes what is in a cell", async () => {
    const secret = "jane@example.org"
    const { told } = await decided(`${secret},delivered,returned\nx,${secret},"${secret}" x\nx,"${secret},never\n`)
    expect(told.length).toBeGreaterThan(2)
    expect(told.join()).not.toContain("example.org")
  })

  it("may begin with a byte order mark, end without a line end, and have lines in its cells", async () => {
    const text = '\uFEFFid,delivered,returned\n"two\nlines",2013-05-05,never\r\n\n3,soon,never'
    const { told, out } = await decided(text)
    expect(told).toEqual([expect.stringMatching(/^5: delivered: /u)])
    expect(rows(out).map(([id]) => id)).toEqual(["\uFEFFid".slice(1), "two\nlines", "3"])
  })

  it("goes on after each line whose quotes do not add up", async () => {
    const lines = ['1,20"13,never', '"2,2013-05-05,never', "3,2013-05-05,never", '"4"x,2013-05-05,never']
    const found = await statuses(["id,delivered,returned", ...lines, "5,2013-05-05,never"].join("\n"))
    expect(found.map(([id, status]) => [id, status])).toEqual([
      [lines[0], "not-read"],
      [lines[1], "not-read"],
      ["3", "due"],
      [lines[3], "not-read"],
      ["5", "due"]
    ])
  })

  it("holds no formulas once it is written, and whatever was no formula as it was", async () => {
    const cells = ["=1+1", "+1", "-1", "@a", "\t=1", "a=1", 'say "hi"', "a,b", "Zoë", "", " x", "two\nlines"]
    const text = stringify([["id", "delivered", "returned"], ...cells.map((cell) => [cell, "2013-05-05", "never"])])
    const [, ...others] = rows((await decided(text)).out)
    const escaped = cells.map((cell) => (/^[=+\-@\t]/u.test(cell) ? `'${cell}` : cell))
    expect(others.map(([id]) => id)).toEqual(escaped)
  })

  it("is read back as it was written, with the answers that deciding one by one gives", async () => {
    const day = fc.constantFrom("2013-05-05", "2024-02-29", "2026-11-22", "never", "not-yet", "", "soon", "2024-02-30")
    const text = fc.string({ maxLength: 6 }).filter((cell) => !/^[=+\-@\t\r＝＋－＠]/u.test(cell) && !/\r/u.test(cell))
    const record = fc.tuple(text, day, day)
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 20 }), async (records) => {
        const { out } = await decided(stringify([["id", "delivered", "returned"], ...records]))
        const [, ...others] = rows(out)
        expect(others.map((row) => row.slice(0, 3))).toEqual(records)
        for (const [index, [, delivered, returned]] of records.entries())
          expect(others[index]?.slice(3, 7)).toEqual(oneByOne(delivered, returned))
      }),
      { numRuns: process.env.LETHE_LONG === "1" ? 10_000 : 100 }
    )
  })
})

const oneByOne = (delivered: string, returned: string): ReadonlyArray<string> => {
  if ([delivered, returned].some((word) => word === "soon" || word === "2024-02-30")) return ["not-read", "", "", ""]
  const events = Object.fromEntries(Object.entries({ delivered, returned }).filter(([, word]) => word !== ""))
  const { status, due, erasable, lastDay } = decideUnsafe(register, "orders", { events }, on("2026-11-22"))
  return [status, due ? "yes" : "no", erasable ? "yes" : "no", lastDay ?? ""]
}

describe("memory", () => {
  const file = join(folder, "long.csv")
  const inMemory = (...flags: ReadonlyArray<string>) => {
    const { stdout } = spawnSync(process.execPath, ["--expose-gc", join(lists, "inMemory.ts"), file, ...flags], {
      encoding: "utf8"
    })
    return JSON.parse(stdout) as { readonly records: number; readonly grown: number }
  }

  it("does not grow with the list", () => {
    // No two records are the same in what is read.
    const record = (n: number) =>
      `C-${n},${new Date(1.3e12 + n * 1_801_000).toISOString()},${n % 3 === 0 ? "never" : "2024-02-29"}`
    writeFileSync(file, ["id,delivered,returned", ...Array.from({ length: 60_000 }, (_, n) => record(n))].join("\n"))
    const [streamed, held] = [inMemory(), inMemory("hold")]
    expect(streamed.records).toBe(60_000)
    // Forty thousand records more, of which each is written in more than a hundred bytes.
    expect(streamed.grown).toBeLessThan(1_000_000)
    expect(held.grown).toBeGreaterThan(4_000_000)
  })
})

describe("lethe impact", () => {
  const visits = list("visits.csv", "id,visited", "1,2025-01-10", "2,2025-12-01", "3,2026-07-01", "4,soon")
  const registers = [join(lists, "shop.ts"), join(lists, "changed.ts")]
  const asked = ["--csv", visits, "--category", "visits", "--on", "2026-11-22"]

  it("says what moves, as it is written and as it binds", () => {
    const { code, out, err } = lethe("impact", ...registers, ...asked)
    expect(code).toBe(1)
    expect(err).toMatch(/^line 5: visited: expected a day/u)
    expect(out).toBe(`3 records, on 22 November 2026; the changed register binds from 1 July 2026.
  As it is written:
            3  go later, by 396 to 397 days (median 396)
            1  are not due any more
  As it binds, since what was collected before keeps the shorter promise:
            1  go later, by 397 days
            2  keep their last day
`)
  })

  it("--json prints the same as data; a register compared with itself moves nothing", () => {
    const [shop = ""] = registers
    const found = JSON.parse(lethe("impact", shop, shop, ...asked, "--json").out)
    expect(found.asItBinds).toMatchObject({ records: 3, same: 3, becomeDue: 0, noLongerDue: 0 })
    expect(found.categories).toEqual({ visits: { asWritten: found.asWritten, asItBinds: found.asItBinds } })
  })

  it("exits with 1 for a category that one of them lacks, and with 2 for a register that cannot be read", () => {
    const orders = ["--csv", visits, "--category", "orders", "--on", "2026-11-22"]
    expect(lethe("impact", ...registers, ...orders)).toMatchObject({ code: 1, out: "" })
    expect(lethe("impact", "none.json", registers[1] ?? "", ...asked)).toMatchObject({ code: 2, out: "" })
  })
})
