/**
 * Three engines agree: what the calculator decides of each record, what SQLite selects and what PostgreSQL selects is
 * the same, for generated rules of every form, at moments at which or close to which some record falls due.
 */
import { once } from "node:events"
import { Worker } from "node:worker_threads"
import type { AnyRegister } from "@lethe/core/Register"
import { everyPart } from "@lethe/core/RetentionRule"
import { Compile } from "@lethe/retention-calculator"
import { matches, type Predicate } from "@lethe/retention-calculator/Predicate"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import * as Condition from "../src/Condition.ts"
import { postgresql, sqlite } from "../src/Dialect.ts"
import { render } from "../src/Render.ts"
import { dueOf, factsIn, type Question, questionOf, rows } from "./agreement.ts"
import { fillPostgres, selectedByPostgres, type Server, startPostgres } from "./postgres.ts"
import { category } from "./registers.ts"
import { agreeingRules } from "./runs.ts"
import { columns, database, fill, selected } from "./table.ts"

const opened = database()
let server: Server

beforeAll(async () => {
  fill(opened, rows, "text")
  server = await startPostgres()
  await fillPostgres(server, rows, "timestamptz")
}, 60_000)

afterAll(() => server?.stop())

/** How often each form and each atom was asked, and how many records were due and were not. */
const seen = new Map<string, number>()
const see = (what: string, count = 1) => seen.set(what, (seen.get(what) ?? 0) + count)

const note = ({ asked, now }: Question, predicate: Predicate, due: number): void => {
  const rules = [asked.version, ...asked.earlier].flatMap(({ activities }) =>
    activities.flatMap(({ purposes }) => purposes.flatMap(({ keeps }) => keeps.flatMap(({ rule }) => everyPart(rule))))
  )
  for (const tag of new Set([...rules.map(({ _tag }) => _tag), ...atomsOf(predicate)])) see(tag)
  const written = JSON.stringify([rules, asked.provisions])
  for (const word of ["EndOfStorage", "orElse", "extendedWhile", "covers", "backups", "forEventsFrom", "until"])
    if (written.includes(`"${word}"`)) see(word)
  if (asked.earlier.length > 0) see("history")
  if (now.at !== undefined) see("instant")
  see("due", due)
  see("kept", rows.length - due)
  if (due > 0 && due < rows.length) see("divided")
}

const atomsOf = (predicate: Predicate): ReadonlyArray<string> => {
  if (predicate._tag === "All" || predicate._tag === "Any") return predicate.of.flatMap(atomsOf)
  return predicate._tag === "Not" ? ["Not", ...atomsOf(predicate.of)] : [predicate._tag]
}

/** Which of the engines say otherwise than the calculator. */
const disagreeing = async (question: Question, due: ReadonlyArray<number>): Promise<string | undefined> => {
  const { asked, now } = question
  const { zone } = asked.version
  const compiled = Compile.dueAt(asked, category, now)
  if (compiled._tag === "Failure") throw compiled.failure
  const condition = Condition.from(compiled.success, columns)
  const found = {
    predicate: factsIn(zone).flatMap((facts, id) => (matches(compiled.success, facts) ? [id] : [])),
    sqlite: selected(opened, render(condition, sqlite({ instants: "text" }), zone), "text"),
    postgresql: await selectedByPostgres(server, render(condition, postgresql({ instants: "timestamptz" }), zone))
  }
  note(question, compiled.success, due.length)
  const odd = Object.entries(found).flatMap(([engine, ids]) => differing(due, ids).map((id) => ({ engine, id })))
  return odd.length === 0 ? undefined : told(question, compiled.success, odd)
}

const differing = (a: ReadonlyArray<number>, b: ReadonlyArray<number>): ReadonlyArray<number> => {
  const [one, two] = [new Set(a), new Set(b)]
  return [...a.filter((id) => !two.has(id)), ...b.filter((id) => !one.has(id))]
}

interface Odd {
  readonly engine: string
  readonly id: number
}

const told = ({ asked, now }: Question, predicate: Predicate, odd: ReadonlyArray<Odd>): string => {
  const { id = 0, engine } = odd[0] ?? {}
  const rules = [asked.version, ...asked.earlier].map(({ inForceFrom, activities }: AnyRegister["version"]) => ({
    inForceFrom,
    keeps: activities.flatMap(({ purposes }) => purposes.map(({ keeps }) => keeps))
  }))
  const facts = factsIn(asked.version.zone)[id]
  const { backups, financialYearEnds, zone } = asked.version
  return JSON.stringify(
    {
      ...{ differ: odd.length, engine, now, zone, backups, financialYearEnds },
      ...{ record: rows[id], facts, rules, law: asked.provisions, predicate }
    },
    null,
    1
  )
}

describe("three engines", () => {
  it("the calculator, SQLite and PostgreSQL select the same records", async () => {
    const ask = async (index: number, due?: ReadonlyArray<number>) => {
      const question = questionOf(index)
      const odd = await disagreeing(question, due ?? dueOf(question, index))
      if (odd !== undefined) assert.fail(`question ${index}: ${odd}`)
    }
    const beside = new Worker(new URL("./deciding.ts", import.meta.url))
    const decided: Array<{ readonly index: number; readonly due: Int32Array }> = []
    beside.on("message", (each) => decided.push(each))
    const ended = once(beside, "exit")
    for (let index = 0; index < agreeingRules; index += 3) {
      await ask(index)
      for (const { index: other, due } of decided.splice(0)) await ask(other, [...due])
    }
    await ended
    for (const { index, due } of decided) await ask(index, [...due])
  })

  it("and it was about every form and every atom, and about records on both sides", () => {
    const forms = [
      ...["Period", "Range", "AtOnce", "While", "Statute", "LongestOf", "ShortestOf", "NotSaidWhich", "OnlyIf"],
      ...["EndOfService", "UntilObjection", "Ending", "Restricted", "WithoutLimit", "Undetermined"],
      ...["EndOfStorage", "orElse", "extendedWhile", "covers", "backups", "forEventsFrom", "until"],
      ...["Not", "HappenedUntil", "HappenedBy", "HasDay", "HasNoDay", "NotYet", "NeverHappens"],
      ...["EndedUntil", "BeganUntil", "StateUnknown", "NeverWas"],
      ...["PurposeEndedUntil", "PurposeNever", "ErasedUntil", "history", "instant"]
    ]
    assert.deepEqual(
      forms.filter((form) => !seen.has(form)),
      []
    )
    // Half of the questions divide the records, and each side has a tenth of all answers.
    assert.isAbove(seen.get("divided") ?? 0, agreeingRules / 2)
    assert.isAbove(seen.get("due") ?? 0, (agreeingRules * rows.length) / 10)
    assert.isAbove(seen.get("kept") ?? 0, (agreeingRules * rows.length) / 10)
  })
})
