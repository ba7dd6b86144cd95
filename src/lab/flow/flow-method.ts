import type { FlowModel, Readout } from 'heed';
import type { Instance } from '../benchmark/instance.ts';
import type { FitContext, FittedMethod, Method, Prediction } from '../benchmark/method.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import type { Scene } from './assemble-batch.ts';
import { flowAnswers } from './flow-answers.ts';
import { flowSalience } from './flow-salience.ts';
import { readyRow } from './ready-row.ts';
import type { ScenePrior } from './scene-prior.ts';
import { encodeTrial, STREAMS, type Stream } from './trial-rows.ts';

/** A fitted model with what it knows of the rooms. */
export interface KnowingModel {
  readonly model: FlowModel;
  /** The prior of a room that people were recorded in for the fit; `null` for any other. */
  priorOf(room: JovTrial['room']): ScenePrior | null;
}

export interface FlowMethodOptions {
  readonly name: string;
  readonly role: Method['role'];
  readonly tasks: Method['tasks'];
  /** Gives the author's mark of what matters. */
  readonly relevance?: true;
  /** Streams that are kept from the model. */
  readonly without?: readonly Stream[];
  /** Keeps every signal from the model. */
  readonly blind?: true;
  fit(training: readonly JovTrial[], context: FitContext): KnowingModel | Promise<KnowingModel>;
}

/** The attention-flow model as a method of the benchmark. */
export function flowMethod({ fit: fitModel, without = [], blind, ...method }: FlowMethodOptions): Method {
  return {
    ...method,
    async fit(training, context) {
      const { model, priorOf } = await fitModel(training, context);
      return fitted(model, priorOf, { relevance: method.relevance ?? false, without, blind: blind ?? false });
    },
  };
}

function fitted(
  model: FlowModel,
  priorOf: KnowingModel['priorOf'],
  { relevance, without, blind }: { relevance: boolean; without: readonly Stream[]; blind: boolean },
): FittedMethod {
  const streamsFor = (instance: Instance): readonly Stream[] =>
    streamsOf(instance).filter((name) => !without.includes(name));
  return {
    predict(trial, instances) {
      const wanted = new Set(instances.map(({ at }) => at));
      const asked = new Set(instances.flatMap(streamsFor));
      const rows = encodeTrial(
        trial,
        (index) => wanted.has(index),
        STREAMS.filter((stream) => asked.has(stream)),
      );
      const ready = new Map(rows.frames.map((frame, place) => [frame, readyRow(model.columns, rows, place)]));
      const answers = new Map<Instance, Prediction | null>();
      for (const group of groups(instances, streamsFor)) {
        const sceneOf = ({ at }: Instance): readonly Scene[] => {
          const row = ready.get(at);
          return row === undefined ? [] : [{ row, prior: priorOf(trial.room), relevance, blind }];
        };
        const { readout, streams } = group;
        // T0 asks of the same instants as T0e: each is answered once.
        const instants = [...new Map(group.instances.map((instance) => [instance.at, instance])).values()];
        const probabilities = flowAnswers(model, instants.flatMap(sceneOf), streams, readout, trial.room);
        const byInstant = new Map(instants.map(({ at }, i) => [at, probabilities[i]]));
        for (const instance of group.instances) {
          answers.set(instance, predictionOf(instance, byInstant.get(instance.at), trial));
        }
      }
      return instances.map((instance) => answers.get(instance) ?? null);
    },
    salience: (question) => flowSalience(model, question),
  };
}

interface Group {
  readonly readout: Readout;
  readonly streams: readonly Stream[];
  readonly instances: Instance[];
}

function groups(
  instances: readonly Instance[],
  streamsFor: (instance: Instance) => readonly Stream[],
): readonly Group[] {
  const found = new Map<string, Group>();
  for (const instance of instances) {
    const readout = readoutOf(instance);
    if (readout === null) continue;
    const streams = streamsFor(instance);
    const key = `${readout} ${streams.join(' ')}`;
    const group = found.get(key) ?? { readout, streams, instances: [] };
    found.set(key, group);
    group.instances.push(instance);
  }
  return [...found.values()];
}

function readoutOf(instance: Instance): Readout | null {
  switch (instance.task) {
    case 'T0':
    case 'T0e':
    case 'T0-eye':
      return 'attended';
    case 'T1':
      return 'intended';
    case 'T2':
      return 'next';
    case 'T3':
      return 'indicated';
    case 'T4':
      return null;
    default:
      return instance satisfies never;
  }
}

function streamsOf(instance: Instance): readonly Stream[] {
  const always = ['viewer', 'controller-right'] as const;
  if (instance.task === 'T0-eye') return [...always, `eye-${instance.sigma}`];
  return 'inputs' in instance && instance.inputs === 'eye' ? [...always, 'eye'] : always;
}

function predictionOf(instance: Instance, p: Float32Array | undefined, trial: JovTrial): Prediction | null {
  if (p === undefined) return null;
  const n = trial.room.aois.length;
  switch (instance.task) {
    case 'T0':
    case 'T0-eye':
      return { type: 'probabilities', p: p.subarray(0, n) };
    case 'T0e':
      return { type: 'elsewhere', score: p[n] ?? 0 };
    case 'T1':
    case 'T3':
      return { type: 'probabilities', p: trial.room.targets.map((i) => p[i] ?? 0) };
    case 'T2':
      return { type: 'probabilities', p: p.map((value, i) => (i === instance.current ? 0 : value)) };
    case 'T4':
      return null;
    default:
      return instance satisfies never;
  }
}
