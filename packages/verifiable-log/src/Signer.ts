/**
 * Signing notes with Ed25519.
 *
 * @since 0.1.0
 */
import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign } from "node:crypto"
import * as Result from "effect/Result"
import { type Checkpoint, formatCheckpoint } from "./Checkpoint.ts"
import { fromBase64, fromHex, toBase64 } from "./internal/base64.ts"
import { ed25519, formatVerifierKey, isKeyName, KeyMalformed, keyIdOf } from "./Note.ts"

/** Signs under a name. The private key is not among its fields, so that printing a signer tells nothing. */
export interface Signer {
  readonly name: string
  /** What others verify with: `example.org/log+0a1b2c3d+…`. */
  readonly verifierKey: string
  /** Signs a text, which ends in a line break, as a note. */
  readonly sign: (text: string) => string
}

/** Reads a signer's key: `PRIVATE+KEY+example.org/log+0a1b2c3d+…`, the form that the tools for signed notes share. */
export const makeSigner = (source: string): Result.Result<Signer, KeyMalformed> => {
  const refuse = (reason: string) => Result.fail(new KeyMalformed({ reason }))
  const form = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u
  const [, name = "", keyId = "", text = ""] = form.exec(source.trim()) ?? []
  const bytes = fromBase64(text)
  if (!isKeyName(name) || bytes === undefined) return refuse("expected PRIVATE+KEY+name+keyid+base64")
  if (bytes[0] !== ed25519) return refuse("it is of another kind than Ed25519")
  if (bytes.length !== 33) return refuse(`it has ${bytes.length - 1} bytes, not 32`)
  const signer = signerOf(name, privateKeyOf(bytes.subarray(1)))
  return signer.keyId === keyId ? Result.succeed(signer) : refuse("its id does not fit its name and bytes")
}

/** As `makeSigner`; throws the same error. */
export const makeSignerUnsafe = (source: string): Signer => Result.getOrThrow(makeSigner(source))

/** A new signer's key for this name, as text. Keep it where nobody reads it; `makeSigner` reads it back. */
export const generateSignerKey = (name: string): Result.Result<string, KeyMalformed> => {
  if (!isKeyName(name))
    return Result.fail(new KeyMalformed({ reason: "its name is empty, or holds a space or a plus" }))
  const seed = randomBytes(32)
  const { keyId } = signerOf(name, privateKeyOf(seed))
  return Result.succeed(`PRIVATE+KEY+${name}+${keyId}+${toBase64(Uint8Array.of(ed25519, ...seed))}`)
}

/** As `generateSignerKey`; throws the same error. */
export const generateSignerKeyUnsafe = (name: string): string => Result.getOrThrow(generateSignerKey(name))

/** A checkpoint as a signed note. */
export const signCheckpoint = (checkpoint: Checkpoint, signer: Signer): string =>
  signer.sign(formatCheckpoint(checkpoint))

const signerOf = (name: string, key: KeyObject): Signer & { readonly keyId: string } => {
  const publicKey = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32)
  const keyId = keyIdOf(name, publicKey)
  const id = fromHex(keyId) ?? new Uint8Array()
  return {
    name,
    keyId,
    verifierKey: formatVerifierKey({ name, keyId, publicKey }),
    sign: (text) => `${text}\n\u2014 ${name} ${toBase64(Uint8Array.of(...id, ...sign(null, Buffer.from(text), key)))}\n`
  }
}

const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: "der", type: "pkcs8" })

/** What stands before the 32 bytes of an Ed25519 private key in DER (RFC 8410). */
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex")
