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
    // A line that wraps could not be drawn again.
    if (output.isTTY === true) output.write(`\r\u001B[2K${line(at).slice(0, (output.columns ?? 80) - 1)}${end}`)
    else if (at.ended) output.write(`${line(at)}${end}`)
  }
}

const line = ({ step, steps, model, way, category, done, planned }: Progress): string => {
  const share = planned === 0 ? 1 : Math.min(1, done / planned)
  const bar = "█".repeat(Math.round(share * width)).padEnd(width, "░")
  const percent = String(Math.floor(share * 100)).padStart(3)
  const what = way === "erase" ? "erasing rows" : `clearing ${Words.name(category ?? "")}`
  const rows = `${Words.count(done)} of ${Words.count(planned)}`
  return `  ${bar} ${percent} %  ${step + 1}/${steps} ${Words.name(model)}: ${what}, ${rows}`
}
