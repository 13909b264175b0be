/**
 * Appends to a log in a process of its own, which may be killed: `append.ts <provider> <at> <log> <name> <records>`.
 *
 * It tells each record once it is acknowledged, before it goes on: what it has told must never be lost.
 */
import { writeSync } from "node:fs"
import { clearUnsafe, openLog } from "@lethe/verifiable-log/promise"
import { prismaLogStore } from "../../../src/promise.ts"
import { connect } from "../engines.ts"

const [provider = "", at = "", id = "", name = "", records = ""] = process.argv.slice(2)
const sleeper = new Int32Array(new SharedArrayBuffer(4))
const tell = (value: unknown) => {
  let rest = Buffer.from(`${JSON.stringify(value)}\n`)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest))
    } catch (error) {
      // The pipe is full: whoever reads it is slower than this writes.
      if ((error as { readonly code?: string }).code !== "EAGAIN") throw error
      Atomics.wait(sleeper, 0, 0, 1)
    }
  }
}

const client = connect(provider as "sqlite", at)
const log = await openLog({ store: prismaLogStore(client), id })
tell({ opened: (await log.head()).size })
const callers = 4
const each = Number(records) / callers
const all = Promise.all(
  Array.from({ length: callers }, async (_, caller) => {
    for (let n = 0; n < each; n++) {
      const content = `${name} caller ${caller} record ${n}`
      const index = await log.append(clearUnsafe(content))
      tell({ index, content })
    }
  })
)
await all.then(
  () => tell({ ended: true }),
  (error: { readonly _tag?: string }) => tell({ error: error._tag ?? String(error) })
)
await client.$disconnect()
