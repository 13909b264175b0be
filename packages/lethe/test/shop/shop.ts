/** The shop of the README: its register, its data map, and a database of its own for each test. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as FR from "@lethe/jurisdictions/FR"
import { definePersonalData } from "@lethe/prisma"
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3"
import {
  after,
  atMost,
  cleared,
  contract,
  defineRegister,
  during,
  endOfFinancialYear,
  event,
  from,
  legalObligation,
  notPersonal,
  self,
  statute,
  until,
  via
} from "../../src/index.ts"
import { PrismaClient } from "./generated/client.ts"

const categories = {
  account: { of: "customer", states: ["customer"], events: ["accountClosed"] },
  order: { of: "customer", events: ["placed"] }
} as const

export const registerOf = (period: "3 years" | "2 years") =>
  defineRegister({
    name: "Shop",
    inForceFrom: "2026-01-01",
    zone: "Europe/Paris",
    financialYearEnds: "12-31",
    controller: { name: "Shop", country: "FR", contact: "shop@example.org" },
    subjects: { customer: {} },
    categories,
    activities: {
      shop: {
        purposes: {
          sale: {
            basis: contract(),
            keeps: { account: during("customer", atMost(period, after("accountClosed"))) }
          },
          bookkeeping: {
            basis: legalObligation(FR.accountingRecords),
            keeps: {
              order: statute(FR.accountingRecords, { financialYearClosed: endOfFinancialYear("placed") }, "both")
            }
          }
        }
      }
    }
  })

export const dataMapOf = (register: ReturnType<typeof registerOf>) =>
  definePersonalData<PrismaClient>()(register, {
    customer: {
      id: self("customer"),
      name: cleared("account", ""),
      email: cleared("account", null),
      openedAt: from("customer"),
      closedAt: [until("customer"), event("accountClosed")]
    },
    order: { id: notPersonal("a number"), customerId: via("customer"), placedAt: event("placed"), totalCents: "order" }
  })

export const register = registerOf("3 years")
export const dataMap = dataMapOf(register)

/** Makes the shop's database in a file. */
export const createShop = (file: string): void => {
  const database = new DatabaseSync(file)
  database.exec(readFileSync(join(import.meta.dirname, "migration.sql"), "utf8"))
  database.close()
}

export const open = (file: string): PrismaClient =>
  new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${file}` }) })

export interface Shop {
  readonly client: PrismaClient
  readonly database: DatabaseSync
}

/** Opens a shop for the time of a test. */
export const withShop = async <A>(run: (shop: Shop) => Promise<A>): Promise<A> => {
  const folder = mkdtempSync(join(tmpdir(), "lethe-shop-"))
  const file = join(folder, "shop.db")
  createShop(file)
  const shop = { client: open(file), database: new DatabaseSync(file) }
  try {
    return await run(shop)
  } finally {
    await shop.client.$disconnect()
    shop.database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
