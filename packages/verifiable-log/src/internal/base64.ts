/**
 * Base64 and hexadecimal that have one text for one value.
 *
 * Node's own decoder forgives: it skips what it does not know and ignores spare bits. A changed text that decodes to
 * the same bytes would then pass for unchanged.
 */

export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64")

/** The bytes, or nothing where the text is not their one base64. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  const bytes = Buffer.from(text, "base64")
  return bytes.toString("base64") === text ? Uint8Array.from(bytes) : undefined
}

export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex")

/** The bytes, or nothing where the text is not their one hexadecimal, in small letters. */
export const fromHex = (text: string): Uint8Array | undefined => {
  const bytes = Buffer.from(text, "hex")
  return bytes.toString("hex") === text ? Uint8Array.from(bytes) : undefined
}
