/**
 * How many rules are tried, each on as many records. `LETHE_LONG=1` tries harder. What is found does not depend on
 * where the machine stands; away from UTC a sixth of the runs shows that neither does the code.
 */
const long = process.env.LETHE_LONG === "1"

export const ruleRuns = (long ? 6_000 : 300) / (process.env.TZ === "UTC" ? 1 : 6)
export const recordsOfEach = 200

/** How many rules the three engines are asked, each of so many records: in one place only. */
export const agreeingRules = long ? 10_000 : 300
export const agreeingRecords = 10_000
/** Whether every record is decided with all its reasons, and not every tenth. */
export const everyRecord = long
