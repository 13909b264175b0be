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
  readonly write: (text: string) => unknown
}

const width = 24

/** Shows the progress of `apply` as it comes: `apply(plan, { onProgress: progress(process.stderr) })`. */
export const progress = (output: Output): ((progress: Progress) => void) => {
  return (at) => {
    const complete = at.done >= at.planned
    if (output.isTTY === true) output.write(`\r\u001B[2K  ${line(at)}${complete ? "\n" : ""}`)
    else if (complete) output.write(`  ${line(at)}\n`)
  }
}

const line = ({ step, steps, model, way, category, done, planned }: Progress): string => {
  const share = planned === 0 ? 1 : Math.min(1, done / planned)
  const bar = "█".repeat(Math.round(share * width)).padEnd(width, "░")
  const what = way === "erase" ? "erasing rows" : `clearing ${Words.name(category ?? "")}`
  return `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${step + 1}/${steps} ${Words.name(model)}: ${what}, ${Words.count(done)} of ${Words.count(planned)}`
}
