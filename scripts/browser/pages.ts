/** The notices that are looked at: of the policies, as they are and revised, and of a register with nothing missing. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type AnyRegister, decodeUnsafe } from "@lethe/core/Register"
import { statutes } from "@lethe/jurisdictions/Statutes"
import * as Notice from "@lethe/register/Notice"

export interface NoticePage {
  readonly name: string
  readonly file: string
}

const policies = new URL("../../examples/policies/", import.meta.url)
const files = [
  "alkaes/policy",
  "alucad/policy",
  "alucad/revised",
  "exograd/policy",
  "luxcloud/policy",
  "luxifer/policy"
]

const read = (file: string): AnyRegister =>
  decodeUnsafe(JSON.parse(readFileSync(new URL(`${file}.json`, policies), "utf8")), { provisions: statutes })

/** Writes each page into the folder, in both languages. */
export const writePages = (folder: string): ReadonlyArray<NoticePage> => {
  mkdirSync(folder, { recursive: true })
  return files.flatMap((from) =>
    (["en", "fr"] as const).map((language) => {
      const name = `${from.replace("/", "-")}-${language}`
      const file = join(folder, `${name}.html`)
      writeFileSync(file, Notice.toHtml(Notice.of(read(from), { language, writtenIn: "en" })))
      return { name, file }
    })
  )
}
