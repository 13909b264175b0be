/**
 * How far a run has got: a bar that redraws itself on a terminal, and a line a step elsewhere.
 *
 * @since 0.1.0
 */
import type { Progress } from "@lethe/lifecycle/Apply"
import * as Words from "@lethe/retention-calculator/Words"

/** Where progress is written: a stream such as `process.stderr`. */
export interface Output {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write: (text: string) => unknown
}

const width = 24

/** Shows the progress of `apply` as it comes: `apply(plan, { onProgress: progress(process.stderr) })`. */
export const progress = (output: Output): ((progress: Progress) => void) => {
  return (at) => {
    const end = at.ended ? "\n" : ""
    if (output.isTTY === true) draw(output, line(at), end)
    else if (at.ended) output.write(`${line(at)}${end}`)
  }
}

/** A bar for a file that is read, on a terminal only; what it is cleared with before something else is written. */
export const readingBar = (
  output: Output
): { readonly show: (read: number, size: number, records: number) => void; readonly clear: () => void } => {
  let [shown, drawn] = [-1, false]
  return {
    show: (read, size, records) => {
      const share = size === 0 ? 1 : Math.min(1, read / size)
      const tenths = Math.floor(share * 1_000)
      if (output.isTTY !== true || (drawn && tenths === shown)) return
      shown = tenths
      drawn = true
      draw(output, `${bar(share)}  ${Words.count(records)} records`)
    },
    clear: () => {
      if (drawn) output.write("\r\u001B[2K")
      drawn = false
    }
  }
}

/** A line that wraps could not be drawn again. */
const draw = (output: Output, text: string, end = "") =>
  output.write(`\r\u001B[2K${text.slice(0, (output.columns ?? 80) - 1)}${end}`)

const bar = (share: number): string =>
  `  ${"█".repeat(Math.round(share * width)).padEnd(width, "░")} ${String(Math.floor(share * 100)).padStart(3)} %`

const line = ({ step, steps, model, way, category, done, planned }: Progress): string => {
  const share = planned === 0 ? 1 : Math.min(1, done / planned)
  const what = way === "erase" ? "erasing rows" : `clearing ${Words.name(category ?? "")}`
  const rows = `${Words.count(done)} of ${Words.count(planned)}`
  return `${bar(share)}  ${step + 1}/${steps} ${Words.name(model)}: ${what}, ${rows}`
}
