/** How often a property is tried. `LETHE_LONG=1` tries harder. */
const long = process.env.LETHE_LONG === "1"

/** Of whole registers: each is decoded and checked. */
export const registerRuns = long ? 50_000 : 150
