/** The check of an example: all that Lethe knows of law, on the day that the examples are read. */
import type { PlainDate, Register } from "@lethe/core"
import { adequacyDecisions, agesOfConsent, authorities, statutes } from "@lethe/jurisdictions"
import { type Check, check } from "@lethe/register"

const on = "2026-11-27" as PlainDate.PlainDate

/** Everything is given but a database. */
export const checked = (register: Register.AnyRegister): Check.Checked =>
  check(register, { on, jurisdictions: { adequacyDecisions, agesOfConsent, authorities, statutes } })
