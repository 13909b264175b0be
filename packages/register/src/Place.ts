/**
 * The place of a finding as the register is written in TypeScript: `activities.sites.purposes.visits.basis`.
 *
 * A finding's path leads through the JSON, where lists have numbers; people know their register by its ids.
 *
 * @since 0.1.0
 */
import type { Finding } from "@lethe/core/Finding"
import type { AnyRegister } from "@lethe/core/Register"

/** The keys that lead to a place, each item of a list under its id, or what else names it. */
export const written = (register: AnyRegister, path: Finding["path"]): ReadonlyArray<string | number> => {
  const keys: Array<string | number> = []
  let here: unknown = [...register.earlier, register.version]
  let list: string | number | undefined
  for (const [depth, key] of path.slice(1).entries()) {
    const before = path[depth]
    here = isObject(here) ? here[key] : undefined
    // A rule, or what is told of a right, stands directly under its key.
    const between =
      typeof before === "number" && ((list === "keeps" && key === "rule") || (list === "told" && key === "told"))
    if (!between) keys.push(typeof key === "number" ? (nameOf(here, before) ?? key) : key)
    list = before
  }
  return keys.slice(1)
}

/** `rights.told.erasure`; of the version itself, its name. */
export const placeText = (register: AnyRegister, path: Finding["path"]): string =>
  written(register, path).join(".") || register.version.name

const isObject = (value: unknown): value is Readonly<Record<string | number, unknown>> =>
  typeof value === "object" && value !== null

/** Under which key the literal has an item of a list. */
const nameOf = (item: unknown, list: string | number | undefined): string | undefined => {
  if (!isObject(item)) return undefined
  const keyed = list === "keeps" || list === "lookBack" ? item.category : list === "told" ? item.right : undefined
  const name = item.id ?? keyed
  return typeof name === "string" ? name : undefined
}
