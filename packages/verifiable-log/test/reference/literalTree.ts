/**
 * RFC 9162, section 2.1, as it is written: recursive, slow, on lists. It shares no code with the library.
 */
import { createHash } from "node:crypto"

const sha256 = (...parts: ReadonlyArray<Uint8Array>): Buffer => {
  const hash = createHash("sha256")
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** "the largest power of two smaller than n" */
const k = (n: number): number => {
  let power = 1
  while (2 * power < n) power *= 2
  return power
}

export const leaf = (d: Uint8Array): Buffer => sha256(Uint8Array.of(0), d)

/** MTH over leaf hashes; section 2.1.1. Large subtrees that were hashed before are remembered, which changes no result. */
export const makeReference = (leaves: ReadonlyArray<Buffer>) => {
  const known = new Map<string, Buffer>()
  const least = leaves.length > 10_000 ? 256 : 2
  const MTH = (from: number, to: number): Buffer => {
    const n = to - from
    if (n === 0) return sha256()
    if (n === 1) return leaves[from] as Buffer
    const key = `${from}-${to}`
    const before = n >= least ? known.get(key) : undefined
    if (before !== undefined) return before
    const hash = sha256(Uint8Array.of(1), MTH(from, from + k(n)), MTH(from + k(n), to))
    if (n >= least) known.set(key, hash)
    return hash
  }
  /** PATH(m, D[from:to]); section 2.1.3.1. */
  const PATH = (m: number, from: number, to: number): Array<Buffer> => {
    const n = to - from
    if (n === 1) return []
    return m < k(n)
      ? [...PATH(m, from, from + k(n)), MTH(from + k(n), to)]
      : [...PATH(m - k(n), from + k(n), to), MTH(from, from + k(n))]
  }
  /** SUBPROOF(m, D[from:to], b); section 2.1.4.1. */
  const SUBPROOF = (m: number, from: number, to: number, b: boolean): Array<Buffer> => {
    const n = to - from
    if (m === n) return b ? [] : [MTH(from, to)]
    return m <= k(n)
      ? [...SUBPROOF(m, from, from + k(n), b), MTH(from + k(n), to)]
      : [...SUBPROOF(m - k(n), from + k(n), to, false), MTH(from, from + k(n))]
  }
  return {
    root: (n: number) => MTH(0, n),
    range: MTH,
    path: (m: number, n: number) => PATH(m, 0, n),
    proof: (m: number, n: number) => SUBPROOF(m, 0, n, true)
  }
}
