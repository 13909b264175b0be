/**
 * What was found out lately, by what it was found out of.
 *
 * @since 0.1.0
 */

const most = 8_192

/** Asks once for each key, as long as it is asked for again before some ten thousand others. */
export const remembering = <Found>(): ((key: string, find: () => Found) => Found) => {
  let [recent, before] = [new Map<string, Found>(), new Map<string, Found>()]
  return (key, find) => {
    const known = recent.get(key)
    if (known !== undefined) return known
    const found = before.get(key) ?? find()
    if (recent.size === most) [recent, before] = [new Map(), recent]
    recent.set(key, found)
    return found
  }
}
