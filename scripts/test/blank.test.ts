import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { lineOf, views } from "../tidy/blank.ts"

const code = (source: string) => views(source).code.replace(/\s+/gu, " ").trim()

describe("views", () => {
  it("keeps the quotes and blanks what is between them", () => {
    expect(views("a(\"b // c\", 'd\\'e')").code).toBe("a(\"      \", '    ')")
  })

  it("tells a comment from an address", () => {
    expect(views('"https://a" // "b"').uncommented.trimEnd()).toBe('"https://a"')
    expect(views("/* a\nb */ c").comments).toBe("/* a\nb */  ")
  })

  it("reads code within templates, however deep", () => {
    const [open, close] = ["$\u007b", "}"]
    expect(code(`\`a ${open}b({ c: \`d ${open}e${close} f\` })${close} g\` + h`)).toBe(
      `\` ${open}b({ c: \` ${open}e${close} \` })${close} \` + h`
    )
  })

  it("tells a regular expression from a division", () => {
    expect(code("a / b / c")).toBe("a / b / c")
    expect(code("a.match(/\"[/]'/u) ? b : c")).toBe("a.match( ) ? b : c")
    expect(code("return /`/u.test(x)")).toBe("return .test(x)")
    expect(code("(a) / 2 // b /")).toBe("(a) / 2")
  })

  it("ends an unclosed string at its line and an unclosed comment at the end", () => {
    expect(code("a 'b\nc /* d")).toBe("a ' c")
  })

  it("keeps the length and the line breaks of whatever it is given", () => {
    const pieces = fc.constantFrom(
      "`",
      "${",
      "}",
      "{",
      '"',
      "'",
      "/",
      "*",
      "//",
      "/*",
      "*/",
      "\\",
      "\n",
      " ",
      "a",
      "😀"
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const source = parts.join("")
        const { code, uncommented, comments } = views(source)
        for (const view of [code, uncommented, comments]) {
          expect(view).toHaveLength(source.length)
          expect(view.replace(/[^\n]/gu, "")).toBe(source.replace(/[^\n]/gu, ""))
        }
      })
    )
  })

  it("counts lines from one", () => {
    expect(["a", "b", "c"].map((text) => lineOf("a\nb\nc", "a\nb\nc".indexOf(text)))).toEqual([1, 2, 3])
  })
})
