import { join } from 'node:path';
import type { DataIssue } from '../../data-issue.ts';
import { isLostGaze } from '../jov-frame.ts';
import { type JovCells, type JovSession, type JovSource, sessionName } from '../jov-source.ts';
import { type BoxNumbers, COLLIDERS_HEADER, deriveRoom, type GazeHit, OBJECTS_HEADER } from './derive-boxes.ts';
import { readPublicRows } from './public-rows.ts';
import { type PublicSession, publicSessions } from './public-sessions.ts';
import { type PublicTrial, readPublicTrials } from './public-trials.ts';

/** What reading every session once teaches about a room. */
interface RoomSeen {
  /** Collider id by name; 0 is "nothing hit". */
  readonly ids: Map<string, number>;
  readonly hits: GazeHit[];
  readonly exact: Map<string, { readonly label: string; readonly box: BoxNumbers }>;
}

/** The published layout (github.com/ischtz/jov2023-vr-objects) as tables with sessions like those of the compact one. */
export async function publicSource(data: string, issues: DataIssue[]): Promise<JovSource> {
  const rooms = new Map<string, RoomSeen>();
  const sessions: JovSession[] = [];
  const phases: string[] = [
    'room,person,mode,trial,target,target_label,preview_end_ms,response_start_ms,response_end_ms',
  ];
  for (const session of publicSessions(data)) {
    const { room, person, mode, folder } = session;
    const trials = await readPublicTrials(session, issues);
    const seen = rooms.get(room) ?? { ids: new Map([['', 0]]), hits: [], exact: new Map() };
    rooms.set(room, seen);
    for (const trial of trials) {
      const { target, targetLabel, previewEndMs, responseStartMs, responseEndMs } = trial;
      phases.push(
        [room, person, mode, trial.trial, target, targetLabel, previewEndMs, responseStartMs, responseEndMs].join(','),
      );
      await lookAt(seen, session, trial);
    }
    const name = sessionName(room, person, mode);
    const rows = () => readSession(session, trials, seen.ids, issues);
    sessions.push({ name, file: join(folder, 'trackers'), room, person, mode, rows });
  }
  const derived = [...rooms].map(([room, { ids, hits, exact }]) => deriveRoom(room, ids, hits, exact));
  const objects = [OBJECTS_HEADER, ...derived.flatMap((room) => room.objects)];
  const colliders = [COLLIDERS_HEADER, ...derived.flatMap((room) => room.colliders)];
  return {
    objects: { name: join(data, 'objects.csv (derived)'), lines: objects },
    colliders: { name: join(data, 'colliders.csv (derived)'), lines: colliders },
    trials: { name: join(data, 'trials.csv (derived)'), lines: phases },
    sessions,
  };
}

/** Notes the colliders of a trial with the gaze points of its preview or response. */
async function lookAt(seen: RoomSeen, session: PublicSession, trial: PublicTrial): Promise<void> {
  const { target, targetLabel, targetBox } = trial;
  seen.exact.set(target, { label: targetLabel, box: targetBox.map((value) => Math.round(value * 1000) / 1000) });
  // Damage is reported when the rows themselves are read.
  for await (const { cells, collider } of readPublicRows(session, trial, [])) {
    if (!seen.ids.has(collider)) seen.ids.set(collider, seen.ids.size);
    const { t_ms = Number.NaN, gp_x = 0, gp_y = 0, gp_z = 0 } = cells;
    const inPreview = t_ms >= 0 && t_ms <= trial.previewEndMs;
    const inResponse = t_ms >= trial.responseStartMs && t_ms <= trial.responseEndMs;
    if (collider === '' || isLostGaze(cells) || !(inPreview || inResponse)) continue;
    seen.hits.push({ person: session.person, collider, point: [gp_x, gp_y, gp_z] });
  }
}

async function* readSession(
  session: PublicSession,
  trials: readonly PublicTrial[],
  ids: ReadonlyMap<string, number>,
  issues: DataIssue[],
): AsyncGenerator<JovCells> {
  let row = 0;
  for (const trial of trials) {
    for await (const { line, file, cells, collider } of readPublicRows(session, trial, issues)) {
      yield { line, file, row: row++, cells: { ...cells, obj: ids.get(collider) ?? Number.NaN } };
    }
  }
}
