/**
 * Running commands as somebody else would, and telling how long each step took.
 */
import { execFile } from "node:child_process"

/** A step that failed has said so already; what comes after it must not run. */
export class StepFailed extends Error {}

/** `remark` adds to the line what was found. */
export const step = async <A>(name: string, run: () => Promise<A>, remark?: (value: A) => string): Promise<A> => {
  const start = performance.now()
  const tell = (how: string, found = "") => console.log(`${how}  ${seconds(start)}  ${name}${found}`)
  try {
    const value = await run()
    tell("ok  ", remark === undefined ? "" : `: ${remark(value)}`)
    return value
  } catch (error) {
    tell("FAIL")
    console.log(error instanceof Error ? error.message : String(error))
    throw new StepFailed(name)
  }
}

export const seconds = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`

/** What the command wrote; if it fails, an error with all of it. */
export const command = (file: string, args: ReadonlyArray<string>, folder: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const options = { cwd: folder, env: ownEnvironment, maxBuffer: 64 * 1024 * 1024 }
    const child = execFile(file, args, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout)
      else reject(new Error(`$ ${file} ${args.join(" ")}\n${stdout}${stderr}${stdout + stderr ? "" : error.message}`))
    })
    child.stdin?.end()
  })

/**
 * pnpm tells its scripts about this workspace in variables that npm would take for its own settings, and its shims
 * let Node find this workspace's packages from anywhere. A stranger has neither.
 */
const ownEnvironment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      name !== "NODE_PATH" &&
      (!/^p?npm_/iu.test(name) || /^npm_config_(?:registry|cache|userconfig|cafile|.*proxy)$/iu.test(name))
  )
)
