import type { ModelIssue } from '../flow/model-manifest.ts';
import { sha256Hex } from '../sha256-hex.ts';
import { IMPORTANCE_DIM, IMPORTANCE_FEATURES } from './importance-features.ts';
import type { ImportanceModel } from './importance-model.ts';

/** Says that a JSON file is a read-out of ours. */
const IMPORTANCE_FORMAT = 'heed-importance';

/** Newest read-out that this version reads. */
const IMPORTANCE_VERSION = 1;

/** Where a read-out came from. */
export interface ImportanceProvenance {
  readonly seed: number;
  readonly scenes: number;
  readonly events: readonly string[];
  readonly distractors: readonly string[];
  /** Spread of each feature in those scenes; the weights are for features as they are, not over it. */
  readonly deviations: Readonly<Record<string, number>>;
  /** Figures on scenes with families left out, by name. */
  readonly metrics: Readonly<Record<string, number>>;
}

interface ImportanceFile {
  readonly format: typeof IMPORTANCE_FORMAT;
  readonly version: number;
  readonly name: string;
  readonly features: readonly string[];
  readonly hidden: number;
  readonly inward: readonly number[];
  readonly bias: readonly number[];
  readonly outward: readonly number[];
  /** SHA-256 of all weights in this order as little-endian float32, hexadecimal. */
  readonly weightsSha256: string;
  readonly provenance: ImportanceProvenance;
}

/** A read-out that was read, or everything that is wrong with its file. */
export type ReadImportance =
  | { readonly type: 'ok'; readonly model: ImportanceModel; readonly provenance: ImportanceProvenance }
  | { readonly type: 'refused'; readonly issues: readonly ModelIssue[] };

/** Reads a read-out from its text; never throws on a bad file. */
export async function readImportanceModel(text: string): Promise<ReadImportance> {
  const refuse = (...issues: readonly ModelIssue[]): ReadImportance => ({ type: 'refused', issues });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse({ code: 'not-json', place: '$', message: 'expected JSON' });
  }
  if (!isObject(value) || value.format !== IMPORTANCE_FORMAT) {
    return refuse({ code: 'not-a-model', place: '$.format', message: `expected "${IMPORTANCE_FORMAT}"` });
  }
  if (typeof value.version === 'number' && value.version > IMPORTANCE_VERSION) {
    const message = `expected at most ${IMPORTANCE_VERSION}, got ${value.version}: update Heed`;
    return refuse({ code: 'too-new', place: '$.version', message });
  }
  const issues = issuesOf(value);
  if (issues.length > 0) return refuse(...issues);
  const file = value as unknown as ImportanceFile;
  const model: ImportanceModel = {
    name: file.name,
    hidden: file.hidden,
    inward: Float32Array.from(file.inward),
    bias: Float32Array.from(file.bias),
    outward: Float32Array.from(file.outward),
  };
  if ((await hashOf(model)) !== file.weightsSha256) {
    const message = 'expected the weights that the hash was made for, got others';
    return refuse({ code: 'damaged-weights', place: '$.weightsSha256', message });
  }
  return { type: 'ok', model, provenance: file.provenance };
}

/** The text of a read-out's file. */
export async function writeImportanceModel(model: ImportanceModel, provenance: ImportanceProvenance): Promise<string> {
  const { name, hidden, inward, bias, outward } = model;
  const file: ImportanceFile = {
    format: IMPORTANCE_FORMAT,
    version: IMPORTANCE_VERSION,
    name,
    features: IMPORTANCE_FEATURES,
    hidden,
    inward: [...inward],
    bias: [...bias],
    outward: [...outward],
    weightsSha256: await hashOf(model),
    provenance,
  };
  return `${JSON.stringify(file)}\n`;
}

type Plain = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Largest hidden part that is believed. */
const MOST_HIDDEN = 64;

function issuesOf(value: Plain): readonly ModelIssue[] {
  const issues: ModelIssue[] = [];
  const complain = (code: ModelIssue['code'], place: string, message: string): void => {
    issues.push({ code, place, message });
  };
  const { hidden, features } = value;
  if (typeof value.version !== 'number') complain('wrong-type', '$.version', 'expected a number');
  if (typeof value.name !== 'string') complain('wrong-type', '$.name', 'expected a string');
  if (!isObject(value.provenance)) complain('wrong-type', '$.provenance', 'expected an object');
  if (typeof value.weightsSha256 !== 'string') complain('wrong-type', '$.weightsSha256', 'expected a string');
  if (!Array.isArray(features) || features.join() !== IMPORTANCE_FEATURES.join()) {
    complain('unknown-feature', '$.features', 'expected the features of this version in their order');
  }
  if (typeof hidden !== 'number' || !Number.isInteger(hidden) || hidden < 0 || hidden > MOST_HIDDEN) {
    complain('wrong-type', '$.hidden', `expected a whole number up to ${MOST_HIDDEN}, got ${hidden}`);
    return issues;
  }
  const lengths = { inward: IMPORTANCE_DIM * (hidden + 1), bias: hidden + 1, outward: hidden };
  for (const [name, length] of Object.entries(lengths)) {
    const numbers = value[name];
    if (!Array.isArray(numbers) || numbers.length !== length) {
      complain('wrong-shape', `$.${name}`, `expected ${length} numbers`);
    } else if (!numbers.every(Number.isFinite)) {
      complain('non-finite-weights', `$.${name}`, 'expected finite numbers');
    }
  }
  return issues;
}

function hashOf({ inward, bias, outward }: ImportanceModel): Promise<string> {
  const numbers = [...inward, ...bias, ...outward];
  const view = new DataView(new ArrayBuffer(numbers.length * 4));
  numbers.forEach((number, i) => {
    view.setFloat32(i * 4, number, true);
  });
  return sha256Hex(view.buffer);
}
