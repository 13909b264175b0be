/** A page with everything wrong, to see that the look at the others sees. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Browser } from "playwright-core"
import { faultsOf } from "./looks.ts"

const page = `<!doctype html><title>x</title><nav>x</nav><p style="color:#bbb;background:#fff">pale</p>
<img src="https://example.org/x.png"><div style="width:400px">wide</div><script>console.log("spoken")</script>`

const wrong = [
  "axe html-has-lang",
  "axe color-contrast",
  "axe image-alt",
  "loads https://example.org/x.png",
  "the console says spoken",
  "pixels wider",
  "the first focus",
  "the link leads",
  "the contents are printed"
]

/** What is wrong with the page and was not found. */
export const missedIn = async (browser: Browser, folder: string): Promise<ReadonlyArray<string>> => {
  const file = join(folder, "broken.html")
  writeFileSync(file, page)
  const faults = await faultsOf(browser, { name: "broken", file })
  return wrong.filter((each) => !faults.some((fault) => fault.includes(each)))
}
