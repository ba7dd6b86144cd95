import { durationText } from '../duration-text.ts';
import { type Html, html } from '../pages/html.ts';
import type { Domain } from '../pages/linear-scale.ts';
import { pageHtml } from '../pages/page.ts';
import { CURVES_STYLE } from './curves-style.ts';
import { type EpochPoint, type FitCurves, readOutsOf } from './fit-curves.ts';
import { lineChart } from './line-chart.ts';

/** The page of one fit: losses per read-out, learning rate, time; one self-contained document. */
export function curvesHtml(curves: FitCurves): string {
  const { name, command, bestEpoch, epochs } = curves;
  const last = epochs[epochs.length - 1];
  const head = html`<h1>How a fit went: ${name}</h1>
<dl class="facts"><div><dt>Epochs</dt><dd>${epochs.length}</dd></div><div><dt>Kept</dt><dd>${bestEpoch === null ? 'none yet' : `epoch ${bestEpoch}`}</dd></div>
<div><dt>Time taken</dt><dd>${durationText(last?.elapsedMs ?? 0)}</dd></div><div><dt>Made by</dt><dd><code>${command}</code></dd></div></dl>`;
  const main = last === undefined ? html`<p class="lead">No epoch has ended yet.</p>` : content(curves, last);
  return pageHtml({ title: `Heed: how a fit went, ${name}`, style: CURVES_STYLE, head, main });
}

function content({ epochs, bestEpoch }: FitCurves, last: EpochPoint): Html {
  const domain: Domain = [epochs[0]?.epoch ?? 0, last.epoch];
  const readOuts = readOutsOf(epochs);
  return html`<section aria-labelledby="losses"><h2 id="losses">Loss per read-out</h2>
<p class="soft">In nats over epochs, lower is better. A held-back loss that rises while the fit loss falls means learning the people by heart.</p>
<ul class="legend"><li><span class="key fit"></span>fit</li><li><span class="key held-back"></span>held back</li><li><span class="key best"></span>the epoch that was kept</li></ul>
<div class="curves">${readOuts.map((readOut) => lossFigure(readOut, epochs, bestEpoch, domain))}</div>${lossTable(readOuts, epochs, bestEpoch)}</section>
<section aria-labelledby="pace"><h2 id="pace">Learning rate, time</h2><div class="curves">
${paceFigure('Learning rate', 'log', epochs, bestEpoch, domain, (point) => point.learningRate)}
${paceFigure('Seconds since the beginning', 'linear', epochs, bestEpoch, domain, (point) => point.elapsedMs / 1000)}</div></section>`;
}

function lossFigure(readOut: string, epochs: readonly EpochPoint[], bestEpoch: number | null, domain: Domain): Html {
  const points = (of: 'fit' | 'heldBack') =>
    epochs.flatMap(({ epoch, losses }) => {
      const loss = losses[readOut]?.[of] ?? Number.NaN;
      return Number.isFinite(loss) ? [[epoch, loss] as const] : [];
    });
  const lines = [
    { kind: 'fit', points: points('fit') },
    { kind: 'held-back', points: points('heldBack') },
  ];
  const title = `Fit loss and held-back loss of ${readOut} over ${epochs.length} epochs; the table below has the numbers`;
  return html`<figure><figcaption>${readOut}</figcaption>${lineChart({ title, lines, epochs: domain, bestEpoch, scale: 'linear' })}</figure>`;
}

function paceFigure(
  name: string,
  scale: 'linear' | 'log',
  epochs: readonly EpochPoint[],
  bestEpoch: number | null,
  domain: Domain,
  value: (point: EpochPoint) => number,
): Html {
  const lines = [{ kind: 'held-back', points: epochs.map((point) => [point.epoch, value(point)] as const) }];
  const title = `${name} over ${epochs.length} epochs`;
  return html`<figure><figcaption>${name}</figcaption>${lineChart({ title, lines, epochs: domain, bestEpoch, scale })}</figure>`;
}

/** The numbers that the pictures are looked at for. */
function lossTable(readOuts: readonly string[], epochs: readonly EpochPoint[], bestEpoch: number | null): Html {
  const kept = epochs.find(({ epoch }) => epoch === bestEpoch);
  const last = epochs[epochs.length - 1];
  const rows = readOuts.map((readOut) => {
    const heldBack = epochs.map(({ losses }) => losses[readOut]?.heldBack ?? Number.NaN).filter(Number.isFinite);
    const cells = [
      kept?.losses[readOut]?.fit,
      kept?.losses[readOut]?.heldBack,
      heldBack.length === 0 ? null : Math.min(...heldBack),
      last?.losses[readOut]?.fit,
      last?.losses[readOut]?.heldBack,
    ];
    return html`<tr><th scope="row">${readOut}</th>${cells.map((loss) => html`<td class="number">${lossText(loss)}</td>`)}</tr>`;
  });
  const heads = ['fit, kept', 'held back, kept', 'held back, lowest', 'fit, last', 'held back, last'];
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Table of losses, may scroll sideways"><table>
<caption><span>Losses, nats <span class="soft">at the kept epoch, at the best one of each read-out, at the last</span></span></caption>
<thead><tr><th scope="col">read-out</th>${heads.map((head) => html`<th scope="col" class="number">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

const lossText = (loss: number | null | undefined): string =>
  loss === null || loss === undefined || !Number.isFinite(loss) ? '–' : loss.toFixed(4);
