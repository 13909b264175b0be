/** What somebody wrote is text, wherever it goes: never markup. */

/** For text and for attributes in quotes. What no page shows (controls) is left out. */
export const escapeHtml = (text: string): string =>
  visible(text).replaceAll(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`)

/** Every character that CommonMark or GitHub may read as markup, so that each is the character itself. */
export const escapeMarkdown = (text: string): string =>
  visible(text)
    .replaceAll(/[\\`*_{}[\]<>#+|~!&]/gu, "\\$&")
    .replaceAll(/^(\s*\d+)([.)])/gu, "$1\\$2")
    .replaceAll(/^(\s*)([-=])/gu, "$1\\$2")

/** On one line, and without what could turn the direction of what follows. A space that no line breaks at stays. */
const visible = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
