import { forwardRay, fromYawPitch, rotate, type Vec3 } from 'heed';
import { offsetRay } from '../angular/design.ts';
import { directionInstances } from '../benchmark/direction-instances.ts';
import type { DirectionInstance, Phase } from '../benchmark/instance.ts';
import type { Method } from '../benchmark/method.ts';
import { personKey } from '../benchmark/split.ts';
import { yawPitchOf } from '../jov/jov-frame.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { headVelocities, newestGaze, ROWS_BACK } from './head-motion.ts';
import { eyeInHead, wholeOffset } from './head-offset.ts';
import { perTraining } from './per-training.ts';
import { fitRidge, type LinearMap, predictLinear, type RidgeRow } from './ridge.ts';
import { simpleMethod } from './simple-method.ts';

const RIDGE_PENALTY = 1e-3;

/** An answer to T4 for `now` (the head alone) or `ahead` (everything). */
const direction = (
  name: string,
  when: 'now' | 'ahead' | 'both',
  answer: (trial: JovTrial, instance: DirectionInstance, training: readonly JovTrial[]) => Vec3 | null,
): Method =>
  simpleMethod(name, 'T4', (trial, instance, training) => {
    if (instance.task !== 'T4' || (when !== 'both' && (instance.h === 0) !== (when === 'now'))) return null;
    const found = answer(trial, instance, training);
    return found === null ? null : { type: 'direction', direction: found };
  });

const viewerAt = (trial: JovTrial, at: number) => trial.frames[at]?.sample.viewer ?? null;

function headForward(trial: JovTrial, { at }: DirectionInstance): Vec3 | null {
  const viewer = viewerAt(trial, at);
  return viewer === null ? null : forwardRay(viewer).direction;
}

function constantOffset(trial: JovTrial, { at }: DirectionInstance, training: readonly JovTrial[]): Vec3 | null {
  const viewer = viewerAt(trial, at);
  return viewer === null ? null : offsetRay(viewer, wholeOffset(training)).direction;
}

/** Eye in head (yaw, pitch) from how the head turns, per phase. */
const eyeFromHeadMotion = perTraining((training): ReadonlyMap<Phase, LinearMap> => {
  const rows: Record<Phase, RidgeRow[]> = { preview: [], response: [] };
  for (const { trial, instance } of anchorsOf(training, 0)) {
    const frame = trial.frames[instance.at];
    const turn = frame === undefined ? null : eyeInHead(frame);
    if (turn === null) continue;
    const outputs = [turn.yawDeg, turn.pitchDeg];
    rows[instance.phase].push({ features: headVelocities(trial, instance.at), outputs, person: personKey(trial) });
  }
  return new Map((['preview', 'response'] as const).map((phase) => [phase, fitRidge(rows[phase], RIDGE_PENALTY)]));
});

function onHeadVelocity(trial: JovTrial, { at, phase }: DirectionInstance, training: readonly JovTrial[]): Vec3 | null {
  const viewer = viewerAt(trial, at);
  const map = eyeFromHeadMotion(training).get(phase);
  if (viewer === null || map === undefined) return null;
  const [offsetYawDeg = 0, offsetPitchDeg = 0] = predictLinear(map, headVelocities(trial, at));
  return offsetRay(viewer, { offsetYawDeg, offsetPitchDeg }).direction;
}

/** Head velocities, the eye in the head, how the gaze turned over the last rows. */
function historyOf(trial: JovTrial, at: number, gaze: Vec3): readonly number[] {
  const frame = trial.frames[at];
  const inHead = frame === undefined ? null : eyeInHead(frame);
  const turns = [1, ...ROWS_BACK].flatMap((back) => {
    const { yawDeg, pitchDeg } = turnBetween(newestGaze(trial, at - back) ?? gaze, gaze);
    return [yawDeg, pitchDeg];
  });
  return [...headVelocities(trial, at), inHead?.yawDeg ?? 0, inHead?.pitchDeg ?? 0, ...turns];
}

/** Change of heading (the short way round) then elevation, degrees. */
function turnBetween(from: Vec3, to: Vec3): { readonly yawDeg: number; readonly pitchDeg: number } {
  const [a, b] = [yawPitchOf(from), yawPitchOf(to)];
  const yawDeg = ((((b.yawDeg - a.yawDeg + 180) % 360) + 360) % 360) - 180;
  return { yawDeg, pitchDeg: b.pitchDeg - a.pitchDeg };
}

const gazeTurn = perTraining((training): ReadonlyMap<string, LinearMap> => {
  const rows = new Map<string, RidgeRow[]>();
  for (const { trial, instance } of anchorsOf(training, 'ahead')) {
    const gaze = newestGaze(trial, instance.at);
    if (gaze === null) continue;
    const key = `${instance.phase} ${instance.h}`;
    const own = rows.get(key) ?? [];
    rows.set(key, own);
    const { yawDeg, pitchDeg } = turnBetween(gaze, instance.truth);
    own.push({
      features: historyOf(trial, instance.at, gaze),
      outputs: [yawDeg, pitchDeg],
      person: personKey(trial),
    });
  }
  return new Map([...rows].map(([key, own]) => [key, fitRidge(own, RIDGE_PENALTY)]));
});

function onHistory(trial: JovTrial, { at, h, phase }: DirectionInstance, training: readonly JovTrial[]): Vec3 | null {
  const gaze = newestGaze(trial, at);
  const map = gazeTurn(training).get(`${phase} ${h}`);
  if (gaze === null || map === undefined) return null;
  const [yaw = 0, pitch = 0] = predictLinear(map, historyOf(trial, at, gaze));
  const { yawDeg, pitchDeg } = yawPitchOf(gaze);
  return rotate(fromYawPitch(yawDeg + yaw, pitchDeg + pitch), [0, 0, -1]);
}

function* anchorsOf(
  training: readonly JovTrial[],
  h: 0 | 'ahead',
): Generator<{ readonly trial: JovTrial; readonly instance: DirectionInstance }> {
  for (const trial of training) {
    for (const instance of directionInstances(trial)) {
      if ((instance.h === 0) === (h === 0)) yield { trial, instance };
    }
  }
}

/** T4: gaze direction now, then ahead. */
export const DIRECTION_METHODS: readonly Method[] = [
  direction('head forward', 'both', headForward),
  direction('constant offset', 'now', constantOffset),
  direction('linear on head velocity', 'now', onHeadVelocity),
  direction('keep gaze', 'ahead', (trial, { at }) => newestGaze(trial, at)),
  direction('ridge on gaze and head history', 'ahead', onHistory),
];
