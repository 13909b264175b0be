/**
 * A condition as SQL text and parameters.
 *
 * @since 0.1.0
 */
import { firstInstantAfter, type Zone } from "@lethe/core/Zone"
import type { Condition } from "./Condition.ts"
import type { Dialect, Sql } from "./Dialect.ts"

/** Renders a condition. A column's name is in the text, every value is a parameter. */
export const render = (condition: Condition, dialect: Dialect, zone: Zone): Sql => {
  switch (condition._tag) {
    case "True":
      return { text: "1 = 1", parameters: [] }
    case "False":
      return { text: "1 = 0", parameters: [] }
    case "All":
    case "Any":
      return join(
        condition.of.map((each) => render(each, dialect, zone)),
        condition._tag === "All" ? " AND " : " OR "
      )
    case "Until":
    case "After":
      return bound(condition, dialect, zone)
    case "UntilInstant":
      return dialect.instantBefore(condition.column.sql, condition.instant + 1)
    case "AfterInstant":
      return dialect.instantFrom(condition.column.sql, condition.instant + 1)
    case "Empty":
      return { text: `${condition.column.sql} IS NULL`, parameters: [] }
    case "Filled":
      return { text: `${condition.column.sql} IS NOT NULL`, parameters: [] }
  }
}

/** A day's end is the first instant after it, in the zone. */
const bound = (
  { _tag, column, day }: Extract<Condition, { readonly _tag: "Until" | "After" }>,
  dialect: Dialect,
  zone: Zone
): Sql => {
  if (column.holds === "day")
    return _tag === "Until" ? dialect.dayUntil(column.sql, day) : dialect.dayAfter(column.sql, day)
  const end = firstInstantAfter(day, zone)
  return _tag === "Until" ? dialect.instantBefore(column.sql, end) : dialect.instantFrom(column.sql, end)
}

/** Several pieces in parentheses, with a word between them. */
export const join = (pieces: ReadonlyArray<Sql>, between: string): Sql => ({
  text: pieces.map(({ text }) => `(${text})`).join(between),
  parameters: pieces.flatMap(({ parameters }) => parameters)
})

/** Writes SQL with pieces inside, each bringing its parameters. Strings are taken as SQL. */
export const sql = (strings: TemplateStringsArray, ...pieces: ReadonlyArray<Sql | string>): Sql => ({
  text: strings.reduce((text, part, index) => {
    const piece = pieces[index - 1]
    return `${text}${typeof piece === "object" ? piece.text : (piece ?? "")}${part}`
  }),
  parameters: pieces.flatMap((piece) => (typeof piece === "object" ? piece.parameters : []))
})

/** The text with `$1`, `$2` … in place of each `?`, as PostgreSQL's drivers want it. What is quoted stays as it is. */
export const numbered = ({ text }: Pick<Sql, "text">): string => {
  let position = 0
  return text.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\?/gu, (piece) => (piece === "?" ? `$${++position}` : piece))
}
