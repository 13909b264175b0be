/** Over which purposes a right reaches. */
import type { RightName } from "../../RightAnswer.ts"
import { enumerated, fill, type Line, own } from "./document.ts"
import { named, type Writing } from "./writing.ts"

export interface Reached {
  readonly applies: ReadonlyArray<string>
  /** Not while the law obliges. */
  readonly obliged: ReadonlyArray<string>
  /** The basis is not said. */
  readonly maybe: ReadonlyArray<string>
  readonly all: ReadonlyArray<string>
}

/**
 * The purposes, of the company's own, over which a right applies. A condition that only the register leaves open is no
 * promise.
 */
export const reached = ({ rights: over }: Writing, right: RightName): Reached => {
  const found = { applies: new Set<string>(), obliged: new Set<string>(), maybe: new Set<string>() }
  const all = new Set<string>()
  for (const { purpose, rights: answers } of over.filter((each) => each.role !== "processor")) {
    all.add(purpose)
    const answer = answers.find((each) => each.right === right)
    if (answer === undefined) continue
    const open = leftOpen.has(answer.because)
    if (answer.applies === "yes" || (answer.applies === "conditional" && !open)) found.applies.add(purpose)
    if (answer.applies === "no-while-obligation") found.obliged.add(purpose)
    if (answer.applies === "undetermined") found.maybe.add(purpose)
  }
  const maybe = [...found.maybe].filter((each) => !found.applies.has(each))
  const obliged = [...found.obliged].filter((each) => !found.applies.has(each))
  return { applies: [...found.applies], obliged, maybe, all: [...all] }
}

const leftOpen = new Set<string>(["not-said-marketing", "not-said-decisions", "condition-not-said"])

export const isReached = (writing: Writing, right: RightName): boolean => {
  const { applies, maybe } = reached(writing, right)
  return applies.length + (right === "withdrawal" ? maybe.length : 0) > 0
}

export const titles = (writing: Writing, ids: ReadonlyArray<string>): Line =>
  enumerated(
    ids.map((id) =>
      named(
        writing,
        writing.version.activities.flatMap(({ purposes }) => purposes).find((each) => each.id === id)
      )
    )
  )

export const both = (writing: Writing, { applies, maybe }: Pick<Reached, "applies" | "maybe">): Line => {
  const perhaps = maybe.length === 0 ? [] : fill(writing.words.says.maybe, titles(writing, maybe))
  return applies.length === 0
    ? perhaps
    : [...titles(writing, applies), ...(maybe.length === 0 ? [] : [own("; "), ...perhaps])]
}
