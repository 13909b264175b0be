/** The notices that are looked at: of the policies, as they are and revised, and of a register with nothing missing. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type AnyRegister, decodeUnsafe } from "@lethe/core/Register"
import { statutes } from "@lethe/jurisdictions/Statutes"
import * as Notice from "@lethe/register/Notice"

/** What Alucad's events and states are called; and a few of its texts in French. */
const words = {
  en: {
    names: {
      customer: "you are a customer",
      relationshipEnded: "the end of the relationship",
      issued: "the issue of the invoice",
      collected: "their collection"
    }
  },
  fr: {
    names: {
      customer: "vous êtes client",
      relationshipEnded: "la fin de la relation",
      issued: "l’émission de la facture",
      collected: "leur collecte"
    },
    texts: {
      "by e-mail": "par courriel",
      Analytics: "Mesure d’audience",
      "Orders and services": "Commandes et services"
    }
  }
}

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
      writeFileSync(file, Notice.toHtml(Notice.of(read(from), { language, writtenIn: "en", ...words[language] })))
      return { name, file }
    })
  )
}
