import { join } from 'node:path';
import { forwardRay } from 'heed';
import { describe, expect, it } from 'vitest';
import { parseColliderName } from '../../src/lab/jov/public/collider-name.ts';
import { deriveRoom, type GazeHit } from '../../src/lab/jov/public/derive-boxes.ts';
import { openJov } from '../../src/lab/jov-reader.ts';
import { expectVec } from './expect-vec.ts';
import { writeFolder } from './temp-folder.ts';

const EYE_HEADER = 'time,ori_x,ori_y,ori_z,dir_x,dir_y,dir_z,gaze_x,gaze_y,gaze_z,gaze_object,pupil_l,pupil_r';
const MOVE_HEADER =
  'time,head_pos_x,head_pos_y,head_pos_z,head_rot_x,head_rot_y,head_rot_z,left_pos_x,left_pos_y,left_pos_z,left_rot_x,left_rot_y,left_rot_z,right_pos_x,right_pos_y,right_pos_z,right_rot_x,right_rot_y,right_rot_z,grab_force,grab,trigger';
const TRIAL_HEADER =
  'experiment,ppid,session_num,trial_num,scene,target,response_mode,target_label,target_bbox_center_x,target_bbox_center_y,target_bbox_center_z,target_bbox_size_x,target_bbox_size_y,target_bbox_size_z,t_scene_preview_start,t_scene_preview_end,t_response_start,t_response_end';

/** The room appears at 10 s, the preview ends at 10.5 s, the response lasts from 12.5 s to 13 s. */
const TRIAL = 'P,9,3,1,K01,K01_L19,stick,kettle,0.5,1,2,0.2,0.3,0.2,10,10.5,12.5,13';

/** Rows at 10 ms steps from a start, seconds: head at (1.0004, 1.6, 2) turned 90 deg to its right. */
const moves = (startS: number, count: number, trigger = 'False'): string =>
  table(
    MOVE_HEADER,
    count,
    startS,
    (time) => `${time},1.0004,1.6,2,0,90.04,0,0,0,0,0,0,0,0.5,1,1,30,0,0,0.2,False,${trigger}`,
  );

const eyes = (startS: number, count: number, rest: (row: number) => string): string =>
  table(EYE_HEADER, count, startS, (time, row) => `${time},0.03,0,0.01,${rest(row)},3,3`);

const table = (header: string, count: number, startS: number, row: (time: string, row: number) => string): string =>
  [header, ...Array.from({ length: count }, (_, i) => row((startS + i / 100).toFixed(2), i)), ''].join('\n');

const SESSION = 'data/kitchen_fixed/9/S003';
const UP = '0,0.5,0.8660254';

const FILES = {
  [`${SESSION}/trial_results.csv`]: `${TRIAL_HEADER}\n${TRIAL}\n`,
  [`${SESSION}/trackers/VR_move_T001.csv`]: moves(8.95, 16, 'True'),
  // Lost, then the kettle, then the counter; the first five rows come before the last second.
  [`${SESSION}/trackers/Eye_gaze_T001.csv`]: eyes(8.95, 16, (row) =>
    row < 8 ? '0,0,1,-99999,-99999,-99999,' : row < 11 ? `${UP},0.5,1,2,K01_L19_21` : `${UP},1,0.9,1,K01_G01_02`,
  ),
};

async function read(files: Readonly<Record<string, string>>) {
  const reader = await openJov(writeFolder(files));
  const trials = [];
  for await (const trial of reader.trials()) trials.push(trial);
  return { reader, trials };
}

