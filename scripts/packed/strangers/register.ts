/**
 * A stranger's register: what is missing in it is found, and nothing else; the rights, a page, the record follow, and
 * there is no difference from itself.
 */
import { after, atMost, consent, contract, defineRegister, during, PlainDate, undetermined } from "@lethe/core"
import { check, checkText, Diff, Notice, RecordOfProcessing, Rights, sarif } from "@lethe/register"

const must = (holds: boolean, what: string) => {
  if (!holds) throw new Error(what)
}

const shop = defineRegister({
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

const checked = check(shop, { on: PlainDate.fromUnsafe("2026-11-27") })
const codes = checked.findings.map(({ code }) => code).join()
must(codes === "LETHE-PARTIES-001", `Found: ${codes}`)
must(checkText(shop, checked).includes("controller.name"), "The place is not told.")
must(sarif(shop, checked, { uri: "register.ts" }).runs.length === 1, "There is no run.")

const club = defineRegister({
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

const [news] = Rights.of(club)
must(news?.rights.find(({ right }) => right === "withdrawal")?.applies === "yes", "Consent cannot be withdrawn.")
const page = Notice.toHtml(Notice.of(club, { language: "fr" }))
must(page.includes('<html lang="fr">') && page.includes("<mark"), "The page marks nothing.")
must(RecordOfProcessing.toCsv(RecordOfProcessing.of(club)).endsWith("\r\n"), "The record is no CSV.")
must(Diff.of(club, club).changes.length === 0, "A register differs from itself.")
