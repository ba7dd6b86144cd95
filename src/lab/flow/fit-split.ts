import type { Temperatures } from 'heed';
import type { SplitName } from '../benchmark/results.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { firstState } from './first-state.ts';
import type { FitOptions } from './fit-options.ts';
import { type FitRow, fitRows } from './fit-rows.ts';
import { fitStages, restoreStages, stepsOf } from './fit-stages.ts';
import type { FitState } from './fit-state.ts';
import { type HeldBackRows, heldBackPeople, heldBackTemperatures } from './held-back.ts';
import type { LabelledRow } from './labelled-rows.ts';
import { createPriorBook } from './scene-prior.ts';
import { halfScene, WHOLE_SCENE } from './scene-scope.ts';

/** Whether people held back are asked about a room that was fitted on, or about objects that no fit has seen. */
type Calibration = 'known' | 'unknown';

/** What a split's people are asked about: a model is calibrated for that. */
const CALIBRATIONS: Readonly<Record<SplitName, readonly Calibration[]>> = {
  lopo: ['known'],
  'kitchen->office': ['unknown'],
  'office->kitchen': ['unknown'],
  final: ['known', 'unknown'],
};

export interface SplitFit {
  /** Name of the fit, `lopo-0`. */
  readonly name: string;
  readonly split: SplitName;
  readonly training: readonly JovTrial[];
  rowsOf(trial: JovTrial): readonly LabelledRow[];
  readonly options: FitOptions;
  /** Where the fit is kept; a fit that was killed goes on from there. */
  readonly file: string;
  /** Told how many steps of how many are done. */
  onProgress(step: number, steps: number): void;
}

/** The weights that the training people give, calibrated; at once when they were fitted before with the same options. */
export function fitSplit({ name, split, training, rowsOf, options, file, onProgress }: SplitFit): FitState {
  const people = [...new Set(training.map(({ room, person }) => `${room.name} ${person}`))].sort();
  const whole = restoreStages(file, options, people);
  if (whole !== null) return whole;
  const rows = training.flatMap((trial) => rowsOf(trial));
  const first = firstState(rows, options);
  const all = fitRows(rows, first.columns);
  const short = { ...options, steps: Math.round(options.steps * options.heldBackShare) };
  const isCalibrated = short.steps > 0 && heldBackPeople(training).length > 0;
  const calibrations = isCalibrated ? CALIBRATIONS[split] : [];
  const steps = stepsOf(options) + stepsOf(short) * calibrations.length;
  const temperatures = new Map<Calibration, Temperatures>();
  for (const [turn, calibration] of calibrations.entries()) {
    const { fit, heldBack, fitted } = heldBackOf(calibration, training, all);
    const state = fitStages({
      name: `${name}, ${calibration} room, people held back`,
      file: file.replace(/\.json$/, `.${calibration}.json`),
      people,
      options: calibration === 'unknown' ? { ...short, unknownShare: 1 } : short,
      first: () => firstState(rows, options),
      data: () => ({ rows: fit, priors: createPriorBook(fitted), scope: scopeOf(calibration, 0) }),
      heldBack,
      temperatures: {},
      onProgress: (step) => onProgress(turn * stepsOf(short) + step, steps),
    });
    temperatures.set(calibration, heldBackTemperatures(state, heldBack));
  }
  const [known, unknown] = [temperatures.get('known'), temperatures.get('unknown')];
  return fitStages({
    name,
    file,
    people,
    options,
    first: () => first,
    data: () => ({ rows: all, priors: createPriorBook(training), scope: WHOLE_SCENE }),
    temperatures: {
      ...(known === undefined ? {} : { temperature: known }),
      ...(unknown === undefined ? {} : { unknownRoomTemperature: ofWholeScene(unknown) }),
    },
    onProgress: (step) => onProgress(steps - stepsOf(options) + step, steps),
  });
}

/**
 * What temperatures of fits on half of the objects say of one on all of them: half of the excess.
 *
 * How much too sure a fit is of objects that it never saw falls about inversely with those that it saw.
 */
const ofWholeScene = (temperatures: Temperatures): Temperatures =>
  Object.fromEntries(
    Object.entries(temperatures).map(([readout, temperature]) => [readout, 1 + (temperature - 1) / 2]),
  ) as Record<keyof Temperatures, number>;

interface HeldBackFit {
  readonly fit: readonly FitRow[];
  readonly fitted: readonly JovTrial[];
  readonly heldBack: HeldBackRows;
}

/** An unknown room is made of the objects that the fit is not told of: new people, new objects in new places. */
const scopeOf = (calibration: Calibration, half: 0 | 1): HeldBackRows['scope'] =>
  calibration === 'unknown' ? halfScene(half) : WHOLE_SCENE;

function heldBackOf(calibration: Calibration, training: readonly JovTrial[], rows: readonly FitRow[]): HeldBackFit {
  const people = heldBackPeople(training);
  const isHeld = ({ room, person }: JovTrial): boolean =>
    people.some((held) => held.room === room.name && held.person === person);
  const fitted = training.filter((trial) => !isHeld(trial));
  const scope = scopeOf(calibration, 1);
  const priors = calibration === 'known' ? createPriorBook(fitted) : null;
  const heldRows = rows.filter(({ ready, attended }) => isHeld(ready.trial) && typeof attended === 'number');
  const response = rows.filter(({ ready, phase }) => isHeld(ready.trial) && phase === 'response');
  return {
    fit: rows.filter(({ ready }) => !isHeld(ready.trial)),
    fitted,
    heldBack: { rows: [...heldRows.filter(({ phase }) => phase === 'preview'), ...response], priors, scope },
  };
}
