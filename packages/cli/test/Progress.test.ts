/** The progress of a run, on a terminal and elsewhere. */
import type { Progress } from "@lethe/lifecycle/Apply"
import { describe, expect, it } from "vitest"
import { type Output, progress, readingBar } from "../src/Progress.ts"

const written = (output: Omit<Output, "write">, steps: ReadonlyArray<Progress>): ReadonlyArray<string> => {
  const all: Array<string> = []
  const show = progress({ ...output, write: (text) => all.push(text) })
  for (const each of steps) show(each)
  return all
}

const step = { step: 0, steps: 2, model: "pageVisit", way: "erase", planned: 2_000 } as const
const half: Progress = { ...step, done: 1_000, ended: false }
const whole: Progress = { ...step, done: 2_000, ended: true }
const lessThanPlanned: Progress = { ...step, done: 1_500, ended: true }
const clearing: Progress = {
  ...{ step: 1, steps: 2, model: "customer", way: "clear", category: "account" },
  ...{ done: 1, planned: 1, ended: true }
}

describe("progress on a terminal", () => {
  it("draws its line again, and leaves it when the step has ended", () => {
    expect(written({ isTTY: true, columns: 100 }, [half, whole])).toEqual([
      "\r\u001B[2K  ████████████░░░░░░░░░░░░  50 %  1/2 page visit: erasing rows, 1,000 of 2,000",
      "\r\u001B[2K  ████████████████████████ 100 %  1/2 page visit: erasing rows, 2,000 of 2,000\n"
    ])
  })

  it("never wraps", () => {
    const [line = ""] = written({ isTTY: true, columns: 40 }, [half])
    expect(line.replace("\r\u001B[2K", "")).toHaveLength(39)
  })

  it("leaves its line also where fewer rows were left than planned", () => {
    expect(written({ isTTY: true }, [lessThanPlanned])[0]).toMatch(/ 75 % .*1,500 of 2,000\n$/u)
  })
})

describe("progress elsewhere", () => {
  it("is a line a step, without any control", () => {
    expect(written({}, [half, whole, clearing])).toEqual([
      "  ████████████████████████ 100 %  1/2 page visit: erasing rows, 2,000 of 2,000\n",
      "  ████████████████████████ 100 %  2/2 customer: clearing account, 1 of 1\n"
    ])
  })
})

describe("the bar of a list that is read", () => {
  const bar = (isTTY: boolean) => {
    const all: Array<string> = []
    return { all, ...readingBar({ isTTY, columns: 100, write: (text) => all.push(text) }) }
  }

  it("is drawn on a terminal where there is something new to see, and cleared before what is said", () => {
    const { all, show, clear } = bar(true)
    clear()
    show(500, 1_000, 12_345)
    show(500, 1_000, 12_346)
    clear()
    show(500, 1_000, 12_347)
    show(1_000, 1_000, 20_000)
    expect(all).toEqual([
      "\r\u001B[2K  ████████████░░░░░░░░░░░░  50 %  12,345 records",
      "\r\u001B[2K",
      "\r\u001B[2K  ████████████░░░░░░░░░░░░  50 %  12,347 records",
      "\r\u001B[2K  ████████████████████████ 100 %  20,000 records"
    ])
  })

  it("is not drawn elsewhere, and an empty list is whole", () => {
    const { all, show, clear } = bar(false)
    show(500, 1_000, 5)
    clear()
    expect(all).toEqual([])
    const empty = bar(true)
    empty.show(0, 0, 0)
    expect(empty.all.join()).toContain("100 %  0 records")
  })
})
