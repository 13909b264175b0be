/** What things are called: their title where one is said, else words made from their id. */
import type { OpenEnded, Undetermined } from "@lethe/core/Said"
import { name } from "@lethe/retention-calculator/Words"

type Titled = { readonly title?: string | Undetermined | OpenEnded } | undefined

/** The title; where it is not said, or has no end, the id in words. */
export const titleOf = (titled: Titled, id: string): string =>
  typeof titled?.title === "string" ? titled.title : name(id)
