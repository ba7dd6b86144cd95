import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../csv.ts';
import type { DataIssue } from '../data-issue.ts';
import type { EyenavgsCells } from './eyenavgs-row.ts';

const COLUMNS = {
  text: [],
  numeric: ['user', 't_ms', 'px', 'py', 'pz', 'qx', 'qy', 'qz', 'qw', 'gx', 'gy', 'gz', 'ver'],
  optional: [],
} as const;

/** The frames of `nthu_<scene>.csv.gz`, without the recordings that `files_qc.csv` marks as dropped. */
export async function* readCompact(data: string, issues: DataIssue[]): AsyncGenerator<EyenavgsCells> {
  const dropped = await readDropped(join(data, 'files_qc.csv'), issues);
  for (const name of readdirSync(data).sort()) {
    const [, scene = ''] = /^nthu_([a-z]+)\.csv\.gz$/.exec(name) ?? [];
    if (scene === '') continue;
    for await (const { numeric } of readCsv(join(data, name), COLUMNS, issues)) {
      if (dropped.has(`${scene}/${numeric.user}`)) continue;
      yield {
        person: numeric.user,
        scene,
        timeMs: numeric.t_ms,
        position: [numeric.px, numeric.py, numeric.pz],
        orientation: [numeric.qx, numeric.qy, numeric.qz, numeric.qw],
        eyeInHead: [numeric.gx, numeric.gy, numeric.gz],
        vergenceDeg: numeric.ver,
      };
    }
  }
}

async function readDropped(file: string, issues: DataIssue[]): Promise<ReadonlySet<string>> {
  const dropped = new Set<string>();
  if (!existsSync(file)) return dropped;
  const columns = { text: ['scene', 'drop'], numeric: ['user'], optional: [] } as const;
  for await (const { text, numeric } of readCsv(file, columns, issues)) {
    if (text.drop === 'True') dropped.add(`${text.scene}/${numeric.user}`);
  }
  return dropped;
}
