import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  IMPORTANCE_FEATURES,
  type ImportanceFeature,
  importanceParameterCount,
  rescaled,
  writeImportanceModel,
} from 'heed';
import { REPOSITORY } from './data-root.ts';
import { calibrate, calibrationError, halved, type LogitScale, probabilityOf } from './importance/calibrate.ts';
import { addFigures, NO_FIGURES } from './importance/cue-figures.ts';
import { DISTRACTOR_FAMILIES, EVENT_FAMILIES } from './importance/families.ts';
import { fitRows, joinData } from './importance/fit-data.ts';
import { deviationsOf, fitReadout } from './importance/fit-readout.ts';
import { AUTHOR_SHARES, BASELINES, byReadout, judgeScene, scenePrecision } from './importance/judged-scene.ts';
import { type Contender, leaveFamiliesOut, meanOf } from './importance/leave-families-out.ts';
import { makeScene, type SceneWishes } from './importance/made-scene.ts';
import { cueText, curveText, eventTable, meansTable, precisionTable } from './importance/report-lines.ts';
import { createProgressBar } from './progress-bar.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    scenes: { type: 'string', default: '600' },
    'scenes-per-event': { type: 'string', default: '16' },
    out: { type: 'string', default: join(REPOSITORY, 'assets/models/importance') },
    /** Also fits without each group of features. */
    ablate: { type: 'boolean', default: false },
  },
});

const [seed, scenes, scenesPerEvent] = [Number(values.seed), Number(values.scenes), Number(values['scenes-per-event'])];
const [HIDDEN, EPOCHS] = [4, 7];
/** Scenes of known families with new seeds. */
const NEW_SCENES = 100;

const GROUPS: Readonly<Record<string, readonly ImportanceFeature[]>> = {
  history: [
    'usualPace',
    'habit',
    'surge',
    'lull',
    'stirs',
    'changes',
    'longMoving',
    'displaced',
    'reshaped',
    'dropped',
  ],
  neighbours: ['threatened', 'threatening', 'personNear', 'machineNear'],
  viewer: ['closing', 'contact', 'willPassNear', 'near', 'angularSize'],
  kind: ['kindObject', 'kindPerson', 'kindMachine', 'kindSign', 'kindRegion', 'kindHazard'],
  scene: ['sceneMotion', 'paceShare', 'changeShare'],
};

const learned: Contender = { name: 'learned', options: { hidden: HIDDEN, epochs: EPOCHS } };
const logistic: Contender = { name: 'logistic', options: { hidden: 0, epochs: EPOCHS } };
const ablated = Object.entries(GROUPS).map(
  ([name, without]): Contender => ({ name: `without ${name}`, options: { ...learned.options, without } }),
);
const contenders = [learned, logistic, ...(values.ablate ? ablated : [])];

const wishes: Omit<SceneWishes, 'seed'> = {
  events: Object.keys(EVENT_FAMILIES),
  distractors: Object.keys(DISTRACTOR_FAMILIES),
  marksAlone: true,
};

const startMs = performance.now();
const bar = (label: string, total: number) =>
  createProgressBar({ label, total, stream: process.stdout, nowMs: () => performance.now() });

const making = bar('scenes', scenes);
const fitted = Array.from({ length: scenes }, (_, i) => {
  const scene = makeScene({ ...wishes, seed: seed * 100_000 + i });
  const data = fitRows(scene);
  making.update(i + 1);
  return { scene, data };
});
making.end();

const losses: number[] = [];
const all = joinData(fitted.map(({ data }) => data));
const spread = deviationsOf(all);
const deviations = IMPORTANCE_FEATURES.map((name, column) => [name, spread[column] ?? 0] as const);
const raw = fitReadout(all, { ...learned.options, seed, onEpoch: (loss) => losses.push(loss) });
console.log(`${all.deserves.length} rows, ${importanceParameterCount(HIDDEN)} parameters.`);
console.log(`Loss ${curveText(losses)} ${losses.map((loss) => loss.toFixed(4)).join(' ')} nats a row\n`);

const folding = bar('left out', Object.keys(EVENT_FAMILIES).length);
let folds = 0;
const report = leaveFamiliesOut(fitted, {
  seed,
  scenesPerEvent,
  contenders,
  onFold: () => {
    folds += 1;
    folding.update(folds);
  },
});
folding.end();

const { answers, ...shown } = report;
const truths = answers.flatMap(({ rows }) => rows.map(({ deserves }) => deserves));
const logits = answers.flatMap((answer) => answer.logits);
const scaling = halved(calibrate(logits, truths));
const errorWith = (scale: LogitScale): number =>
  calibrationError(
    logits.map((logit) => probabilityOf(logit, scale)),
    truths,
  );
const [eceBefore, eceAfter] = [errorWith({ scale: 1, shift: 0 }), errorWith(scaling)];
const cues = Object.fromEntries(
  Object.keys(AUTHOR_SHARES).map((share) => [
    share,
    answers
      .filter((answer) => answer.share === share)
      .reduce((figures, answer) => addFigures(figures, answer, scaling), NO_FIGURES),
  ]),
);
const model = rescaled(raw, scaling.scale, scaling.shift);

const known = Array.from({ length: NEW_SCENES }, (_, i) =>
  judgeScene(makeScene({ ...wishes, marksAlone: false, seed: 0x6000_0000 + i }), 'no marks'),
);
const newScenes = Object.fromEntries(
  Object.entries({ ...BASELINES, learned: byReadout(model) }).map(([name, judge]) => [
    name,
    meanOf(known.flatMap((scene) => scenePrecision(judge, scene) ?? [])),
  ]),
);
const eceKnown = calibrationError(
  known.flatMap((scene) => Array.from(byReadout(model)(scene))),
  known.flatMap((scene) => scene.truths),
);

console.log(
  `\nAverage precision on ${report.scenes} scenes, event and look-alike left out; 95 % intervals over scenes:`,
);
console.table(precisionTable(report));
console.log('Without marks, by event left out:');
console.table(eventTable(report, ['motion only', ...contenders.map(({ name }) => name)]));
for (const [share, figures] of Object.entries(cues)) console.log(`${share}: ${cueText(figures)}`);
console.log(
  `Calibration error ${eceBefore.toFixed(4)}, scaled ${eceAfter.toFixed(4)}, known families ${eceKnown.toFixed(4)}`,
  scaling,
);
console.log('New scenes of known families, no marks:');
console.table(meansTable(newScenes));

const learnedMean = (share: keyof typeof report.precision): number => report.precision[share].learned?.value ?? 0;
mkdirSync(values.out, { recursive: true });
writeFileSync(
  join(values.out, 'model.json'),
  await writeImportanceModel(model, {
    seed,
    scenes,
    events: wishes.events,
    distractors: wishes.distractors,
    deviations: Object.fromEntries(deviations),
    metrics: {
      'average precision, no marks': learnedMean('no marks'),
      'average precision, marks': learnedMean('marks'),
      'average precision, marks, hazards': learnedMean('marks, hazards'),
      'calibration error': eceAfter,
    },
  }),
);
writeFileSync(
  join(values.out, 'report.json'),
  `${JSON.stringify({ seed, losses, ...shown, cues, calibration: { ...scaling, eceBefore, eceAfter, eceKnown }, newScenes }, null, 1)}\n`,
);
console.log(`Took ${((performance.now() - startMs) / 1000).toFixed(0)} s.`);
