/**
 * The provisions that the company's duties rest on. None was read by us: each is marked unverified.
 */
import { defineStatute } from "lethe"

/** What sellers registered for the one-stop shop keep of each sale. */
export const salesRecords = defineStatute({
  id: "own/sales-records",
  title: "Records of sales under the one-stop shop",
  events: ["sold"],
  countedFrom: "end-of-calendar-year",
  period: "10 years",
  bound: "at-least",
  extendedWhile: "underAudit",
  source: { act: "Implementing Regulation (EU) No 282/2011", provision: "Art. 63c(2)" },
  verification: "unverified",
  conditions: [{ id: "one-stop-shop", words: "those registered for the one-stop shop" }]
})

/** Images of a camera, in France: a limit that law imposes on the data. */
export const cameraImages = defineStatute({
  id: "own/camera-images",
  title: "Images of cameras",
  events: ["recorded"],
  period: "1 month",
  bound: "at-most",
  source: { act: "Code de la sécurité intérieure", provision: "art. L252-5" },
  verification: "unverified"
})
