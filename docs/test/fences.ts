/** The fenced blocks of a page: what readers copy. */
import { readFileSync } from "node:fs"

export interface Fence {
  readonly language: string
  /** The file it is to be, where the page says so: ```ts file=register.ts */
  readonly file: string | undefined
  readonly text: string
}

export const fencesOf = (page: URL): ReadonlyArray<Fence> =>
  Array.from(readFileSync(page, "utf8").matchAll(/^```(\w+)(?: file=(\S+))?\n([\s\S]*?)^```$/gmu), (match) => ({
    language: match[1] ?? "",
    file: match[2],
    text: match[3] ?? ""
  }))
