/**
 * Names that say nothing, and paths of one person's machine.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Breach, Tree } from "./tree.ts"

export const nameBreaches = (tree: Tree): ReadonlyArray<Breach> => [
  ...tree.files.flatMap(emptyName),
  ...tree.files.flatMap((path) => machinePaths(path, readFileSync(join(tree.root, path), "utf8")))
]

const saysNothing = /^(?:utils?|common|shared|types|helpers?)$/iu
const saysNothingLast = /(?:Manager|Impl)$/u

const emptyName = (path: string): ReadonlyArray<Breach> => {
  if (!/^(?:packages|examples|scripts)\//u.test(path)) return []
  const word = path
    .split("/")
    .map((part) => part.replace(/(?<=.)\..*$/u, ""))
    .find((part) => saysNothing.test(part) || saysNothingLast.test(part))
  return word === undefined
    ? []
    : [{ path, line: 1, rule: "names", instead: `name it after the concept it holds, not "${word}"` }]
}

/** Absolute, not a part of an address or of a longer path, and leading somewhere. */
const machinePath = /(?<![\w.@~$}\])/-])\/(?:work|root|home|Users)\/(?=[\w.~$-])/u

const machinePaths = (path: string, text: string): ReadonlyArray<Breach> =>
  text.includes("\0")
    ? []
    : text
        .split("\n")
        .flatMap((line, index) =>
          machinePath.test(line)
            ? [{ path, line: index + 1, rule: "machine-path", instead: "a path from the repository's root" }]
            : []
        )
