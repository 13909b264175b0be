/** What must be so of a page on a screen, whatever its size and colours, and on paper. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { pathToFileURL } from "node:url"
import type { Browser, Page } from "playwright-core"
import type { NoticePage } from "./pages.ts"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: ReadonlyArray<{ readonly html: string; readonly failureSummary?: string }>
}

interface Look {
  readonly name: string
  readonly width: number
  readonly colorScheme: "light" | "dark"
}

/** WCAG 1.4.10: at 320 pixels nothing scrolls sideways. */
const looks: ReadonlyArray<Look> = [
  { name: "desktop, light", width: 1280, colorScheme: "light" },
  { name: "desktop, dark", width: 1280, colorScheme: "dark" },
  { name: "phone, light", width: 320, colorScheme: "light" }
]

/** What is wrong with a page; nothing where all is well. */
export const faultsOf = async (browser: Browser, { name, file }: NoticePage): Promise<ReadonlyArray<string>> => {
  const faults: Array<string> = []
  const page = await browser.newPage()
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) faults.push(`loads ${request.url()}`)
  })
  page.on("console", (message) => faults.push(`the console says ${message.text()}`))
  await page.goto(pathToFileURL(file).href)
  faults.push(...(await keyboard(page)))
  await page.evaluate(axe)
  for (const { name: look, width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    for (const fault of [...(await violations(page)), ...(await sideways(page))]) faults.push(`${look}: ${fault}`)
  }
  faults.push(...(await paper(page)))
  await page.close()
  return faults.map((fault) => `${name}: ${fault}`)
}

/** All rules of axe-core, those of good practice among them. */
const violations = async (page: Page): Promise<ReadonlyArray<string>> => {
  const found = (await page.evaluate("axe.run().then(({ violations }) => violations)")) as ReadonlyArray<Violation>
  return found.map(({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes[0]?.html} ${nodes[0]?.failureSummary ?? ""}`)
}

const sideways = async (page: Page): Promise<ReadonlyArray<string>> => {
  const wider = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
  return Number(wider) > 0 ? [`${wider} pixels wider than the screen`] : []
}

/** The first thing that the keyboard reaches leads past the contents. */
const keyboard = async (page: Page): Promise<ReadonlyArray<string>> => {
  await page.keyboard.press("Tab")
  const first = await page.evaluate("document.activeElement.className")
  await page.keyboard.press("Enter")
  const after = await page.evaluate("document.activeElement.id")
  return [
    ...(first === "skip" ? [] : [`the first focus is ${first}`]),
    ...(after === "notice" ? [] : [`the link leads to ${after}`])
  ]
}

const paper = async (page: Page): Promise<ReadonlyArray<string>> => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" })
  const shown = await page.evaluate("getComputedStyle(document.querySelector('nav')).display")
  const colour = await page.evaluate("getComputedStyle(document.body).color")
  const pdf = await page.pdf({ format: "A4" })
  return [
    ...(shown === "none" ? [] : ["the contents are printed"]),
    ...(colour === "rgb(27, 32, 39)" ? [] : [`printed in ${colour}`]),
    ...(pdf.subarray(0, 5).toString() === "%PDF-" ? [] : ["cannot be printed"])
  ]
}
