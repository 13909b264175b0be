/**
 * Running over a list: the flags that say what it looks like, where its faults are told, and how far it has got.
 *
 * @since 0.1.0
 */
import { realpathSync } from "node:fs"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Flag } from "effect/cli"
import { FlagsUnclear } from "./DeadlineQuestion.ts"
import { FileUnreadable } from "./Files.ts"
import { type Output, readingBar } from "./Progress.ts"
import { type TextOutput, toFile } from "./TextOutput.ts"

const text = (name: string, description: string) =>
  Flag.String(name).pipe(Flag.withDescription(description), Flag.optional)

/** Of every command that reads a list. */
export const listFlags = {
  faults: text("faults", "Where the list's faults are written, instead of standard error"),
  keep: Flag.String("keep").pipe(
    Flag.withDescription("A column that is only passed on; so is one that is called id"),
    Flag.atLeast(0)
  ),
  delimiter: Flag.String("delimiter").pipe(
    Flag.withDescription("What stands between two cells: a character, or tab"),
    Flag.withDefault(",")
  )
}

export interface ListFlags {
  readonly faults: Option.Option<string>
  readonly keep: ReadonlyArray<string>
  readonly delimiter: string
}

/** What a run over a list is given, while it lasts. */
export interface ListRun {
  readonly delimiter: string
  readonly keep: ReadonlySet<string>
  readonly onFault: (line: number, message: string) => void
  /** After each batch: how many bytes of how many have been read, and how many records. */
  readonly onProgress: (read: number, size: number, records: number) => Promise<void>
}

/**
 * Runs over a list.
 *
 * **Errors** `FlagsUnclear`; `FileUnreadable` for a list that cannot be read, and for what cannot be written.
 */
export const runList = <A>(
  { faults, keep, delimiter }: ListFlags,
  output: Output,
  run: (run: ListRun) => Promise<A>
): Effect.Effect<A, FlagsUnclear | FileUnreadable> => {
  const between = delimiter === "tab" ? "\t" : delimiter
  if (between.length !== 1 || '"\r\n'.includes(between))
    return Effect.fail(new FlagsUnclear({ faults: ["--delimiter is one character, and no quote; or tab"] }))
  return Effect.tryPromise({
    try: async () => {
      const bar = readingBar(output)
      const told = tellingTo(Option.getOrUndefined(faults), output, bar.clear)
      const found = await run({
        delimiter: between,
        keep: new Set(["id", ...keep]),
        onFault: told.onFault,
        onProgress: async (read, size, records) => {
          await told.flush()
          bar.show(read, size, records)
        }
      })
      await told.end()
      bar.clear()
      return found
    },
    catch: unreadable
  })
}

/** Faults are told a batch at a time, so that none waits in memory. */
const tellingTo = (file: string | undefined, output: Output, clear: () => void) => {
  let lines: Array<string> = []
  const to: TextOutput | undefined = file === undefined ? undefined : toFile(file)
  const flush = async () => {
    if (lines.length === 0) return
    const text = `${lines.join("\n")}\n`
    lines = []
    if (to !== undefined) return to.write(text)
    clear()
    output.write(text)
  }
  return {
    onFault: (line: number, message: string) => {
      lines.push(`line ${line}: ${message}`)
    },
    flush,
    end: async () => {
      await flush()
      await to?.end()
    }
  }
}

/** What the file system says, without what is in the file. */
const unreadable = (error: unknown): FileUnreadable => {
  if (error instanceof FileUnreadable) return error
  const { path, syscall, message } = error as { readonly path?: string; readonly syscall?: string; message: string }
  if (path === undefined)
    return new FileUnreadable({ file: "the list", reason: `cannot be read or written: ${message}` })
  const writing = path.endsWith(".part") || syscall === "write" || syscall === "rename"
  return new FileUnreadable({ file: path.replace(/\.part$/u, ""), reason: `cannot be ${writing ? "written" : "read"}` })
}

/** Whether two names are one file. */
export const isSameFile = (one: string, other: string): boolean => {
  try {
    return realpathSync(one) === realpathSync(other)
  } catch {
    return false
  }
}
