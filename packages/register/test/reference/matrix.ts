/**
 * The conditions of each right, as a table: the literal reading of Art. 11–22, 7(3), 26(3), 77–79, reviewed line by line
 * against `law/rights-matrix.json`. It shares no code with `Rights.of`.
 *
 * Of a right the first row that fits is its answer. A cell is a list of what fits, `*` is anything.
 */

/** `?` is: not said. */
export interface Situation {
  readonly basis: "a" | "b" | "c" | "d" | "e" | "f" | "?"
  /** The letter of Art. 9(2); `-` for data that are not special. */
  readonly special: "-" | "a" | "b" | "c" | "d" | "e" | "f" | "g" | "h" | "i" | "j" | "?"
  readonly source: "subject" | "indirect" | "both" | "?"
  readonly origin: "provided" | "observed" | "inferred" | "provided and inferred" | "?"
  /** Decisions by automated means alone, and their ground: Art. 22(2)(a)–(c). */
  readonly automation: "none" | "(a)" | "(b)" | "(c)" | "ground ?" | "?"
  readonly role: "controller" | "joint controller" | "processor"
  readonly marketing: "direct" | "maybe" | "no" | "?"
  readonly research: "research" | "statistics" | "archiving" | "-"
  readonly identified: "identified" | "pseudonymous" | "not identifiable" | "?"
  readonly country: "FR" | "BE" | "?"
  readonly transfer: "none" | "within the EEA" | "third country" | "on explicit consent" | "?"
  readonly tracker: "none" | "necessary" | "not necessary" | "?"
}

type Cells = { readonly [K in keyof Situation]?: ReadonlyArray<Situation[K]> }
type Applies = "yes" | "no" | "conditional" | "no-while-obligation" | "undetermined"
/** A right, what must be so (all of it), whether it applies, and the law, in this order. */
type Row = readonly [right: string, cells: Cells, applies: Applies, law: string]

const any: Cells = {}
const abcdef = ["a", "b", "c", "d", "e", "f"] as const

