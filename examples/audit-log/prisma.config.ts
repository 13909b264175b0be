import { defineConfig } from "prisma/config"

// To generate a client needs no engine; any file keeps Prisma from downloading one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: "prisma/schema.prisma" })
