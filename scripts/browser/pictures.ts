/** The screenshots of the documentation. */
import { pathToFileURL } from "node:url"
import type { Browser } from "playwright-core"
import type { NoticePage } from "./pages.ts"

interface Picture {
  readonly to: string
  readonly page: string
  readonly colorScheme: "light" | "dark"
  readonly width: number
  readonly height: number
  /** The part of the page that is at the top of the picture. */
  readonly at?: string
}

const pictures: ReadonlyArray<Picture> = [
  { to: "notice-draft.png", page: "alucad-policy-en", colorScheme: "light", width: 1200, height: 800 },
  {
    to: "notice-purposes.png",
    page: "alucad-revised-en",
    colorScheme: "light",
    width: 1200,
    height: 800,
    at: "purposes"
  },
  { to: "notice-phone.png", page: "alucad-revised-fr", colorScheme: "dark", width: 390, height: 800, at: "rights" }
]

export const take = async (browser: Browser, pages: ReadonlyArray<NoticePage>, folder: URL): Promise<void> => {
  for (const { to, page: name, colorScheme, width, height, at } of pictures) {
    const found = pages.find((each) => each.name === name)
    if (found === undefined) throw new Error(`there is no page ${name}`)
    const context = await browser.newContext({ colorScheme, viewport: { width, height }, reducedMotion: "reduce" })
    const page = await context.newPage()
    await page.goto(`${pathToFileURL(found.file).href}${at === undefined ? "" : `#${at}`}`)
    await page.screenshot({ path: new URL(to, folder).pathname })
    await context.close()
  }
}
