import type { Focus } from '../../signals/focus.ts';
import type { FocusSource, FrameSample, Handedness } from '../../signals/frame-sample.ts';
import type { AoiSample } from '../../signals/scene-sample.ts';
import { DamagedBytes } from '../bytes/byte-reader.ts';
import { isPlain, parseJson } from '../bytes/parse-json.ts';

/** An AOI with the fields that guidance may read besides its place. */
export type RecordedAoi = AoiSample & { readonly skill?: string; readonly always?: boolean };

/** What of an AOI does not change while its shape lasts. */
export type AoiShape = Pick<RecordedAoi, 'id' | 'label' | 'kind' | 'skill' | 'always'> & {
  /** Number of finer boxes; absent when it has none. */
  readonly parts?: number;
};

/** What stays the same over a stretch of frames, so that the rest is a table of numbers (rule R12). */
export interface FrameShape {
  /** Whether the device tracks eyes, whether it says how well. */
  readonly eye: 'none' | 'gaze' | 'gaze-spread';
  readonly inputs: readonly (readonly [source: Exclude<FocusSource, 'eye'>, handedness: Handedness])[];
  readonly aois: readonly AoiShape[];
  /** Signals with a focus, in order. */
  readonly signals: readonly string[];
}

/** The shape of a frame. */
export function shapeOf(
  { eye, inputs }: FrameSample,
  aois: readonly RecordedAoi[],
  focus: readonly Focus[],
): FrameShape {
  return {
    eye: eye === null ? 'none' : eye.spreadDeg === undefined ? 'gaze' : 'gaze-spread',
    inputs: inputs.map(({ source, handedness }) => [source, handedness]),
    aois: aois.map(({ id, label, kind, skill, always, parts }) => ({
      id,
      label,
      kind,
      ...(skill === undefined ? {} : { skill }),
      ...(always === undefined ? {} : { always }),
      ...(parts === undefined ? {} : { parts: parts.length }),
    })),
    signals: focus.map(({ signal }) => signal),
  };
}

/** True when a frame has the shape; allocates nothing. */
export function hasShape(
  shape: FrameShape,
  { eye, inputs }: FrameSample,
  aois: readonly RecordedAoi[],
  focus: readonly Focus[],
): boolean {
  if ((eye === null) !== (shape.eye === 'none')) return false;
  if (eye !== null && (eye.spreadDeg === undefined) !== (shape.eye === 'gaze')) return false;
  if (inputs.length !== shape.inputs.length || aois.length !== shape.aois.length) return false;
  if (focus.length !== shape.signals.length) return false;
  for (let i = 0; i < inputs.length; i++) {
    const [input, known] = [inputs[i], shape.inputs[i]];
    if (input?.source !== known?.[0] || input?.handedness !== known?.[1]) return false;
  }
  for (let i = 0; i < focus.length; i++) if (focus[i]?.signal !== shape.signals[i]) return false;
  for (let i = 0; i < aois.length; i++) {
    const [aoi, known] = [aois[i], shape.aois[i]];
    if (aoi === undefined || known === undefined || !hasAoiShape(known, aoi)) return false;
  }
  return true;
}

const hasAoiShape = (shape: AoiShape, aoi: RecordedAoi): boolean =>
  aoi.id === shape.id &&
  aoi.label === shape.label &&
  aoi.kind === shape.kind &&
  aoi.skill === shape.skill &&
  aoi.always === shape.always &&
  aoi.parts?.length === shape.parts;

/** Reads a shape from its text; throws `DamagedBytes` on anything else. */
export function readShape(text: string): FrameShape {
  const value = parseJson(text);
  const isSound =
    isPlain(value) &&
    (value.eye === 'none' || value.eye === 'gaze' || value.eye === 'gaze-spread') &&
    isListOf(value.inputs, (input) => Array.isArray(input) && isListOf(input, isText)) &&
    isListOf(value.signals, isText) &&
    isListOf(value.aois, isAoiShape);
  if (!isSound) throw new DamagedBytes('expected the shape of a frame, got something else');
  return value as unknown as FrameShape;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isListOf = (value: unknown, isOne: (entry: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne);

const isAoiShape = (value: unknown): boolean =>
  isPlain(value) &&
  [value.id, value.label, value.kind].every(isText) &&
  (value.parts === undefined || (Number.isInteger(value.parts) && Number(value.parts) >= 0));
