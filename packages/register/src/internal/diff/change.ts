/** How a difference is written down. */
import { canonicalJson } from "@lethe/core/CanonicalJson"
import { gdpr } from "@lethe/core/LegalSource"
import type { About, Change, Consequence, Duty, Kind } from "../../Change.ts"

export interface Given {
  readonly path: ReadonlyArray<string>
  readonly title: string
  readonly consequences?: ReadonlyArray<Consequence>
}

export const added = (about: About, given: Given, after?: string): Change => make(about, "added", given, { after })
export const removed = (about: About, given: Given, before?: string): Change =>
  make(about, "removed", given, { before })

const make = (
  about: About,
  kind: Kind,
  { path, title, consequences = [] }: Given,
  { before, after }: { readonly before?: string | undefined; readonly after?: string | undefined }
): Change => ({
  about,
  kind,
  path,
  title,
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
  consequences
})

/** What stands there before and after. */
export interface Pair<T> {
  readonly before: T
  readonly after: T
}

/** Added, removed or changed; nothing where it is the same. */
export const value = <T>(
  about: About,
  { before, after }: Pair<T | undefined>,
  words: (value: T) => string,
  given: Given
): ReadonlyArray<Change> => {
  if (same(before, after)) return []
  if (before === undefined) return after === undefined ? [] : [added(about, given, words(after))]
  if (after === undefined) return [removed(about, given, words(before))]
  const [was, is] = [words(before), words(after)]
  // What the words do not show is different all the same.
  return [make(about, "changed", given, was === is ? { after: `${is}, in its details` } : { before: was, after: is })]
}

/** As `value`, of something that may have become longer or shorter. */
export const measured = (about: About, kind: Kind, given: Given, words: Pair<string>): Change =>
  make(about, kind, given, words)

export const same = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b))

/** Things with an id: those that came, those that went, and both of each that stayed. */
export const byId = <T extends { readonly id: string }>({ before, after }: Pair<ReadonlyArray<T> | undefined>) => {
  const [was, is] = [before ?? [], after ?? []]
  return {
    came: is.filter(({ id }) => !was.some((each) => each.id === id)),
    went: was.filter(({ id }) => !is.some((each) => each.id === id)),
    stayed: is.flatMap((each) => {
      const one = was.find(({ id }) => id === each.id)
      return one === undefined ? [] : [{ before: one, after: each }]
    })
  }
}

/** What two lists have that the other has not. */
export const listed = <T>({ before, after }: Pair<ReadonlyArray<T> | undefined>) => {
  const [was, is] = [before ?? [], after ?? []]
  return {
    came: is.filter((each) => !was.some((other) => same(each, other))),
    went: was.filter((each) => !is.some((other) => same(each, other)))
  }
}

const cite = (...provisions: readonly [string, ...string[]]) => {
  const [first, ...others] = provisions
  return [gdpr(`Art. ${first}`), ...others.map((each) => gdpr(`Art. ${each}`))] as const
}

const duty =
  (name: Duty) =>
  (why: string, ...provisions: readonly [string, ...string[]]): Consequence => ({
    duty: name,
    law: cite(...provisions),
    why
  })

export const askAnew = duty("ask-anew")
export const tellBefore = duty("tell-before")
export const tell = duty("tell")
export const notEarlier = duty("not-earlier")
export const dueSooner = duty("due-sooner")
export const contract = duty("contract")
export const assess = duty("assess")
export const staysWithdrawn = duty("stays-withdrawn")
