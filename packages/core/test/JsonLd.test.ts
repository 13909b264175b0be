import * as fc from "fast-check"
import jsonld from "jsonld"
import { assert, describe, it } from "vitest"
import { conceptOf } from "../src/internal/vocabulary/concepts.ts"
import { located } from "../src/internal/vocabulary/countries.ts"
import { refersTo, saysWhatItIs } from "../src/internal/vocabulary/links.ts"
import * as JsonLd from "../src/JsonLd.ts"
import * as Register from "../src/Register.ts"
import * as testing from "../src/testing.ts"
import { dpvPrefixes, type Fields, models, outline, type Shape } from "../src/vocabulary.ts"
import { register } from "./exampleRegister.ts"
import { listed as listedIn } from "./vocabulary/lists.ts"
import { placesOfTable } from "./vocabulary/places.ts"

/** The terms of the Data Privacy Vocabulary that are used, as its release lists them. */
const listed: ReadonlySet<string> = new Set(listedIn("dpv-2.3-terms-used.txt"))
const base = "https://example.org/register"
const nowhere = () => Promise.reject(new Error("no network"))

/** As a processor reads it that drops nothing silently and fetches nothing. */
const expand = async (document: JsonLd.Node): Promise<ReadonlyArray<Expanded>> => {
  const options = { documentLoader: nowhere, safe: true }
  return (await jsonld.expand(document as jsonld.JsonLdDocument, options)) as unknown as ReadonlyArray<Expanded>
}
// biome-ignore lint/suspicious/noExplicitAny: what stands in it is what is tested
type Expanded = Readonly<Record<string, any>>

/** Every address in a document, keys included. */
const addresses = (json: unknown): ReadonlyArray<string> => {
  if (typeof json === "string") return [json]
  if (Array.isArray(json)) return json.flatMap(addresses)
  if (typeof json !== "object" || json === null || "@value" in json) return []
  return Object.entries(json).flatMap(([key, value]) => [key, ...addresses(value)])
}
const ofDpv = (json: unknown) => addresses(json).filter((each) => each.startsWith("https://w3id.org/dpv"))

const dpv = (name: string) => `https://w3id.org/dpv#${name}`
const gdpr = (name: string) => `https://w3id.org/dpv/legal/eu/gdpr#${name}`

describe("the terms of the Data Privacy Vocabulary", () => {
  const iri = (term: string) => {
    const [prefix = "", name = ""] = term.split(":")
    return `${dpvPrefixes[prefix as keyof typeof dpvPrefixes]}${name}`
  }
  const table = [...placesOfTable(models).values()].flatMap(({ is = [] }) => is.map(({ term }) => iri(term)))

  const places = Array.from(located, (code) => iri(`loc:${code}`))

  it("exist in version 2.3, all that the tables of terms and of countries name", () =>
    assert.deepEqual(
      [...table, ...places].filter((term) => !listed.has(term)),
      []
    ))

  it("are listed only where they are used", () => {
    const used = new Set([...table, ...places, dpv("PersonalDataProcess")])
    assert.deepEqual(
      [...listed].filter((term) => !used.has(term)),
      []
    )
  })

  it("exist, all that a register is written with", async () => {
    for (const each of [register, ...fc.sample(testing.register(), { numRuns: 40, seed: 5 })]) {
      const found = ofDpv(await expand(JsonLd.register(each, { base })))
      assert.isAbove(found.length, 10)
      for (const term of found) assert.isTrue(listed.has(term), term)
    }
  })
})

