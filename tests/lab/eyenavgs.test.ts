import { forwardRay } from 'heed';
import { describe, expect, it } from 'vitest';
import { openEyenavgs } from '../../src/lab/eyenavgs/open-eyenavgs.ts';
import { expectVec } from './expect-vec.ts';
import { readSet } from './read-set.ts';
import { writeFolder } from './temp-folder.ts';

const COMPACT_HEADER = 'user,t_ms,px,py,pz,qx,qy,qz,qw,gx,gy,gz,ver';
/** Half a turn to the left about +Y is (0, sin 45, 0, cos 45): the head looks along -X. */
const LEFT = '0,0.70710678,0,0.70710678';

const compact = (rows: readonly string[], qc = '') => ({
  'nthu_alameda.csv.gz': [COMPACT_HEADER, ...rows, ''].join('\n'),
  'files_qc.csv': `file,user,scene,drop\n${qc}`,
});

describe('the compact layout of eyenavgs', () => {
  it('gives poses in metres with the line of sight in the world', async () => {
    const set = openEyenavgs(writeFolder(compact([`1,28,0.4,0.8,-1.2,${LEFT},0,0.5,-0.8660254,3.1`])));
    const { rows, issues } = await readSet(set);
    expect(issues).toEqual([]);
    const [row] = rows;
    expect(row).toMatchObject({ person: 1, scene: 'alameda', vergenceDeg: 3.1, sample: { timeMs: 28 } });
    // Alameda was shown at 0.4 units per metre.
    expectVec(row?.sample.viewer?.position, [1, 2, -3]);
    expectVec(row?.sample.viewer ? forwardRay(row.sample.viewer).direction : null, [-1, 0, 0]);
    // 30 degrees up in a head that looks along -X.
    const gaze = row?.sample.eye?.gaze;
    expectVec(gaze ? forwardRay(gaze).direction : null, [-0.8660254, 0.5, 0]);
    expectVec(row?.eyeInHead, [0, 0.5, -0.8660254]);
  });

  it('masks an eye beyond 60 degrees, a frozen row, no more', async () => {
    const still = `0,0,0,${LEFT},0,0,-1,3`;
    const far = `0,0,0,${LEFT},0.9,0,-0.4358899,3`;
    const set = openEyenavgs(
      writeFolder(
        compact([
          `1,0,${still}`,
          `1,28,${still}`,
          `1,56,${far}`,
          `2,56,${far.replace('0.9,', '-0.9,')}`,
          `3,0,${still}`,
        ]),
      ),
    );
    const { rows } = await readSet(set);
    expect(rows.map(({ eyeInHead, sample }) => [eyeInHead !== null, sample.eye !== null])).toEqual([
      [true, true],
      [false, false],
      [false, false],
      [false, false],
      [true, true],
    ]);
    expect(rows.every(({ sample }) => sample.viewer !== null)).toBe(true);
  });

  it('leaves out what the quality table drops', async () => {
    const row = `0,0,0,0,${LEFT},0,0,-1,3`;
    const set = openEyenavgs(
      writeFolder(compact([`1,${row}`, `2,${row}`], 'a/user1.csv,1,alameda,True\na/user2.csv,2,alameda,False\n')),
    );
    expect((await readSet(set)).rows.map(({ person }) => person)).toEqual([2]);
  });

  it('names damage', async () => {
    const set = openEyenavgs(
      writeFolder({
        ...compact([`1,0,high,0,0,${LEFT},0,0,-1,3`]),
        'nthu_moon.csv.gz': `${COMPACT_HEADER}\n1,0,0,0,0,${LEFT},0,0,-1,3\n`,
      }),
    );
    const { rows, issues } = await readSet(set);
    expect(rows).toEqual([]);
    expect(issues).toEqual(['nthu_alameda.csv.gz:2 non-numeric', 'moon:0 unknown-scene']);
  });
});

const PUBLIC_HEADER =
  'ViewIndex,FOV1,FOV2,FOV3,FOV4,PositionX,PositionY,PositionZ,QuaternionX,QuaternionY,QuaternionZ,QuaternionW,GazeQX,GazeQY,GazeQZ,GazeQW,GazePosX,GazePosY,GazePosZ,timestep';

/** An eye's row: its view, x of its position, turn of its gaze to the left of the world's -Z (degrees), time. */
function eyeRow(view: 0 | 1, x: number, turnDeg: number, timeMs: number): string {
  const half = (turnDeg * Math.PI) / 360;
  return `${view},-1,1,-1,1,${x},0.4,0,${LEFT},0,${Math.sin(half)},0,${Math.cos(half)},0,0,0,${timeMs}`;
}

const frameOf = (timeMs: number): readonly string[] => [eyeRow(0, 0.38, 88, timeMs), eyeRow(1, 0.42, 92, timeMs + 7)];

const published = (...rows: readonly string[]) => ({
  'alameda/user2_alameda.csv': [PUBLIC_HEADER, ...rows, ''].join('\n'),
});

describe('the published layout of eyenavgs', () => {
  it('merges the rows of both eyes', async () => {
    const set = openEyenavgs(writeFolder(published(...frameOf(0))));
    const { rows, issues } = await readSet(set);
    expect(set.layout).toBe('public');
    expect(issues).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ person: 2, scene: 'alameda', sample: { timeMs: 0 } });
    // x between the eyes 0.4, y 0.4 units; eyes 88 and 92 degrees to the left in a head turned by 90.
    expectVec(rows[0]?.sample.viewer?.position, [1, 1, 0]);
    expectVec(rows[0]?.eyeInHead, [0, 0, -1]);
    expect(rows[0]?.vergenceDeg).toBeCloseTo(4, 4);
  });

  it('keeps rows at least 25 ms apart', async () => {
    const { rows } = await readSet(openEyenavgs(writeFolder(published(...[0, 14, 40, 54, 69].flatMap(frameOf)))));
    expect(rows.map(({ sample }) => sample.timeMs)).toEqual([0, 40, 69]);
  });

  it('names an eye without its partner', async () => {
    const rows = [...frameOf(0), eyeRow(0, 0.38, 88, 28), ...frameOf(56), eyeRow(1, 0.42, 92, 90)];
    const read = await readSet(openEyenavgs(writeFolder(published(...rows))));
    expect(read.rows.map(({ sample }) => sample.timeMs)).toEqual([0, 56]);
    expect(read.issues).toEqual(['user2_alameda.csv:5 unpaired-row', 'user2_alameda.csv:7 unpaired-row']);
  });

  it('leaves out the people kept apart for a final check', async () => {
    const table = published(...frameOf(0))['alameda/user2_alameda.csv'];
    const folder = writeFolder({
      'alameda/user19_alameda.csv': table,
      'alameda/user2_alameda.csv': table,
      '_code/notes.py': '',
    });
    expect((await readSet(openEyenavgs(folder))).rows.map(({ person }) => person)).toEqual([2]);
  });
});
