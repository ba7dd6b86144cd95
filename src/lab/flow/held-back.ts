import { READOUTS, type Readout, type Temperatures } from 'heed';
import { batchProbabilities } from 'heed/tfjs/fit';
import { mulberry32 } from '../jov/eye-noise.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { assembleBatch } from './assemble-batch.ts';
import type { FitRow } from './fit-rows.ts';
import type { FitState } from './fit-state.ts';
import { pointingTargets, previewTargets } from './fit-targets.ts';
import type { PriorBook } from './scene-prior.ts';
import type { SceneScope } from './scene-scope.ts';
import type { Stream } from './trial-rows.ts';

/** Rows of people who are not fitted on, with what a model may know of their rooms. */
export interface HeldBackRows {
  readonly rows: readonly FitRow[];
  /** `null` where the room counts as unknown. */
  readonly priors: PriorBook | null;
  readonly scope: SceneScope;
}

/** Losses of each read-out at several temperatures, nats. */
export type LossesByTemperature = Readonly<Record<Readout, Float64Array>>;

/** 0.6 to 3.3. */
const TEMPERATURES = Array.from({ length: 23 }, (_, step) => 0.6 * 1.08 ** step);

/** Rows that are asked of each combination of signals. */
const ASKED = 640;
const AT_ONCE = 128;

/** Each read-out is looked at by itself, where it is asked. */
const EVEN = { intended: 1, next: 1, staying: 0 };

/** Without an eye tracker counts as much as with one. */
const COMBINATIONS: readonly (readonly Stream[])[] = [
  ['viewer', 'controller-right'],
  ['viewer', 'controller-right'],
  ['viewer', 'controller-right', 'eye'],
  ['viewer', 'controller-right', 'eye-2'],
];

/** Two people of a fit, of both rooms where there are two, the same ones every time; nobody of fewer than three. */
export function heldBackPeople(trials: readonly JovTrial[]): readonly { room: string; person: number }[] {
  const people = [...new Map(trials.map(({ room, person }) => [`${room.name} ${person}`, { room: room.name, person }]))]
    .map(([, person]) => person)
    .toSorted((a, b) => a.room.localeCompare(b.room) || a.person - b.person);
  if (people.length < 3) return [];
  const [first] = people;
  const second = people.findLast(({ room }) => room !== first?.room) ?? people.at(-1);
  return [first, second].filter((person) => person !== undefined);
}

/** Mean loss of each read-out on people held back, at the model's average weights without a temperature. */
export function heldBackLosses(state: FitState, held: HeldBackRows): Readonly<Partial<Record<Readout, number>>> {
  const losses = lossesAt(state, held, [1]);
  return Object.fromEntries(READOUTS.map((readout) => [readout, losses[readout][0]]));
}

/** The temperatures that people held back would have needed (Guo et al. 2017); 1 where they say nothing. */
export function heldBackTemperatures(state: FitState, held: HeldBackRows): Temperatures {
  const losses = lossesAt(state, held, TEMPERATURES);
  const best = (readout: Readout): number => {
    const all = losses[readout];
    if (!all.every(Number.isFinite)) return 1;
    return TEMPERATURES[all.indexOf(Math.min(...all))] ?? 1;
  };
  return Object.fromEntries(READOUTS.map((readout) => [readout, best(readout)])) as Record<Readout, number>;
}

function lossesAt(state: FitState, held: HeldBackRows, temperatures: readonly number[]): LossesByTemperature {
  const sums = Object.fromEntries(
    READOUTS.map((readout) => [readout, { loss: new Float64Array(temperatures.length), weight: 0 }]),
  ) as Record<Readout, { readonly loss: Float64Array; weight: number }>;
  const random = mulberry32(1);
  for (const phase of ['preview', 'response'] as const) {
    const rows = held.rows.filter((row) => row.phase === phase);
    if (rows.length === 0) continue;
    for (const streams of phase === 'response' ? COMBINATIONS.slice(0, 1) : COMBINATIONS) {
      for (let asked = 0; asked < ASKED; asked += AT_ONCE) {
        const picked = Array.from({ length: AT_ONCE }, () => rows[Math.floor(random() * rows.length)] as FitRow);
        addLosses(sums, state, held, picked, streams, temperatures);
      }
    }
  }
  return Object.fromEntries(
    READOUTS.map((readout) => [readout, sums[readout].loss.map((loss) => loss / sums[readout].weight)]),
  ) as LossesByTemperature;
}

function addLosses(
  sums: Record<Readout, { readonly loss: Float64Array; weight: number }>,
  { columns, average, shape }: FitState,
  { priors, scope }: HeldBackRows,
  rows: readonly FitRow[],
  streams: readonly Stream[],
  temperatures: readonly number[],
): void {
  const held = rows.map((row) => ({ row, aois: scope(row.ready.trial.room) }));
  const scenes = held.map(({ row: { ready }, aois }) => ({
    row: ready,
    prior: priors?.of(ready.trial.room.name, null) ?? null,
    relevance: false,
    aois,
  }));
  const batch = assembleBatch(columns, scenes, streams);
  const eyeKnown = streams.some((name) => name.startsWith('eye'));
  const isResponse = rows[0]?.phase === 'response';
  const targets = isResponse ? pointingTargets(held, batch) : previewTargets(held, batch, () => 1, eyeKnown, EVEN);
  const asked = targets.flatMap(({ readout, allowed }) =>
    temperatures.map((temperature) => ({ readout, temperature, allowed })),
  );
  const answers = batchProbabilities(average, shape, batch, asked);
  targets.forEach(({ readout, truth }, which) => {
    const sum = sums[readout];
    temperatures.forEach((_, t) => {
      const p = answers[which * temperatures.length + t] ?? new Float32Array();
      for (let at = 0; at < truth.length; at++) {
        const weight = truth[at] as number;
        if (weight > 0) sum.loss[t] = (sum.loss[t] as number) - weight * Math.log(Math.max(1e-7, p[at] as number));
      }
    });
    sum.weight += truth.reduce((total, weight) => total + weight, 0);
  });
}
