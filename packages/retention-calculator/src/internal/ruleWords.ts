/** A rule as a phrase, whatever the language. */
import type { Anchor, Snap } from "@lethe/core/Anchor"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import { type Statute, versionsOf } from "@lethe/core/Statute"
import type { Moved, Named, Phrases } from "./wording.ts"

export interface Saying {
  readonly words: Phrases
  readonly called: (id: string) => Named
  readonly provision: (id: string) => Statute | undefined
  readonly cited: (provision: Statute) => string
}

type Of<Tag extends RetentionRule["_tag"]> = RetentionRule & { readonly _tag: Tag }

export const ruleIn = (each: RetentionRule, saying: Saying): string => {
  const { words, called } = saying
  const inner = (other: RetentionRule) => ruleIn(other, saying)
  switch (each._tag) {
    case "Period":
      return `${words.bounds[each.bound]} ${words.period(each.period)} ${anchor(each.from, saying)}${tail(each, words)}`
    case "Range": {
      const periods = words.between(words.period(each.least), words.period(each.most))
      return `${periods} ${anchor(each.from, saying)}${tail(each, words)}`
    }
    case "While": {
      const afterwards = each.afterwards === undefined ? "" : words.afterwards(inner(each.afterwards))
      return `${words.whileIn(called(each.state))}${afterwards}`
    }
    case "Statute":
      return statute(saying.provision(each.provision), each, saying)
    case "LongestOf":
    case "ShortestOf":
    case "NotSaidWhich":
      return `${words.combined[each._tag]}${each.rules.map(inner).join(words.separator)}`
    case "UntilObjection":
      return words.untilObjection
    case "OnlyIf":
      return `${words.onlyIf(called(each.event))}${inner(each.rule)}`
    case "AtOnce":
      return `${words.atOnce} ${anchor(each.from, saying)}`
    case "EndOfService":
      return words.endOfService(each.how, words.period(each.within), inSentence(each.event, saying))
    case "Ending":
      return each.by === "erase" ? inner(each.rule) : `${inner(each.rule)}${words.ends[each.by]}`
    case "Restricted":
      return `${inner(each.rule)}${words.restrictions[each.as]}`
    case "WithoutLimit":
      return `${words.withoutLimit} (${words.quoted(each.why)})`
    case "Undetermined":
      return `${words.notSaid} (${words.quoted(each.words)})`
  }
}

const tail = ({ backups }: { readonly backups?: "included" }, words: Phrases): string =>
  backups === undefined ? "" : words.backupsIncluded

const statute = (provision: Statute | undefined, each: Of<"Statute">, saying: Saying): string => {
  if (provision === undefined) return each.provision
  const { words, called } = saying
  const from = provision.events.map((event) => anchor(each.events[event] as Anchor, saying, provision.countedFrom))
  const periods = versionsOf(provision).map((version) => `${words.period(version.period)}${words.version(version)}`)
  const counted = `${words.list(periods, "or")} ${words.list(from, "and")}`
  const more = [
    provision.ceiling === undefined ? "" : words.ceiling(words.period(provision.ceiling)),
    each.extendedWhile === undefined ? "" : words.extended(called(each.extendedWhile)),
    each.covers === undefined ? "" : words.covers(words.list(each.covers, "and"))
  ]
  return `${useOf(provision, each, words)}, ${counted} (${saying.cited(provision)})${more.join("")}`
}

/** Whether the provision is kept to at least, at most or just; and that it is only recommended. */
const useOf = ({ bound }: Statute, { as }: Of<"Statute">, words: Phrases): string => {
  const own = bound.endsWith("at-least") ? "duty" : bound.endsWith("at-most") ? "limit" : "both"
  return `${words.uses[as ?? own]} ${bound.startsWith("recommended") ? words.recommended : words.legal}`
}

const inSentence = (id: string, { words, called }: Saying): string => {
  const { words: name, said } = called(id)
  return said ? name : words.quoted(name)
}

const anchor = (from: Anchor, saying: Saying, then: Snap = "day"): string => {
  const { words } = saying
  if (from._tag === "Undetermined") return `${words.dayNotSaid} (${words.quoted(from.words)})`
  const counted = from._tag === "EndOfStorage" ? afterEnd(from, saying, then) : afterEvents(from, saying, then)
  return from.orElse === undefined ? counted : `${counted}${words.whereUnknown}${anchor(from.orElse, saying, then)}`
}

const afterEnd = (
  { category, countedFrom }: Anchor & { readonly _tag: "EndOfStorage" },
  { words, called }: Saying,
  then: Snap
): string => {
  const named = called(category)
  return snapped([countedFrom, then], words.endOfStorage(named), words) ?? words.isGone(named)
}

const afterEvents = (
  { events, countedFrom }: Anchor & { readonly _tag: "Event" },
  saying: Saying,
  then: Snap
): string => {
  const { words } = saying
  const named = events.map((event) => inSentence(event, saying))
  const of = named.length === 1 ? (named[0] as string) : words.latestOf(words.list(named, "and"))
  return snapped([countedFrom, then], of, words) ?? words.after(of)
}

/** Where counting starts elsewhere than on the day itself. */
const snapped = (snaps: ReadonlyArray<Snap>, of: string, { moved, from }: Phrases): string | undefined => {
  const others = snaps.filter((snap): snap is Moved => snap !== "day")
  const last = others.at(-1)
  return last === undefined ? undefined : from[last](others.reduce((day, snap) => moved[snap](day), of))
}
