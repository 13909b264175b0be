/** How often a property is tried. `LETHE_LONG=1` tries harder. */
export const long = process.env.LETHE_LONG === "1"

/** Of what costs microseconds. */
export const runs = long ? 100_000 : 1_000

/** Of what builds a log. */
export const slowRuns = long ? 2_000 : 50
