/** How often a property is tried. `LETHE_LONG=1` tries harder. */
const long = process.env.LETHE_LONG === "1"

/** Of whole registers: each is decoded and checked. */
export const registerRuns = long ? 50_000 : 150

/** What takes seconds and does not depend on where the machine stands is tried in one of the three places. */
export const inOnePlace = (test: () => void): void => {
  if (process.env.TZ === "UTC") test()
}
