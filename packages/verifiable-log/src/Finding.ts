/**
 * What is wrong with a log, and where.
 *
 * @since 0.1.0
 */

/** Codes do not change their meaning. */
export type FindingCode =
  /** A record is not the one that was hashed. */
  | "record-changed"
  | "record-missing"
  | "record-inserted"
  | "records-swapped"
  /** The record is as it was signed, and the hash beside it in the file is not. */
  | "hash-changed"
  /** The records and their hashes fit each other, but not the tile above, or not the signature. */
  | "records-replaced"
  /** The records are as they were signed, and a tile in the file is not. */
  | "tile-changed"
  | "bundle-out-of-order"
  | "tile-out-of-order"
  | "broken"
  | "truncated"
  | "trailing-bytes"
  | "origin-differs"
  | "size-differs"
  | "root-differs"
  | "note-malformed"
  | "signed-by-stranger"
  | "signature-invalid"
  /** There are fewer records than an earlier checkpoint says that there were. */
  | "rolled-back"
  /** The first records are not those of an earlier checkpoint. */
  | "forked"
  | "since-invalid"

export interface Finding {
  readonly code: FindingCode
  readonly message: string
  /** The records concerned: [from, to). */
  readonly records?: { readonly from: number; readonly to: number }
  /** Where in the file. */
  readonly byte?: number
}

/** A finding in one line. It never quotes a record. */
export const explainFinding = ({ code, message, byte }: Finding): string =>
  `${code}: ${message}${byte === undefined ? "" : ` (byte ${byte})`}`

/** Records in words: `record 7`, `records 7 to 9`. */
export const recordsText = (from: number, to: number): string =>
  to - from === 1 ? `record ${from}` : `records ${from} to ${to - 1}`
