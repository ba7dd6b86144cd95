import { describe, expect, it } from 'vitest';
import { openPointing } from '../../src/lab/pointing/open-pointing.ts';
import { expectVec } from './expect-vec.ts';
import { readSet } from './read-set.ts';
import { writeFolder } from './temp-folder.ts';

const COLUMNS = [
  ...['efrc_dir_x', 'efrc_dir_y', 'efrc_dir_z', 'efrc_x', 'efrc_y', 'efrc_z', 'feedback', 'gaze_dir_y', 'gaze_dir_z'],
  ...['gaze_x', 'gaze_y', 'gaze_z', 'index_x', 'index_y', 'index_z', 'standing_x', 'standing_z'],
  ...['t_confirm', 't_fixated', 'tar_x', 'tar_y', 'type'],
];
const CALIBRATION = [
  '0',
  '0.6',
  '0.8',
  '0.1',
  '1.9',
  '2',
  'hand',
  '0.6',
  '0.8',
  '0',
  '1.8',
  '2',
  '0.03',
  '1.7',
  '-1',
  '0.01',
  '-1.5',
  '91.9',
  '-1.0',
  '0',
  '1.8',
  'cal',
];
const OBJECT = [
  '0',
  '0.6',
  '0.8',
  '0.1',
  '1',
  '0',
  'none',
  '0',
  '1',
  '100001',
  '100001',
  '100001',
  '0.03',
  '1.7',
  '-1',
  '0.01',
  '-1.5',
  '12.5',
  '11',
  '',
  '',
  'obj',
];

const compact = (rows: readonly (readonly string[])[], extra: readonly [header: string, cell: string][] = []): string =>
  [
    ['pid', 'session', ...COLUMNS, ...extra.map(([header]) => header)],
    ...rows.map((row) => ['10', '2', ...row, ...extra.map(([, cell]) => cell)]),
    [],
  ]
    .map((cells) => cells.join(','))
    .join('\n');

describe('pointing', () => {
  it('reads the compact layout', async () => {
    const set = openPointing(
      writeFolder({ 'trials_150sessions.csv.gz': compact([CALIBRATION, OBJECT], [['gaze_dir_x', '']]) }),
    );
    const { rows, issues } = await readSet(set);
    expect([set.layout, issues]).toEqual(['compact', []]);
    expect(rows[0]).toMatchObject({
      person: 10,
      session: 2,
      kind: 'calibration',
      feedback: 'hand',
      fixatedMs: null,
      confirmedMs: 91900,
    });
    // The plane of the targets lies 2 m ahead: z = -2 after the change of axes.
    expectVec(rows[0]?.target, [0, 1.8, -2]);
    expectVec(rows[0]?.gazeEnd, [0, 1.8, -2]);
    expectVec(rows[0]?.finger?.end, [0.1, 1.9, -2]);
    expectVec(rows[0]?.finger?.direction, [0, 0.6, -0.8]);
    expectVec(rows[0]?.fingertip, [0.03, 1.7, 1]);
    expect(rows[0]?.standing).toEqual({ x: 0.01, z: 1.5 });
    // A direction without x is no direction; a ray that ends 100 km away hit nothing.
    expect(rows[0]?.gazeDirection).toBeNull();
    expect(rows[1]).toMatchObject({
      kind: 'object',
      feedback: 'none',
      target: null,
      gazeEnd: null,
      fixatedMs: 11000,
      confirmedMs: 12500,
    });
  });

  it('takes a whole direction as it stands', async () => {
    const folder = writeFolder({ 'trials_150sessions.csv.gz': compact([CALIBRATION], [['gaze_dir_x', '0']]) });
    expectVec((await readSet(openPointing(folder))).rows[0]?.gazeDirection, [0, 0.6, -0.8]);
  });

  it('reads the published layout, where the name of a file says who did the session', async () => {
    const table = [COLUMNS, CALIBRATION].map((cells) => `${cells.join('\t')}\r\n`).join('');
    const folder = writeFolder({
      'data/VRpoint_10_2_20210409_154152.tsv.gz': table,
      'data/VRpoint_9_1_20210408_100000.tsv.gz': table,
      'data/VRpoint_10_2_20210409_154152_events.tsv.gz': 'not read',
    });
    const set = openPointing(folder);
    const { rows, issues } = await readSet(set);
    expect([set.layout, issues]).toEqual(['public', []]);
    expect(rows.map(({ person, session, gazeDirection }) => [person, session, gazeDirection])).toEqual([
      [9, 1, null],
      [10, 2, null],
    ]);
  });

  it('names damage', async () => {
    const odd = [...CALIBRATION.slice(0, -1), 'dance'];
    const folder = writeFolder({ 'trials_150sessions.csv.gz': compact([odd, CALIBRATION.with(0, 'left')]) });
    const { rows, issues } = await readSet(openPointing(folder));
    expect(rows).toEqual([]);
    expect(issues).toEqual(['trials_150sessions.csv.gz:2 unknown-trial', 'trials_150sessions.csv.gz:3 non-numeric']);
  });
});
