/**
 * The codes of the findings: under which law each stands, why it matters, how it is mended.
 *
 * A code is never reused and never renamed. The documentation has one page for each, made from what stands here.
 *
 * @since 0.1.0
 */
import { basis } from "./internal/codes/basis.ts"
import { consent } from "./internal/codes/consent.ts"
import type { Entry } from "./internal/codes/entry.ts"
import { information } from "./internal/codes/information.ts"
import { parties } from "./internal/codes/parties.ts"
import { purpose } from "./internal/codes/purpose.ts"
import { rights } from "./internal/codes/rights.ts"
import { storage } from "./internal/codes/storage.ts"
import { trackers } from "./internal/codes/trackers.ts"
import { transfer } from "./internal/codes/transfer.ts"

/** Every code, with what is written of it. */
export const codes = {
  ...storage,
  ...purpose,
  ...basis,
  ...consent,
  ...rights,
  ...parties,
  ...information,
  ...transfer,
  ...trackers
} as const satisfies Readonly<Record<string, Entry>>

/** `LETHE-STORAGE-001`. */
export type Code = keyof typeof codes

/** What is written of a code: severity, law (the first is the one it stands under), and three short texts. */
export type { Entry } from "./internal/codes/entry.ts"

/** Where a code's page is, from the root of the documentation. */
export const pageOf = (code: string): string => `reference/findings/${code}.md`
