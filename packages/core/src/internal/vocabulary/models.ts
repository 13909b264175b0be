/** Every term, by the identifier of its Schema. */
import type { Models } from "./term.ts"
import { activities } from "./wordsOfActivities.ts"
import { bases } from "./wordsOfBases.ts"
import { data } from "./wordsOfData.ts"
import { parties } from "./wordsOfParties.ts"
import { purposes } from "./wordsOfPurposes.ts"
import { recipients } from "./wordsOfRecipients.ts"
import { told } from "./wordsOfRights.ts"
import { rules } from "./wordsOfRules.ts"
import { versions } from "./wordsOfVersions.ts"

export const models: Models = {
  ...versions,
  ...parties,
  ...data,
  ...purposes,
  ...bases,
  ...rules,
  ...recipients,
  ...activities,
  ...told
}
