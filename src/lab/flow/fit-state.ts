import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type FlowShape, type InputColumns, READOUTS, type Temperatures } from 'heed';
import type { AdamMoments } from 'heed/tfjs/fit';

/** Where a fit stands: enough to go on after a kill as if nothing had happened. */
export interface FitState {
  step: number;
  readonly columns: InputColumns;
  readonly shape: FlowShape;
  readonly weights: Map<string, Float32Array>;
  readonly moments: Map<string, AdamMoments>;
  /** Average of the weights so far, the newest counting most. */
  readonly average: Map<string, Float32Array>;
  /** Of people held back, see `heldBackTemperatures`. */
  readonly temperature: Temperatures;
  readonly unknownRoomTemperature: Temperatures;
}

/** No correction. */
export const UNTEMPERED = Object.fromEntries(READOUTS.map((readout) => [readout, 1])) as Temperatures;

export const newMoments = (weights: ReadonlyMap<string, Float32Array>): Map<string, AdamMoments> =>
  new Map(
    [...weights].map(([name, { length }]) => [
      name,
      { first: new Float32Array(length), second: new Float32Array(length) },
    ]),
  );

interface StoredState extends Pick<FitState, 'step' | 'columns' | 'shape' | 'temperature' | 'unknownRoomTemperature'> {
  /** The options it belongs to. */
  readonly key: string;
  /** Name, then weights, first and second moments, average, each in base64. */
  readonly weights: readonly (readonly string[])[];
}

/** Stores a fit; the file is whole or absent, never half written. `key` names the options it belongs to. */
export function storeFit(file: string, key: string, state: FitState): void {
  mkdirSync(dirname(file), { recursive: true });
  const text = (values: Float32Array): string =>
    Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');
  const weights = [...state.weights].map(([name, values]) => {
    const moments = state.moments.get(name);
    const average = state.average.get(name) ?? values;
    const { first, second } = moments ?? { first: values, second: values };
    return [name, ...[values, first, second, average].map(text)];
  });
  const { step, columns, shape, temperature, unknownRoomTemperature } = state;
  const stored = { key, step, columns, shape, temperature, unknownRoomTemperature, weights } satisfies StoredState;
  writeFileSync(`${file}.part`, JSON.stringify(stored));
  renameSync(`${file}.part`, file);
}

/** The shape of a stored fit, whatever its options; `null` when there is none. */
export const restoreShape = (file: string): FlowShape | null =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as StoredState).shape : null;

/** The stored fit of these options, `null` when there is none. */
export function restoreFit(file: string, key: string): FitState | null {
  if (!existsSync(file)) return null;
  const stored = JSON.parse(readFileSync(file, 'utf8')) as StoredState;
  if (stored.key !== key) return null;
  const numbers = (text = ''): Float32Array => {
    const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
    return new Float32Array(bytes.buffer);
  };
  return {
    step: stored.step,
    columns: stored.columns,
    shape: stored.shape,
    temperature: stored.temperature,
    unknownRoomTemperature: stored.unknownRoomTemperature,
    weights: new Map(stored.weights.map(([name = '', values]) => [name, numbers(values)])),
    moments: new Map(
      stored.weights.map(([name = '', , first, second]) => [name, { first: numbers(first), second: numbers(second) }]),
    ),
    average: new Map(stored.weights.map(([name = '', , , , average]) => [name, numbers(average)])),
  };
}
