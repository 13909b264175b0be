/** What a model's columns say: whose a row is, and which column is which category, event or state. */
import type { Fault } from "../Fault.ts"
import type { DataCategory } from "../DataCategory.ts"
import type { MappedColumn, MappedModel, Role, Subject } from "../MappedModel.ts"
import type { AnyRegister } from "../Register.ts"

export type Columns = Readonly<Record<string, Role | ReadonlyArray<Role>>>

/** The model, or undefined where no column is personal or nothing says whose a row is. Adds the faults it finds. */
export const readModel = (
  register: AnyRegister,
  model: string,
  input: Columns,
  faults: Array<Fault>
): MappedModel | undefined => {
  const read = readColumns(model, input)
  faults.push(...read.faults)
  if (!read.personal) return undefined
  faults.push(...halfStates(model, read), ...undeclared(register, model, read))
  const [subject, ...others] = read.subjects
  if (subject === undefined) faults.push({ path: [model], message: "whose row is it? One column is self(…) or via(…)" })
  for (const { column } of others) faults.push({ path: [model, column], message: "a second answer to whose row it is" })
  return (
    subject && {
      model,
      subject,
      categories: Array.from(read.categories, ([category, columns]) => ({ category, columns })),
      // Names come from outside: as entries, `__proto__` is one like any other.
      events: Object.fromEntries(read.events),
      states: Object.fromEntries(read.states) as MappedModel["states"],
      columns: Object.keys(input)
    }
  )
}

interface Read {
  readonly subjects: Array<Subject>
  readonly categories: Map<string, Array<MappedColumn>>
  readonly events: Map<string, string>
  readonly states: Map<string, { readonly from?: string; readonly until?: string }>
  readonly faults: Array<Fault>
  personal: boolean
}

const readColumns = (model: string, input: Columns): Read => {
  const read: Read = {
    subjects: [],
    categories: new Map(),
    events: new Map(),
    states: new Map(),
    faults: [],
    personal: false
  }
  for (const [column, said] of Object.entries(input)) {
    const roles = Array.isArray(said) ? (said as ReadonlyArray<Role>) : [said as Role]
    const fault = (message: string) => read.faults.push({ path: [model, column], message })
    if (roles.length === 0) fault("has no role: say notPersonal and why")
    for (const role of roles) {
      if (typeof role === "object" && role !== null && "notPersonal" in role) continue
      read.personal = true
      const wrong = readRole(read, column, role)
      if (wrong !== undefined) fault(wrong)
    }
  }
  return read
}

/** Takes a role in; says what is wrong with it. */
const readRole = (read: Read, column: string, role: Role): string | undefined => {
  if (typeof role === "string") addTo(read.categories, role, { column })
  else if (typeof role !== "object" || role === null) return "is no role"
  else if ("category" in role) addTo(read.categories, role.category, { column, clearedTo: role.to })
  else if ("subject" in role) read.subjects.push({ _tag: "Self", subject: role.subject, column })
  else if ("via" in role) read.subjects.push({ _tag: "Via", model: role.via, column })
  else if ("event" in role) {
    if (read.events.has(role.event)) return `a second column for the event ${role.event}`
    read.events.set(role.event, column)
  } else if ("from" in role) read.states.set(role.from, { ...read.states.get(role.from), from: column })
  else if ("until" in role) read.states.set(role.until, { ...read.states.get(role.until), until: column })
  else return "is no role"
  return undefined
}

const halfStates = (model: string, { states }: Read): ReadonlyArray<Fault> =>
  Array.from(states).flatMap(([state, { from, until }]) =>
    from === undefined || until === undefined
      ? [{ path: [model, from ?? until ?? ""], message: `the state ${state} needs both its first and its last day` }]
      : []
  )

/** What the register does not declare. */
const undeclared = (register: AnyRegister, model: string, read: Read): ReadonlyArray<Fault> => {
  const { categories, subjects } = register.version
  const at = (column: string, message: string): Fault => ({ path: [model, column], message })
  const names = (kind: "events" | "states", what: string): ReadonlyArray<Fault> =>
    Array.from(read[kind].keys())
      .filter((name) => !categories.some((category) => category[kind].includes(name)))
      .filter((name) => kind === "states" || register.version.events?.includes(name) !== true)
      .map((name) => ({ path: [model], message: `the register declares no ${what} ${name}` }))
  return [
    ...Array.from(read.categories).flatMap(([category, columns]) =>
      categoryFaults(categories.find(({ id }) => id === category)).flatMap((message) =>
        columns.map(({ column }) => at(column, message))
      )
    ),
    ...read.subjects.flatMap((subject) =>
      subject._tag === "Via" || subjects.some(({ id }) => id === subject.subject)
        ? []
        : [at(subject.column, "the register declares no such data subject")]
    ),
    ...names("events", "event"),
    ...names("states", "state")
  ]
}

const categoryFaults = (category: DataCategory | undefined): ReadonlyArray<string> => {
  if (category === undefined) return ["the register declares no such category"]
  return category.held === undefined ? [] : ["the register says that it is on the person's device only"]
}

const addTo = <K, V>(map: Map<K, Array<V>>, key: K, value: V) => {
  map.set(key, [...(map.get(key) ?? []), value])
}
