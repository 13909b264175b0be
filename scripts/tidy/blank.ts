/**
 * A source with its comments, strings or both turned into spaces.
 *
 * TypeScript 7 has no compiler API for scripts, and the rules only need to know what is code. All views are as long
 * as the source and keep its line breaks, so that a position in one is the same position in every other.
 */
export interface Views {
  readonly source: string
  /** Without comments, and without what stands between quotes, in templates and in regular expressions. */
  readonly code: string
  /** Without comments. */
  readonly uncommented: string
  /** Nothing but comments. */
  readonly comments: string
}

type Kind = "code" | "comment" | "text"

export const views = (source: string): Views => {
  const pieces = scan(source)
  const view = (keep: ReadonlyArray<Kind>) =>
    pieces.map(({ kind, text }) => (keep.includes(kind) ? text : spaces(text))).join("")
  return { source, code: view(["code"]), uncommented: view(["code", "text"]), comments: view(["comment"]) }
}

/** The line, from 1, of a position. */
export const lineOf = (source: string, position: number): number => {
  let line = 1
  for (let at = source.indexOf("\n"); at >= 0 && at < position; at = source.indexOf("\n", at + 1)) line++
  return line
}

const spaces = (text: string): string => text.replace(/[^\n]/gu, (character) => " ".repeat(character.length))

interface Piece {
  readonly kind: Kind
  readonly text: string
}

/** What can start anywhere, in the order in which it is tried. */
const lexemes: ReadonlyArray<readonly [Kind, RegExp]> = [
  ["comment", /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/uy],
  ["text", /"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?/uy],
  ["code", /[\p{ID_Start}\d$_][\p{ID_Continue}$]*|\s+/uy]
]
const templateText = /(?:\\[\s\S]|\$(?!\{)|[^`\\$])*(?:`|\$\{|$(?![\s\S]))/uy
const regularExpression = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/uy

const scan = (source: string): ReadonlyArray<Piece> => {
  const pieces: Array<Piece> = []
  /** How many braces are open in each `${…}` around the position. */
  const substitutions: Array<number> = []
  let at = 0
  let last = ""
  const take = (kind: Kind, text: string) => {
    pieces.push({ kind, text })
    at += text.length
    if (kind !== "comment" && text.trim() !== "") last = text
  }
  const takeTemplate = () => {
    const text = matchAt(templateText, source, at)
    const opens = text.endsWith("${")
    takeQuoted(text, opens ? 2 : text.endsWith("`") ? 1 : 0)
    if (opens) substitutions.push(0)
  }
  const takeQuoted = (text: string, closing: number) => {
    take("text", text.slice(0, text.length - closing))
    if (closing > 0) take("code", text.slice(text.length - closing))
  }
  const shebang = matchAt(/#![^\n]*/uy, source, 0)
  if (shebang !== "") take("comment", shebang)
  while (at < source.length) {
    const lexeme = lexemes.map(([kind, pattern]) => ({ kind, text: matchAt(pattern, source, at) }))
    const found = lexeme.find(({ text }) => text !== "")
    const expression = startsExpression(last) ? matchAt(regularExpression, source, at) : ""
    if (found?.kind === "text") takeString(found.text, take)
    else if (found !== undefined) take(found.kind, found.text)
    else if (expression !== "") take("text", expression)
    else takePunctuation(source.charAt(at), substitutions, take, takeTemplate)
  }
  return pieces
}

/** The quotes stay code, so that a string is still seen to be one. */
const takeString = (text: string, take: (kind: Kind, text: string) => void) => {
  const closed = text.length > 1 && text.endsWith(text.charAt(0))
  take("code", text.charAt(0))
  take("text", text.slice(1, closed ? -1 : undefined))
  if (closed) take("code", text.charAt(0))
}

const takePunctuation = (
  character: string,
  substitutions: Array<number>,
  take: (kind: Kind, text: string) => void,
  takeTemplate: () => void
) => {
  take("code", character)
  const open = substitutions.at(-1)
  if (character === "`") takeTemplate()
  else if (open === undefined) return
  else if (character === "{") substitutions[substitutions.length - 1] = open + 1
  else if (character === "}" && open > 0) substitutions[substitutions.length - 1] = open - 1
  else if (character === "}") {
    substitutions.pop()
    takeTemplate()
  }
}

/** Whether a slash after this token begins a regular expression rather than divides. */
const startsExpression = (last: string): boolean =>
  /^(?:return|typeof|case|in|of|do|else|void|yield|await|delete|instanceof|new)$/u.test(last) ||
  (last !== "" ? !/[\p{ID_Continue}$)\]}"'`]$/u.test(last) : true)

const matchAt = (pattern: RegExp, source: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0] ?? ""
}
