/**
 * AES-256-GCM, twice: content sealed under a subject's key, and that key wrapped under the host's.
 *
 * What is sealed is bound to its log and tag, and a wrapped key to its tag and wrapping key: moved elsewhere, neither
 * opens. Content is padded, so that its length says little.
 */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { mostRecordBytes } from "../Hash.ts"
import { headerLength } from "../LogRecord.ts"

export const keyLength = 32
const nonceLength = 12
const authLength = 16

/** Sealed content is a multiple of this long, before its nonce and authentication. */
const block = 128

/** Bytes of content that fit into one sealed record. */
export const mostSealedBytes =
  Math.floor((mostRecordBytes - headerLength - nonceLength - authLength) / block) * block - 2

/** nonce ‖ ciphertext ‖ authentication of: the length in two bytes ‖ content ‖ zeros. */
export const seal = (key: Uint8Array, log: string, tag: string, content: Uint8Array): Uint8Array => {
  const padded = new Uint8Array(Math.ceil((content.length + 2) / block) * block)
  padded.set([content.length >> 8, content.length & 255])
  padded.set(content, 2)
  return encrypt(key, sealContext(log, tag), padded)
}

/** The content, or nothing where it was not sealed by this key for this log and tag. */
export const unseal = (key: Uint8Array, log: string, tag: string, sealed: Uint8Array): Uint8Array | undefined => {
  const padded = decrypt(key, sealContext(log, tag), sealed)
  if (padded === undefined || padded.length < 2) return undefined
  const length = (padded[0] ?? 0) * 256 + (padded[1] ?? 0)
  return length + 2 <= padded.length ? padded.slice(2, length + 2) : undefined
}

export const wrap = (wrappingKey: Uint8Array, id: string, tag: string, key: Uint8Array): Uint8Array =>
  encrypt(wrappingKey, wrapContext(id, tag), key)

export const unwrap = (
  wrappingKey: Uint8Array,
  id: string,
  tag: string,
  wrapped: Uint8Array
): Uint8Array | undefined => {
  const key = decrypt(wrappingKey, wrapContext(id, tag), wrapped)
  return key?.length === keyLength ? key : undefined
}

const sealContext = (log: string, tag: string): string => `lethe-sealed/1\n${log}\n${tag}`
const wrapContext = (id: string, tag: string): string => `lethe-key/1\n${id}\n${tag}`

const encrypt = (key: Uint8Array, context: string, plain: Uint8Array): Uint8Array => {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: authLength })
  cipher.setAAD(Buffer.from(context))
  const body = cipher.update(plain)
  cipher.final()
  return Uint8Array.from(Buffer.concat([nonce, body, cipher.getAuthTag()]))
}

const decrypt = (key: Uint8Array, context: string, sealed: Uint8Array): Uint8Array | undefined => {
  if (sealed.length < nonceLength + authLength) return undefined
  const end = sealed.length - authLength
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, nonceLength), { authTagLength: authLength })
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(sealed.subarray(end))
  const plain = decipher.update(sealed.subarray(nonceLength, end))
  try {
    decipher.final()
  } catch {
    // Node says by throwing that the authentication does not fit.
    return undefined
  }
  return Uint8Array.from(plain)
}
