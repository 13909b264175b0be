/**
 * What a notice is made of, before it is a page: so that Markdown and HTML say the same, and a host can write its own.
 *
 * @since 0.1.0
 */
import type { LegalSource } from "@lethe/core/LegalSource"
import type { Language } from "@lethe/retention-calculator/Words"

/** What the law asks for and the register does not say, or says as the law does not allow. */
export interface Missing {
  readonly kind: "not-said" | "not-lawful"
  /** The first is the one it stands under. */
  readonly law: readonly [LegalSource, ...LegalSource[]]
  /** In words: `how long, or by which criteria`. */
  readonly what: string
  /** What the register says instead. */
  readonly words?: string
  /** The section of the notice in which it is marked, and its title. */
  readonly section: string
  readonly title: Line
}

/** A notice, to be written as Markdown or as a page. */
export interface Notice {
  readonly language: Language
  readonly writtenIn: string | undefined
  readonly title: Line
  readonly introduction: ReadonlyArray<Line>
  readonly sections: ReadonlyArray<Section>
  readonly missing: ReadonlyArray<Missing>
}

/** A piece of a sentence. */
export type Inline =
  /** Ours, in the language of the notice. */
  | { readonly _tag: "Own"; readonly text: string }
  /** The register's, in the language it was written in: escaped wherever it goes. */
  | { readonly _tag: "Host"; readonly text: string; readonly translated: "yes" | "no" }
  /** The letter that asks for what stands before it: `Art. 13(1)(c)`. */
  | { readonly _tag: "Letter"; readonly text: string }
  /** What the law asks for and the register does not say, or says as the law does not allow. */
  | { readonly _tag: "Gap"; readonly gap: Gap }

export interface Gap {
  /** It is missing; or it is there, and the law does not allow it. */
  readonly kind: "not-said" | "not-lawful"
  readonly law: readonly [LegalSource, ...LegalSource[]]
  /** What is missing, in our words. */
  readonly what: string
  /** What the register says instead, in its own. */
  readonly words?: string
}

export type Line = ReadonlyArray<Inline>

export type Block =
  | { readonly _tag: "Paragraph"; readonly line: Line }
  | { readonly _tag: "Bullets"; readonly items: ReadonlyArray<Line> }
  | { readonly _tag: "Facts"; readonly facts: ReadonlyArray<Fact> }
  | {
      readonly _tag: "Table"
      readonly caption: string
      readonly head: ReadonlyArray<string>
      readonly rows: ReadonlyArray<ReadonlyArray<ReadonlyArray<Line>>>
    }

export interface Fact {
  readonly term: string
  readonly lines: ReadonlyArray<Line>
}

export interface Section {
  readonly id: string
  readonly title: Line
  /** Brought to attention separately from all else: Art. 21(4). */
  readonly apart?: "yes"
  readonly blocks: ReadonlyArray<Block>
  readonly sections?: ReadonlyArray<Section>
}
