/** To whom data goes and where: Art. 5(1)(b), 13(1)(e) and (f), 28, Chapter V. */
import { isInForce } from "@lethe/core/DatedFact"
import type { Purpose } from "@lethe/core/Register"
import type { Recipient } from "@lethe/core/Recipient"
import { isUndetermined } from "@lethe/core/Said"
import type { TransferTool } from "@lethe/core/Transfer"
import { isThirdCountry } from "../europeanEconomicArea.ts"
import { categoriesOf, type Family, type Found, type Path, type Reading } from "../reading.ts"

/** For which purposes a recipient gets data, and whether for all of an activity. */
interface Served {
  readonly purposes: Array<Purpose>
  whole: boolean
}

export const recipients: Family = (reading, found) => {
  const served = whom(reading)
  for (const [index, recipient] of reading.version.recipients.entries()) {
    const at = [...reading.root, "recipients", index]
    const { purposes, whole } = served.get(recipient.id) ?? { purposes: [], whole: false }
    const indirect = purposes.flatMap(categoriesOf).some(reading.isIndirect)
    disclosed(recipient, { at, whole, indirect, purposes, reading, found })
    transferred(recipient, { at, whole, indirect, purposes, reading, found })
    if (recipient.role !== "processor") continue
    if (recipient.atEnd === undefined) found("LETHE-PARTIES-011", [...at, "atEnd"])
    else if (isUndetermined(recipient.atEnd)) found("LETHE-PARTIES-010", [...at, "atEnd"])
  }
}

const whom = ({ version }: Reading): ReadonlyMap<string, Served> => {
  const served = new Map<string, Served>()
  const of = (id: string): Served => {
    const known = served.get(id) ?? { purposes: [], whole: false }
    served.set(id, known)
    return known
  }
  for (const { recipients, purposes } of version.activities) {
    for (const id of recipients ?? []) {
      of(id).whole = true
      for (const purpose of purposes) of(id).purposes.push(purpose)
    }
    for (const purpose of purposes) for (const id of purpose.recipients ?? []) of(id).purposes.push(purpose)
  }
  return served
}

interface Looking {
  readonly at: Path
  readonly whole: boolean
  readonly indirect: boolean
  readonly purposes: ReadonlyArray<Purpose>
  readonly reading: Reading
  readonly found: Found
}

const disclosed = ({ disclosed }: Recipient, { at, whole, indirect, found }: Looking): void => {
  const here = [...at, "disclosed"]
  if (isUndetermined(disclosed)) {
    found("LETHE-INFORMATION-005", here, { indirect })
    return
  }
  for (const [index, { _tag }] of (disclosed ?? []).entries())
    if (_tag === "Published" && whole) found("LETHE-PURPOSE-002", [...here, index])
}

const transferred = (recipient: Recipient, looking: Looking): void => {
  const { at, indirect, found } = looking
  const { country, tool } = recipient
  const said = tool === undefined || isUndetermined(tool) ? [] : tool
  if (country === undefined) {
    if (tool !== undefined) found("LETHE-TRANSFER-003", [...at, "country"], { indirect })
  } else if (isUndetermined(country)) found("LETHE-TRANSFER-001", [...at, "country"], { indirect })
  else if (!isThirdCountry(country)) return
  else if (said.length === 0)
    found("LETHE-TRANSFER-002", [...at, "tool"], {
      indirect,
      detail: `It goes to ${country}.`,
      ...covered(country, looking)
    })
  else {
    adequate(country, said, looking)
    ordered(recipient, said, looking)
  }
  for (const [index, each] of said.entries()) oneTool(each, [...at, "tool", index], looking)
}

/** Where a decision covers a whole country, only that it is told is missing. */
const covered = (country: string, { reading }: Looking) => {
  const { jurisdictions, on } = reading
  const whole = jurisdictions?.adequacyDecisions?.find(
    (each) => each.country === country && each.scope === undefined && isInForce(each, on)
  )
  return whole === undefined ? {} : { mend: `Say \`tool: adequacy()\`: ${whole.source.act} covers ${country}.` }
}

const oneTool = (tool: TransferTool, at: Path, { indirect, purposes, found }: Looking): void => {
  if (tool._tag === "Considered") found("LETHE-TRANSFER-005", at)
  if (tool._tag === "Safeguard") {
    if (tool.copy === undefined || isUndetermined(tool.copy)) found("LETHE-TRANSFER-004", [...at, "copy"], { indirect })
    const isAsked = tool.instrument === "ad-hoc-clauses" || tool.instrument === "administrative-arrangement"
    if (isUndetermined(tool.authorisation) || (isAsked && tool.authorisation === undefined))
      found("LETHE-TRANSFER-008", [...at, "authorisation"])
  }
  if (tool._tag !== "Derogation") return
  if (tool.when === undefined) found("LETHE-TRANSFER-011", [...at, "when"])
  const bases = purposes.flatMap(({ basis }) => basis ?? [])
  if (tool.ground === "contract" && bases.length > 0 && bases.every(({ _tag }) => isNoContract.has(_tag)))
    found("LETHE-TRANSFER-009", [...at, "ground"])
  const presumed = bases.some((basis) => basis._tag === "Consent" && isPresumed(basis.asked))
  if (tool.ground === "explicit-consent" && presumed) found("LETHE-TRANSFER-010", [...at, "ground"])
}

const isNoContract = new Set(["Consent", "LegitimateInterests", "PublicTask", "VitalInterests"])
const isPresumed = (asked: unknown): boolean =>
  typeof asked === "object" && asked !== null && "_tag" in asked && asked._tag === "Presumed"

/** What the given decisions say of the country: nothing, where none were given. */
const adequate = (country: string, tools: ReadonlyArray<TransferTool>, { at, reading, found }: Looking): void => {
  const index = tools.findIndex(({ _tag }) => _tag === "Adequacy")
  const claimed = tools[index]
  const decisions = reading.jurisdictions?.adequacyDecisions
  if (claimed?._tag !== "Adequacy" || decisions === undefined) return
  const here = [...at, "tool", index]
  const inForce = decisions.filter((each) => each.country === country && isInForce(each, reading.on))
  const scopes = inForce.flatMap(({ scope }) => scope ?? [])
  if (inForce.length === 0) found("LETHE-TRANSFER-006", here, { detail: `The country is ${country}.` })
  else if (scopes.length === inForce.length && claimed.decision === undefined)
    found("LETHE-TRANSFER-007", [...here, "decision"], { detail: `It covers: ${scopes.join("; ")}.` })
}

/** Art. 48: an order of a third country's authority counts by an agreement, or by another ground of the chapter. */
const ordered = ({ role, disclosed }: Recipient, tools: ReadonlyArray<TransferTool>, { at, found }: Looking): void => {
  if (role !== "public authority" || disclosed === undefined || isUndetermined(disclosed)) return
  const index = disclosed.findIndex(({ _tag }) => _tag === "OnOrder")
  const allowed = tools.some(
    (tool) =>
      tool._tag === "Adequacy" ||
      tool._tag === "Derogation" ||
      (tool._tag === "Safeguard" && tool.instrument === "public-instrument")
  )
  if (index >= 0 && !allowed) found("LETHE-TRANSFER-012", [...at, "disclosed", index])
}
