import { join } from 'node:path';
import type { DataIssue } from '../data-issue.ts';
import { openSet, type ReadRows, type RecordedSet } from '../recorded-set.ts';
import type { EyenavgsCells, EyenavgsRow } from './eyenavgs-row.ts';
import { readCompact } from './read-compact.ts';
import { readPublic } from './read-public.ts';
import { rowOf } from './row-of.ts';
import { SCENE_SCALE } from './scene-scale.ts';

/** Opens EyeNavGS (Ding et al. 2025, arXiv 2506.02380): people walking freely through scanned scenes, Meta Quest Pro. */
export const openEyenavgs = (folder: string): RecordedSet<EyenavgsRow> =>
  openSet(folder, 'eyenavgs', { compact: inMetres(readCompact), public: inMetres(readPublic) });

function inMetres(read: ReadRows<EyenavgsCells>): ReadRows<EyenavgsRow> {
  return async function* (data: string, issues: DataIssue[]) {
    let before: EyenavgsCells | null = null;
    const unknown = new Set<string>();
    for await (const cells of read(data, issues)) {
      const unitsPerMetre = SCENE_SCALE.get(cells.scene);
      if (unitsPerMetre === undefined) {
        if (unknown.has(cells.scene)) continue;
        unknown.add(cells.scene);
        const message = `expected a scene with a known scale, got '${cells.scene}'`;
        issues.push({ code: 'unknown-scene', file: join(data, cells.scene), line: 0, message });
        continue;
      }
      yield rowOf(cells, before, unitsPerMetre);
      before = cells;
    }
  };
}
