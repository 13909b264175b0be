/** What each right comes to under one legal basis. */
import { gdpr, type LegalSource } from "@lethe/core/LegalSource"
import type { Applies, Because, ConditionName, RightAnswer, RightName } from "../RightAnswer.ts"
import type { Letter } from "./bases.ts"
import type { Answered, Facts } from "./rightsFacts.ts"

type Answer = Omit<RightAnswer, "answeredBy">
type Answering = (letter: Letter, facts: Facts) => Omit<Answer, "right">

/** One answer for each right, in one order. */
export const answersUnder = (letter: Letter, facts: Facts): ReadonlyArray<Answer> =>
  Object.entries(rights).map(([right, answer]) => ({ right: right as RightName, ...answer(letter, facts) }))

const answer = (
  applies: Applies,
  because: Because,
  law: readonly [LegalSource, ...LegalSource[]],
  ...conditions: ReadonlyArray<ConditionName>
): Omit<Answer, "right"> => ({ law, applies, conditions, because })

const art = (...provisions: readonly [string, ...string[]]): readonly [LegalSource, ...LegalSource[]] => {
  const [first, ...more] = provisions
  return [gdpr(`Art. ${first}`), ...more.map((each) => gdpr(`Art. ${each}`))]
}

/** Who cannot tell whose the data is need not: Art. 11(2). What is on the person's device only, the person has. */
const ofIdentified = (given: Omit<Answer, "right">, { identified, onTheDevice }: Facts): Omit<Answer, "right"> => {
  if (given.applies === "no" || (identified !== "no" && !onTheDevice)) return given
  const limits: ReadonlyArray<ConditionName> = [
    ...(identified === "no" ? (["not-identified"] as const) : []),
    ...(onTheDevice ? (["on-the-device"] as const) : [])
  ]
  const isOpen = given.applies === "yes"
  return {
    ...given,
    applies: isOpen ? "conditional" : given.applies,
    because: isOpen && identified === "no" ? "cannot-identify" : given.because,
    conditions: [...given.conditions, ...limits]
  }
}

const information: Answering = (_, { source }) => {
  const law =
    source.subject === "yes" && source.indirect === "no"
      ? art("13")
      : source.subject === "no" && source.indirect === "yes"
        ? art("14")
        : art("13", "14")
  const told = law.some(({ provision }) => provision === "Art. 13") ? (["already-informed"] as const) : []
  const exceptions = law.some(({ provision }) => provision === "Art. 14") ? (["exceptions-14-5"] as const) : []
  return answer("yes", "always", law, ...told, ...exceptions)
}

/** The grounds of 17(1) that a basis opens, and what closes them. */
const erasure: Answering = (letter, facts) => {
  const { special } = facts
  const health = special === "HealthCare" || special === "PublicHealth" ? (["public-health"] as const) : []
  const end: ReadonlyArray<ConditionName> = ["exceptions-17-3", ...health]
  switch (letter) {
    case "a":
      return answer(
        "conditional",
        "basis",
        art("17(1)(b)", "17(1)(a)", "17(1)(d)", "17(1)(e)", "17(1)(f)"),
        ...(["withdrawn", "no-other-basis", "evidence-of-consent"] as const),
        ...end
      )
    case "b":
      return answer("conditional", "basis", art("17(1)(a)", "17(1)(d)", "17(1)(e)"), "no-longer-necessary", ...end)
    case "c":
      return answer("no-while-obligation", "basis", art("17(3)(b)", "17(1)(a)"), "while-obliged", ...end)
    case "d":
      return answer("conditional", "basis", art("17(1)(a)", "17(1)(d)"), "no-longer-necessary", ...end)
    case "e":
      return answer(
        "conditional",
        "basis",
        art("17(1)(c)", "21(1)", "17(3)(b)", "17(1)(d)", "17(1)(e)"),
        ...(["objected", "no-longer-necessary", "while-the-task-requires"] as const),
        ...end
      )
    case "f":
      return answer(
        "conditional",
        "basis",
        art("17(1)(c)", "21(1)", "21(2)", "17(1)(a)", "17(1)(d)", "17(1)(e)"),
        "objected",
        ...end
      )
  }
}

const isObjectable = (letter: Letter): boolean => letter === "e" || letter === "f"

const restriction: Answering = (letter) =>
  isObjectable(letter)
    ? answer("yes", "always", art("18(1)(a)–(c)", "18(1)(d)"), "grounds-of-restriction", "objection-pending")
    : answer("yes", "always", art("18(1)(a)–(c)"), "grounds-of-restriction")

/** Consent under Art. 6 or under 9(2)(a), or a contract. */
const isPortable = (letter: Letter, { special }: Facts): Answered => {
  if (letter === "a" || letter === "b" || special === "ExplicitConsent") return "yes"
  return special === "not said" ? "not said" : "no"
}

const notPortable = (letter: Letter, facts: Facts, provision: string): Omit<Answer, "right"> | undefined => {
  const law = letter === "e" ? art("20(3)", provision) : art(provision)
  const portable = isPortable(letter, facts)
  if (portable === "no") return answer("no", "not-consent-nor-contract", law)
  if (facts.providedOrObserved === "no")
    return answer("no", facts.source.subject === "no" ? "not-from-the-person" : "inferred", law)
  return undefined
}

/** By consent or contract; or by explicit consent, if that is the condition. */
const portable = (
  letter: Letter,
  facts: Facts,
  provision: string,
  ...conditions: ReadonlyArray<ConditionName>
): Omit<Answer, "right"> => {
  if (letter === "a" || letter === "b") return answer("conditional", "basis", art(provision), ...conditions)
  return facts.special === "ExplicitConsent"
    ? answer("conditional", "special-consent", art(provision), ...conditions)
    : answer("conditional", "condition-not-said", art(provision), "if-explicit-consent", ...conditions)
}

