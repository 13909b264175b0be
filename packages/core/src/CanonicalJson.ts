/**
 * JSON whose keys come in one order: the same text for the same content.
 *
 * @since 0.1.0
 */

/** The value as JSON, keys sorted at every level. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each
  )
