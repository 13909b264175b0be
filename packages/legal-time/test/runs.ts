/**
 * How often a property is tried. `LETHE_LONG=1` tries harder. The clocks do not depend on where the machine stands;
 * away from UTC a tenth of the runs shows that neither does the code.
 */
const long = process.env.LETHE_LONG === "1"
const home = process.env.TZ === "UTC"

/** Of periods against the literal reading of the Regulation. */
export const periodRuns = (long ? 1_000_000 : 100_000) / (home ? 1 : 10)

/** Of other properties of small values. */
export const runs = (long ? 100_000 : 5_000) / (home ? 1 : 10)
