import type { MetricName } from '../benchmark/results.ts';
import { type Html, html } from '../pages/html.ts';
import { niceDomain } from '../pages/linear-scale.ts';
import { type PercentAxis, percentAxis } from '../pages/percent-axis.ts';
import { intervalText, metricWords, valueText } from './metric-words.ts';
import type { NamedEstimate, TargetOutcome, TargetResult } from './target-outcome.ts';
import { placeText, splitText, TASK_WORDS, variantText } from './task-words.ts';

/** Every number to reach, what was measured, the best simple rule, the result in word and shape. */
export function targetsTable(outcomes: readonly TargetOutcome[]): Html {
  if (outcomes.length === 0) return html`<p class="soft">No number to reach was given.</p>`;
  const reached = outcomes.filter(({ result }) => result.type === 'reached').length;
  const axes = axesOf(outcomes);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Table of targets, may scroll sideways"><table class="targets">
<caption><span>${reached} of ${outcomes.length} numbers reached <span class="soft">measured with its 95 % interval over people</span></span></caption>
<thead><tr><th scope="col">figure</th><th scope="col">result</th><th scope="col" class="number">measured</th><th scope="col" class="number">to reach</th>
<th scope="col" class="picture">bar: interval · line: to reach · ring: best rule</th><th scope="col">best simple rule</th></tr></thead>
<tbody>${outcomes.map((outcome) => row(outcome, axes.get(outcome.target.metric)))}</tbody></table></div>`;
}

function row(outcome: TargetOutcome, axis: PercentAxis | undefined): Html {
  const { target, measured, bestRule, result } = outcome;
  const { metric, reach } = target;
  const { label, better } = metricWords(metric);
  const sign = better === 'higher' ? '≥' : '≤';
  const name = html`<strong>${target.task}</strong> ${TASK_WORDS[target.task].title}`;
  const place = [splitText(target.split), variantText(target), placeText(target)].filter((text) => text !== '');
  return html`<tr><th scope="row">${measured === null ? name : html`<a href="#${target.task}">${name}</a>`}: ${label}
<span class="interval">${place.join(' · ')}</span></th><td>${resultMark(result)}</td>
<td class="number">${measured === null ? '–' : estimateText(metric, measured)}</td><td class="number">${sign} ${valueText(metric, reach)}</td>
<td class="picture">${axis === undefined ? null : bullet(outcome, axis)}</td>
<td>${bestRule === null ? '–' : html`${valueText(metric, bestRule.estimate.value)} <span class="interval">${bestRule.method}</span>`}</td></tr>`;
}

function estimateText(metric: MetricName, { estimate }: NamedEstimate): Html {
  return html`<strong>${valueText(metric, estimate.value)}</strong><span class="interval">${intervalText(metric, estimate)}</span>`;
}

function resultMark(result: TargetResult): Html {
  if (result.type === 'not-measured')
    return html`<span class="result open"><span aria-hidden="true">–</span> not measured</span>`;
  const shape = result.type === 'reached' ? '✓' : '✕';
  const note = result.narrowly ? html`<span class="interval">within the interval</span>` : null;
  return html`<span class="result ${result.type}"><span aria-hidden="true">${shape}</span> ${result.type}</span>${note}`;
}

/** One axis per metric, so that rows of the same metric compare at a glance. */
function axesOf(outcomes: readonly TargetOutcome[]): ReadonlyMap<MetricName, PercentAxis> {
  const metrics = new Set(outcomes.map(({ target }) => target.metric));
  return new Map(
    [...metrics].map((metric) => {
      const values = outcomes
        .filter(({ target }) => target.metric === metric)
        .flatMap(({ target, measured, bestRule }) => [
          target.reach,
          ...(measured === null ? [] : [measured.estimate.value, measured.estimate.low, measured.estimate.high]),
          ...(bestRule === null ? [] : [bestRule.estimate.value]),
        ]);
      return [metric, percentAxis(niceDomain(values, 4), 4)];
    }),
  );
}

/** Drawn beside the numbers it shows, so it is not read out. */
function bullet({ target, measured, bestRule }: TargetOutcome, { at }: PercentAxis): Html {
  const [middle, height] = [12, 24];
  const own = measured?.estimate;
  const bar =
    own !== undefined && Number.isFinite(own.value + own.low + own.high)
      ? html`<line class="bar" x1="${at(own.low)}" x2="${at(own.high)}" y1="${middle}" y2="${middle}"/><circle class="filled" cx="${at(own.value)}" cy="${middle}" r="5"/>`
      : null;
  const rule =
    bestRule !== null && Number.isFinite(bestRule.estimate.value)
      ? html`<circle class="rule" cx="${at(bestRule.estimate.value)}" cy="${middle}" r="4"/>`
      : null;
  return html`<svg class="model" height="${height}" aria-hidden="true"><line class="grid" x1="0" x2="100%" y1="${middle}" y2="${middle}"/>
${bar}${rule}<line class="target" x1="${at(target.reach)}" x2="${at(target.reach)}" y1="2" y2="${height - 2}"/></svg>`;
}
