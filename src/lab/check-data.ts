import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { findSets } from './check/find-sets.ts';
import type { SetSurvey } from './check/set-survey.ts';
import { surveySet } from './check/survey-set.ts';

const [command, named] = process.argv.slice(2);

if (command !== 'check' || named === undefined) {
  console.error(`data: expected 'check DIR', got '${process.argv.slice(2).join(' ')}'`);
  process.exitCode = 1;
} else if (!existsSync(resolve(named))) {
  console.error(`data check: expected a folder of data sets, got none at ${named}`);
  process.exitCode = 1;
} else {
  await check(resolve(named));
}

/** Reads every set below a folder, prints what it found; the exit code is 1 when anything is wrong. */
async function check(root: string): Promise<void> {
  const sets = findSets(root);
  if (sets.length === 0) {
    console.error(`data check: expected at least one data set in ${root}, got none`);
    process.exitCode = 1;
    return;
  }
  const surveys: (SetSurvey & { readonly place: string })[] = [];
  for (const { folder, set } of sets) {
    const survey = await surveySet(set, folder);
    surveys.push({ place: relative(root, folder) || set, ...survey });
  }
  console.table(Object.fromEntries(surveys.map((survey) => [survey.place, summary(survey)])));
  console.table(
    surveys.flatMap(({ place, figures }) =>
      figures.map(({ name, published, here, decimals }) => ({
        set: place,
        figure: name,
        published: published.toFixed(decimals),
        here: Number.isNaN(here) ? 'no rows' : here.toFixed(decimals),
      })),
    ),
  );
  const issues = surveys.flatMap((survey) => survey.issues);
  for (const { code, file, line, message } of issues)
    console.log(`${relative(root, file) || '.'}:${line} ${code}: ${message}`);
  console.log(issues.length === 0 ? 'No issues.' : `${issues.length} issues.`);
  if (issues.length > 0) process.exitCode = 1;
}

function summary({ layout, people, rows, lost, issues }: SetSurvey): Readonly<Record<string, string | number>> {
  return {
    layout: layout ?? 'unknown',
    people,
    rows,
    lost: rows === 0 ? '' : `${((100 * lost) / rows).toFixed(1)} %`,
    issues: issues.length,
  };
}
