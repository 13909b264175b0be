/** The checkpoint at the end of an export, and an earlier one beside it. */
import * as Result from "effect/Result"
import { type Checkpoint, openCheckpoint, parseCheckpoint } from "../Checkpoint.ts"
import type { Finding } from "../Finding.ts"
import { parseNote, type VerifierKey } from "../Note.ts"
import { type Block, strictText } from "./exportBlocks.ts"

interface Checked {
  readonly checkpoint?: { readonly said: Checkpoint; readonly signed: boolean }
  readonly findings: ReadonlyArray<Finding>
}

/** Checks the block that ends the file: it must be a checkpoint that the key signed, and nothing may follow. */
export const checkCheckpoint = (block: Block, after: Block, key: VerifierKey, origin: string): Checked => {
  const { byte } = block
  if (block._tag === "Broken")
    return { findings: [{ code: "broken", message: `${block.reason}: nothing after it can be read`, byte }] }
  if (block._tag !== "Checkpoint")
    return { findings: [{ code: "truncated", message: "the file ends before its checkpoint", byte }] }
  const note = strictText(block.note) ?? ""
  const opened = openCheckpoint(note, key)
  const said = Result.isSuccess(opened) ? opened : Result.flatMap(parseNote(note), parseCheckpoint)
  const findings: Array<Finding> = []
  if (after._tag !== "End")
    findings.push({ code: "trailing-bytes", message: "there is something after the checkpoint", byte: after.byte })
  if (Result.isFailure(opened))
    findings.push({ code: codeOf(opened.failure._tag), message: opened.failure.message, byte })
  if (Result.isFailure(said)) return { findings }
  const checkpoint = said.success
  if (checkpoint.origin !== origin)
    findings.push({ code: "origin-differs", message: "the file and its checkpoint name different logs", byte })
  return { checkpoint: { said: checkpoint, signed: Result.isSuccess(opened) }, findings }
}

/** Checks an earlier checkpoint: without one that is this log's and signed, nothing is compared. */
export const checkSince = (
  since: string | undefined,
  key: VerifierKey,
  origin: string
): { readonly checkpoint?: Checkpoint; readonly findings: ReadonlyArray<Finding> } => {
  if (since === undefined) return { findings: [] }
  const opened = openCheckpoint(since, key)
  const invalid = (message: string): Finding => ({
    code: "since-invalid",
    message: `the earlier checkpoint: ${message}`
  })
  if (Result.isFailure(opened)) return { findings: [invalid(opened.failure.message)] }
  if (opened.success.origin !== origin) return { findings: [invalid("it is of another log than the file")] }
  return { checkpoint: opened.success, findings: [] }
}

const codeOf = (tag: string): Finding["code"] => {
  if (tag === "SignedByStranger") return "signed-by-stranger"
  return tag === "SignatureInvalid" ? "signature-invalid" : "note-malformed"
}
