/** Decides two of three questions beside the thread of the test: to look at each record takes long. */
import { parentPort } from "node:worker_threads"
import { dueOf, questionOf } from "./agreement.ts"
import { agreeingRules } from "./runs.ts"

for (let index = 1; index < agreeingRules; index += 1)
  if (index % 3 !== 0) parentPort?.postMessage({ index, due: Int32Array.from(dueOf(questionOf(index), index)) })