export const rows: ReadonlyArray<Row> = [
  // Art. 13 where the person gave the data, Art. 14 where another did.
  ["information", { source: ["subject"] }, "yes", "13"],
  ["information", { source: ["indirect"] }, "yes", "14"],
  ["information", any, "yes", "13 14"],

  // 11(2): who cannot be identified has Art. 15–20 on giving more.
  ["access", { identified: ["not identifiable"] }, "conditional", "15"],
  ["access", any, "yes", "15"],
  ["rectification", { identified: ["not identifiable"] }, "conditional", "16"],
  ["rectification", any, "yes", "16"],

  // 17(1), basis by basis; 17(3)(b) under (c).
  ["erasure", { basis: ["a"] }, "conditional", "17(1)(b) 17(1)(a) 17(1)(d) 17(1)(e) 17(1)(f)"],
  ["erasure", { basis: ["b"] }, "conditional", "17(1)(a) 17(1)(d) 17(1)(e)"],
  ["erasure", { basis: ["c"] }, "no-while-obligation", "17(3)(b) 17(1)(a)"],
  ["erasure", { basis: ["d"] }, "conditional", "17(1)(a) 17(1)(d)"],
  ["erasure", { basis: ["e"] }, "conditional", "17(1)(c) 21(1) 17(3)(b) 17(1)(d) 17(1)(e)"],
  ["erasure", { basis: ["f"] }, "conditional", "17(1)(c) 21(1) 21(2) 17(1)(a) 17(1)(d) 17(1)(e)"],

  // 18(1)(d) needs an objection under 21(1): e and f.
  ["restriction", { identified: ["not identifiable"], basis: ["e", "f"] }, "conditional", "18(1)(a)–(c) 18(1)(d)"],
  ["restriction", { identified: ["not identifiable"] }, "conditional", "18(1)(a)–(c)"],
  ["restriction", { basis: ["e", "f"] }, "yes", "18(1)(a)–(c) 18(1)(d)"],
  ["restriction", any, "yes", "18(1)(a)–(c)"],

  ["notification", { identified: ["not identifiable"] }, "conditional", "19"],
  ["notification", any, "yes", "19"],

  // 20(1): consent, 6(1)(a) or 9(2)(a), or contract; what the person provided, observed data with it; not inferred.
  [
    "portability",
    { basis: ["e"], special: ["-", "b", "c", "d", "e", "f", "g", "h", "i", "j"] },
    "no",
    "20(3) 20(1)(a)"
  ],
  [
    "portability",
    { basis: ["c", "d", "f"], special: ["-", "b", "c", "d", "e", "f", "g", "h", "i", "j"] },
    "no",
    "20(1)(a)"
  ],
  ["portability", { basis: ["e"], source: ["indirect"] }, "no", "20(3) 20(1)(a)"],
  ["portability", { basis: ["e"], origin: ["inferred"] }, "no", "20(3) 20(1)(a)"],
  ["portability", { source: ["indirect"] }, "no", "20(1)(a)"],
  ["portability", { origin: ["inferred"] }, "no", "20(1)(a)"],
  ["portability", any, "conditional", "20(1)"],

  // 20(2) follows 20(1).
  [
    "directTransmission",
    { basis: ["e"], special: ["-", "b", "c", "d", "e", "f", "g", "h", "i", "j"] },
    "no",
    "20(3) 20(1)(a)"
  ],
  [
    "directTransmission",
    { basis: ["c", "d", "f"], special: ["-", "b", "c", "d", "e", "f", "g", "h", "i", "j"] },
    "no",
    "20(1)(a)"
  ],
  ["directTransmission", { basis: ["e"], source: ["indirect"] }, "no", "20(3) 20(1)(a)"],
  ["directTransmission", { basis: ["e"], origin: ["inferred"] }, "no", "20(3) 20(1)(a)"],
  ["directTransmission", { source: ["indirect"] }, "no", "20(1)(a)"],
  ["directTransmission", { origin: ["inferred"] }, "no", "20(1)(a)"],
  ["directTransmission", any, "conditional", "20(2)"],

  // 21(1): (e) and (f) only.
  ["objection", { basis: ["e", "f"] }, "yes", "21(1)"],
  ["objection", any, "no", "21(1)"],

  // 21(2)–(3): whatever the basis, if it is direct marketing.
  ["objectionToMarketing", { marketing: ["direct"] }, "yes", "21(2) 21(3)"],
  ["objectionToMarketing", { marketing: ["no"] }, "no", "21(2) 21(3)"],
  ["objectionToMarketing", any, "conditional", "21(2) 21(3)"],

  // 21(6): scientific or historical research, or statistics; archiving is apart, 89(3). 9(2)(j) is one of them or archiving.
  ["objectionToResearch", { research: ["research", "statistics"] }, "yes", "21(6)"],
  ["objectionToResearch", { research: ["archiving"] }, "no", "21(6)"],
  ["objectionToResearch", { special: ["j"] }, "conditional", "21(6)"],
  ["objectionToResearch", any, "no", "21(6)"],

  // 7(3): 6(1)(a), or consent that lies over another basis: 9(2)(a), 22(2)(c), 49(1)(a), a tracker.
  ["withdrawal", { basis: ["a"] }, "yes", "7(3)"],
  ["withdrawal", { special: ["a"] }, "yes", "7(3)"],
  ["withdrawal", { automation: ["(c)"] }, "yes", "7(3)"],
  ["withdrawal", { transfer: ["on explicit consent"] }, "yes", "7(3)"],
  ["withdrawal", { tracker: ["not necessary"] }, "yes", "7(3)"],
  ["withdrawal", { special: ["?"] }, "conditional", "7(3)"],
  ["withdrawal", { automation: ["ground ?"] }, "conditional", "7(3)"],
  ["withdrawal", { transfer: ["third country", "?"] }, "conditional", "7(3)"],
  ["withdrawal", { tracker: ["?"] }, "conditional", "7(3)"],
  ["withdrawal", any, "no", "7(3)"],

  // 22: not tied to the basis of Art. 6.
  ["automatedDecisions", { automation: ["none"] }, "no", "22(1)"],
  ["automatedDecisions", { automation: ["(a)"] }, "yes", "22(1) 22(2)(a) 22(3)"],
  ["automatedDecisions", { automation: ["(b)"] }, "yes", "22(1) 22(2)(b)"],
  ["automatedDecisions", { automation: ["(c)"] }, "yes", "22(1) 22(2)(c) 22(3)"],
  ["automatedDecisions", { automation: ["ground ?"] }, "yes", "22(1) 22(2) 22(3)"],
  ["automatedDecisions", any, "conditional", "22(1) 22(2) 22(3)"],

  ["complaint", any, "yes", "77"],

  // 15(2): where data go to a third country.
  ["safeguardsOfTransfers", { transfer: ["third country", "on explicit consent"] }, "yes", "15(2)"],
  ["safeguardsOfTransfers", { transfer: ["none", "within the EEA"] }, "no", "15(2)"],
  ["safeguardsOfTransfers", any, "conditional", "15(2)"],

  ["restrictionLifted", any, "conditional", "18(3)"],
  ["recipientsNamed", any, "conditional", "19 15(1)(c)"],

  ["againstEachController", { role: ["joint controller"] }, "yes", "26(3)"],
  ["againstEachController", { role: ["controller"] }, "no", "26(3)"],
  ["againstEachController", any, "conditional", "26(3)"],

  ["judicialRemedies", any, "yes", "78 79"],

  ["afterDeath", { country: ["FR"] }, "yes", "85 LIL"],
  ["afterDeath", any, "conditional", "85 LIL"],

  ["inabilityToIdentify", { identified: ["identified"] }, "no", "11(2) 12(2)"],
  ["inabilityToIdentify", { identified: ["not identifiable"] }, "yes", "11(2) 12(2)"],
  ["inabilityToIdentify", any, "conditional", "11(2) 12(2)"]
]

export const rights = [...new Set(rows.map(([right]) => right))]

const rowsOf = new Map(rights.map((right) => [right, rows.filter(([name]) => name === right)]))

/** The row of a right that is the first to fit. */
const rowOf = (right: string, situation: Situation): Row => {
  for (const row of rowsOf.get(right) ?? []) {
    const [, cells] = row
    let fits = true
    for (const key in cells) {
      const cell = cells[key as keyof Situation] as ReadonlyArray<string>
      if (!cell.includes(situation[key as keyof Situation])) fits = false
    }
    if (fits) return row
  }
  throw new Error(`no row for ${right}`)
}

/**
 * The answer of the table. Where the basis is not said, or is the controller's, all six are looked up: their answer if
 * it is one, `undetermined` if not, with the law of them all.
 */
export const lookUp = (right: string, situation: Situation) => {
  const isOpen = situation.basis === "?" || situation.role === "processor"
  const found = (isOpen ? abcdef : [situation.basis]).map((basis) => rowOf(right, { ...situation, basis }))
  const [first] = found as [Row, ...Row[]]
  const law = found.flatMap(([, , , text]) => text.split(/ (?!LIL)/u))
  return {
    applies: found.every(([, , applies]) => applies === first[2]) ? first[2] : ("undetermined" as const),
    law: law.filter((each, index) => law.indexOf(each) === index)
  }
}
