/** What the example prints, for a person. */
import { styleText } from "node:util"
import { explainFinding, type Verification } from "@lethe/verifiable-log/verify"

let stages = 0

/** The next stage, in a sentence. */
export const stage = (sentence: string): void => {
  stages += 1
  console.log(`\n${styleText("bold", `${stages}. ${sentence}`)}\n`)
}

export const print = (text: string): void => console.log(text.replaceAll(/^(?=.)/gmu, "  "))

/** What was found, or that nothing was. */
export const told = ({ records, findings }: Verification): string =>
  findings.length === 0
    ? `${records} records, as they were signed.`
    : [`${records} records, and the log is not as it was signed.`, ...findings.map(explainFinding)].join("\n")
