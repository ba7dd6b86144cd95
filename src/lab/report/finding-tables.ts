import type { Comparison, Confusion, Estimate, MetricName, RobustnessRow } from '../benchmark/results.ts';
import { type Html, html } from '../pages/html.ts';
import { linearScale } from '../pages/linear-scale.ts';
import { percent } from '../pages/percent-axis.ts';
import { intervalText, metricWords, valueText } from './metric-words.ts';
import { keyText, splitText } from './task-words.ts';

/** Pairs of objects that are taken for one another. */
export function confusionsTable(confusions: readonly Confusion[]): Html {
  const longest = Math.max(...confusions.map(({ share }) => share), 0);
  const rows = confusions.map(
    ({ room, truth, answered, share }) => html`<tr><th scope="row">${truth}</th><td>${answered}</td><td>${room}</td>
<td class="number">${(100 * share).toFixed(1)} %</td><td class="picture">${bar(share, longest)}</td></tr>`,
  );
  return findingTable(
    html`Looked at one object, answered another <span class="soft">share of the instances of the true object, people counted equally</span>`,
    html`<th scope="col">true object</th><th scope="col">answered</th><th scope="col">room</th><th scope="col" class="number">share</th><th scope="col" class="picture"><span class="hidden">share as a bar</span></th>`,
    rows,
  );
}

/** What damaged input costs. */
export function robustnessTable(damages: readonly RobustnessRow[]): Html {
  const longest = Math.max(...damages.map(({ lost }) => lost), 0);
  const rows = damages.map(
    ({ damage, level, top1, nll, lost }) => html`<tr><th scope="row">${damage}</th><td>${level}</td>
${estimateCell('top1', top1)}${estimateCell('nll', nll)}<td class="number">${valueText('top1', lost)}</td><td class="picture">${bar(lost, longest)}</td></tr>`,
  );
  return findingTable(
    html`The model on damaged input <span class="soft">attended now, head and controller: top-1 lost against undamaged input at the same instants, among the same objects, mean over people</span>`,
    html`<th scope="col">damage</th><th scope="col">level</th><th scope="col" class="number">top-1</th><th scope="col" class="number">NLL, nats</th><th scope="col" class="number">top-1 lost</th><th scope="col" class="picture"><span class="hidden">top-1 lost as a bar</span></th>`,
    rows,
  );
}

/** Differences person by person. */
export function comparisonsTable(comparisons: readonly Comparison[]): Html {
  const rows = comparisons.map(
    (
      comparison,
    ) => html`<tr><th scope="row">${comparison.better} <span class="soft">against</span> ${comparison.than}</th>
<td>${keyText(comparison)}<span class="interval">${splitText(comparison.split)}</span></td><td>${metricWords(comparison.metric).label}</td>
${estimateCell(comparison.metric, comparison.difference)}<td>${verdict(comparison)}</td></tr>`,
  );
  return findingTable(
    html`Paired comparisons over people <span class="soft">how much better the first is, whatever the metric, with the 95 % interval of the per-person differences</span>`,
    html`<th scope="col">methods</th><th scope="col">on</th><th scope="col">metric</th><th scope="col" class="number">difference</th><th scope="col">verdict</th>`,
    rows,
  );
}

/** A difference counts only where its whole interval lies on one side of zero. */
function verdict({ difference: { low, high } }: Comparison): string {
  if (!Number.isFinite(low + high) || (low <= 0 && high >= 0)) return '≈ may be noise';
  return low > 0 ? '▲ first is better' : '▼ first is worse';
}

function findingTable(caption: Html, heads: Html, rows: readonly Html[]): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Table, may scroll sideways"><table>
<caption><span>${caption}</span></caption><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function estimateCell(metric: MetricName, estimate: Estimate): Html {
  return html`<td class="number">${valueText(metric, estimate.value)}<span class="interval">${intervalText(metric, estimate)}</span></td>`;
}

/** A bar beside its number; nothing for what is not above zero. */
function bar(value: number, longest: number): Html {
  const width = value > 0 ? linearScale([0, longest], [0, 100])(value) : 0;
  return html`<svg height="12" aria-hidden="true"><rect class="amount" width="${percent(width)}" height="12" rx="2"/></svg>`;
}
