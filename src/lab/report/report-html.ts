import type { Report } from '../benchmark/results.ts';
import { type Html, html } from '../pages/html.ts';
import { pageHtml } from '../pages/page.ts';
import { comparisonsTable, confusionsTable, robustnessTable } from './finding-tables.ts';
import { howToRead } from './how-to-read.ts';
import { reportHead } from './report-head.ts';
import { REPORT_STYLE } from './report-style.ts';
import { targetOutcomes } from './target-outcome.ts';
import { targetsTable } from './targets-table.ts';
import { taskSection } from './task-section.ts';
import { TASK_ORDER, TASK_WORDS } from './task-words.ts';

/** The page of a report: one self-contained document. */
export function reportHtml(report: Report): string {
  const tasks = TASK_ORDER.filter((task) => report.tables.some((table) => table.task === task));
  const findings = findingSections(report);
  const links = [
    html`<li><a href="#targets">Numbers to reach</a></li><li><a href="#reading">How to read this</a></li>`,
    ...tasks.map((task) => html`<li><a href="#${task}">${task} ${TASK_WORDS[task].title.toLowerCase()}</a></li>`),
    ...findings.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`),
  ];
  const main = html`<section id="targets" aria-labelledby="targets-title"><h2 id="targets-title">Numbers to reach</h2>${targetsTable(targetOutcomes(report))}</section>
<section id="reading" aria-labelledby="reading-title"><h2 id="reading-title">How to read this</h2>${howToRead()}</section>
${tasks.map((task) =>
  taskSection(
    task,
    report.tables.filter((table) => table.task === task),
  ),
)}
${findings.map(({ id, title, content }) => html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`)}`;
  const head = html`${reportHead(report)}<nav aria-label="Contents"><ul>${links}</ul></nav>`;
  return pageHtml({ title: 'Heed: how well it estimates attention', style: REPORT_STYLE, head, main });
}

interface FindingSection {
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

/** Sections of what is no table of a task, without the empty ones. */
function findingSections({ confusions, robustness, comparisons }: Report): readonly FindingSection[] {
  return [
    ...(comparisons.length === 0
      ? []
      : [{ id: 'comparisons', title: 'Paired comparisons', content: comparisonsTable(comparisons) }]),
    ...(robustness.length === 0
      ? []
      : [{ id: 'robustness', title: 'Robustness', content: robustnessTable(robustness) }]),
    ...(confusions.length === 0
      ? []
      : [{ id: 'confusions', title: 'Confusions', content: confusionsTable(confusions) }]),
  ];
}
