import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareMethods } from '../benchmark/compare.ts';
import type { Comparison, Report, TaskTable } from '../benchmark/results.ts';
import { tableName } from '../benchmark/table-key.ts';
import { REPORT_TARGETS } from '../flow/report-targets.ts';
import { hashesOf } from '../flow/ship-model.ts';
import { reportHtml } from '../report/report-html.ts';
import { MODEL_NAME } from './evaluated-methods.ts';
import type { EvaluationPart } from './evaluation-part.ts';

type Measured = Pick<EvaluationPart, 'tables' | 'confusions' | 'robustness'>;

/** Writes `report.json` with `report.html` of everything measured; gives the report. */
export function writeReport(
  { folder, out }: { readonly folder: string; readonly out: string },
  model: Report['model'],
  parts: readonly Measured[],
): Report {
  const tables = mergedTables(parts.flatMap((part) => part.tables));
  const report: Report = {
    version: 1,
    model,
    data: hashesOf(folder),
    tables,
    confusions: parts.flatMap(({ confusions }) => confusions),
    robustness: parts.flatMap(({ robustness }) => robustness),
    comparisons: comparisonsOf(tables),
    targets: REPORT_TARGETS.filter(({ split }) => tables.some((table) => table.split === split)),
  };
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'report.json'), JSON.stringify(report));
  writeFileSync(join(out, 'report.html'), reportHtml(report));
  return report;
}

const ROLES = ['baseline', 'reference-formula', 'ablation', 'model'] as const;

/** Tables about the same instances become one, baselines first. */
function mergedTables(tables: readonly TaskTable[]): readonly TaskTable[] {
  const found = new Map<string, TaskTable>();
  for (const table of tables) {
    const before = found.get(tableName(table));
    const methods = [...(before?.methods ?? []), ...table.methods];
    methods.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
    found.set(tableName(table), { ...table, methods });
  }
  return [...found.values()];
}

/** The model beside the conditional logit, over people. */
function comparisonsOf(tables: readonly TaskTable[]): readonly Comparison[] {
  return tables.flatMap((table) =>
    (['top1', 'nll'] as const).flatMap((metric) => {
      const comparison = compareMethods(table, MODEL_NAME, 'conditional logit', metric);
      return comparison === null ? [] : [comparison];
    }),
  );
}
