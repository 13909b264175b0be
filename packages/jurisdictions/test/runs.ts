/** How often a property is tried. `LETHE_LONG=1` tries harder. Away from UTC a tenth shows that the place is nothing. */
const long = process.env.LETHE_LONG === "1"
const home = process.env.TZ === "UTC"

/** Of calendars: each is built anew. */
export const runs = (long ? 5_000 : 50) / (home ? 1 : 10)
