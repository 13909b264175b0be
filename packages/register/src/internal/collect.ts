/** Findings as they come, and in the order of the register. */
import type { Finding } from "@lethe/core/Finding"
import { gdpr, type LegalSource } from "@lethe/core/LegalSource"
import type { AnyRegister } from "@lethe/core/Register"
import { Version } from "@lethe/core/Version"
import { type Code, codes, type Entry } from "../Codes.ts"
import type { Found, More, Path } from "./reading.ts"

/** Takes findings down, each code once at a place. */
export const collector = (): { readonly found: Found; readonly findings: () => ReadonlyArray<Finding> } => {
  const all = new Map<string, Finding>()
  const found = (code: Code, path: Path, more: More = {}) => {
    const key = `${code} ${path.join("/")}`
    if (!all.has(key)) all.set(key, finding(code, path, more))
  }
  return { found, findings: () => [...all.values()] }
}

const finding = (code: Code, path: Path, { indirect = false, law, also = [], detail, mend }: More): Finding => {
  const entry: Entry = codes[code]
  const [first, ...others] = law ?? entry.law
  return {
    code,
    severity: entry.severity,
    path,
    law: [first, ...(indirect ? inArticle14(first) : []), ...others, ...also],
    message: detail === undefined ? entry.says : `${entry.says} ${detail}`,
    advice: mend ?? entry.mend
  }
}

/** Where Art. 14 asks for what a letter of Art. 13 does. It does not ask for 13(2)(e). */
const letters: Readonly<Record<string, string>> = {
  "Art. 13(1)(a)": "Art. 14(1)(a)",
  "Art. 13(1)(b)": "Art. 14(1)(b)",
  "Art. 13(1)(c)": "Art. 14(1)(c)",
  "Art. 13(1)(d)": "Art. 14(2)(b)",
  "Art. 13(1)(e)": "Art. 14(1)(e)",
  "Art. 13(1)(f)": "Art. 14(1)(f)",
  "Art. 13(2)(a)": "Art. 14(2)(a)",
  "Art. 13(2)(b)": "Art. 14(2)(c)",
  "Art. 13(2)(c)": "Art. 14(2)(d)",
  "Art. 13(2)(d)": "Art. 14(2)(e)",
  "Art. 13(2)(f)": "Art. 14(2)(g)"
}

const inArticle14 = ({ provision }: LegalSource): ReadonlyArray<LegalSource> => {
  const letter = letters[provision]
  return letter === undefined ? [] : [gdpr(letter)]
}

/** Sorted by place: lists by number, keys as the model has them, what is not there after what is. */
export const inRegisterOrder = (register: AnyRegister, findings: ReadonlyArray<Finding>): ReadonlyArray<Finding> =>
  findings
    .map((each) => ({ each, order: orderOf(register, each.path) }))
    .sort((a, b) => compare(a.order, b.order))
    .map(({ each }) => each)

const places = new Map(Object.keys(Version.fields).map((key, index) => [key, index]))

const orderOf = ({ version }: AnyRegister, [, , ...path]: Path): ReadonlyArray<number> => {
  let here: unknown = version
  return path.map((key, depth) => {
    const value = typeof here === "object" && here !== null ? (here as Readonly<Record<string, unknown>>) : {}
    here = value[key]
    if (typeof key === "number") return key
    if (depth === 0) return places.get(key) ?? places.size
    const index = Object.keys(value).indexOf(key)
    return index < 0 ? Number.MAX_SAFE_INTEGER : index
  })
}

const compare = (a: ReadonlyArray<number>, b: ReadonlyArray<number>): number => {
  const differs = a.findIndex((each, index) => each !== b[index])
  return differs < 0 ? a.length - b.length : (a[differs] ?? 0) - (b[differs] ?? -1)
}
