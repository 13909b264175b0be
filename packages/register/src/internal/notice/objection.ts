/** The right to object, brought to attention: Art. 21(4). */
import type { Right } from "@lethe/core/Rights"
import { channel } from "./channel.ts"
import { type Block, fill, heading, own, paragraph, type Section } from "./document.ts"
import { both, type Reached, reached } from "./reach.ts"
import { asked, type Writing } from "./writing.ts"

/** Clearly and separately from all else: Art. 21(4). */
export const objection = (writing: Writing): ReadonlyArray<Section> => {
  const { says, sections } = writing.words
  const general = reached(writing, "objection")
  const marketing = reached(writing, "objectionToMarketing")
  const research = reached(writing, "objectionToResearch")
  const spoken = (phrase: string, { applies, maybe }: Reached, right: Right, letters: string): ReadonlyArray<Block> =>
    applies.length + maybe.length === 0
      ? []
      : [
          paragraph(...fill(phrase, both(writing, { applies, maybe })), own(" "), asked(writing, letters)),
          paragraph(own(`${writing.words.terms.how}${writing.words.colon}`), ...channel(writing, right), own("."))
        ]
  const blocks = [
    ...spoken(says.objectionGeneral, general, "objection", "21(1)"),
    ...spoken(says.objectionMarketing, marketing, "objectionToMarketing", "21(2)–(3)"),
    ...spoken(says.objectionResearch, research, "objection", "21(6)")
  ]
  return [
    {
      id: "objection",
      title: heading(sections.objection, asked(writing, "21(4)")),
      apart: "yes",
      blocks: blocks.length === 0 ? [paragraph(own(says.objectionNowhere))] : blocks
    }
  ]
}
