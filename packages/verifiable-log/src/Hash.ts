/**
 * The hashes of the tree: RFC 9162, section 2.1.1, with SHA-256.
 *
 * A leaf and a node are hashed with different first bytes, so that neither can pass for the other.
 *
 * @since 0.1.0
 */
import { hash } from "node:crypto"

/** Bytes in a hash. */
export const hashLength = 32

/** Bytes that a record may have at most: its length is two bytes wherever records stand in a row. */
export const mostRecordBytes = 65_535

/** The hash of a leaf: SHA-256(0x00 ‖ record). */
export const leafHash = (record: Uint8Array): Uint8Array => {
  // What is longer than a record may be is hashed all the same: whoever verifies says what is wrong with it.
  const scratch = record.length <= mostRecordBytes ? leafScratch : new Uint8Array(record.length + 1)
  scratch.set(record, 1)
  return hash("sha256", scratch.subarray(0, record.length + 1), "buffer")
}

/** The hash of a node: SHA-256(0x01 ‖ left ‖ right). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => {
  nodeScratch.set(left, 1)
  nodeScratch.set(right, 1 + hashLength)
  return hash("sha256", nodeScratch, "buffer")
}

/** The root of a tree without records: SHA-256 of nothing. */
export const emptyRoot = (): Uint8Array => hash("sha256", new Uint8Array(0), "buffer")

/** Whether two byte strings are the same. */
export const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])

const leafScratch = new Uint8Array(mostRecordBytes + 1)
const nodeScratch = new Uint8Array(1 + 2 * hashLength)
nodeScratch[0] = 1
