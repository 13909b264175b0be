/** Decides every second question beside the thread of the test: the calculator looks at each record, and takes longest. */
import { parentPort } from "node:worker_threads"
import { dueOf, questionOf } from "./agreement.ts"
import { agreeingRules } from "./runs.ts"

for (let index = 1; index < agreeingRules; index += 2)
  parentPort?.postMessage({ index, due: Int32Array.from(dueOf(questionOf(index))) })
