/** Look of every page of the lab: the application's colours and spacing, tables, charts, dark scheme, print. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #faf7f1; --surface: #fffdf9; --sunken: #f0ebe1; --ink: #1b1a17; --ink-soft: #575248; --line: #ddd6c8;
  --accent: #0b5a57; --accent-soft: #d5e6e2; --warning: #7a4a00;
  --baseline: #6b6558; --formula: #8f5700; --ablation: #3f5a9c; --model: #0b5a57;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #131210; --surface: #1c1b18; --sunken: #25231f; --ink: #f3efe6; --ink-soft: #b9b2a5; --line: #38352f;
    --accent: #63c4bb; --accent-soft: #1d3a38; --warning: #f0c274;
    --baseline: #a8a194; --formula: #e6b25c; --ablation: #9ab4f0; --model: #63c4bb;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 3rem clamp(1rem, 4vw, 3rem) 6rem; max-width: 80rem;
  background: var(--ground); color: var(--ink); line-height: 1.5;
  font-family: -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", system-ui, sans-serif;
}
h1, h2, h3, h4, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
h1 { font-size: clamp(1.75rem, 1.3rem + 2vw, 2.75rem); line-height: 1.15; letter-spacing: -0.02em; }
h2 { font-size: clamp(1.375rem, 1.2rem + 0.8vw, 1.75rem); line-height: 1.25; letter-spacing: -0.01em; }
h3 { font-size: 1.1875rem; line-height: 1.3; }
h4 { font-size: 1rem; line-height: 1.35; }
ul, ol { list-style: none; }
a { color: var(--accent); }
code { font-family: ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.875em; overflow-wrap: anywhere; }
main > section { margin-top: 4rem; }
p { max-width: 68ch; }
.lead { margin-top: 0.75rem; font-size: 1.125rem; }
.soft { color: var(--ink-soft); }
.small { font-size: 0.875rem; }
.hidden {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }

.facts { display: flex; flex-wrap: wrap; gap: 0.75rem 2.5rem; margin-top: 1.5rem; }
.facts dt { color: var(--ink-soft); font-size: 0.875rem; }
.facts dd { font-weight: 600; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin-top: 1.5rem; }

.scroll { position: relative; overflow-x: auto; margin-top: 1rem; border: 1px solid var(--line); border-radius: 0.75rem; background: var(--surface); }
table { width: 100%; border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
caption { padding: 0.75rem 1rem; text-align: left; font-weight: 600; }
caption > span { display: inline-block; position: sticky; left: 1rem; max-width: calc(100vw - 4.5rem); }
caption .soft { font-weight: 400; }
th, td { padding: 0.5rem 0.75rem; border-top: 1px solid var(--line); text-align: left; vertical-align: baseline; }
th:first-child, td:first-child { padding-left: 1rem; }
thead th { color: var(--ink-soft); font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 400; }
td.number, th.number { text-align: right; }
td.number { white-space: nowrap; }
td.picture { vertical-align: middle; }

svg { display: block; width: 100%; overflow: visible; }
svg text { fill: var(--ink-soft); font-size: 11px; font-variant-numeric: tabular-nums; }
.grid { stroke: var(--line); stroke-width: 1; }

details { margin-top: 1rem; }
summary { cursor: pointer; padding: 0.25rem 0; }
summary > h3 { display: inline; }

@media print {
  :root { --ground: #fff; --surface: #fff; }
  html { font-size: 10pt; }
  body { padding: 0; max-width: none; }
  .scroll { overflow: visible; }
  table { font-size: 8pt; }
  th, td { padding: 0.25rem 0.375rem; }
  tr, figure, svg { break-inside: avoid; }
  h2, h3, h4, caption, thead { break-after: avoid; }
  nav { display: none; }
}
@media print and (prefers-color-scheme: dark) {
  :root { --ink: #1b1a17; --ink-soft: #575248; --line: #ddd6c8; --accent: #0b5a57; --accent-soft: #d5e6e2;
    --warning: #7a4a00; --baseline: #6b6558; --formula: #8f5700; --ablation: #3f5a9c; --model: #0b5a57; --sunken: #f0ebe1; }
}
`;
