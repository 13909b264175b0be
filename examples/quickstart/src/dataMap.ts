/**
 * Where personal data lives in this database. A column that is missing here does not compile.
 */
import { register } from "@lethe/example-policy-exograd"
import { definePersonalData } from "@lethe/prisma/promise"
import { cleared, event, from, notPersonal, self, until, via } from "lethe"
import type { PrismaClient } from "../generated/client.ts"

export const dataMap = definePersonalData<PrismaClient>()(register, {
  customer: {
    id: self("customer"),
    // A customer may have to stay, for an invoice. What must go is then cleared column by column.
    company: cleared("organisation", ""),
    address: cleared("organisation", ""),
    vatNumber: cleared("organisation", ""),
    name: cleared("account", ""),
    email: cleared("account", null),
    passwordHash: cleared("account", ""),
    openedAt: from("customer"),
    closedAt: [until("customer"), event("accountClosed")],
    contractEndedAt: event("contractEnded"),
    tariffId: notPersonal("what the company sells")
  },
  invoice: {
    id: notPersonal("a number"),
    customerId: via("customer"),
    issuedAt: event("issued"),
    amountCents: "billing",
    means: "billing"
  },
  signIn: {
    id: notPersonal("a number"),
    customerId: via("customer"),
    at: event("connected"),
    ip: "connection",
    browser: "connection"
  },
  emailPreference: { id: notPersonal("a number"), customerId: via("customer"), commercial: "account" },
  pageVisit: { id: self("visitor"), at: event("visited"), ip: "pageVisit", path: "pageVisit" },
  tariff: { notPersonal: "what the company sells" }
})
