import type { Report } from '../benchmark/results.ts';
import { type Html, html } from '../pages/html.ts';

/** What this is, which model, which data, how to make it again. */
export function reportHead({ model, data, tables }: Report): Html {
  const people = Math.max(0, ...tables.map((table) => table.people));
  return html`<h1>How well Heed estimates attention</h1>
<p class="lead">Simple rules, the reference formula and the fitted model, asked the same questions about recordings of up to ${people} people who looked for, looked at and pointed at objects in furnished virtual rooms. Nobody is in both the fit and the test.</p>
<dl class="facts">${modelFacts(model)}<div><dt>Made by</dt><dd><code>npm run evaluate</code></dd></div></dl>
${dataPart(data)}`;
}

function modelFacts(model: Report['model']): Html {
  if (model === null) {
    return html`<div><dt>Model</dt><dd>none: the reference formula is judged in its place</dd></div>`;
  }
  return html`<div><dt>Model</dt><dd>${model.name}</dd></div><div><dt>Parameters</dt><dd>${groupedDigits(model.parameters)}</dd></div>
<div><dt>Commit</dt><dd><code>${model.commit}</code></dd></div>`;
}

function dataPart(data: Report['data']): Html | null {
  if (data.length === 0) return null;
  const rows = data.map(
    ({ file, sha256 }) => html`<tr><th scope="row">${file}</th><td><code>${sha256}</code></td></tr>`,
  );
  return html`<details class="data"><summary>Data: ${data.length} ${data.length === 1 ? 'file' : 'files'} by content</summary><div class="scroll" tabindex="0" role="group" aria-label="Table of data files, may scroll sideways"><table>
<caption><span>Data read, by SHA-256</span></caption><thead><tr><th scope="col">file</th><th scope="col">SHA-256</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
}

/** `63 204`, with a space that does not break. */
const groupedDigits = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');
