import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ImportanceFeature, importanceParameterCount, rescaled, writeImportanceModel } from 'heed';
import { REPOSITORY } from './data-root.ts';
import { calibrate, calibrationError } from './importance/calibrate.ts';
import { DISTRACTOR_FAMILIES, EVENT_FAMILIES } from './importance/families.ts';
import { fitRows, joinData } from './importance/fit-data.ts';
import { fitReadout } from './importance/fit-readout.ts';
import { BASELINES, byReadout, judgeScene, scenePrecision } from './importance/judged-scene.ts';
import { type Contender, leaveFamiliesOut, meanOf } from './importance/leave-families-out.ts';
import { makeScene, type SceneWishes } from './importance/made-scene.ts';
import { cueText, curveText, eventTable, precisionTable } from './importance/report-lines.ts';
import { createProgressBar } from './progress-bar.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    scenes: { type: 'string', default: '500' },
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

const { logits, truths, ...shown } = report;
const scaling = calibrate(logits, truths);
const probabilities = (scale: number, shift: number): readonly number[] =>
  logits.map((logit) => 1 / (1 + Math.exp(-scale * logit - shift)));
const eceBefore = calibrationError(probabilities(1, 0), truths);
const eceAfter = calibrationError(probabilities(scaling.scale, scaling.shift), truths);
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

console.log(
  `\nAverage precision on ${report.scenes} scenes, event and look-alike left out; 95 % intervals over scenes:`,
);
console.table(precisionTable(report));
console.log('Without marks, by event left out:');
console.table(eventTable(report, ['motion only', ...contenders.map(({ name }) => name)]));
for (const [share, figures] of Object.entries(report.cues)) console.log(`${share}: ${cueText(figures)}`);
console.log(`Calibration error ${eceBefore.toFixed(4)}, after scaling ${eceAfter.toFixed(4)}`, scaling);
console.log('New scenes of known families, no marks:');
console.table(newScenes);

const learnedMean = (share: keyof typeof report.precision): number => report.precision[share].learned?.value ?? 0;
mkdirSync(values.out, { recursive: true });
writeFileSync(
  join(values.out, 'model.json'),
  await writeImportanceModel(model, {
    seed,
    scenes,
    events: wishes.events,
    distractors: wishes.distractors,
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
  `${JSON.stringify({ seed, losses, ...shown, calibration: { ...scaling, eceBefore, eceAfter }, newScenes }, null, 1)}\n`,
);
console.log(`Took ${((performance.now() - startMs) / 1000).toFixed(0)} s.`);
