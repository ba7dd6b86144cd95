import {
  encodeSignals,
  encodeTokens,
  focusRays,
  historyStage,
  inferReference,
  REFERENCE_PARAMETERS,
  WORN_ANGULAR,
} from 'heed';
import type { Method, Prediction } from '../benchmark/method.ts';
import { phaseOf } from '../benchmark/phase.ts';
import type { JovTrial } from '../jov/jov-trial.ts';

/** The reference formula as the session uses it on a worn headset; its angular terms were fitted on these very people. */
export const REFERENCE_METHOD: Method = {
  name: 'reference formula',
  role: 'reference-formula',
  tasks: ['T0', 'T0e'],
  fit: () => ({
    predict(trial, instances) {
      const answers = attendedAt(trial, new Set(instances.map(({ at }) => at)));
      const n = trial.room.aois.length;
      return instances.map((instance): Prediction | null => {
        const attended = answers.get(instance.at);
        if (attended === undefined) return null;
        if (instance.task === 'T0e') return { type: 'elsewhere', score: attended[n] ?? 0 };
        return { type: 'probabilities', p: attended.subarray(0, n) };
      });
    },
  }),
};

function attendedAt(trial: JovTrial, wanted: ReadonlySet<number>): ReadonlyMap<number, Float32Array> {
  const stage = historyStage();
  let state = stage.init();
  const answers = new Map<number, Float32Array>();
  trial.frames.forEach(({ sample }, index) => {
    const aois = phaseOf(trial, sample.timeMs) === null ? [] : trial.room.aois;
    const input = { timeMs: sample.timeMs, rays: focusRays({ ...sample, eye: null }, WORN_ANGULAR), aois };
    [state] = stage.step(state, input);
    if (!wanted.has(index)) return;
    const signals = encodeSignals(state, input, WORN_ANGULAR);
    answers.set(index, inferReference(REFERENCE_PARAMETERS, encodeTokens(state, input), signals).attended);
  });
  return answers;
}
