/** Rows at the edges of the rules, with names that nobody has. */
import * as fc from "fast-check"
import type { PrismaClient } from "../generated/client.ts"

export interface CustomerRow {
  readonly openedAt: string | null
  readonly closedAt: string | null
  readonly leftOn: string | null
  readonly accountCleared: boolean
  readonly organisationCleared: boolean
  readonly invoices: ReadonlyArray<string>
  readonly signIns: number
  readonly marked: boolean
}

export interface Rows {
  readonly customers: ReadonlyArray<CustomerRow>
  readonly visits: ReadonlyArray<string>
}

/** A cut-off's last and next instant, and days further away, among them those on which clocks change. */
const instants = (...midnights: ReadonlyArray<string>): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom(...midnights), fc.constantFrom(-86_400_000, -1, 0, 1, 3_600_000))
      .map(([midnight, milliseconds]) => new Date(Date.parse(midnight) + milliseconds).toISOString()),
    fc
      .tuple(
        fc.integer({ min: 2008, max: 2027 }),
        fc.constantFrom("-03-30T00:59:59.999Z", "-06-15T12:00:00.000Z", "-10-26T01:00:00.000Z")
      )
      .map(([year, rest]) => `${year}${rest}`)
  )

// Midnights in Paris after the last day that is due on 22 November 2026, by rule.
const accountClosed = instants("2023-11-21T23:00:00Z", "2026-05-21T22:00:00Z", "2026-11-21T23:00:00Z")
const issued = instants("2015-12-31T23:00:00Z", "2016-01-01T00:00:00Z")
const visited = instants("2025-11-21T23:00:00Z", "2025-11-22T00:00:00Z")
const left = fc.constantFrom("2019-02-28", "2025-11-20", "2025-11-21", "2025-11-22", "2026-11-22", "2027-01-01")

const often = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 4 })

export const rows = (atMost = 8): fc.Arbitrary<Rows> =>
  fc.record({
    customers: fc.array(
      fc.record({
        openedAt: often(fc.constant("2005-04-02T10:00:00.000Z")),
        closedAt: often(accountClosed),
        leftOn: often(left),
        accountCleared: fc.boolean(),
        organisationCleared: fc.boolean(),
        invoices: fc.array(issued, { maxLength: 3 }),
        signIns: fc.integer({ min: 0, max: 2 }),
        marked: fc.boolean()
      }),
      { maxLength: atMost }
    ),
    visits: fc.array(visited, { maxLength: atMost })
  })

/** Writes the rows through the client, as a host would. */
export const write = async (client: PrismaClient, { customers, visits }: Rows): Promise<void> => {
  await client.$executeRawUnsafe("PRAGMA synchronous = OFF")
  await client.tariff.create({ data: { id: 1, name: "small" } })
  await client.customer.createMany({
    data: customers.map(({ openedAt, closedAt, leftOn, accountCleared, organisationCleared }, index) => ({
      id: index + 1,
      email: accountCleared ? null : `nobody-${index}@example.invalid`,
      name: accountCleared ? "" : `Nobody ${index}`,
      organisation: organisationCleared ? null : `Nowhere ${index}`,
      vatNumber: organisationCleared ? "gone" : `XX${index}`,
      openedAt,
      closedAt,
      leftOn,
      tariffId: 1
    }))
  })
  await client.invoice.createMany({
    data: customers.flatMap(({ invoices }, index) =>
      invoices.map((issuedAt, number) => ({ customerId: index + 1, issuedAt, total: 100 + number }))
    )
  })
  await client.signIn.createMany({
    data: customers.flatMap(({ signIns }, index) =>
      Array.from({ length: signIns }, (_, number) => ({
        id: `s-${index}-${number}`,
        customerId: index + 1,
        ip: `192.0.2.${number}`
      }))
    )
  })
  await client.auditMark.createMany({
    data: customers.flatMap(({ marked }, index) => (marked ? [{ customerId: index + 1 }] : []))
  })
  await client.pageVisit.createMany({
    data: visits.map((visitedAt, number) => ({ visitor: `v-${number % 3}`, number, path: "/", visitedAt }))
  })
}

/** Many rows of one kind or another, the same each time. */
export const many = (customers: number, visits = customers): Rows => ({
  customers: Array.from({ length: customers }, (_, index) => ({
    openedAt: "2005-04-02T10:00:00.000Z",
    closedAt: index % 4 === 3 ? null : new Date(Date.UTC(2012 + (index % 12), 5, 1 + (index % 28))).toISOString(),
    leftOn: index % 2 === 0 ? "2020-01-31" : null,
    accountCleared: false,
    organisationCleared: false,
    invoices: index % 3 === 0 ? [new Date(Date.UTC(2011 + (index % 12), 5, 1)).toISOString()] : [],
    signIns: index % 2,
    marked: index % 5 === 0
  })),
  visits: Array.from({ length: visits }, (_, index) => new Date(Date.UTC(2024 + (index % 3), 5, 1)).toISOString())
})
