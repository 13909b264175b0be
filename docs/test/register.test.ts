/** The reference pages of the register say what its Schemas say today, and lead somewhere. */
import { readdirSync, readFileSync } from "node:fs"
import { models, outline } from "@lethe/core/vocabulary"
import { describe, expect, it } from "vitest"
import { jsonSchema } from "../../scripts/reference/jsonSchema.ts"
import { pages } from "../../scripts/reference/pages.ts"

const folder = new URL("../reference/register/", import.meta.url)
const written = (file: string) => readFileSync(new URL(file, folder), "utf8")
const generated = pages()

describe("the reference pages of the register", () => {
  it("are current: `npx -y pnpm@12 reference` writes them", () => {
    expect(readdirSync(folder).sort()).toEqual([...generated.keys()].sort())
    for (const [file, text] of generated) expect(written(file), file).toBe(text)
  })

  it("and so is the JSON Schema beside the Schemas, to the letter", () => {
    const file = new URL("../../packages/core/schema/lethe-register-1.schema.json", import.meta.url)
    expect(readFileSync(file, "utf8")).toBe(jsonSchema())
  })

  const all = [...generated].filter(([file]) => file.endsWith(".md"))
  const headings = new Map(
    all.map(([file, text]) => [file, Array.from(text.matchAll(/^## (\w+)$/gmu), ([, name]) => name?.toLowerCase())])
  )

  it("tell of every part of the model once", () => {
    const told = [...headings.values()].flat().sort()
    expect(told).toEqual(
      outline()
        .map(({ name }) => name.toLowerCase())
        .sort()
    )
    expect(told.length).toBeGreaterThan(Object.keys(models).length)
  })

  it("link to pages and headings that there are", () => {
    let links = 0
    for (const [file, text] of all)
      for (const [, page = "", heading] of text.matchAll(/\]\((?!https:)([^)#]+)(?:#([^)]+))?\)/gu)) {
        links += 1
        expect(generated.has(page), `${file}: ${page}`).toBe(true)
        if (heading !== undefined) expect(headings.get(page), `${file}: ${heading}`).toContain(heading)
      }
    expect(links).toBeGreaterThan(200)
  })

  it("have tables whose rows are as wide as their heads", () => {
    for (const [file, text] of all)
      for (const [block] of text.matchAll(/(?:^\|.*\|\n?)+/gmu)) {
        const widths = block
          .trim()
          .split("\n")
          .map((line) => line.split("|").length)
        expect(new Set(widths).size, `${file}: ${block.slice(0, 80)}`).toBe(1)
      }
  })
})

describe("the diagram of the model", () => {
  const svg = generated.get("model.svg") ?? ""
  const numbers = (pattern: RegExp) => Array.from(svg.matchAll(pattern), ([, ...found]) => found.map(Number))
  const boxes = numbers(/<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/gu)

  it("has boxes that do not overlap, within the picture", () => {
    const [[right = 0, bottom = 0] = []] = numbers(/viewBox="0 0 (\d+) (\d+)"/gu)
    expect(boxes.length).toBeGreaterThan(12)
    for (const [index, [x = 0, y = 0, width = 0, height = 0]] of boxes.entries()) {
      expect(x + width).toBeLessThan(right)
      expect(y + height).toBeLessThan(bottom)
      for (const [otherX = 0, otherY = 0, otherWidth = 0, otherHeight = 0] of boxes.slice(index + 1)) {
        const apart =
          otherX >= x + width || x >= otherX + otherWidth || otherY >= y + height || y >= otherY + otherHeight
        expect(apart, `${x},${y} and ${otherX},${otherY}`).toBe(true)
      }
    }
  })

  it("shows every place of what it shows", () => {
    for (const name of ["Version", "Activity", "Purpose", "DataCategory", "Recipient", "Tracker"]) {
      const shape = outline().find((each) => each.name === name)?.shape
      if (shape?._tag !== "Fields") throw new Error(name)
      for (const field of shape.fields) expect(svg).toContain(`>${field.name}${field.optional ? " ?" : ""}<`)
    }
  })
})
