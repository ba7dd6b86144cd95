/** Rules of the report beyond those of every page. */
export const REPORT_STYLE = `
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin-top: 1.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
nav a { display: inline-block; padding: 0.25rem 0; }

.terms { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 1.25rem 2.5rem; margin-top: 1rem; }
.terms dt { font-weight: 600; }
.terms dd { color: var(--ink-soft); font-size: 0.9375rem; }

.baseline { --tone: var(--baseline); }
.reference-formula { --tone: var(--formula); }
.ablation { --tone: var(--ablation); }
.model { --tone: var(--model); }
.ceiling { --tone: var(--ink); }
.shape { color: var(--tone); }

.interval { display: block; color: var(--ink-soft); font-size: 0.9286em; font-weight: 400; }
.ladder .kind th { padding-top: 0.75rem; color: var(--ink-soft); font-size: 0.8125rem; font-weight: 600; }
.ladder tbody tr:not(.kind) th { max-width: 22rem; }
.ladder tbody th[scope="row"], .ladder thead th:first-child { position: sticky; left: 0; background: var(--surface); }
.targets th[scope="row"] { max-width: 26rem; }
/* A screen scrolls sideways, paper does not. */
@media screen {
  .ladder tbody tr:not(.kind) th { min-width: 8rem; }
  .targets th[scope="row"] { min-width: 11rem; }
  .targets td:last-child { min-width: 12rem; }
  th.picture, td.picture { min-width: 10rem; }
}
.scroll:has(> .narrow) { max-width: 44rem; }
@media (min-width: 68rem) { .ladder .interval { display: inline; margin-left: 0.375em; } }
th.picture, td.picture { width: 18%; }
th.picture { font-weight: 400; }
.result { font-weight: 600; white-space: nowrap; }
.result.reached { color: var(--accent); }
.result.missed { color: var(--warning); }

.split { margin-top: 1.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
.series { margin-top: 1.25rem; }
.series + .series { margin-top: 2.5rem; }
figcaption { font-weight: 600; font-size: 0.9375rem; }
figcaption .soft { font-weight: 400; }

.bar { stroke: var(--tone); stroke-width: 4; stroke-linecap: round; opacity: 0.45; }
.mean { stroke: var(--tone); stroke-width: 3; }
.filled { fill: var(--tone); }
.hollow { fill: none; stroke: var(--tone); stroke-width: 1.5; }
.rule { fill: var(--surface); stroke: var(--baseline); stroke-width: 2; }
.target { stroke: var(--ink); stroke-width: 2; }
.amount { fill: var(--accent); }

.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 2rem 3rem; margin-top: 1.5rem; }
.dots ul { margin-top: 0.5rem; }
.dots li { display: grid; grid-template-columns: 1fr auto; column-gap: 1rem; padding-top: 0.375rem; font-size: 0.8125rem; line-height: 1.3; }
.dots li svg { grid-column: 1 / -1; margin-top: 0.125rem; }
.dots circle { opacity: 0.8; }
.dots .value { color: var(--ink-soft); font-variant-numeric: tabular-nums; white-space: nowrap; }

.multiples { margin-top: 1rem; }
.multiples ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.75rem, 1fr)); gap: 1.25rem 1.5rem; margin-top: 0.75rem; }
.multiples li { display: flex; flex-direction: column; justify-content: space-between; gap: 0.375rem; font-size: 0.8125rem; line-height: 1.3; }
.multiples .faint { stroke: var(--ink-soft); stroke-width: 1; opacity: 0.25; }
.multiples .line { stroke: var(--tone); stroke-width: 2.5; }
.multiples .whisker { stroke: var(--tone); stroke-width: 1.5; opacity: 0.7; }
.multiples circle { fill: var(--tone); }

.diagrams { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 2rem; margin-top: 2rem; }
.reliability { max-width: 17rem; }
.reliability svg { margin-top: 0.5rem; }
.reliability figcaption { font-size: 0.875rem; }
.reliability polyline { fill: none; stroke: var(--tone); stroke-width: 2; }
.reliability circle, .reliability rect { fill: var(--tone); }
.reliability .gap { stroke: var(--warning); stroke-width: 2; opacity: 0.6; }
.reliability .diagonal { stroke: var(--ink-soft); stroke-dasharray: 4 4; }
`;
