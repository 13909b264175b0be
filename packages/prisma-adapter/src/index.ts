/**
 * Lethe on a Prisma client.
 *
 * @since 0.1.0
 */
export { definePersonalData } from "./DefinePersonalData.ts"
export { prismaStore } from "./PrismaStore.ts"

export * as DefinePersonalData from "./DefinePersonalData.ts"
export * as PrismaStore from "./PrismaStore.ts"
