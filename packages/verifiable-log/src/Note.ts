/**
 * Signed notes, as C2SP has them: a text, an empty line, and a line for each signature.
 *
 * Reading and verifying only; `Signer` signs.
 *
 * @since 0.1.0
 */
import { createHash, createPublicKey, verify } from "node:crypto"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { fromBase64, toBase64, toHex } from "./internal/base64.ts"

/** A signature of a note: who is said to have signed, and with which key. */
export interface Signature {
  readonly name: string
  /** The first four bytes of the key's hash, in hexadecimal. */
  readonly keyId: string
  readonly bytes: Uint8Array
}

/** A note as it was read: nothing of it is verified. */
export interface Note {
  /** With the line break at its end: that is what is signed. */
  readonly text: string
  readonly signatures: ReadonlyArray<Signature>
}

/** An Ed25519 key that verifies notes. */
export interface VerifierKey {
  readonly name: string
  readonly keyId: string
  readonly publicKey: Uint8Array
}

/** The text is no signed note. */
export class NoteMalformed extends Schema.TaggedError<NoteMalformed>()("NoteMalformed", { reason: Schema.String }) {
  override get message() {
    return `this is no signed note: ${this.reason}`
  }
}

/** The text is no key: `name+keyid+base64`. */
export class KeyMalformed extends Schema.TaggedError<KeyMalformed>()("KeyMalformed", { reason: Schema.String }) {
  override get message() {
    return `this is no key of a signed note: ${this.reason}`
  }
}

/** No signature of the note is by this key. */
export class SignedByStranger extends Schema.TaggedError<SignedByStranger>()("SignedByStranger", {
  name: Schema.String,
  keyId: Schema.String
}) {
  override get message() {
    return `the note is not signed by ${this.name} with key ${this.keyId}`
  }
}

/** There is a signature that says it is by this key, and it is not. */
export class SignatureInvalid extends Schema.TaggedError<SignatureInvalid>()("SignatureInvalid", {
  name: Schema.String,
  keyId: Schema.String
}) {
  override get message() {
    return `the signature of ${this.name} does not fit the note: the note was changed, or it is a forgery`
  }
}

/** The algorithm's number in a key: Ed25519. */
export const ed25519 = 1

/** Names hold no space and no plus sign, so that keys and signature lines can be read. */
export const isKeyName = (name: string): boolean => /^[^\s+\p{Cc}]+$/u.test(name)

/** Reads a note. What cannot be a note of this form, to the last byte, is refused. */
export const parseNote = (source: string): Result.Result<Note, NoteMalformed> => {
  const refuse = (reason: string) => Result.fail(new NoteMalformed({ reason }))
  if (/[^\P{Cc}\n]/u.test(source) || source.includes("\uFFFD"))
    return refuse("it holds control characters, or is not UTF-8")
  const end = source.lastIndexOf("\n\n")
  if (end < 0 || !source.endsWith("\n"))
    return refuse("there is no empty line before signatures, or no line break at the end")
  const lines = source.slice(end + 2, -1).split("\n")
  const signatures = lines.flatMap((line): ReadonlyArray<Signature> => {
    const [, name = "", text = ""] = /^\u2014 (\S+) (\S+)$/u.exec(line) ?? []
    const bytes = fromBase64(text)
    return bytes === undefined || bytes.length < 5 || !isKeyName(name)
      ? []
      : [{ name, keyId: toHex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) }]
  })
  return signatures.length === lines.length
    ? Result.succeed({ text: source.slice(0, end + 1), signatures })
    : refuse("a line after its text is no signature")
}

/** Reads a verifier key: `example.org/log+0a1b2c3d+…`. */
export const parseVerifierKey = (source: string): Result.Result<VerifierKey, KeyMalformed> => {
  const refuse = (reason: string) => Result.fail(new KeyMalformed({ reason }))
  const [, name = "", keyId = "", text = ""] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(source.trim()) ?? []
  const bytes = fromBase64(text)
  if (!isKeyName(name) || bytes === undefined) return refuse("expected name+keyid+base64")
  if (bytes[0] !== ed25519) return refuse("it is of another kind than Ed25519")
  if (bytes.length !== 33) return refuse(`it has ${bytes.length - 1} bytes, not 32`)
  const publicKey = bytes.subarray(1)
  return keyIdOf(name, publicKey) === keyId
    ? Result.succeed({ name, keyId, publicKey })
    : refuse("its id does not fit its name and bytes")
}

/** A verifier key as text. */
export const formatVerifierKey = ({ name, keyId, publicKey }: VerifierKey): string =>
  `${name}+${keyId}+${toBase64(Uint8Array.of(ed25519, ...publicKey))}`

/** The id of a key: the first four bytes of SHA-256(name ‖ newline ‖ algorithm ‖ public key), in hexadecimal. */
export const keyIdOf = (name: string, publicKey: Uint8Array): string =>
  createHash("sha256").update(`${name}\n`).update(Uint8Array.of(ed25519)).update(publicKey).digest("hex").slice(0, 8)

/** Verifies that the key has signed the note. Signatures by other keys are not looked at. */
export const verifyNote = (note: Note, key: VerifierKey): Result.Result<void, SignedByStranger | SignatureInvalid> => {
  const { name, keyId } = key
  const own = note.signatures.filter((signature) => signature.name === name && signature.keyId === keyId)
  if (own.length === 0) return Result.fail(new SignedByStranger({ name, keyId }))
  const publicKey = createPublicKey({ key: Buffer.concat([spki, key.publicKey]), format: "der", type: "spki" })
  const text = Buffer.from(note.text)
  return own.every(({ bytes }) => verify(null, text, publicKey, bytes))
    ? Result.succeed(undefined)
    : Result.fail(new SignatureInvalid({ name, keyId }))
}

/** What stands before the 32 bytes of an Ed25519 public key in DER (RFC 8410). */
const spki = Buffer.from("302a300506032b6570032100", "hex")
