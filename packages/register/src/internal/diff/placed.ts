/** A purpose with the activity it stands in. */
import type { Purpose, Version } from "@lethe/core/Register"
import { titleOf } from "../titles.ts"
import type { Given } from "./change.ts"

export interface Placed extends Purpose {
  readonly activity: string
}

export const placed = ({ activities: all }: Version): ReadonlyArray<Placed> =>
  all.flatMap((activity) => activity.purposes.map((purpose) => ({ ...purpose, activity: activity.id })))

export const at = (purpose: Placed): Given => ({
  path: ["activities", purpose.activity, "purposes", purpose.id],
  title: titleOf(purpose, purpose.id)
})

export const categoriesOf = ({
  keeps,
  uses = []
}: Pick<Purpose, "keeps"> & { readonly uses?: ReadonlyArray<string> }) => [
  ...new Set([...keeps.map(({ category }) => category), ...uses])
]
