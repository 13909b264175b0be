/**
 * How often a property is tried. `LETHE_LONG=1` tries harder. The laws do not depend on where the machine stands; away
 * from UTC a tenth of the runs shows that neither does the code.
 */
const long = process.env.LETHE_LONG === "1"
const home = process.env.TZ === "UTC"

/** Of rules, facts and days. */
export const runs = (long ? 1_000_000 : 10_000) / (home ? 1 : 10)

/** Of what is decoded, or scanned day by day. */
export const slowRuns = (long ? 50_000 : 500) / (home ? 1 : 5)
