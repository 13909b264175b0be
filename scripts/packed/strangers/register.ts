/**
 * A stranger's register, checked: what is missing in it is found, and nothing else.
 */
import { after, atMost, contract, defineRegister, PlainDate, undetermined } from "@lethe/core"
import { check, checkText, sarif } from "@lethe/register"

const register = defineRegister({
  name: "A shop",
  inForceFrom: "2026-01-01",
  zone: "Europe/Paris",
  controller: { name: undetermined("not said"), country: "BE", contact: "privacy@example.com" },
  subjects: { customer: {} },
  categories: { order: { of: "customer", events: ["delivered"], obligatory: "none" } },
  activities: {
    shop: { purposes: { supply: { basis: contract(), keeps: { order: atMost("1 year", after("delivered")) } } } }
  },
  rights: {
    told: {
      access: { _tag: "Offered" },
      rectification: { _tag: "Offered" },
      erasure: { _tag: "Offered" },
      restriction: { _tag: "Offered" },
      portability: { _tag: "Offered" }
    },
    authority: "APD/GBA"
  },
  security: ["encryption"]
})

const checked = check(register, { on: PlainDate.fromUnsafe("2026-11-27") })
const codes = checked.findings.map(({ code }) => code).join()
if (codes !== "LETHE-PARTIES-001") throw new Error(`Found: ${codes}`)
if (!checkText(register, checked).includes("controller.name")) throw new Error("The place is not told.")
if (sarif(register, checked, { uri: "register.ts" }).runs.length !== 1) throw new Error("There is no run.")
 * What a stranger's register amounts to: the rights, a page, the record, and no difference from itself.
 */
import { consent, defineRegister, during } from "@lethe/core"
import { Diff, Notice, RecordOfProcessing, Rights } from "@lethe/register"

const must = (holds: boolean, what: string) => {
  if (!holds) throw new Error(what)
}

const register = defineRegister({
  name: "A club",
  inForceFrom: "2026-01-01",
  zone: "Europe/Paris",
  controller: { name: "A club", country: "FR", contact: "privacy@example.org" },
  subjects: { member: {} },
  categories: { membership: { of: "member", states: ["member"] } },
  activities: {
    club: { purposes: { news: { basis: consent({ withdrawnBy: "a link" }), keeps: { membership: during("member") } } } }
  }
})

const [news] = Rights.of(register)
must(news?.rights.find(({ right }) => right === "withdrawal")?.applies === "yes", "Consent cannot be withdrawn.")
const page = Notice.toHtml(Notice.of(register, { language: "fr" }))
must(page.includes('<html lang="fr">') && page.includes("<mark"), "The page marks nothing.")
must(RecordOfProcessing.toCsv(RecordOfProcessing.of(register)).endsWith("\r\n"), "The record is no CSV.")
must(Diff.of(register, register).changes.length === 0, "A register differs from itself.")
