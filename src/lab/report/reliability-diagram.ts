import type { MethodScore, TaskTable } from '../benchmark/results.ts';
import { type Html, html } from '../pages/html.ts';
import { linearScale } from '../pages/linear-scale.ts';
import { methodName } from './method-kind.ts';
import { bestIndex, intervalText, valueText } from './metric-words.ts';

/** Pixels of the square in which hit rate stands over confidence, then of the bars below it. */
const [LEFT, TOP, SIDE, BARS_TOP, BARS] = [30, 6, 180, 208, 34];
const TICKS = [0, 0.5, 1];

const x = linearScale([0, 1], [LEFT, LEFT + SIDE]);
const y = linearScale([0, 1], [TOP + SIDE, TOP]);

/** Diagrams of the model, of the formula, of the simple rule with the best NLL; empty where none has probabilities. */
export function reliabilityDiagrams(table: TaskTable): readonly Html[] {
  return diagrammed(table).map((score) => {
    const { ece } = score.metrics;
    const text = ece === undefined ? '' : `ECE ${valueText('ece', ece.value)} ${intervalText('ece', ece)}`;
    return html`<figure class="reliability"><figcaption>${methodName(score.method, score.role)} <span class="interval">${text}</span></figcaption>
${diagram(score, `Hit rate over confidence of ${score.method}. ${text}`)}</figure>`;
  });
}

function diagrammed(table: TaskTable): readonly MethodScore[] {
  const scores = table.methods.filter(({ reliability }) => reliability !== undefined);
  const rules = scores.filter(({ role }) => role === 'baseline');
  const rule =
    rules[
      bestIndex(
        'nll',
        rules.map(({ metrics }) => metrics.nll?.value),
      )
    ];
  const own = scores.filter(({ role }) => role === 'reference-formula' || role === 'model');
  return [...(rule === undefined ? [] : [rule]), ...own];
}

function diagram({ role, reliability = [] }: MethodScore, title: string): Html {
  const filled = reliability.filter(
    ({ weight, confidence, accuracy }) => weight > 0 && Number.isFinite(confidence + accuracy),
  );
  const height = linearScale([0, Math.max(...filled.map(({ weight }) => weight), 1e-9)], [0, BARS]);
  const gaps = filled.map(
    ({ confidence: c, accuracy: a }) =>
      html`<line class="gap" x1="${px(x(c))}" x2="${px(x(c))}" y1="${px(y(c))}" y2="${px(y(a))}"/>`,
  );
  const points = filled.map(
    ({ confidence: c, accuracy: a, weight }) =>
      html`<circle cx="${px(x(c))}" cy="${px(y(a))}" r="3.5"><title>said ${c.toFixed(2)}, right ${a.toFixed(2)}, ${(100 * weight).toFixed(1)} % of the instances</title></circle>`,
  );
  const bars = filled.map(
    ({ from, to, weight }) =>
      html`<rect x="${px(x(from) + 0.5)}" width="${px(x(to) - x(from) - 1)}" y="${px(BARS_TOP + BARS - height(weight))}" height="${px(height(weight))}"/>`,
  );
  const line = filled.map(({ confidence, accuracy }) => `${px(x(confidence))},${px(y(accuracy))}`).join(' ');
  return html`<svg class="${role}" viewBox="0 0 220 276" role="img"><title>${title}</title>
${frame()}${gaps}<polyline points="${line}"/>${points}${bars}
<line class="grid" x1="${LEFT}" x2="${LEFT + SIDE}" y1="${BARS_TOP + BARS}" y2="${BARS_TOP + BARS}"/>
<text x="${LEFT + SIDE / 2}" y="${BARS_TOP + BARS + 28}" text-anchor="middle">confidence, share of instances below</text></svg>`;
}

/** Grid, diagonal of perfect calibration, numbers of both axes. */
function frame(): Html {
  const lines = TICKS.map(
    (tick) => html`<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${y(0)}" y2="${y(1)}"/>
<line class="grid" x1="${x(0)}" x2="${x(1)}" y1="${y(tick)}" y2="${y(tick)}"/>
<text x="${LEFT - 6}" y="${y(tick) + 4}" text-anchor="end">${tick === 0.5 ? '.5' : tick}</text>
<text x="${x(tick)}" y="${BARS_TOP + BARS + 13}" text-anchor="middle">${tick === 0.5 ? '.5' : tick}</text>`,
  );
  return html`${lines}<line class="diagonal" x1="${x(0)}" x2="${x(1)}" y1="${y(0)}" y2="${y(1)}"/>
<text x="8" y="${TOP + SIDE / 2}" text-anchor="middle" transform="rotate(-90 8 ${TOP + SIDE / 2})">hit rate</text>`;
}

const px = (value: number): number => Number(value.toFixed(1));
