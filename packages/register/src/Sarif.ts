/**
 * What a check found as SARIF 2.1.0: what code hosts show beside the lines of a pull request.
 *
 * @since 0.1.0
 */
import type { Finding } from "@lethe/core/Finding"
import { toText } from "@lethe/core/LegalSource"
import type { AnyRegister } from "@lethe/core/Register"
import type { Checked } from "./Check.ts"
import { type Code, codes, type Entry, pageOf } from "./Codes.ts"
import { placeText } from "./Place.ts"

export interface SarifOptions {
  /** Where the register stands, from the root of the repository: `privacy/register.ts`. */
  readonly uri: string
  /** The version of the tool that checked. */
  readonly version?: string
}

/** A log of one run. Plain JSON. */
export interface SarifLog {
  readonly $schema: string
  readonly version: "2.1.0"
  readonly runs: ReadonlyArray<object>
}

/** The findings of a register as a SARIF log. What was not checked is told as notifications of the run. */
export const sarif = (register: AnyRegister, checked: Checked, { uri, version }: SarifOptions): SarifLog => {
  const used = [...new Set(checked.findings.map(({ code }) => code))]
  const artifact = { uri: encodeURI(uri) }
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "lethe",
            ...(version === undefined ? {} : { semanticVersion: version }),
            rules: used.map(rule)
          }
        },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: checked.notChecked.map(({ question, given }) => ({
              level: "note",
              message: { text: `Not looked into: ${question} It was given no ${given}.` }
            }))
          }
        ],
        artifacts: [{ location: artifact }],
        results: checked.findings.map((each) => result(register, each, used.indexOf(each.code), artifact))
      }
    ]
  }
}

const rule = (id: string): object => {
  const entry: Entry | undefined = codes[id as Code]
  if (entry === undefined) return { id }
  return {
    id,
    shortDescription: { text: entry.says },
    fullDescription: { text: entry.why },
    help: { text: entry.mend },
    defaultConfiguration: { level: entry.severity },
    properties: { law: entry.law.map(toText), page: pageOf(id), tags: ["privacy", "gdpr"] }
  }
}

const result = (
  register: AnyRegister,
  finding: Finding,
  ruleIndex: number,
  artifact: { readonly uri: string }
): object => {
  const place = placeText(register, finding.path)
  return {
    ruleId: finding.code,
    ruleIndex,
    level: finding.severity,
    message: { text: `${finding.message} (${toText(finding.law[0])}) ${finding.advice}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { ...artifact, index: 0 } },
        logicalLocations: [{ fullyQualifiedName: place }]
      }
    ],
    // The same finding at the same place is the same one, whatever else was changed.
    partialFingerprints: { "place/v1": `${finding.code} ${place}` },
    properties: { law: finding.law.map(toText), path: finding.path }
  }
}
