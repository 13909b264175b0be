/**
 * How often a property is tried. `LETHE_LONG=1` tries harder; away from UTC a tenth shows that nothing depends on where
 * the machine stands.
 */
export const trials = (usual: number): { readonly numRuns: number } => {
  const long = process.env.LETHE_LONG === "1" ? 100 : 1
  return { numRuns: Math.ceil((usual * long) / (process.env.TZ === "UTC" ? 1 : 10)) }
}
