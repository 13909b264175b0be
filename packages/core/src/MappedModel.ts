/**
 * What a column is said to be, and what a model with its columns comes to.
 *
 * Part of the data map, and published with it.
 *
 * @since 0.1.0
 */

/** What a column gets when its category must go and the row must stay. */
export type ClearedTo = string | number | null

/** This row is a data subject; the column is its key. */
export const self = <const S extends string>(subject: S): { readonly subject: S } => ({ subject })
/** The row is about the data subject of another model's row, to which this column leads. */
export const via = <const M extends string>(model: M): { readonly via: M } => ({ via: model })
/** The day, or the instant, on which the event happened. */
export const event = <const E extends string>(name: E): { readonly event: E } => ({ event: name })
/** The first day of the state. */
export const from = <const S extends string>(state: S): { readonly from: S } => ({ from: state })
/** The last day of the state; empty while it lasts. */
export const until = <const S extends string>(state: S): { readonly until: S } => ({ until: state })
/** A column of a category that gets this value when the category must go and the row must stay. */
export const cleared = <const C extends string>(
  category: C,
  to: ClearedTo
): { readonly category: C; readonly to: ClearedTo } => ({ category, to })
/** Not personal data, and why. */
export const notPersonal = (why: string): { readonly notPersonal: string } => ({ notPersonal: why })

/** What a column may be said to be. A bare id is a category whose rows are only erased whole. */
export type Role<
  Category extends string = string,
  Event extends string = string,
  State extends string = string,
  Subject extends string = string,
  Model extends string = string
> =
  | Category
  | { readonly category: Category; readonly to: ClearedTo }
  | { readonly event: Event }
  | { readonly from: State }
  | { readonly until: State }
  | { readonly subject: Subject }
  | { readonly via: Model }
  | { readonly notPersonal: string }

/** A model's columns, each with its role or roles; or a whole model that holds nothing personal. */
export type ModelInput = { readonly notPersonal: string } | { readonly [column: string]: Role | ReadonlyArray<Role> }

export interface MappedColumn {
  readonly column: string
  /** Missing when the column is never cleared alone. */
  readonly clearedTo?: ClearedTo
}

export interface MappedCategory {
  readonly category: string
  readonly columns: ReadonlyArray<MappedColumn>
}

export type Subject =
  | { readonly _tag: "Self"; readonly subject: string; readonly column: string }
  | { readonly _tag: "Via"; readonly model: string; readonly column: string }

/** A model that holds personal data, or leads to it. */
export interface MappedModel {
  readonly model: string
  readonly subject: Subject
  readonly categories: ReadonlyArray<MappedCategory>
  readonly events: Readonly<Record<string, string>>
  readonly states: Readonly<Record<string, { readonly from: string; readonly until: string }>>
  readonly columns: ReadonlyArray<string>
}
