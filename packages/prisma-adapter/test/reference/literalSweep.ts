/**
 * The slow reading of a sweep: every row is loaded, decided by itself, and its children are looked at one by one.
 *
 * It shares with what it is held against only `decideKnown` and the register; days are read through `Intl`.
 */
import { later, type PlainDate } from "@lethe/core/PlainDate"
import { type Decision, decideKnown } from "@lethe/retention-calculator/Decide"
import type { KnownFacts } from "@lethe/retention-calculator/Facts"
import * as Result from "effect/Result"
import type { Connection, Row } from "../hosting/database.ts"
import { register, today } from "../hosting/register.ts"

interface Model {
  readonly model: string
  readonly table: string
  /** The columns that say what a category's rules read. */
  readonly facts: Readonly<Record<string, (row: Row, parent: Row | undefined) => KnownFacts>>
  /** What a category's columns hold once they are cleared. */
  readonly cleared: Readonly<Record<string, Row>>
  readonly parent?: { readonly model: string; readonly column: string }
}

const paris = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit"
})
const dayOf = (value: string | number | null | undefined): PlainDate | undefined =>
  value === null || value === undefined ? undefined : (paris.format(new Date(value)) as PlainDate)

const event = (name: string, day: PlainDate | undefined): KnownFacts => ({
  events: day === undefined ? {} : { [name]: day },
  states: {}
})

const account = (row: Row): KnownFacts => {
  const [opened, closed] = [dayOf(row.openedAt), dayOf(row.closed_at)]
  return {
    events: closed !== undefined ? { accountClosed: closed } : opened !== undefined ? { accountClosed: "not-yet" } : {},
    states:
      opened === undefined
        ? {}
        : { customer: closed === undefined ? { _tag: "Lasts" } : { _tag: "Ended", lastDay: closed } }
  }
}

const models: ReadonlyArray<Model> = [
  {
    model: "invoice",
    table: "Invoice",
    facts: { invoice: (row) => event("issued", dayOf(row.issued_at)) },
    cleared: {},
    parent: { model: "customer", column: "customerId" }
  },
  {
    model: "signIn",
    table: "sign_ins",
    facts: { signIn: (_, parent) => event("accountClosed", dayOf(parent?.closed_at)) },
    cleared: {},
    parent: { model: "customer", column: "customer_id" }
  },
  {
    model: "customer",
    table: "customers",
    facts: {
      account,
      organisation: (row) => event("leftOrganisation", (row.left_on ?? undefined) as PlainDate | undefined)
    },
    cleared: { account: { e_mail: null, name: "" }, organisation: { organisation: null, vat_number: "gone" } }
  },
  {
    model: "pageVisit",
    table: "page_visits",
    facts: { pageVisit: (row) => event("visited", dayOf(row.visited_at)) },
    cleared: {}
  }
]

export interface Line {
  readonly model: string
  readonly category: string
  readonly due: number
  readonly erase: number
  readonly clear: number
  readonly unknown: number
  readonly total: number
  readonly stays: ReadonlyArray<{ model: string; category: string; rows: number; lastDay?: PlainDate }>
}

export interface Expected {
  readonly lines: ReadonlyArray<Line>
  /** The rows as they are to be after the sweep, by table and row id. */
  readonly after: ReadonlyMap<string, Row>
  readonly erased: number
  readonly cleared: number
}

interface Reason {
  readonly model: string
  readonly category: string
  readonly decision: Decision
}

