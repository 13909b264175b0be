/** The values of a register in a few words, for a comparison. */
import type { Activity, AutomatedDecisions } from "@lethe/core/Activity"
import type { DataCategory } from "@lethe/core/DataCategory"
import type { OneBasis } from "@lethe/core/LegalBasis"
import type { Purpose } from "@lethe/core/Register"
import { isUndetermined, type NotOffered, type Said, type Undetermined } from "@lethe/core/Said"
import type { TransferTool } from "@lethe/core/Transfer"
import * as Words from "@lethe/retention-calculator/Words"
import { letterOf } from "../bases.ts"
import { phrases } from "../notice/writing.ts"
import { headings } from "../record/headings.ts"

const names = phrases.en
const record = headings.en

/** `“by e-mail”`, `not said (“…”)`, `refused (“…”)`. */
export const text = (value: Said<string> | NotOffered): string => {
  if (typeof value === "string") return `“${value}”`
  return value._tag === "NotOffered" ? `refused (“${value.words}”)` : unsaid(value)
}

export const unsaid = ({ words }: Undetermined): string => (words === "not said" ? "not said" : `not said (“${words}”)`)

export const country = (code: Said<string>): string =>
  typeof code === "string"
    ? (new Intl.DisplayNames(["en"], { type: "region", fallback: "code" }).of(code) ?? code)
    : unsaid(code)

export const basis = (value: NonNullable<Purpose["basis"]>): string => {
  if (isUndetermined(value)) return unsaid(value)
  if (value._tag !== "NotSaidWhich") return oneBasis(value)
  const named = value.bases.map((each) => (isUndetermined(each) ? unsaid(each) : oneBasis(each)))
  return `not said which: ${Words.list(named, "or")}`
}

const oneBasis = (value: OneBasis): string => {
  const name = `${record.bases[value._tag]}, 6(1)(${letterOf[value._tag]})`
  return value._tag === "LegitimateInterests" && typeof value.interest === "string"
    ? `${name}: ${value.interest}`
    : name
}

export const tool = (each: TransferTool): string => {
  switch (each._tag) {
    case "Adequacy":
      return each.decision ?? "an adequacy decision"
    case "Safeguard":
      return names.instruments[each.instrument]
    case "Derogation":
      return `the exception for ${record.derogations[each.ground]}`
    case "Considered":
      return `none, only considered (“${each.words}”)`
  }
}

export const tools = (value: Said<ReadonlyArray<TransferTool>>): string =>
  isUndetermined(value) ? unsaid(value) : Words.list(value.map(tool), "or")

export const content = (each: NonNullable<DataCategory["contents"]>[number]): string =>
  typeof each === "string" ? names.contentNames[each] : each.other

export const special = (each: NonNullable<DataCategory["special"]>[number]): string => names.special[each]

export const decisions = (value: Said<AutomatedDecisions>): string => {
  if (value === "none") return "none"
  if (isUndetermined(value)) return unsaid(value)
  return `by ${text(value.logic)}, with the consequence ${text(value.consequences)}`
}

export const sources = (value: NonNullable<DataCategory["source"]>): string =>
  isUndetermined(value)
    ? unsaid(value)
    : Words.list(value.map((each) => (each._tag === "Subject" ? "the person" : text(each.from))))

export const obligatory = (value: NonNullable<DataCategory["obligatory"]>): string => {
  if (value === "none") return "no"
  if (isUndetermined(value)) return unsaid(value)
  const otherwise = value.consequence === undefined ? "" : `, otherwise ${text(value.consequence)}`
  return `by ${value.by}${otherwise}`
}

export const measures = (value: NonNullable<Activity["security"]>): string =>
  isUndetermined(value) ? unsaid(value) : Words.list(value)
