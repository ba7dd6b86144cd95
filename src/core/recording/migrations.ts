import { RECORDING_VERSION } from './recording-header.ts';

/** Turns what version `from` wrote into what version `from + 1` would have written (rule R2). */
export interface RecordingMigration {
  readonly from: number;
  readonly header: (header: unknown) => unknown;
  readonly event: (record: unknown) => unknown;
}

/** In order of version; the first version needs none. */
const MIGRATIONS: readonly RecordingMigration[] = [];

/** Rule R2: brings plain data of an older version up to `to`, one step after another. */
export function migrate(
  what: 'header' | 'event',
  value: unknown,
  version: number,
  migrations: readonly RecordingMigration[] = MIGRATIONS,
  to: number = RECORDING_VERSION,
): unknown {
  let current = value;
  for (let from = version; from < to; from++) {
    const step = migrations.find((migration) => migration.from === from);
    if (step === undefined) throw new Error(`migrate: expected a migration from version ${from}, got none`);
    current = step[what](current);
  }
  return current;
}
