/** Reading JSON whose shape nobody has checked: what has not the shape is empty. */
import type { Fault } from "../Fault.ts"

export type Path = Fault["path"]
export type Json = Readonly<Record<string, unknown>>

const nothing: Json = {}
const none: ReadonlyArray<unknown> = []

export const object = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : nothing

export const list = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : none)