describe("the vocabulary as JSON-LD", () => {
  it("is valid, needs no network, and has every term of the model once", async () => {
    const concepts = await expand(JsonLd.vocabulary())
    const ids = concepts.map((each) => each["@id"])
    assert.strictEqual(new Set(ids).size, ids.length)
    for (const place of placesOfTable(models).keys()) {
      if (place.includes("=")) continue
      assert.include(
        ids,
        conceptOf(place).replace("lethe:", "urn:x-lethe:register:").replace("x-ret:", "urn:x-lethe:ret:")
      )
    }
    for (const term of ofDpv(concepts)) assert.isTrue(listed.has(term) || term === "https://w3id.org/dpv/2.3", term)
  })

  it("says of a word what others call it, which provision it is from, and what a mapping loses", async () => {
    const skos = (name: string) => `http://www.w3.org/2004/02/skos/core#${name}`
    const concepts = await expand(JsonLd.vocabulary())
    const word = (id: string) => concepts.find((each) => each["@id"] === `urn:x-lethe:${id}`) ?? assert.fail(id)
    const email = word("register:Content/email")
    assert.deepEqual(email[skos("exactMatch")], [{ "@id": "https://w3id.org/dpv/pd#EmailAddress" }])
    assert.deepEqual(email["urn:x-lethe:register:fideslangKey"], [{ "@value": "user.contact.email" }])
    assert.isUndefined(email["urn:x-lethe:register:lossyTo"])
    const accounting = word("register:PurposeKind/accounting")
    assert.deepEqual(accounting[skos("broadMatch")], [{ "@id": dpv("Purpose") }])
    assert.deepEqual(accounting["urn:x-lethe:register:lossyTo"], [{ "@id": dpv("Purpose") }])
    const consent = word("register:LegalBasis/Consent")
    assert.deepEqual(consent[skos("exactMatch")], [{ "@id": gdpr("A6-1-a") }])
    assert.deepEqual(consent[skos("broadMatch")], [{ "@id": dpv("Consent") }])
    assert.deepEqual(consent["http://purl.org/dc/terms/source"], [{ "@value": "GDPR Art. 6(1)(a)" }])
    for (const extension of ["Snap/end-of-financial-year", "PeriodBound/at-most", "RestrictedAs/archive", "Hold"])
      assert.isDefined(word(`ret:${extension}`)[skos("definition")])
  })
})

