/**
 * Easter, as the tables of 1582 define it: the Sunday after the fourteenth day of the moon that falls on or next after
 * 21 March, the moon being the one of the tables, not of the sky.
 *
 * It walks through March and April day by day, and shares nothing with what the package uses.
 */

/** Days since 1 March of the year. */
type Spring = number

export const easterSunday = (year: number): string => {
  const goldenNumber = (year % 19) + 1
  const century = Math.floor(year / 100) + 1
  /** How many leap years the Gregorian reform took away. */
  const solar = Math.floor((3 * century) / 4) - 12
  /** How far the moon of the tables has been moved back. */
  const lunar = Math.floor((8 * century + 5) / 25) - 5
  const epact = (((11 * goldenNumber + 20 + lunar - solar) % 30) + 30) % 30
  // Two epacts are read one day earlier, so that no two years of a cycle have the same full moon.
  const earlier = epact === 24 || (epact === 25 && goldenNumber > 11)
  const moon = earlier ? epact + 1 : epact
  // The paschal moon is full on 44 - epact of March, or a month later where that is before the 21st.
  const full = 44 - moon < 21 ? 44 - moon + 30 : 44 - moon
  for (let day: Spring = full; ; day++) {
    const date = new Date(Date.UTC(year, 2, day + 1))
    if (date.getUTCDay() === 0) return date.toISOString().slice(0, 10)
  }
}

/** The same by the tables before 1582, as the Orthodox churches keep it, as a date of our calendar. */
export const orthodoxEasterSunday = (year: number): string => {
  const goldenNumber = (year % 19) + 1
  // The Julian moon is full on this day of March, Julian; 13 days lie between the calendars from 1900 to 2099.
  const moon = (19 * (goldenNumber - 1) + 15) % 30
  for (let day = 21 + moon + 1; ; day++) {
    const date = new Date(Date.UTC(year, 2, day + 13))
    if (date.getUTCDay() === 0) return date.toISOString().slice(0, 10)
  }
}
