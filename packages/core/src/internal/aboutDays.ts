import * as Period from "../Period.ts"

/** About how many days a period has: enough to tell which of two is meant to be the longer. */
export const aboutDays = (period: unknown): number => {
  if (typeof period !== "string" || !Period.isValid(period)) return Number.NaN
  const { years, months, weeks, days, hours } = Period.units(period)
  return years * 365.25 + months * 30.44 + weeks * 7 + days + hours / 24
}
