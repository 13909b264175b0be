/**
 * Where data moves as freely as at home: the Union, and Iceland, Liechtenstein and Norway, for which the Regulation was
 * taken into the EEA Agreement (Joint Committee Decision 154/2018).
 */
const members = new Set([
  ...["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU"],
  ...["LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"],
  ...["IS", "LI", "NO"]
])

/** Chapter V is about it. */
export const isThirdCountry = (country: string): boolean => !members.has(country)
