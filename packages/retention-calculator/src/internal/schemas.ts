/**
 * Core's words as Schemas of this package.
 *
 * Where npm nests a copy of effect for each package, a Schema made by one copy cannot be a part of one made by another:
 * so what crosses packages are functions, and the Schemas are made here.
 */
import * as Days from "@lethe/core/PlainDate"
import * as Zones from "@lethe/core/Zone"
import * as Schema from "effect/Schema"

export const PlainDate = Schema.String.check(Schema.makeFilter(Days.isValid, { message: Days.expected })).pipe(
  Schema.brand("PlainDate")
)
export const Instant = Schema.String.check(
  Schema.makeFilter(Zones.isInstant, { message: Zones.expected.instant })
).pipe(Schema.brand("Instant"))
