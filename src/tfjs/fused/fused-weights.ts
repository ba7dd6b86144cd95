import { columnOf, type FlowModel, type InputColumn, SIGNAL_KINDS, weightOf, weightSpecs } from 'heed';
import { vectors } from './fused-layout.ts';

/** Every weight of a model as vectors of four: rows and columns padded with zeros, columns of the inputs after them. */
export interface FusedWeights {
  readonly values: Float32Array;
  /** Vector at which a weight begins. */
  at(name: string): number;
  /** The same for a weight of a kind of signal, as WGSL over the number of the kind. */
  ofKind(name: string, kind: string): string;
  /** Vectors at which the columns begin, two of them a column: place, isLog, 1 / scale, mean; 1 / deviation, mask row. */
  readonly columns: { readonly token: number; readonly signal: number; readonly evidence: number };
}

/** Lays a model out for the shaders. */
export function fuseWeights(model: FlowModel): FusedWeights {
  const w = weightOf(model);
  const starts = new Map<string, number>();
  const parts: Float32Array[] = [];
  let end = 0;
  const put = (part: Float32Array): number => {
    const start = end;
    parts.push(part);
    end += part.length / 4;
    return start;
  };
  for (const { name, shape } of weightSpecs(model.shape)) {
    const [rows, columns] = shape.length === 1 ? [1, shape[0] ?? 0] : [shape[0] ?? 0, shape[1] ?? 0];
    starts.set(name, put(padded(w(name), rows, columns, shape.length === 1)));
  }
  const { token, signal, evidence } = model.columns;
  let mask = token.length;
  const tokenAt = put(columnTable(token, columnOf.token, ({ maskable }) => (maskable ? mask++ : -1)));
  const signalAt = put(columnTable(signal, columnOf.signal, () => -1));
  const evidenceAt = put(columnTable(evidence, columnOf.evidence, () => -1));
  const values = new Float32Array(end * 4);
  let to = 0;
  for (const part of parts) {
    values.set(part, to);
    to += part.length;
  }
  const at = (name: string): number => {
    const found = starts.get(name);
    if (found === undefined) throw new Error(`fuseWeights: expected a weight ${name}, got none`);
    return found;
  };
  const [first, second] = SIGNAL_KINDS;
  return {
    values,
    at,
    ofKind: (name, kind) => {
      const stride = at(`${second}.${name}`) - at(`${first}.${name}`);
      return `(${at(`${first}.${name}`)} + ${kind} * ${stride})`;
    },
    columns: { token: tokenAt, signal: signalAt, evidence: evidenceAt },
  };
}

/** [rows, columns] with both in whole vectors; a bias is one row. */
function padded(values: Float32Array, rows: number, columns: number, isBias: boolean): Float32Array {
  const width = vectors(columns) * 4;
  const out = new Float32Array((isBias ? 1 : vectors(rows) * 4) * width);
  for (let row = 0; row < rows; row++) out.set(values.subarray(row * columns, (row + 1) * columns), row * width);
  return out;
}

function columnTable<Column extends InputColumn>(
  columns: readonly Column[],
  placeOf: (feature: string) => number,
  maskOf: (column: Column) => number,
): Float32Array {
  return Float32Array.from(
    columns.flatMap((column) => [
      ...[placeOf(column.feature), column.transform === 'log' ? 1 : 0, 1 / column.scale, column.mean],
      ...[1 / column.deviation, maskOf(column), 0, 0],
    ]),
  );
}
