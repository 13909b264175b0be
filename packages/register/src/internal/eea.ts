/**
 * The European Economic Area, within which no transfer of Chapter V takes place.
 *
 * Iceland, Liechtenstein and Norway apply the Regulation by Decision 154/2018 of the EEA Joint Committee.
 */
const members = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO".split(" ")
)

export const isInEea = (country: string): boolean => members.has(country)
