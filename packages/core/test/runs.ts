/** How often a property is tried. `LETHE_LONG=1` tries harder. */
const long = process.env.LETHE_LONG === "1"

/** Of days, periods and other small values. */
export const runs = long ? 1_000_000 : 10_000

/** Of instants in a zone: a look into the time zone database costs more than arithmetic. */
export const zoneRuns = long ? 100_000 : 1_000

/** Of whole registers, and of anything else that is decoded. */
export const documentRuns = long ? 50_000 : 500
