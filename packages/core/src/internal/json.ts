/** Reading JSON whose shape nobody has checked: what has not the shape is empty. */
import type { Fault } from "../Fault.ts"

export type Path = Fault["path"]
export type Json = Readonly<Record<string, unknown>>

export const object = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {}

export const list = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])

export const items = (value: unknown): ReadonlyArray<readonly [number, Json]> =>
  // Unlike `map`, this does not leave the holes of a sparse array.
  Array.from(list(value), (item, index) => [index, object(item)])

export const strings = (value: unknown): ReadonlyArray<readonly [number, string]> =>
  list(value).flatMap((item, index) => (typeof item === "string" ? [[index, item] as const] : []))
