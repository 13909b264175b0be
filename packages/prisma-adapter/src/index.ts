/**
 * Lethe on a Prisma client.
 *
 * @since 0.1.0
 */
export { definePersonalData } from "./DefinePersonalData.ts"
export { keyTables, logTables } from "./LogTables.ts"
export { prismaKeyStore } from "./PrismaKeyStore.ts"
export { prismaLogStore } from "./PrismaLogStore.ts"
export { prismaStore } from "./PrismaStore.ts"

export * as DefinePersonalData from "./DefinePersonalData.ts"
export * as LogTables from "./LogTables.ts"
export * as PrismaKeyStore from "./PrismaKeyStore.ts"
export * as PrismaLogStore from "./PrismaLogStore.ts"
export * as PrismaStore from "./PrismaStore.ts"
