/** What is said of rights, in one language. */
import type { Applies, Because, ConditionName, RightName } from "../RightAnswer.ts"

export interface RightsPhrases {
  readonly colon: string
  readonly semicolon: string
  readonly names: Readonly<Record<RightName, string>>
  readonly applies: Readonly<Record<Applies, string>>
  readonly conditions: Readonly<Record<ConditionName, string>>
  readonly because: Readonly<Record<Because, string>>
  readonly controller: string
  readonly eachController: (names: string) => string
  readonly passedOn: (names: string) => string
  readonly everywhere: string
  readonly forNobody: string
  readonly title: (name: string, since: string) => string
}
