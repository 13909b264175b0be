/**
 * A condition as SQL text and parameters.
 *
 * @since 0.1.0
 */
import type { Zone } from "@lethe/core/Zone"
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
      return dialect.until(condition.column.sql, condition.column.holds, condition.day, zone)
    case "After":
      return dialect.after(condition.column.sql, condition.column.holds, condition.day, zone)
    case "Empty":
      return { text: `${condition.column.sql} IS NULL`, parameters: [] }
    case "Filled":
      return { text: `${condition.column.sql} IS NOT NULL`, parameters: [] }
  }
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
