/** The terms of other vocabularies that are used, as their releases list them. */
import { readFileSync } from "node:fs"

export const listed = (file: string): ReadonlyArray<string> =>
  readFileSync(new URL(file, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
