/** Applies a plan in a process of its own, which may be killed: `apply.ts <database> <plan> <batch>`. */
import { readFileSync, writeSync } from "node:fs"
import { clientOf, lethe } from "../hosting/database.ts"

const [path = "", plan = "", batch = ""] = process.argv.slice(2)
const tell = (value: unknown) => writeSync(1, `${JSON.stringify(value)}\n`)

const client = clientOf(path)
try {
  const options = { batch: Number(batch), onProgress: ({ done }: { done: number }) => tell({ done }) }
  tell({ outcome: await lethe(client).apply(JSON.parse(readFileSync(plan, "utf8")), options) })
} catch (error) {
  tell({ error: (error as { _tag?: string })._tag ?? String(error) })
}
await client.$disconnect()
