/** The complete register with some places written otherwise, or left out. */
import { type AnyRegister, decodeUnsafe, encode } from "@lethe/core/Register"
import { statutes } from "@lethe/jurisdictions"
import { complete } from "./completeRegister.ts"

type Json = { [key: string]: Json }
/** A change of a version's JSON. */
export type Edit = (version: Json) => void

const holder = (version: Json, path: string): readonly [Json, string] => {
  const keys = path.split(".")
  const last = keys.pop() as string
  return [keys.reduce((here, key) => here[key] as Json, version), last]
}

/** `put("activities.0.purposes.0.title", "Sales")` */
export const put =
  (path: string, value: unknown): Edit =>
  (version) => {
    const [here, key] = holder(version, path)
    here[key] = value as Json
  }

export const drop =
  (path: string): Edit =>
  (version) => {
    const [here, key] = holder(version, path)
    if (Array.isArray(here)) here.splice(Number(key), 1)
    else delete here[key]
  }

export const edited = (...edits: ReadonlyArray<Edit>): AnyRegister => {
  const json = structuredClone(encode(complete, { provisions: statutes }))
  for (const edit of edits) edit(json.versions[0] as unknown as Json)
  return decodeUnsafe(json, { provisions: statutes })
}
