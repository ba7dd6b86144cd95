import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { PredictionRecord } from './prediction-record.ts';
import type { TaskName } from './results.ts';

/** Takes the answers of one method one by one. */
export interface PredictionWriter {
  write(record: PredictionRecord): void;
  close(): void;
}

/** Characters kept before they are written. */
const CHUNK = 1 << 20;

/** Fractions keep six decimals; whole numbers stay as they are. */
const sixDecimals = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 1e6) / 1e6 : value;

/** One line of JSON, six decimals, without its line break. */
const lineOf = (record: PredictionRecord): string => JSON.stringify(record, sixDecimals);

/** Streams lines into `predictions-T0.jsonl` and its siblings, one file per task, in a folder that is made if absent. */
export function createPredictionWriter(folder: string): PredictionWriter {
  mkdirSync(folder, { recursive: true });
  const files = new Map<TaskName, { readonly descriptor: number; pending: string }>();
  return {
    write(record) {
      const file = files.get(record.task) ?? {
        descriptor: openSync(join(folder, `predictions-${record.task}.jsonl`), 'w'),
        pending: '',
      };
      files.set(record.task, file);
      file.pending += `${lineOf(record)}\n`;
      if (file.pending.length < CHUNK) return;
      writeSync(file.descriptor, file.pending);
      file.pending = '';
    },
    close() {
      for (const { descriptor, pending } of files.values()) {
        writeSync(descriptor, pending);
        closeSync(descriptor);
      }
      files.clear();
    },
  };
}