/** What a sweep finds and leaves behind. */
export const expected = (database: Connection, before: ReadonlyMap<string, Row>, day = today): Expected => {
  const rowsOf = ({ table }: Model) =>
    database.prepare(`SELECT rowid AS "#", * FROM "${table}" ORDER BY rowid`).all() as ReadonlyArray<Row>
  const modelOf = (name: string) => models.find(({ model }) => model === name) as Model
  const decisionsOf = (model: Model, row: Row): ReadonlyArray<Reason> => {
    const parent =
      model.parent && rowsOf(modelOf(model.parent.model)).find(({ id }) => id === row[model.parent?.column ?? ""])
    return Object.entries(model.facts).map(([category, facts]) => ({
      model: model.model,
      category,
      decision: Result.getOrThrow(decideKnown(register, category, facts(row, parent), { day: day as PlainDate }))
    }))
  }
  const childrenOf = (model: Model, row: Row): ReadonlyArray<Reason> =>
    models
      .filter(({ parent }) => parent?.model === model.model)
      .flatMap((child) =>
        rowsOf(child)
          .filter((each) => each[child.parent?.column ?? ""] === row.id)
          .flatMap((each) => decisionsOf(child, each))
      )
  const after = new Map(before)
  let [erased, cleared] = [0, 0]
  const lines = models.flatMap((model) => {
    const decided = rowsOf(model).map((row) => ({
      row,
      own: decisionsOf(model, row),
      children: childrenOf(model, row)
    }))
    const found = Object.keys(model.facts).map((category) => lineOf(model, category, decided))
    for (const { row, own, children } of decided) {
      const key = `${model.table} ${row["#"]}`
      if ([...own, ...children].every(({ decision }) => decision.due)) {
        after.delete(key)
        erased += 1
        continue
      }
      for (const { category, decision } of own) {
        const to = model.cleared[category]
        if (!decision.due || to === undefined || isCleared(row, to)) continue
        after.set(key, { ...(after.get(key) as Row), ...to })
        cleared += 1
      }
    }
    return found
  })
  for (const [key, mark] of after) {
    // The database's own key empties the column.
    if (key.startsWith("AuditMark") && !after.has(`customers ${mark.customerId}`))
      after.set(key, { ...mark, customerId: null })
  }
  return { lines, after, erased, cleared }
}

const isCleared = (row: Row, to: Row): boolean => Object.entries(to).every(([column, value]) => row[column] === value)

type Decided = ReadonlyArray<{
  readonly row: Row
  readonly own: ReadonlyArray<Reason>
  readonly children: ReadonlyArray<Reason>
}>

const lineOf = (model: Model, category: string, decided: Decided): Line => {
  const of = (own: ReadonlyArray<Reason>) => own.find((each) => each.category === category)?.decision as Decision
  const due = decided
    .filter(({ own }) => of(own).due)
    .map(({ row, own, children }) => ({
      row,
      reasons: [...own.filter((each) => each.category !== category), ...children].filter(
        ({ decision }) => !decision.due
      )
    }))
  const staying = due.filter(({ row, reasons }) => reasons.length > 0 && !isCleared(row, model.cleared[category] ?? {}))
  const erase = due.filter(({ reasons }) => reasons.length === 0).length
  // What a parent's column does not say is reported with the parent.
  const unknown = model.model === "signIn" ? [] : decided.filter(({ own }) => of(own).unknown.length > 0)
  const names = new Map(
    staying.flatMap(({ reasons }) => reasons.map((reason) => [`${reason.model} ${reason.category}`, reason] as const))
  )
  const stays = Array.from(names.values(), ({ model: name, category: kept }) => {
    const kin = staying.map(({ reasons }) => reasons.filter((each) => each.model === name && each.category === kept))
    return { model: name, category: kept, rows: kin.filter((each) => each.length > 0).length, ...lastDayOf(kin.flat()) }
  })
  return {
    model: model.model,
    category,
    due: erase + staying.length,
    erase,
    clear: staying.length,
    unknown: unknown.length,
    total: decided.length,
    stays
  }
}

/** The last day of the last of them: none, as soon as of one of them none can be named. */
const lastDayOf = (reasons: ReadonlyArray<Reason>): { lastDay?: PlainDate } => {
  const days = reasons.map(({ decision }) => decision.lastDay)
  const named = days.filter((day) => day !== undefined)
  return named.length === 0 || named.length < days.length ? {} : { lastDay: named.reduce(later) }
}
