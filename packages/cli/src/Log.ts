/**
 * `lethe log`: verifying the export of a log, and publishing it as static files.
 *
 * Neither needs a configuration, a database, or anything that can write to a log: a file and a key are enough.
 *
 * @since 0.1.0
 */
import { createReadStream, existsSync } from "node:fs"
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import * as Words from "@lethe/retention-calculator/Words"
import { ExportNotOfCheckpoint } from "@lethe/verifiable-log/ExportLog"
import { type PublishedFile, publishedFiles } from "@lethe/verifiable-log/PublishExport"
import {
  explainFinding,
  KeyMalformed,
  NotAnExport,
  parseCheckpoint,
  parseNote,
  type Verification,
  verifyExport
} from "@lethe/verifiable-log/verify"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { Argument, Command, Flag } from "effect/cli"
import type { Output } from "./Progress.ts"

/** A file is not there, or is not what it should be. */
class FileUnreadable extends Schema.TaggedError<FileUnreadable>()("FileUnreadable", {
  file: Schema.String,
  reason: Schema.String
}) {
  override get message() {
    return `${this.file} ${this.reason}`
  }
}

/** The log is not what was signed. What was found is printed. */
class LogNotAsSigned extends Schema.TaggedError<LogNotAsSigned>()("LogNotAsSigned", { findings: Schema.Number }) {
  override get message() {
    return this.findings === 1 ? "there is 1 finding" : `there are ${this.findings} findings`
  }
}

/** What is published already does not become older, or another log's. Nothing was written. */
class PublishedOtherwise extends Schema.TaggedError<PublishedOtherwise>()("PublishedOtherwise", {
  directory: Schema.String,
  reason: Schema.String
}) {
  override get message() {
    return `${this.directory} ${this.reason}`
  }
}

const file = Argument.String("file").pipe(Argument.withDescription("The export of a log"))
const key = Flag.String("key").pipe(
  Flag.withDescription("The key that its checkpoints are signed with, or a file that holds it: log.vkey")
)

const verify = Command.make(
  "verify",
  {
    file,
    key,
    since: Flag.String("since").pipe(
      Flag.withDescription("A file with an earlier checkpoint: the log must begin with it"),
      Flag.optional
    ),
    json: Flag.Boolean("json").pipe(Flag.withDescription("Print data instead of text"), Flag.withDefault(false))
  },
  Effect.fn(function* (given) {
    const since = Option.isSome(given.since) ? { since: yield* readText(given.since.value) } : {}
    const verification = yield* verified(given.file, { key: yield* keyFrom(given.key), ...since })
    yield* Console.log(
      given.json ? JSON.stringify(jsonOf(verification), null, 2) : explain(verification, "since" in since)
    )
    if (verification.findings.length > 0) return yield* new LogNotAsSigned({ findings: verification.findings.length })
  })
).pipe(Command.withDescription("Check that a log is as it was signed: every record, every hash"))

const publish = Command.make(
  "publish",
  {
    file,
    directory: Argument.String("directory").pipe(Argument.withDescription("Where the files are written")),
    key: key.pipe(Flag.optional)
  },
  Effect.fn(function* (given) {
    if (Option.isSome(given.key)) {
      const { findings } = yield* verified(given.file, { key: yield* keyFrom(given.key.value) })
      for (const finding of findings) yield* Console.log(`  ${explainFinding(finding)}`)
      if (findings.length > 0) return yield* new LogNotAsSigned({ findings: findings.length })
    }
    const files = yield* attempt(given.file, () => writeAll(given.file, given.directory))
    yield* Console.log(`${Words.count(files)} files in ${given.directory}, to be served as they are.`)
  })
).pipe(Command.withDescription("Write a log as static files, in the layout of C2SP tlog-tiles"))

/** The command and its parts. */
export const log = Command.make("log").pipe(
  Command.withDescription("Verify and publish verifiable logs"),
  Command.withSubcommands([verify, publish])
)

const readText = (path: string): Effect.Effect<string, FileUnreadable> =>
  Effect.tryPromise({
    try: () => readFile(path, "utf8"),
    catch: () => new FileUnreadable({ file: path, reason: "cannot be read" })
  })

/** A key as it stands, or out of a file. */
const keyFrom = (given: string): Effect.Effect<string, FileUnreadable> =>
  existsSync(given) ? readText(given) : Effect.succeed(given)