const portability: Answering = (letter, facts) => {
  const conditions = ["automated-means", "provided-or-observed", "rights-of-others", "manifestly-unfounded"] as const
  return notPortable(letter, facts, "20(1)(a)") ?? portable(letter, facts, "20(1)", ...conditions)
}

const directTransmission: Answering = (letter, facts) =>
  notPortable(letter, facts, "20(1)(a)") ?? portable(letter, facts, "20(2)", "technically-feasible")

const objection: Answering = (letter) =>
  isObjectable(letter)
    ? answer("yes", "basis", art("21(1)"), "particular-situation", "compelling-grounds")
    : answer("no", "basis", art("21(1)"))

const objectionToMarketing: Answering = (_, { marketing }) => {
  const law = art("21(2)", "21(3)")
  if (marketing === "yes") return answer("yes", "marketing", law, "absolute")
  if (marketing === "no") return answer("no", "not-marketing", law)
  return answer("conditional", "not-said-marketing", law, "if-marketing", "absolute")
}

const objectionToResearch: Answering = (_, { research }) => {
  const law = art("21(6)")
  if (research === "yes") return answer("yes", "research", law, "particular-situation", "public-interest-task")
  if (research === "archiving") return answer("no", "archiving", law)
  if (research === "no") return answer("no", "not-research", law)
  const conditions = ["if-research", "particular-situation", "public-interest-task"] as const
  return answer("conditional", "what-happens", law, ...conditions)
}

const withdrawal: Answering = (letter, { special, consentBeside }) => {
  const law = art("7(3)")
  if (letter === "a") return answer("yes", "consent", law, "not-retroactive")
  if (special === "ExplicitConsent") return answer("yes", "special-consent", law, "not-retroactive")
  if (consentBeside === "yes") return answer("yes", "consent-overlies", law, "where-consent", "not-retroactive")
  if (special === "not said" || consentBeside === "not said")
    return answer("conditional", "condition-not-said", law, "where-consent", "not-retroactive")
  return answer("no", "no-consent", law)
}

const automatedDecisions: Answering = (_, { decisions, special }) => {
  const sensitive = special === "none" ? [] : (["special-22-4"] as const)
  const conditions = ["solely-automated", ...sensitive] as const
  switch (decisions) {
    case "none":
      return answer("no", "no-decisions", art("22(1)"))
    case "contract":
      return answer("yes", "decisions", art("22(1)", "22(2)(a)", "22(3)"), ...conditions, "safeguards-22-3")
    case "law":
      return answer("yes", "decisions", art("22(1)", "22(2)(b)"), ...conditions, "law-22-2-b")
    case "explicit consent":
      return answer("yes", "decisions", art("22(1)", "22(2)(c)", "22(3)"), ...conditions, "safeguards-22-3")
    case "ground not said":
      return answer("yes", "decisions", art("22(1)", "22(2)", "22(3)"), ...conditions, "safeguards-22-3")
    case "not said":
      return answer("conditional", "not-said-decisions", art("22(1)", "22(2)", "22(3)"), ...conditions)
  }
}

const safeguardsOfTransfers: Answering = (_, { transferred }) => {
  if (transferred === "yes") return answer("yes", "transfer", art("15(2)"))
  if (transferred === "no") return answer("no", "no-transfer", art("15(2)"))
  return answer("conditional", "not-said-transfer", art("15(2)"), "if-transferred")
}

const againstEachController: Answering = (_, { role }) => {
  if (role === "processor") return answer("conditional", "controllers-basis", art("26(3)"))
  return role === "joint controller" ? answer("yes", "joint", art("26(3)")) : answer("no", "not-joint", art("26(3)"))
}

/** From memory of the act; nobody has read it for Lethe. */
const loiInformatique: LegalSource = { act: "Loi Informatique et Libertés", provision: "art. 85" }

const afterDeath: Answering = (_, { french }) =>
  french === "yes"
    ? answer("yes", "french-controller", [loiInformatique])
    : answer("conditional", "not-french", [loiInformatique], "french-law")

const inabilityToIdentify: Answering = (_, { identified }) => {
  const law = art("11(2)", "12(2)")
  if (identified === "yes") return answer("no", "identified", law)
  if (identified === "no") return answer("yes", "cannot-identify", law, "not-identified")
  return answer("conditional", "may-be-identified", law, "not-identified")
}

const identified =
  (right: Answering): Answering =>
  (letter, facts) =>
    ofIdentified(right(letter, facts), facts)

const rights: Readonly<Record<RightName, Answering>> = {
  information,
  access: identified(() =>
    answer("yes", "always", art("15"), "copy-limited", "manifestly-unfounded", "national-limits")
  ),
  rectification: identified(() => answer("yes", "always", art("16"))),
  erasure: identified(erasure),
  restriction: identified(restriction),
  notification: identified(() => answer("yes", "always", art("19"), "unless-disproportionate")),
  portability: identified(portability),
  objection,
  objectionToMarketing,
  objectionToResearch,
  withdrawal,
  automatedDecisions,
  complaint: () => answer("yes", "always", art("77")),
  safeguardsOfTransfers,
  restrictionLifted: () => answer("conditional", "what-happens", art("18(3)"), "before-lifting"),
  recipientsNamed: () =>
    answer("conditional", "what-happens", art("19", "15(1)(c)"), "on-request", "actual-recipients"),
  directTransmission,
  againstEachController,
  judicialRemedies: () => answer("yes", "always", art("78", "79"), "beside-the-complaint"),
  afterDeath,
  inabilityToIdentify
}
