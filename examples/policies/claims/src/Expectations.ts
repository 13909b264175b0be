/**
 * What a check is expected to find of each commitment, and whether it does.
 *
 * A commitment that is to be reported yields an error under its articles; any other yields none of that severity.
 */
import type { Finding, Register } from "@lethe/core"
import { Place } from "@lethe/register"
import type { Claims, Commitment } from "./Claims.ts"
import { isWithin } from "./Places.ts"

/** How often each code is found. */
export type Codes = { readonly [code: string]: number }

export interface Expectations {
  /** By commitment. Those that are not named yield nothing. */
  readonly rows: { readonly [id: string]: Codes }
  /** By place, what no commitment accounts for: what a policy does not say at all, and our readings. */
  readonly elsewhere: { readonly [place: string]: Codes }
  /** Why a warning or a note is no error: the reason, by code. */
  readonly because: { readonly [code: string]: string }
}

/**
 * What is expected otherwise than it is found, in sentences; nothing where all is as expected.
 *
 * A finding belongs to the commitments that claim its place. Where a policy does not say which of several applies, the
 * place is claimed in parts, and belongs to those who claim them.
 */
export const surprises = (
  register: Register.AnyRegister,
  claims: Claims,
  findings: ReadonlyArray<Finding.Finding>,
  expected: Expectations
): ReadonlyArray<string> => {
  const found = findings.map((finding) => ({ finding, place: Place.placeText(register, finding.path) }))
  const owned = found.map((each) => ({ ...each, owners: ownersOf(claims, each.place) }))
  const rows = claims.commitments.map((row) => ({
    row,
    findings: owned.filter(({ owners }) => owners.includes(row.id)).map(({ finding }) => finding)
  }))
  const elsewhere = owned.filter(({ owners }) => owners.length === 0)
  const places = new Set([...elsewhere.map(({ place }) => place), ...Object.keys(expected.elsewhere)])
  return [
    ...rows.flatMap(({ row, findings }) => differences(row.id, count(findings), expected.rows[row.id] ?? {})),
    ...rows.flatMap(({ row, findings }) => underItsArticles(row, findings)),
    ...[...places].flatMap((place) => {
      const here = elsewhere.filter((each) => each.place === place).map(({ finding }) => finding)
      return differences(place, count(here), expected.elsewhere[place] ?? {})
    }),
    ...Object.keys(expected.rows)
      .filter((id) => !claims.ids.includes(id))
      .map((id) => `${id} is no commitment`),
    ...reasons(findings, expected)
  ]
}

const ownersOf = ({ commitments }: Claims, place: string): ReadonlyArray<string> => {
  const whole = owning(commitments, (at) => at === place || isWithin(place, at))
  return whole.length > 0 || !place.endsWith(".basis") ? whole : owning(commitments, (at) => isWithin(at, place))
}

const owning = (commitments: ReadonlyArray<Commitment>, owns: (at: string) => boolean): ReadonlyArray<string> =>
  commitments.filter(({ at }) => at.some(owns)).map(({ id }) => id)

const count = (findings: ReadonlyArray<Finding.Finding>): Codes => {
  const counted: Record<string, number> = {}
  for (const { code } of findings) counted[code] = (counted[code] ?? 0) + 1
  return counted
}

const differences = (what: string, found: Codes, expected: Codes): ReadonlyArray<string> =>
  [...new Set([...Object.keys(found), ...Object.keys(expected)])]
    .filter((code) => found[code] !== expected[code])
    .map((code) => `${what}: ${code} is found ${found[code] ?? 0} times, expected ${expected[code] ?? 0}`)

const underItsArticles = ({ id, reported }: Commitment, findings: ReadonlyArray<Finding.Finding>) => {
  const errors = findings.filter(({ severity }) => severity === "error")
  if (reported === undefined) return errors.map(({ code }) => `${id} is not to be reported, and yields ${code}`)
  return reported
    .filter((article) => !errors.some(({ law }) => law.some((source) => isArticle(source, article))))
    .map((article) => `${id} is to be reported under ${article}, and is not`)
}

/** `13(1)(a)` of the Regulation, or a paragraph of an article that is named whole; `ePrivacy 5(3)` of the Directive. */
const isArticle = ({ act, provision }: Finding.Finding["law"][number], article: string): boolean => {
  const inDirective = article.startsWith("ePrivacy ")
  const named = `Art. ${article.replace("ePrivacy ", "")}`
  return (
    act === (inDirective ? "Directive 2002/58/EC" : "GDPR") &&
    (provision === named || provision.startsWith(`${named}(`))
  )
}

const reasons = (findings: ReadonlyArray<Finding.Finding>, { because }: Expectations): ReadonlyArray<string> => {
  const mild = new Set(findings.filter(({ severity }) => severity !== "error").map(({ code }) => code))
  return [
    ...[...mild].filter((code) => because[code] === undefined).map((code) => `${code} has no reason`),
    ...Object.keys(because)
      .filter((code) => !mild.has(code))
      .map((code) => `${code} has a reason, and is not found as a warning or a note`)
  ]
}
