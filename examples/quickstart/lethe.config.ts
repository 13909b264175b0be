/** What the `lethe` command works on: the database that a quickstart left, named by QUICKSTART_DATABASE. */
import { register } from "@lethe/example-policy-exograd"
import { prismaStore } from "@lethe/prisma/promise"
import { defineConfig } from "lethe"
import { dataMap } from "./src/dataMap.ts"
import { open } from "./src/hosting/database.ts"

const file = process.env.QUICKSTART_DATABASE
if (file === undefined)
  throw new Error("Name the database that `pnpm quickstart` left: QUICKSTART_DATABASE=<its path>.")
const client = open(file)

export default defineConfig({
  register,
  data: prismaStore(client, dataMap),
  close: () => client.$disconnect()
})
