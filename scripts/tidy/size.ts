/**
 * One screen per function, one sitting per file.
 *
 * Lines of comment do not count. A function is measured from the bracket that opens its body to the one that closes
 * it; an expression without brackets is not measured.
 */
import { lineOf } from "./blank.ts"
import type { Breach, Source, Tree } from "./tree.ts"

const mostLines = 250
const mostLinesOfAFunction = 40
const mostColumns = 120

export const sizeBreaches = (tree: Tree): ReadonlyArray<Breach> =>
  tree.sources
    .filter(({ path }) => /^(?:packages\/[^/]+\/src|scripts)\/.*\.ts$/u.test(path))
    .flatMap((source) => [
      ...fileBreach(source),
      ...lineBreaches(source),
      // A suite of tests is one call around many.
      ...(source.path.startsWith("scripts/test/") ? [] : functionBreaches(source))
    ])

const fileBreach = (source: Source): ReadonlyArray<Breach> => {
  const lines = counted(source, 0, source.source.trimEnd().length)
  const instead = `${lines} lines, at most ${mostLines}: one concept a file, split it`
  return lines > mostLines ? [{ path: source.path, line: 1, rule: "file-lines", instead }] : []
}

/** An address cannot be broken and does not count. A string can, though the formatter leaves that to its writer. */
const lineBreaches = (source: Source): ReadonlyArray<Breach> =>
  source.source.split("\n").flatMap((text, index) => {
    const columns = Array.from(text.replace(/https?:\/\/\S+/gu, "")).length
    const instead = `${columns} columns, at most ${mostColumns}: break it; no formatter does strings`
    return columns > mostColumns ? [{ path: source.path, line: index + 1, rule: "columns", instead }] : []
  })

const functionBreaches = (source: Source): ReadonlyArray<Breach> => {
  const closing = brackets(source.code)
  return bodies(source.code, closing).flatMap((open) => {
    const lines = counted(source, open, closing.get(open) ?? open)
    const instead = `${lines} lines, at most ${mostLinesOfAFunction}: give its steps names of their own`
    return lines > mostLinesOfAFunction
      ? [{ path: source.path, line: lineOf(source.source, open), rule: "function-lines", instead }]
      : []
  })
}

/** The lines from one position to another, without those that are nothing but comment. */
const counted = (source: Source, start: number, end: number): number => {
  const first = lineOf(source.source, start)
  const last = lineOf(source.source, end)
  const [whole, uncommented] = [source.source.split("\n"), source.uncommented.split("\n")]
  let lines = 0
  for (let line = first - 1; line < last; line++) {
    const isComment = whole[line]?.trim() !== "" && uncommented[line]?.trim() === ""
    if (!isComment) lines++
  }
  return lines
}

/** Where each opening bracket is closed. */
const brackets = (code: string): ReadonlyMap<number, number> => {
  const open: Array<number> = []
  const closing = new Map<number, number>()
  for (const { index, 0: bracket } of code.matchAll(/[()[\]{}]/gu)) {
    if ("([{".includes(bracket)) open.push(index)
    else closing.set(open.pop() ?? -1, index)
  }
  return closing
}

const notAFunction = /(?<![.\w$])(?:if|for|while|switch|catch|with|await)\s*$|\bclass\s[^{}]*$/u

/** The opening brackets of functions: after an arrow, or after a list of parameters and perhaps a type. */
const bodies = (code: string, closing: ReadonlyMap<number, number>): ReadonlyArray<number> => {
  const arrows = Array.from(code.matchAll(/=>\s*(?=[({[])/gu), ({ index, 0: text }) => index + text.length)
  const lists = Array.from(code.matchAll(/[\w$>*]\s*\(/gu), ({ index, 0: text }) => index + text.length - 1)
  const others = lists
    .filter((open) => !notAFunction.test(code.slice(Math.max(0, open - 300), open)))
    .flatMap((open) => bodyAfter(code, closing.get(open)))
  return Array.from(new Set([...arrows, ...others]))
}

/** `): Type {` on the same line of thought: nothing but a type may stand between. */
const bodyAfter = (code: string, close: number | undefined): ReadonlyArray<number> => {
  if (close === undefined) return []
  const between = /^\)\s*(?::[^{}=;]*)?\{/u.exec(code.slice(close, close + 400))?.[0]
  return between === undefined ? [] : [close + between.length - 1]
}
