import type { MetricName, SplitName, TaskName, TaskTable } from '../benchmark/results.ts';
import { type Html, html } from '../pages/html.ts';
import { dotPlot } from './dot-plot.ts';
import { ladderTable } from './ladder-table.ts';
import { headingText, metricWords } from './metric-words.ts';
import { reliabilityDiagrams } from './reliability-diagram.ts';
import { smallMultiples } from './small-multiples.ts';
import { metricsOf, seriesOf, type TaskSeries } from './task-series.ts';
import { placeText, SPLIT_ORDER, splitText, TASK_WORDS } from './task-words.ts';

/** One task: its question, then each split, the first one unfolded. */
export function taskSection(task: TaskName, tables: readonly TaskTable[]): Html {
  const { title, question } = TASK_WORDS[task];
  const splits = SPLIT_ORDER.filter((split) => tables.some((table) => table.split === split));
  const parts = splits.map((split, i) =>
    splitPart(
      task,
      split,
      tables.filter((table) => table.split === split),
      i === 0,
    ),
  );
  return html`<section id="${task}" aria-labelledby="${task}-title"><h2 id="${task}-title">${task} <span class="soft">${title}</span></h2>
<p class="soft">${question}</p>${parts}</section>`;
}

function splitPart(task: TaskName, split: SplitName, tables: readonly TaskTable[], isOpen: boolean): Html {
  const id = `${task}-${split.replace('->', '-')}`;
  const open: Html = { markup: isOpen ? ' open' : '' };
  return html`<details class="split" id="${id}"${open}><summary><h3>${splitText(split)}</h3></summary>
${seriesOf(tables).map((series) => seriesPart(`${task}: ${splitText(split).toLowerCase()}`, series))}</details>`;
}

function seriesPart(place: string, series: TaskSeries): Html {
  const heading = series.variant === '' ? null : html`<h4>${sentence(series.variant)}</h4>`;
  const name = series.variant === '' ? place : `${place}, ${series.variant}`;
  const [only] = series.tables;
  const content =
    series.axis !== null
      ? alongAxis(name, series)
      : only === undefined
        ? null
        : html`${ladder(name, only)}${people(only)}`;
  return html`<div class="series">${heading}${content}</div>`;
}

/** One table: a column per metric. */
function ladder(name: string, table: TaskTable): Html {
  const columns = metricsOf([table]).map((metric) => ({ header: headingText(metric), metric, table }));
  return ladderTable(caption(name, `${table.instances} instances, ${table.people} people`), columns);
}

/** Several tables: panels of the first metric, a table per metric with a column per place, then the people of each place. */
function alongAxis(name: string, series: TaskSeries): Html {
  const { tables } = series;
  const isChief = (metric: MetricName) => tables.some(({ task }) => TASK_WORDS[task].chief.includes(metric));
  const [first, ...others] = metricsOf(tables).map((metric) => {
    const columns = tables.map((table) => ({
      header: `${placeText(table) || 'now'} (n = ${table.instances})`,
      metric,
      table,
    }));
    const about = caption(
      `${name}: ${headingText(metric)}`,
      `${Math.max(...tables.map((table) => table.people))} people`,
    );
    return { metric, table: ladderTable(about, columns) };
  });
  if (first === undefined) return html``;
  const panels = (metric: MetricName) => (isChief(metric) ? smallMultiples(series, metric) : null);
  const more = others.map(({ metric, table }) => html`${panels(metric)}${table}`);
  const labels = others.map(({ metric }) => metricWords(metric).label).join(', ');
  return html`${panels(first.metric)}${first.table}
${more.length === 0 ? null : html`<details><summary>${labels}</summary>${more}</details>`}
${tables.map((table) => html`<details><summary>${sentence(placeText(table))}: each person${hasBins(table) ? ', reliability' : ''}</summary>${people(table)}</details>`)}`;
}

/** Dot plots of the chief metrics, then reliability diagrams. */
function people(table: TaskTable): Html {
  const plots = TASK_WORDS[table.task].chief.map((metric) => dotPlot(table, metric));
  const diagrams = reliabilityDiagrams(table);
  return html`<div class="plots">${plots}</div>${diagrams.length === 0 ? null : html`<div class="diagrams">${diagrams}</div>`}`;
}

const caption = (name: string, about: string): Html => html`${name} <span class="soft">${about}</span>`;
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const hasBins = ({ methods }: TaskTable): boolean => methods.some(({ reliability }) => reliability !== undefined);
