/** One bundle of an export: its records hashed, and held to the hashes that the file says they have. */
import { hash } from "node:crypto"
import { hashLength } from "../Hash.ts"
import { type Finding, recordsText } from "../Finding.ts"
import { hashAt } from "../Tile.ts"
import type { Block } from "./exportBlocks.ts"

export interface Bundle {
  /** The leaf hashes of its records, one after the other. */
  readonly hashes: Buffer
  readonly count: number
  /** Where its records could not be told apart any more. */
  readonly brokenAt: number | undefined
}

/**
 * Hashes the records of a bundle where they lie. The byte before a record, the end of its length, becomes the zero
 * that a leaf's hash begins with, and is put back: nothing is copied.
 */
export const hashRecords = (entries: Buffer, width: number): Bundle => {
  let hashes = Buffer.allocUnsafe((width + 1) * hashLength)
  let count = 0
  for (let at = 0; at < entries.length; count++) {
    const start = at + 2
    const end = start + ((entries[at] ?? 0) << 8) + (entries[at + 1] ?? 0)
    if (start > entries.length || end > entries.length) return { hashes, count, brokenAt: count }
    if (count * hashLength === hashes.length) hashes = Buffer.concat([hashes, Buffer.allocUnsafe(hashes.length)])
    const last = entries[start - 1] ?? 0
    entries[start - 1] = 0
    hashes.set(hash("sha256", entries.subarray(start - 1, end), "buffer"), count * hashLength)
    entries[start - 1] = last
    at = end
  }
  return { hashes, count, brokenAt: undefined }
}

/** Whether the records are those that the file's hashes say. */
export const fits = ({ hashes, count, brokenAt }: Bundle, said: Buffer, width: number): boolean =>
  brokenAt === undefined && count === width && said.compare(hashes, 0, count * hashLength) === 0

type Records = Extract<Block, { readonly _tag: "Records" }>

/** What happened to a bundle whose records do not fit: what is the same at both ends is left out. */
export const differences = (found: Bundle, { hashes, width, byte }: Records, first: number): ReadonlyArray<Finding> => {
  const own = (at: number) => hashAt(found.hashes, at)
  const said = (at: number) => hashAt(hashes, at)
  const least = Math.min(found.count, width)
  let before = 0
  while (before < least && isSame(own(before), said(before))) before += 1
  let after = 0
  while (after < least - before && isSame(own(found.count - 1 - after), said(width - 1 - after))) after += 1
  const [ours, theirs] = [found.count - before - after, width - before - after]
  const finding = (code: Finding["code"], from: number, to: number, one: string, several = one): Finding => ({
    code,
    message: `${recordsText(first + from, first + to)} ${to - from === 1 ? one : several}`,
    records: { from: first + from, to: first + to },
    byte
  })
  if (found.brokenAt !== undefined)
    return [finding("broken", found.brokenAt, width, "cannot be read: a length does not fit its bundle")]
  if (ours === 0) return [finding("record-missing", before, before + theirs, "is missing", "are missing")]
  if (theirs === 0) return [finding("record-inserted", before, before + ours, "was inserted", "were inserted")]
  const middle = Array.from({ length: ours }, (_, at) => text(own(before + at)))
  const expected = Array.from({ length: theirs }, (_, at) => text(said(before + at)))
  if ([...middle].sort().join() === [...expected].sort().join())
    return [finding("records-swapped", before, before + ours, "are in another order than they were")]
  if (ours !== theirs)
    return [finding("record-changed", before, before + theirs, `were ${theirs}, and are now ${ours} others`)]
  return runs(ours, (at) => middle[at] !== expected[at]).map(([from, to]) =>
    finding("record-changed", before + from, before + to, "changed")
  )
}

/** Where a condition holds, as ranges. */
const runs = (length: number, holds: (at: number) => boolean): ReadonlyArray<readonly [number, number]> => {
  const found: Array<readonly [number, number]> = []
  for (let at = 0; at < length; at++) {
    if (!holds(at)) continue
    const from = at
    while (at < length && holds(at)) at += 1
    found.push([from, at])
  }
  return found
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
const text = (hash: Uint8Array): string => Buffer.from(hash).toString("latin1")
