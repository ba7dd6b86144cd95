import { DamagedBytes } from './byte-reader.ts';

/** Plain data that was read, about which nothing is known. */
export type Plain = Readonly<Record<string, unknown>>;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a JSON text; throws `DamagedBytes` on any other text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DamagedBytes('expected JSON, got other text');
  }
}
