/** The published JSON Schema of the register. */
import { register } from "@lethe/core/JsonSchema"

export const jsonSchema = (): string => `${JSON.stringify(register(), undefined, 2)}\n`
