/**
 * The pictures of `concepts/retention.md`: the lattice of storage windows, and the timeline of the page's own record.
 *
 * `node docs/test/retentionPictures.ts` writes them.
 */
import { writeFileSync } from "node:fs"
import {
  after,
  atMost,
  contract,
  defineRegister,
  endOfFinancialYear,
  legalObligation,
  legitimateInterests,
  onlyIf,
  statute
} from "@lethe/core"
import { FR } from "@lethe/jurisdictions"
import { Timeline, TimelineSvg } from "@lethe/retention-calculator"

export const register = defineRegister({
  name: "Shop",
  inForceFrom: "2022-01-01",
  zone: "Europe/Paris",
  financialYearEnds: "12-31",
  controller: { name: "Shop", country: "FR", contact: "privacy@example.org" },
  subjects: { customers: {} },
  categories: { orders: { of: "customers", events: ["delivered", "disputed"] } },
  activities: {
    sales: {
      purposes: {
        delivery: { basis: contract(), keeps: { orders: atMost("2 years", after("delivered")) } },
        claims: {
          basis: legitimateInterests({ interest: "defending claims" }),
          keeps: { orders: onlyIf("disputed", atMost("5 years", after("disputed"))) }
        }
      }
    },
    accounting: {
      purposes: {
        books: {
          basis: legalObligation(FR.accountingRecords),
          keeps: { orders: statute(FR.accountingRecords, { financialYearClosed: endOfFinancialYear("delivered") }) }
        }
      }
    }
  },
  backups: { tail: "12 weeks" }
})

export const facts = {
  events: { delivered: "2024-02-29", disputed: "2025-01-31" },
  holds: [{ from: "2034-06-01", until: "2036-03-31", matter: "tax inquiry" }]
}

export const timelinePicture = (): string =>
  `${TimelineSvg.timelineSvg(Timeline.timelineUnsafe(register, "orders", facts, "2026-11-27"))}\n`

const box = (x: number, y: number, title: string, words: string): string =>
  [
    `<rect x="${x - 102}" y="${y - 22}" width="204" height="44" rx="4"/>`,
    `<text x="${x}" y="${y - 3}" font-weight="600">${title}</text>`,
    `<text x="${x}" y="${y + 14}" class="soft">${words}</text>`
  ].join("\n")

const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`

/** Ceilings from the earliest to the latest, and what longest and shortest of two rules are in that order. */
export const latticePicture = (): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 470" role="img" lang="en" font-family="system-ui, sans-serif" font-size="13" text-anchor="middle">`,
    "<title>The lattice of storage windows</title>",
    "<desc>Ceilings are ordered: a day, a later day, open, and never. Of two windows the longest takes the later ceiling and the later minimum, the shortest the earlier ones; duties add up in both.</desc>",
    "<style>rect{fill:#eef4fa;stroke:#1b1f24}.paper{fill:#fff;stroke:none}text{fill:#1b1f24}.soft{fill:#4d5761;font-size:12px}line{stroke:#1b1f24}.law{fill:#f7e6c8}</style>",
    `<rect class="paper" width="760" height="470"/>`,
    `<text x="160" y="26" font-size="15" font-weight="600">Ceilings, in their order</text>`,
    line(160, 82, 160, 128),
    line(160, 172, 160, 218),
    line(160, 262, 160, 308),
    box(160, 60, "never", "no end; or not said"),
    box(160, 150, "open", "a state lasts, a day is to come"),
    box(160, 240, "31 December 2034", "the later day"),
    box(160, 330, "28 February 2026", "the earlier day"),
    `<text x="160" y="396" class="soft">“sets nothing” stands beside them:</text>`,
    `<text x="160" y="413" class="soft">it yields to whatever it is combined with.</text>`,
    `<text x="540" y="26" font-size="15" font-weight="600">Two rules, and what they make</text>`,
    line(540, 82, 430, 158),
    line(540, 82, 650, 158),
    line(430, 202, 540, 278),
    line(650, 202, 540, 278),
    box(540, 60, "longest of a and b", "2 to 5: the later of each"),
    box(430, 180, "a", "kept 1 to 5 years"),
    box(650, 180, "b", "kept 2 to 3 years"),
    box(540, 300, "shortest of a and b", "1 to 3: the earlier of each"),
    `<rect class="law" x="392" y="362" width="296" height="62" rx="4"/>`,
    `<text x="540" y="386" font-weight="600">duties of law</text>`,
    `<text x="540" y="406" class="soft">add up in both: nothing shortens a duty</text>`,
    "</svg>",
    ""
  ].join("\n")

if (import.meta.main) {
  writeFileSync(new URL("../concepts/retention-timeline.svg", import.meta.url), timelinePicture())
  writeFileSync(new URL("../concepts/retention-lattice.svg", import.meta.url), latticePicture())
}
