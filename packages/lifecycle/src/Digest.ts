/**
 * A digest of a value: the same for the same content, whatever the order of its keys.
 *
 * @since 0.1.0
 */
import { createHash } from "node:crypto"

/** SHA-256 of the value's JSON with sorted keys, in hexadecimal. */
export const digest = (value: unknown): string => createHash("sha256").update(canonical(value)).digest("hex")

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each
  )
