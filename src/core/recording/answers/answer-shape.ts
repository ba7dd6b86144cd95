import type { AttentionResult, BackendName } from '../../attention/kernel.ts';
import type { AoiId } from '../../signals/scene-sample.ts';
import { DamagedBytes } from '../bytes/byte-reader.ts';
import { isPlain, parseJson } from '../bytes/parse-json.ts';

/** What stays the same over many answers, so that the rest is a table of numbers (rule R17). */
export interface AnswerShape {
  readonly ids: readonly AoiId[];
  readonly model: string;
  readonly backend: BackendName;
  /** Which optional arrays the answers have. */
  readonly has: readonly (typeof OPTIONAL)[number][];
  /** Signals with a share in the answer. */
  readonly signals: readonly string[];
}

export const OPTIONAL = ['next', 'intended', 'spread'] as const;

export const answerShapeOf = (answer: AttentionResult): AnswerShape => ({
  ids: answer.ids,
  model: answer.model,
  backend: answer.backend,
  has: OPTIONAL.filter((name) => answer[name] !== null),
  signals: answer.sources.map(({ signal }) => signal),
});

/** Numbers in one optional array of an answer about `count` AOIs. */
export const optionalLength = (name: (typeof OPTIONAL)[number], count: number): number =>
  name === 'spread' ? 2 * (count + 1) : count;

/** Reads a shape from its text; throws `DamagedBytes` on anything else. */
export function readAnswerShape(text: string): AnswerShape {
  const value = parseJson(text);
  const isTexts = (list: unknown): boolean => Array.isArray(list) && list.every((entry) => typeof entry === 'string');
  const isSound =
    isPlain(value) &&
    typeof value.model === 'string' &&
    typeof value.backend === 'string' &&
    [value.ids, value.has, value.signals].every(isTexts);
  if (!isSound) throw new DamagedBytes('expected the shape of an answer, got something else');
  return value as unknown as AnswerShape;
}
