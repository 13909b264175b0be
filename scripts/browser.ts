/**
 * Looks at the notices in a real browser: axe-core, small screens, colours, keyboard, paper; that nothing is loaded;
 * and that the look itself finds what is wrong with a page that is broken on purpose.
 *
 * `--pictures` also takes the screenshots of the documentation anew.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium } from "playwright-core"
import { executable } from "./browser/chromium.ts"
import { missedIn } from "./browser/broken.ts"
import { faultsOf } from "./browser/looks.ts"
import { writePages } from "./browser/pages.ts"
import { take } from "./browser/pictures.ts"

const folder = mkdtempSync(join(tmpdir(), "lethe-notices-"))
const browser = await chromium.launch({
  executablePath: executable(),
  args: ["--no-sandbox", "--disable-background-networking"]
})
try {
  const pages = writePages(folder)
  for (const page of pages) {
    const faults = await faultsOf(browser, page)
    console.log(`${faults.length === 0 ? "ok  " : "FAIL"}  ${page.name}`)
    for (const fault of faults) console.log(`      ${fault}`)
    if (faults.length > 0) process.exitCode = 1
  }
  const missed = await missedIn(browser, folder)
  for (const fault of missed) console.log(`FAIL  of a broken page it was not seen: ${fault}`)
  if (missed.length > 0) process.exitCode = 1
  if (process.argv.includes("--pictures")) await take(browser, pages, new URL("../docs/guides/", import.meta.url))
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
