/** As much of the driver as the tests use. */
declare module "better-sqlite3" {
  export default class Database {
    constructor(path: string)
    exec(sql: string): void
    prepare(sql: string): {
      run(...parameters: ReadonlyArray<unknown>): void
      all(...parameters: ReadonlyArray<unknown>): ReadonlyArray<Readonly<Record<string, unknown>>>
    }
    transaction(body: () => void): () => void
    close(): void
  }
}
