import { READOUTS, weightSpecs } from './flow-shape.ts';
import { columnOf } from './input-columns.ts';
import {
  MODEL_FORMAT,
  MODEL_VERSION,
  type ModelIssue,
  type ModelIssueCode,
  type ModelManifest,
} from './model-manifest.ts';
import { tokenInputCount } from './prepare-inputs.ts';

/** Largest size of a part that is believed; a damaged number must not make us allocate without bound. */
const LARGEST_SIZE = 4096;

type Field = 'string' | 'number' | 'object' | 'array';

const FIELDS: readonly (readonly [name: string, type: Field])[] = [
  ['name', 'string'],
  ['shape', 'object'],
  ['columns', 'object'],
  ['temperature', 'object'],
  ['unknownRoomTemperature', 'object'],
  ['spread', 'array'],
  ['weights', 'array'],
  ['weightsBytes', 'number'],
  ['weightsSha256', 'string'],
  ['provenance', 'object'],
];

const SIZES = [
  ...['tokenInputs', 'signalInputs', 'evidenceInputs', 'embed', 'blocks', 'heads'],
  ...['meet', 'judge', 'gain', 'elsewhere'],
] as const;

/** A manifest in which nothing is wrong, or everything that is. */
export type CheckedManifest =
  | { readonly type: 'ok'; readonly manifest: ModelManifest }
  | { readonly type: 'refused'; readonly issues: readonly ModelIssue[] };

/** Checks the text of a `manifest.json`, all of it at once. */
export function checkManifest(text: string): CheckedManifest {
  const issues: ModelIssue[] = [];
  const complain = (code: ModelIssueCode, place: string, message: string): void => {
    issues.push({ code, place, message });
  };
  const value = parsed(text);
  if (value === undefined) complain('not-json', '$', 'expected JSON');
  else if (!isObject(value) || value.format !== MODEL_FORMAT) {
    complain('not-a-model', '$.format', `expected "${MODEL_FORMAT}"`);
  } else if (typeof value.version !== 'number' || value.version < 1) {
    complain('wrong-type', '$.version', 'expected a number from 1 on');
  } else if (value.version > MODEL_VERSION) {
    complain('too-new', '$.version', `expected at most ${MODEL_VERSION}, got ${value.version}: update Heed`);
  } else {
    checkFields(value, complain);
    if (issues.length === 0) checkContents(value as unknown as ModelManifest, complain);
    if (issues.length === 0) return { type: 'ok', manifest: value as unknown as ModelManifest };
  }
  return { type: 'refused', issues };
}

type Complain = (code: ModelIssueCode, place: string, message: string) => void;

type Plain = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `undefined` for text that is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isA = (value: unknown, type: Field): boolean =>
  type === 'array' ? Array.isArray(value) : type === 'object' ? isObject(value) : typeof value === type;

function checkFields(manifest: Plain, complain: Complain): void {
  for (const [name, type] of FIELDS) {
    if (manifest[name] === undefined) complain('missing-field', `$.${name}`, `expected ${name}`);
    else if (!isA(manifest[name], type)) complain('wrong-type', `$.${name}`, `expected ${name} to be of type ${type}`);
  }
  if (isObject(manifest.shape)) {
    for (const size of SIZES) checkSize(manifest.shape[size], size, complain);
  }
  if (!isObject(manifest.columns)) return;
  for (const input of ['token', 'signal', 'evidence'] as const) {
    const columns = manifest.columns[input];
    if (!Array.isArray(columns)) complain('wrong-type', `$.columns.${input}`, 'expected a list of columns');
    else {
      for (const [i, column] of columns.entries()) checkColumn(column, input, `$.columns.${input}[${i}]`, complain);
    }
  }
}

function checkSize(value: unknown, name: string, complain: Complain): void {
  const sound = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LARGEST_SIZE;
  if (!sound) complain('wrong-type', `$.shape.${name}`, `expected a whole number up to ${LARGEST_SIZE}, got ${value}`);
}

function checkColumn(column: unknown, input: keyof typeof columnOf, place: string, complain: Complain): void {
  if (!isObject(column) || typeof column.feature !== 'string') {
    complain('wrong-type', place, 'expected a column with the name of a feature');
    return;
  }
  if (columnOf[input](column.feature) < 0) {
    complain('unknown-feature', place, `expected a feature of this version, got ${column.feature}`);
  }
  const numbers = [column.mean, column.deviation, column.scale];
  const sound = numbers.every((number) => typeof number === 'number' && Number.isFinite(number));
  if (!sound || column.deviation === 0 || column.scale === 0) {
    complain('wrong-type', place, 'expected a finite mean, deviation, scale, neither of the last two 0');
  }
  if (column.transform !== 'linear' && column.transform !== 'log') {
    complain('wrong-type', place, `expected transform linear or log, got ${column.transform}`);
  }
}

function checkContents(manifest: ModelManifest, complain: Complain): void {
  const { shape, columns, weights, spread } = manifest;
  if (shape.heads === 0 || shape.embed % shape.heads !== 0) {
    complain('wrong-shape', '$.shape.heads', `expected a divisor of embed ${shape.embed}, got ${shape.heads}`);
  }
  const inputs = [
    ['tokenInputs', tokenInputCount(columns)],
    ['signalInputs', columns.signal.length],
    ['evidenceInputs', columns.evidence.length],
  ] as const;
  for (const [name, count] of inputs) {
    if (shape[name] !== count) complain('wrong-shape', `$.shape.${name}`, `expected ${count}, got ${shape[name]}`);
  }
  const expected = weightSpecs(shape);
  if (JSON.stringify(weights) !== JSON.stringify(expected)) {
    complain('wrong-shape', '$.weights', `expected the ${expected.length} weights of this shape in their order`);
  }
  for (const name of ['temperature', 'unknownRoomTemperature'] as const) {
    for (const readout of READOUTS) {
      const value = manifest[name][readout];
      if (Number.isFinite(value) && value > 0) continue;
      complain('wrong-type', `$.${name}.${readout}`, `expected a positive number, got ${value}`);
    }
  }
  spread.forEach((band: unknown, i) => {
    const numbers = isObject(band) ? [band.from, band.share, band.low, band.high] : [null];
    if (numbers.every((number) => typeof number === 'number' && number >= 0 && number <= 1)) return;
    complain('wrong-type', `$.spread[${i}]`, 'expected from, share, low, high in [0, 1]');
  });
}