const verified = (path: string, options: { readonly key: string; readonly since?: string }) =>
  attempt(path, async () => {
    const { size } = await stat(path)
    const show = bar(process.stderr, size)
    const verification = await verifyExport(chunks(path), {
      ...options,
      onProgress: ({ records, bytes }) => show(bytes, records, false)
    })
    show(size, verification.records, true)
    return verification
  })

const chunks = (path: string) => createReadStream(path, { highWaterMark: 1 << 20 })

/** What is no log, or cannot be read, is unreadable; what is one and does not fit was refused. */
const attempt = <A>(
  path: string,
  run: () => Promise<A>
): Effect.Effect<A, FileUnreadable | ExportNotOfCheckpoint | PublishedOtherwise> =>
  Effect.tryPromise({
    try: run,
    catch: (cause) => {
      if (cause instanceof ExportNotOfCheckpoint || cause instanceof PublishedOtherwise) return cause
      if (cause instanceof KeyMalformed)
        return new FileUnreadable({ file: "--key", reason: `is none: ${cause.reason}` })
      const reason = cause instanceof NotAnExport ? "is no export of a log" : "cannot be read"
      return new FileUnreadable({ file: path, reason })
    }
  })

const writeAll = async (path: string, directory: string): Promise<number> => {
  let files = 0
  for await (const each of publishedFiles(chunks(path))) {
    if (each.path === "checkpoint") await refuseOlder(directory, each)
    await writeOne(directory, each)
    files += 1
  }
  return files
}

/** A file is there whole or not at all, the checkpoint above all. */
const writeOne = async (directory: string, { path, bytes }: PublishedFile): Promise<void> => {
  const target = join(directory, path)
  await mkdir(dirname(target), { recursive: true })
  await writeFile(`${target}.new`, bytes)
  await rename(`${target}.new`, target)
}

const refuseOlder = async (directory: string, { bytes }: PublishedFile): Promise<void> => {
  const before = await readFile(join(directory, "checkpoint"), "utf8").catch(() => undefined)
  if (before === undefined) return
  const [was, now] = [headOf(before), headOf(Buffer.from(bytes).toString("utf8"))]
  const refuse = (reason: string) => Promise.reject(new PublishedOtherwise({ directory, reason }))
  if (was?.origin !== now?.origin) return refuse("holds another log, whose checkpoint is left as it is")
  if ((was?.size ?? 0) > (now?.size ?? 0)) return refuse("holds more records of this log already")
}

const headOf = (source: string) => {
  const note = parseNote(source)
  const said = note._tag === "Success" ? parseCheckpoint(note.success) : undefined
  return said?._tag === "Success" ? said.success : undefined
}

const explain = ({ origin, records, findings, checkpoint }: Verification, since: boolean): string => {
  const lines = findings.map((finding) => `  ${explainFinding(finding)}`)
  if (checkpoint === undefined || findings.length > 0)
    return [
      `${origin}: ${Words.count(records)} records were read, and the log is not as it was signed.`,
      ...lines
    ].join("\n")
  return [
    `${origin}: ${Words.count(records)} records, as they were signed.`,
    `  root ${Buffer.from(checkpoint.root).toString("base64")}`,
    ...(since ? ["  It begins with all records of the earlier checkpoint."] : [])
  ].join("\n")
}

const jsonOf = ({ checkpoint, ...rest }: Verification) => ({
  ...rest,
  ...(checkpoint === undefined
    ? {}
    : { checkpoint: { ...checkpoint, root: Buffer.from(checkpoint.root).toString("base64") } })
})

const width = 24

/** How far a file is read: a bar that redraws itself on a terminal, and one line elsewhere. */
const bar = (output: Output, size: number) => {
  let drawn = -1
  return (bytes: number, records: number, ended: boolean): void => {
    const percent = size === 0 ? 100 : Math.floor((bytes / size) * 100)
    if (!ended && (output.isTTY !== true || percent === drawn)) return
    drawn = percent
    const filled = "█".repeat(Math.round((percent / 100) * width)).padEnd(width, "░")
    const line = `  ${filled} ${String(percent).padStart(3)} %  ${Words.count(records)} records`
    const clear = output.isTTY === true ? "\r\u001B[2K" : ""
    output.write(`${clear}${line.slice(0, (output.columns ?? 80) - 1)}${ended ? "\n" : ""}`)
  }
}
