/**
 * A command that has said on stdout all there is to say.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** The command has done what it could, and says so by its exit code. */
export class Unfinished extends Schema.TaggedError<Unfinished>()("Unfinished", {}) {}
