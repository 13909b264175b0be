/**
 * Loading a module that a command is told of. Node reads TypeScript by itself from 22.18 on; no loader is added.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Path from "effect/Path"

/** What a file exports. It fails with whatever the module threw, or with what Node says of it. */
export const loadModule = Effect.fnUntraced(function* (file: string) {
  const path = yield* Path.Path
  const url = yield* Effect.orDie(path.toFileUrl(path.resolve(file)))
  return yield* Effect.tryPromise({
    try: () => import(url.href) as Promise<Readonly<Record<string, unknown>>>,
    catch: (cause) => cause
  })
})
