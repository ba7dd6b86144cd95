import { bootstrapInterval } from '../benchmark/bootstrap.ts';
import { DISTRACTOR_FAMILIES, EVENT_FAMILIES, LOOK_ALIKE } from './families.ts';
import { type FitData, joinData } from './fit-data.ts';
import { fitReadout, type ReadoutOptions } from './fit-readout.ts';
import {
  AUTHOR_SHARES,
  type AuthorShareName,
  BASELINES,
  byReadout,
  type Judge,
  type JudgedScene,
  judgeScene,
  scenePrecision,
} from './judged-scene.ts';
import { type MadeScene, makeScene } from './made-scene.ts';
import type { SceneRow } from './scene-rows.ts';

/** A mean over scenes with its 95 % interval. */
export interface SceneMean {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A read-out to be judged: its name, how it is fitted. */
export interface Contender {
  readonly name: string;
  readonly options: Omit<ReadoutOptions, 'seed'>;
}

/** Average precision of every judge on scenes whose event, with the distractor most like it, no fit has seen. */
export interface FoldsReport {
  readonly scenes: number;
  /** By share of the author, by judge. */
  readonly precision: Readonly<Record<AuthorShareName, Readonly<Record<string, SceneMean>>>>;
  /** Without the author's marks, by event left out, by judge. */
  readonly perEvent: Readonly<Record<string, Readonly<Record<string, SceneMean>>>>;
  /** What the first contender said. */
  readonly answers: readonly SceneAnswer[];
}

/** Logits of a scene's rows, with what they are about. */
export interface SceneAnswer {
  readonly share: AuthorShareName;
  readonly rows: readonly Pick<SceneRow, 'actor' | 's' | 'deserves'>[];
  readonly logits: readonly number[];
}

export interface FoldsOptions {
  readonly seed: number;
  readonly scenesPerEvent: number;
  readonly contenders: readonly Contender[];
  readonly onFold: (event: string) => void;
}

const SHARES = Object.keys(AUTHOR_SHARES) as readonly AuthorShareName[];

/** Scenes with just one event, never among those that are fitted on. */
const testScene = (seed: number, event: string): MadeScene =>
  makeScene({
    seed: 0x4000_0000 + seed,
    events: [],
    distractors: Object.keys(DISTRACTOR_FAMILIES),
    exactly: [event],
    ...(LOOK_ALIKE[event] === undefined ? {} : { surely: LOOK_ALIKE[event] }),
    marksAlone: false,
  });

/** Fits without each event in turn, judges on scenes with it. */
export function leaveFamiliesOut(
  fitted: readonly { readonly scene: MadeScene; readonly data: FitData }[],
  { seed, scenesPerEvent, contenders, onFold }: FoldsOptions,
): FoldsReport {
  const found = SHARES.map(() => new Map<string, Map<string, number[]>>());
  const answers: SceneAnswer[] = [];
  Object.keys(EVENT_FAMILIES).forEach((event, fold) => {
    const data = joinData(fitted.filter(({ scene }) => isFree(scene, event)).map((entry) => entry.data));
    const models = contenders.map(
      ({ name, options }) => [name, byReadout(fitReadout(data, { ...options, seed }))] as const,
    );
    const judges = Object.entries({ ...BASELINES, ...Object.fromEntries(models) });
    const first = models[0]?.[1];
    for (let i = 0; i < scenesPerEvent; i++) {
      const scene = testScene(1000 * fold + i, event);
      SHARES.forEach((share, s) => {
        const judged = judgeScene(scene, share);
        for (const [name, judge] of judges) {
          const precision = scenePrecision(judge, judged);
          if (precision !== null) remember(found[s], name, event, precision);
        }
        if (first !== undefined) answers.push(answerOf(judged, share, first));
      });
    }
    onFold(event);
  });
  const perShare = <T>(of: (s: number) => T): Readonly<Record<AuthorShareName, T>> =>
    Object.fromEntries(SHARES.map((share, s) => [share, of(s)])) as Record<AuthorShareName, T>;
  const events = Object.keys(EVENT_FAMILIES);
  return {
    scenes: events.length * scenesPerEvent,
    precision: perShare((s) =>
      Object.fromEntries([...(found[s] ?? [])].map(([name, byEvent]) => [name, meanOf([...byEvent.values()].flat())])),
    ),
    perEvent: Object.fromEntries(
      events.map((event) => [
        event,
        Object.fromEntries([...(found[0] ?? [])].map(([name, byEvent]) => [name, meanOf(byEvent.get(event) ?? [])])),
      ]),
    ),
    answers,
  };
}

const answerOf = (scene: JudgedScene, share: AuthorShareName, judge: Judge): SceneAnswer => ({
  share,
  rows: scene.rows.map(({ actor, s, deserves }) => ({ actor, s, deserves })),
  logits: Array.from(judge(scene), (p) => Math.log(Math.max(1e-7, p) / Math.max(1e-7, 1 - p))),
});

const isFree = ({ events, distractors }: MadeScene, event: string): boolean =>
  !events.includes(event) && !distractors.includes(LOOK_ALIKE[event] ?? '');

function remember(
  found: Map<string, Map<string, number[]>> | undefined,
  name: string,
  event: string,
  precision: number,
): void {
  const byEvent = found?.get(name) ?? new Map<string, number[]>();
  found?.set(name, byEvent);
  byEvent.set(event, [...(byEvent.get(event) ?? []), precision]);
}

/** The mean with its interval over scenes drawn with replacement. */
export function meanOf(values: readonly number[]): SceneMean {
  const mean = (drawn: Int32Array): number => drawn.reduce((sum, i) => sum + (values[i] ?? 0), 0) / drawn.length;
  const [low, high] = bootstrapInterval(values.length, mean);
  return { value: values.reduce((a, b) => a + b, 0) / values.length, low, high };
}
