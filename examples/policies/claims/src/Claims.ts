/**
 * Whether each commitment of a policy is said by a part of its register that says nothing else, and whether the
 * register says anything that no commitment and no reading of ours accounts for.
 */
import type { Register } from "@lethe/core"
import { inside, isWiring, isWithin, type Place, placeAt, whole } from "./Places.ts"

/** What a policy commits its company to, in our words, and the parts of the register that express it. */
export interface Commitment {
  readonly id: string
  readonly says: string
  /** Under which articles what is vague or unlawful in it is to be reported. Missing where nothing is. */
  readonly reported?: readonly [string, ...string[]]
  readonly at: readonly [string, ...string[]]
}

/** What the register says though the policy does not, and why we read it so. */
export interface Reading {
  readonly why: string
  readonly at: readonly [string, ...string[]]
}

export interface Claims {
  /** The ids of the policy's commitments: each is claimed once. */
  readonly ids: ReadonlyArray<string>
  readonly commitments: ReadonlyArray<Commitment>
  readonly ourReading: ReadonlyArray<Reading>
}

/**
 * What is wrong with the claims, in sentences; nothing where they hold.
 *
 * **Properties**
 *
 * - Each id is claimed by one commitment, and no commitment has another id.
 * - Every place that is named exists.
 * - No place is named twice, nor within another that is named.
 * - Whatever the register says stands at or within a place that is named; a place of which parts are named is claimed
 *   when all its parts are.
 * - Only a commitment that is to be reported claims what is vague.
 */
export const faults = ({ version }: { readonly version: Register.Version }, claims: Claims): ReadonlyArray<string> => {
  const named = [
    ...claims.commitments.flatMap(({ id, reported, at }) =>
      at.map((path): Named => ({ by: id, path, vague: reported !== undefined }))
    ),
    ...claims.ourReading.flatMap(({ at }) => at.map((path): Named => ({ by: "our reading", path, vague: false })))
  ]
  const paths = new Set(named.map(({ path }) => path))
  return [
    ...idFaults(claims),
    ...named.flatMap((each) => placeFaults(version, each)),
    ...named.flatMap((each, index) => overlaps(each, named.slice(0, index))),
    ...unclaimed(whole(version), paths).map((path) => `nobody claims ${path}`)
  ]
}

interface Named {
  readonly by: string
  readonly path: string
  readonly vague: boolean
}

const idFaults = ({ ids, commitments }: Claims): ReadonlyArray<string> => {
  const claimed = commitments.map(({ id }) => id)
  return [
    ...ids.filter((id) => !claimed.includes(id)).map((id) => `${id} is not claimed`),
    ...claimed.filter((id) => !ids.includes(id)).map((id) => `${id} is no commitment`),
    ...claimed.filter((id, index) => claimed.indexOf(id) < index).map((id) => `${id} is claimed twice`)
  ]
}

const placeFaults = (version: Register.Version, { by, path, vague }: Named): ReadonlyArray<string> => {
  const place = placeAt(version, path)
  if (place === undefined) return [`${by}: there is no ${path}`]
  return vague ? [] : vagueIn(place).map((found) => `${by}: ${found} is vague, and ${by} is not to be reported`)
}

const overlaps = ({ by, path }: Named, others: ReadonlyArray<Named>): ReadonlyArray<string> =>
  others
    .filter((other) => other.path === path || isWithin(path, other.path) || isWithin(other.path, path))
    .map((other) => `${by}: ${path} is claimed by ${other.by} already, at ${other.path}`)

/** The places that say something and are claimed by nobody, each as far out as possible. */
const unclaimed = (place: Place, named: ReadonlySet<string>): ReadonlyArray<string> => {
  if (named.has(place.path)) return []
  const parts = inside(place).filter((part) => !isWiring(part) && !isCombination(place, part))
  const split = place.path === "" || [...named].some((path) => isWithin(path, place.path))
  if (split || isContainer(place)) return parts.flatMap((part) => unclaimed(part, named))
  return [place.path]
}

/** How several rules or bases are combined is said by none of them. */
const isCombination = (place: Place, { path }: Place): boolean =>
  path === `${place.path}._tag` && inside(place).some((part) => /\.(?:rules|bases)$/u.test(part.path))

/** A part of the register that says nothing by itself: it has parts, and is neither a value nor a list of words. */
const isContainer = ({ value }: Place): boolean =>
  Array.isArray(value)
    ? value.every((each) => typeof each === "object")
    : typeof value === "object" && value !== null && !("_tag" in value)

const vague = new Set(["Undetermined", "OpenEnded", "NotSaidWhich", "WithoutLimit", "Presumed", "Considered"])

const vagueIn = (place: Place): ReadonlyArray<string> => {
  const { value } = place
  const isVague = typeof value === "object" && value !== null && "_tag" in value && vague.has(value._tag as string)
  return [...(isVague ? [place.path] : []), ...inside(place).flatMap(vagueIn)]
}