describe("a register as JSON-LD", () => {
  const find = async (id: string): Promise<Expanded> => {
    const inside = (json: unknown): ReadonlyArray<Expanded> =>
      typeof json !== "object" || json === null ? [] : [json as Expanded, ...Object.values(json).flatMap(inside)]
    const found = inside(await expand(JsonLd.register(register, { base }))).filter(
      (each) => each["@id"] === `${base}${id}`
    )
    return found.find((each) => "@type" in each) ?? assert.fail(id)
  }

  it("is a record of processing activities, with who, what, why and to whom", async () => {
    const record = await find("#register")
    assert.include(record["@type"], dpv("RecordsOfActivities"))
    for (const relation of [
      "hasDataController",
      "hasDataSubject",
      "hasRecipient",
      "hasPersonalData",
      "hasPersonalDataProcess"
    ])
      assert.isNotEmpty(record[dpv(relation)], relation)
  })

  it("a purpose is a process of its own, with its own basis, data and storage condition", async () => {
    const process = await find("#Process/security")
    assert.deepEqual(process["@type"], [dpv("PersonalDataProcess")])
    assert.deepEqual(process[dpv("hasPurpose")][0]["@id"], `${base}#Purpose/security`)
    assert.include(process[dpv("hasLegalBasis")][0]["@type"], gdpr("A6-1-f"))
    assert.deepEqual(process[dpv("hasPersonalData")], [{ "@id": `${base}#DataCategory/pageVisit` }])
    const [condition] = process[dpv("hasStorageCondition")]
    const [rule] = condition[dpv("hasDuration")]
    const [oneYear] = rule["urn:x-lethe:ret:RetentionRule/ShortestOf.rules"]
    assert.include(oneYear["@type"], dpv("TemporalDuration"))
    assert.deepEqual(oneYear["urn:x-lethe:ret:RetentionRule/Period.bound"], [
      { "@id": "urn:x-lethe:ret:PeriodBound/at-most" }
    ])
    assert.deepEqual(oneYear["urn:x-lethe:ret:RetentionRule/Period.period"], [
      { "@value": "P1Y", "@type": "http://www.w3.org/2001/XMLSchema#duration" }
    ])
  })

  it("special data and a recipient are what their words say", async () => {
    const special = await find("#DataCategory/readingAid")
    assert.includeMembers(special["@type"], [
      dpv("PersonalData"),
      dpv("SpecialCategoryPersonalData"),
      "https://w3id.org/dpv/pd#Health"
    ])
    const hoster = await find("#Recipient/hoster")
    assert.includeMembers(hoster["@type"], [dpv("Recipient"), dpv("DataProcessor")])
    assert.deepEqual(hoster[dpv("hasCountry")], [{ "@id": "https://w3id.org/dpv/loc#PT" }])
  })

  it("is valid for any register, and every address in it that is the register's own stands for something", async () => {
    for (const each of fc.sample(testing.register(), { numRuns: 40, seed: 7 })) {
      const all = await expand(JsonLd.register(each, { base }))
      const inside = (json: unknown): ReadonlyArray<Expanded> =>
        typeof json !== "object" || json === null ? [] : [json as Expanded, ...Object.values(json).flatMap(inside)]
      const own = inside(all).filter((node) => String(node["@id"]).startsWith(base))
      const declared = new Set(own.filter((node) => "@type" in node).map((node) => node["@id"]))
      for (const node of own) assert.isTrue(declared.has(node["@id"]), String(node["@id"]))
    }
  })

  it("says no less than the register: every text of it is there", () => {
    const texts = (json: unknown): ReadonlyArray<string> =>
      typeof json === "string"
        ? [json]
        : typeof json !== "object" || json === null
          ? []
          : Object.values(json).flatMap(texts)
    for (const each of fc.sample(testing.register(), { numRuns: 40, seed: 9 })) {
      const written = JSON.stringify(JsonLd.register(each))
      for (const text of texts(each.version)) {
        if (text.includes(" "))
          assert.isTrue(written.includes(JSON.stringify(text).slice(1, -1)) || mapped.has(text), text)
      }
    }
  })

  it("without a base, addresses are relative to where the document is", () =>
    assert.notProperty(JsonLd.register(register)["@context"], "@base"))

  it("counts weeks as days, because XML Schema knows none", () => {
    const json = JSON.parse(JSON.stringify(Register.encode(register, { provisions: [] })).replaceAll("P1Y", "P1M2W3D"))
    const spoilt = Register.decodeUnsafe(json, { provisions: [] })
    assert.include(JSON.stringify(JsonLd.register(spoilt)), '"P1M17D"')
  })
})

/** Words of enumerations: a term stands in their place. */
const mapped = new Set([...placesOfTable(models).values()].flatMap(({ values }) => Object.keys(values?.terms ?? {})))

describe("the table of links", () => {
  it("knows what each id of the model stands for, but for names alone and for provisions that may be elsewhere", () => {
    const holdsAnId = (shape: Shape): boolean =>
      shape._tag === "Named"
        ? shape.name === "Id" || shape.name === "StatuteId"
        : shape._tag === "List"
          ? holdsAnId(shape.of)
          : shape._tag === "OneOf" && shape.shapes.some(holdsAnId)
    const idsOf = (place: string, fields: Fields) =>
      fields.filter(({ name, shape }) => name !== "id" && holdsAnId(shape)).map(({ name }) => `${place}.${name}`)
    const places = outline().flatMap(({ name, shape, variants }) => [
      ...(shape._tag === "Fields" ? idsOf(name, shape.fields) : []),
      ...variants.flatMap(({ tag, fields }) => idsOf(`${name}/${tag}`, fields))
    ])
    // Events, states and conditions have no address; the other provision of a condition need not be in the document.
    const namesAlone = /\.(?:events?|states?|collected|extendedWhile|met|otherwise)$/u
    assert.sameMembers(
      places.filter((place) => !namesAlone.test(place)),
      Object.keys(refersTo)
    )
  })

  it("names places that there are", () => {
    const places = placesOfTable(models)
    for (const place of [...Object.keys(refersTo), ...saysWhatItIs]) assert.isTrue(places.has(place), place)
    for (const kind of Object.values(refersTo)) assert.isTrue(places.has(kind), kind)
  })
})
