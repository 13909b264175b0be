/** The table of terms as SKOS concepts. */
import { conceptOf } from "./concepts.ts"
import { models } from "./models.ts"
import { art, citation, type Model, type Place, type Term, titleOf } from "./term.ts"

type Concept = Readonly<Record<string, unknown>>

/** What is not of the register, and belongs to how long data is kept all the same. */
const hold: Term = {
  text: "An order or a dispute for whose sake data is not erased though its time has come, until a day or a review.",
  law: art("17(3)(e)", "18(1)(c)")
}

/** The scheme, and every term once. */
export const graph = (): ReadonlyArray<Concept> => {
  const concepts = [
    ...Object.entries(models).flatMap(([name, model]) => conceptsOf(name, name, model)),
    concept("Hold", "Hold", hold, undefined)
  ]
  const once = new Map(concepts.map((each) => [each["@id"], each]))
  return [scheme, ...once.values()]
}

const scheme: Concept = {
  "@id": "lethe:",
  "@type": "skos:ConceptScheme",
  "dct:title": { "@value": "The words of a register", "@language": "en" },
  "dct:source": [{ "@id": "https://w3id.org/dpv/2.3" }]
}

const conceptsOf = (key: string, place: string, of: Model, within?: string): ReadonlyArray<Concept> => [
  concept(key, place, of, within),
  ...properties(place, of),
  ...Object.entries(of.variants ?? {}).flatMap(([tag, variant]) => [
    concept(tag, `${place}/${tag}`, variant, place),
    ...properties(`${place}/${tag}`, variant)
  ])
]

const properties = (place: string, { properties = {}, values }: Place): ReadonlyArray<Concept> => [
  ...Object.entries(properties).flatMap(([name, each]) => conceptsOf(name, `${place}.${name}`, each, place)),
  ...(values === undefined
    ? []
    : [
        concept(values.name, values.name, { text: "The words that can stand in this place." }, undefined),
        ...Object.entries(values.terms).map(([word, term]) =>
          concept(word, `${values.name}/${word}`, term, values.name)
        )
      ])
]

const english = (value: string) => ({ "@value": value, "@language": "en" })

const concept = (key: string, place: string, term: Term, within: string | undefined): Concept => {
  const { text, law = [], is = [], fideslang } = term
  const matched = (match: string) => is.filter((each) => each.match === match).map((each) => ({ "@id": each.term }))
  const lossy = is.filter(({ match }) => match !== "exactMatch").map((each) => ({ "@id": each.term }))
  return {
    "@id": conceptOf(place),
    "@type": "skos:Concept",
    "skos:inScheme": { "@id": "lethe:" },
    "skos:notation": key,
    "skos:prefLabel": english(titleOf(key, term)),
    "skos:definition": english(text),
    ...some("skos:broader", within === undefined ? [] : [{ "@id": conceptOf(within) }]),
    ...some("skos:exactMatch", matched("exactMatch")),
    ...some("skos:closeMatch", matched("closeMatch")),
    ...some("skos:broadMatch", matched("broadMatch")),
    ...some("lethe:lossyTo", lossy),
    ...some(
      "dct:source",
      law.map((source) => citation([source]))
    ),
    ...some("lethe:fideslangKey", fideslang === undefined ? [] : [fideslang])
  }
}

const some = (key: string, values: ReadonlyArray<unknown>): Concept => (values.length === 0 ? {} : { [key]: values })
