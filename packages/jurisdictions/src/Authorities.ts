/**
 * The supervisory authorities, by country: GDPR Art. 51.
 *
 * Names only, and from memory: no list was read.
 *
 * @since 0.1.0
 */
import type { Authority } from "@lethe/core/Authority"
import { gdpr } from "@lethe/core/LegalSource"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** No authority is known for this country. */
export class AuthorityUnknown extends Schema.TaggedError<AuthorityUnknown>()("AuthorityUnknown", {
  country: Schema.String
}) {
  override get message() {
    return `no supervisory authority is known for ${this.country}`
  }
}

const authority = (country: string, short: string, name: string, note?: string): Authority => ({
  country,
  name,
  short,
  source: gdpr("Art. 51"),
  verification: "unverified",
  ...(note === undefined ? {} : { note })
})

/** All that are known, in the order of countries. */
export const authorities: ReadonlyArray<Authority> = [
  authority("AT", "DSB", "Datenschutzbehörde"),
  authority("BE", "APD/GBA", "Autorité de protection des données / Gegevensbeschermingsautoriteit"),
  authority(
    "DE",
    "BfDI",
    "Die Bundesbeauftragte für den Datenschutz und die Informationsfreiheit",
    "For companies the authority of the Land is competent, save for telecommunications and postal services."
  ),
  authority("ES", "AEPD", "Agencia Española de Protección de Datos", "Some communities have one for their own bodies."),
  authority("FR", "CNIL", "Commission nationale de l'informatique et des libertés"),
  authority("IE", "DPC", "Data Protection Commission"),
  authority("IT", "Garante", "Garante per la protezione dei dati personali"),
  authority("LU", "CNPD", "Commission nationale pour la protection des données"),
  authority("NL", "AP", "Autoriteit Persoonsgegevens"),
  authority("PL", "UODO", "Urząd Ochrony Danych Osobowych"),
  authority("PT", "CNPD", "Comissão Nacional de Proteção de Dados")
]

/** The authority of this country. **Errors** `AuthorityUnknown`. */
export const authorityOf = (country: string): Result.Result<Authority, AuthorityUnknown> => {
  const found = authorities.find((each) => each.country === country)
  return found === undefined ? Result.fail(new AuthorityUnknown({ country })) : Result.succeed(found)
}

/** As `authorityOf`, and throws its error. */
export const authorityOfUnsafe = (country: string): Authority => Result.getOrThrow(authorityOf(country))