describe('the published layout of jov', () => {
  it('keeps every third row from a second before the room appears, rounded', async () => {
    const { reader, trials } = await read(FILES);
    expect(reader.issues).toEqual([]);
    expect(reader.layout).toBe('public');
    const [trial] = trials;
    // The file's response mode is `stick`; its folder names the mode.
    expect(trial).toMatchObject({ session: 'kitchen_P09_fixed', person: 9, mode: 'fixed', trial: 1 });
    expect(trial).toMatchObject({ previewEndMs: 500, responseStartMs: 2500, responseEndMs: 3000 });
    // Rows from 9.00 s on are inside: 9.00, 9.03, 9.06, 9.09 s are the first, fourth, seventh, tenth of eleven.
    expect(trial?.frames.map(({ sample, row }) => [sample.timeMs, row])).toEqual([
      [-1000, 0],
      [-970, 1],
      [-940, 2],
      [-910, 3],
    ]);
    const sample = trial?.frames[1]?.sample;
    expectVec(sample?.viewer?.position, [1, 1.6, -2]);
    expectVec(sample?.viewer ? forwardRay(sample.viewer).direction : undefined, [1, 0, 0]);
    expectVec(sample?.eye?.gaze.position, [1.01, 1.6, -1.97]);
    expect(sample?.inputs[0]).toMatchObject({ selecting: true, squeezing: false });
  });

  it('finds what was looked at from the colliders, lost tracking aside', async () => {
    const { reader, trials } = await read(FILES);
    // Only the kettle, the target, has a box: the counter was hit in fewer than three rows of a preview.
    expect(reader.rooms.get('kitchen')?.aois.map(({ id }) => id)).toEqual(['K01_L19']);
    expect(trials[0]?.target).toBe(0);
    expect(trials[0]?.frames.map(({ attended }) => attended)).toEqual([null, 0, 'elsewhere', 'elsewhere']);
  });

  it('leaves out the people kept apart for a final check, the sessions of dead eye trackers', async () => {
    const at = (folder: string) =>
      Object.fromEntries(Object.entries(FILES).map(([path, text]) => [path.replace(SESSION, folder), text]));
    const { trials } = await read({ ...at('data/kitchen_fixed/99/S001'), ...at('data/office_cube/8/S001'), ...FILES });
    expect(trials.map(({ session }) => session)).toEqual(['kitchen_P09_fixed']);
  });

  it('names rows without a partner', async () => {
    const { reader, trials } = await read({
      ...FILES,
      [`${SESSION}/trackers/Eye_gaze_T001.csv`]: eyes(8.95, 15, () => `${UP},1,0.9,1,Ground`),
    });
    expect(trials[0]?.frames).toHaveLength(4);
    expect(
      reader.issues.map(({ code, file, line }) => [code, line, file.endsWith(join('trackers', 'VR_move_T001.csv'))]),
    ).toEqual([['unpaired-row', 17, true]]);
  });

  it('names a missing tracker file', async () => {
    const { [`${SESSION}/trackers/Eye_gaze_T001.csv`]: _, ...rest } = FILES;
    const { reader } = await read(rest);
    expect(new Set(reader.issues.map(({ code }) => code))).toEqual(new Set(['missing-file', 'unpaired-row']));
  });
});

describe('colliders', () => {
  it.each([
    ['K01_L04_03', 'K01_L04', 'local'],
    ['K01_L13(Clone)', 'K01_L13', 'local'],
    ['K01_L13', 'K01_L13', 'local'],
    ['O02_G01_01', 'O02_G01', 'global'],
    ['B02_D_05', 'B02_D', 'door'],
    ['K01_EastWall_02', 'K01_EastWall', 'structure'],
    ['CursorCube', '', 'structure'],
    ['', '', 'none'],
  ])('%s is %s, %s', (name, base, kind) => {
    expect(parseColliderName(name)).toEqual({ base, kind });
  });

  it('give boxes between the 5th and the 95th percentile of what eyes hit', () => {
    // 21 points at x = 0, 0.1 ... 2: the 5th percentile is the second, the 95th the last but one.
    const hits: GazeHit[] = Array.from({ length: 21 }, (_, i) => ({
      person: i % 2,
      collider: 'K01_G01_02',
      point: [i / 10, 0.9, 1],
    }));
    const ids = new Map([
      ['', 0],
      ['K01_L19_21', 1],
      ['K01_G01_02', 2],
      ['K01_L30', 3],
    ]);
    const exact = new Map([['K01_L19', { label: 'kettle', box: [0.5, 1, 2, 0.2, 0.3, 0.2] }]]);
    const { objects, colliders } = deriveRoom('kitchen', ids, hits, exact);
    expect(objects).toEqual([
      'kitchen,0,0,-1,K01_G01,K01_G01,global,1,0.9,1,1.8,0.02,0.02,gaze,21,2',
      'kitchen,1,1,0,K01_L19,kettle,local,0.5,1,2,0.2,0.3,0.2,exact,0,0',
    ]);
    expect(colliders).toEqual([
      'kitchen,0,,,-1,-1,none,,,,,,,,0',
      'kitchen,1,K01_L19_21,K01_L19,1,1,local,0.5,1,2,0.2,0.3,0.2,exact,0',
      'kitchen,2,K01_G01_02,K01_G01,0,0,global,1,0.9,1,1.8,0.02,0.02,gaze,21',
      'kitchen,3,K01_L30,K01_L30,-1,-1,local,,,,,,,,0',
    ]);
  });
});
