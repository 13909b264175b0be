/** The terms of the Data Privacy Vocabulary that are used, as its release lists them. */
import { readFileSync } from "node:fs"

export const listed: ReadonlySet<string> = new Set(
  readFileSync(new URL("dpv-2.3-terms-used.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
)
