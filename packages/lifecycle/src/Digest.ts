/**
 * A digest of a value: the same for the same content, whatever the order of its keys.
 *
 * @since 0.1.0
 */
import { createHash } from "node:crypto"
import { canonicalJson } from "@lethe/core/CanonicalJson"

/** SHA-256 of the value's canonical JSON, in hexadecimal. */
export const digest = (value: unknown): string => createHash("sha256").update(canonicalJson(value)).digest("hex")
