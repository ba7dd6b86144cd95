/** Rules of the curves beyond those of every page. */
export const CURVES_STYLE = `
.curves { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: 2.5rem 3rem; margin-top: 1.5rem; }
.curves + .scroll { margin-top: 2.5rem; }
figcaption { margin-bottom: 1.75rem; font-weight: 600; }
figure > svg { width: calc(100% - 3.5rem); margin-left: 3rem; }
polyline { fill: none; stroke-linejoin: round; }
polyline.fit { stroke: var(--baseline); stroke-width: 1.5; stroke-dasharray: 5 3; }
polyline.held-back { stroke: var(--accent); stroke-width: 2.5; }
line.best { stroke: var(--warning); stroke-width: 1.5; stroke-dasharray: 2 3; }
text.best-label { fill: var(--warning); font-weight: 600; }
.key { display: inline-block; width: 2rem; margin-right: 0.5rem; vertical-align: middle; border-top: 3px solid var(--accent); }
.key.fit { border-top: 2px dashed var(--baseline); }
.key.best { border-top: 2px dotted var(--warning); }
`;
