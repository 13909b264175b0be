/** How a notice looks: on a screen, a small one, in the dark, and on paper. Each pair of colours has 4.5:1 or more. */
export const style = `
:root { --text: #1b2027; --soft: #4d5866; --line: #d5dae1; --page: #ffffff; --raised: #f4f6f9; --link: #0a55a3;
  --gap: #fff0c2; --gap-text: #5a3a00; --gap-line: #c98a00; --apart: #eaf3ff; --apart-line: #2f7dd1 }
@media screen and (prefers-color-scheme: dark) {
  :root { --text: #e7eaee; --soft: #a9b3c0; --line: #39414c; --page: #14181d; --raised: #1d2229; --link: #8fbdf5;
    --gap: #453200; --gap-text: #ffdf9a; --gap-line: #d9a520; --apart: #17263a; --apart-line: #5b9be6 }
}
* { box-sizing: border-box }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto } }
body { margin: 0; background: var(--page); color: var(--text); overflow-wrap: break-word;
  font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif }
a { color: var(--link); text-underline-offset: 0.15em }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.skip { position: absolute; left: -999rem; padding: 0.5rem 1rem; background: var(--page) }
.skip:focus { left: 1rem; top: 1rem; z-index: 1 }
.page { max-width: 78rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem }
header { margin-bottom: 2rem }
h1, h2, h3 { line-height: 1.25; text-wrap: balance }
h1 { margin: 0 0 0.5rem; font-size: clamp(1.7rem, 1.2rem + 2vw, 2.4rem); letter-spacing: -0.01em }
h2 { margin: 0 0 0.75rem; font-size: 1.35rem }
h3 { margin: 0 0 0.5rem; font-size: 1.08rem }
header p { margin: 0; color: var(--soft) }
nav h2 { font-size: 1rem }
nav ol { margin: 0; padding-left: 2em }
nav li { margin: 0.2rem 0 }
main > section, main > aside { margin: 0 0 2.75rem }
section section { margin: 1.75rem 0 0; padding-top: 1.25rem; border-top: 1px solid var(--line) }
section { scroll-margin-top: 1.5rem }
p { margin: 0 0 0.75rem }
ul { margin: 0 0 0.75rem; padding-left: 1.25em }
dl { margin: 0 0 1rem; display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: 0.35rem 1.25rem }
dt { color: var(--soft) }
dd { margin: 0 }
table { width: 100%; margin: 0 0 1rem; border-collapse: collapse; font-size: 0.97rem }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
th, td { padding: 0.6rem 0.9rem 0.6rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line) }
thead th { color: var(--soft); font-weight: 600; font-size: 0.9rem; border-bottom: 2px solid var(--line) }
tbody th { font-weight: 600; width: 30% }
.many tbody th { width: 19% }
tbody tr:last-child > * { border-bottom: 0 }
tbody th > * + * { font-weight: 400 }
td > div + div, th > div + div { margin-top: 0.3rem }
.letter { color: var(--soft); font-size: 0.82rem; font-weight: 400; letter-spacing: 0 }
.gap { overflow-wrap: anywhere }
.gap { background: var(--gap); color: var(--gap-text); padding: 0.1em 0.4em; border-radius: 0.25em; font-weight: 500;
  border-bottom: 2px solid var(--gap-line); box-decoration-break: clone; -webkit-box-decoration-break: clone }
.draft { padding: 1rem 1.25rem; border: 2px solid var(--gap-line); border-radius: 0.5rem; background: var(--raised) }
.draft summary { cursor: pointer; font-weight: 600 }
.draft p { margin: 0.75rem 0 0.5rem }
.draft ol { margin: 0; padding-left: 1.6em }
.apart { padding: 1.1rem 1.35rem 0.5rem; border-left: 5px solid var(--apart-line); border-radius: 0.25rem;
  background: var(--apart) }
@media (min-width: 66rem) {
  .columns { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 3.5rem; align-items: start }
  nav { position: sticky; top: 1.5rem; max-height: calc(100vh - 3rem); overflow-y: auto; font-size: 0.95rem }
}
@media (max-width: 66rem) { nav { margin-bottom: 2.5rem; padding: 1rem 1.25rem; background: var(--raised);
  border-radius: 0.5rem } }
@media screen and (max-width: 44rem) {
  dl { display: block }
  dd { margin: 0 0 0.6rem }
  table, tbody, tr, th, td { display: block; width: 100% }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  tbody tr { margin: 0 0 0.9rem; padding: 0.8rem 1rem; border: 1px solid var(--line); border-radius: 0.5rem }
  tbody th, tbody td, .many tbody th { padding: 0.15rem 0; border: 0; width: 100% }
  tbody td::before { content: attr(data-label); display: block; margin-top: 0.35rem; color: var(--soft);
    font-size: 0.85rem }
}
@media print {
  @page { margin: 18mm 16mm }
  body { font-size: 10pt; line-height: 1.45 }
  .page { padding: 0; max-width: none }
  nav, .skip { display: none }
  h2, h3, thead { break-after: avoid }
  tr, dl, .apart, .draft li { break-inside: avoid }
  a { color: inherit }
  .gap { border: 1px solid #000; background: none }
}
`
