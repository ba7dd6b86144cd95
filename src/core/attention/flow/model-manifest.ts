import type { SpreadBand, Temperatures } from './flow-model.ts';
import type { FlowShape, WeightSpec } from './flow-shape.ts';
import type { InputColumns } from './input-columns.ts';

/** Says that a JSON file is a manifest of ours. */
export const MODEL_FORMAT = 'heed-attention-flow';

/** Newest manifest that this version reads. */
export const MODEL_VERSION = 1;

/** Where a model came from. */
export interface ModelProvenance {
  /** Commit of the code that fitted it. */
  readonly commit: string;
  readonly createdIso: string;
  readonly data: readonly { readonly file: string; readonly sha256: string }[];
  readonly people: readonly string[];
  readonly seed: number;
  readonly steps: number;
  /** Figures on people left out, by name. */
  readonly metrics: Readonly<Record<string, number>>;
}

/** `manifest.json`: everything about a model but its weights, which lie in `weights.bin` as little-endian float32. */
export interface ModelManifest {
  readonly format: typeof MODEL_FORMAT;
  readonly version: number;
  readonly name: string;
  readonly shape: FlowShape;
  readonly columns: InputColumns;
  readonly temperature: Temperatures;
  readonly unknownRoomTemperature: Temperatures;
  readonly spread: readonly SpreadBand[];
  readonly weights: readonly WeightSpec[];
  readonly weightsBytes: number;
  /** SHA-256 of `weights.bin`, hexadecimal. */
  readonly weightsSha256: string;
  readonly provenance: ModelProvenance;
}

export type ModelIssueCode =
  | 'not-json'
  | 'not-a-model'
  | 'too-new'
  | 'missing-field'
  | 'wrong-type'
  | 'unknown-feature'
  | 'wrong-shape'
  | 'truncated-weights'
  | 'damaged-weights'
  | 'non-finite-weights';

/** Something wrong with a model file, at a JSON path or in the weights. */
export interface ModelIssue {
  readonly code: ModelIssueCode;
  readonly place: string;
  readonly message: string;
}
