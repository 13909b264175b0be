/** The pages of the findings: one for each code, and an index. Made from what stands at the codes. */
import { toText } from "@lethe/core/LegalSource"
import { codes, type Entry } from "../src/Codes.ts"

const generated =
  "<!-- Generated from the codes by `npx -y pnpm@12 --filter @lethe/register reference`: do not edit. -->"

/** By file name. */
export const pages = (): ReadonlyMap<string, string> => {
  const entries: ReadonlyArray<readonly [string, Entry]> = Object.entries(codes)
  return new Map([["README.md", index(entries)], ...entries.map((each) => [`${each[0]}.md`, page(...each)] as const)])
}

const page = (code: string, { severity, law, says, why, mend }: Entry): string => {
  const [first, ...others] = law.map(toText)
  return `${generated}

# ${code}

**${says}**

| | |
|---|---|
| severity | ${severity}: ${meaning[severity]} |
| stands under | ${first} |
${others.length === 0 ? "" : `| also | ${others.join(", ")} |\n`}
## Why it matters

${why}

## How to mend it

${mend}

[All findings](README.md)
`
}

const meaning = {
  error: "the law is breached on the face of the register, or what it asks for is not said",
  warning: "it depends on what the register does not show",
  note: "advice"
}

const index = (entries: ReadonlyArray<readonly [string, Entry]>): string => `${generated}

# Findings

What \`check\` and \`lethe check\` find in a register, each under the provision it stands under. A code is never reused and
never renamed. An **error** breaches the law on the face of the register, or leaves unsaid what the law asks for; a **warning**
depends on what the register does not show; a **note** is advice.
${families(entries)
  .map(
    ([family, codes]) =>
      `\n## ${family}\n\n| code | severity | law | what is found |\n|---|---|---|---|\n${codes.map(row).join("\n")}\n`
  )
  .join("")}`

const row = ([code, { severity, law, says }]: readonly [string, Entry]): string =>
  `| [${code}](${code}.md) | ${severity} | ${law.map(toText).join(", ")} | ${says} |`

const families = (entries: ReadonlyArray<readonly [string, Entry]>) => {
  const families = new Map<string, Array<readonly [string, Entry]>>()
  for (const entry of entries) {
    const family = titles[entry[0].split("-")[1] ?? ""] ?? entry[0]
    families.set(family, [...(families.get(family) ?? []), entry])
  }
  return [...families]
}

const titles: Readonly<Record<string, string>> = {
  STORAGE: "Storage limitation",
  PURPOSE: "Purpose limitation and minimisation",
  UNUSED: "Declared and unused",
  BASIS: "Legal bases",
  SPECIAL: "Special and criminal data",
  CONSENT: "Consent",
  CHILDREN: "Children",
  RIGHTS: "Rights",
  AUTOMATED: "Automated decisions",
  PARTIES: "Who answers",
  RISK: "Risk and security",
  INFORMATION: "Information, letter by letter",
  TRANSFER: "Transfers",
  TRACKERS: "Trackers",
  MARKETING: "Direct marketing and choices"
}
