import { forwardRay } from 'heed';
import { describe, expect, it } from 'vitest';
import { openEdvam } from '../../src/lab/edvam/open-edvam.ts';
import { expectVec } from './expect-vec.ts';
import { readSet } from './read-set.ts';
import { writeFolder } from './temp-folder.ts';

const COMPACT_HEADER = 'pid,t,Lx,Ly,Lz,Cx,Cy,Cz,Fx,Fy,Fz,conf,gnx,gny';
const PUBLIC_HEADER =
  'index,time,L_x,L_y,L_z,C_x,C_y,C_z,F_x,F_y,F_z,confidence,gaze_norm_pos_x,gaze_norm_pos_y,norm_pos_x,index,time';

describe('edvam', () => {
  it.each([
    ['compact', { 'edvam.csv.gz': `${COMPACT_HEADER}\n7,0.068,4,2,3,1,2,3,1,0,0,0.9,0,0\n` }],
    // The published header names index and time twice, first and last.
    ['public', { 'raw_subset/7.csv': `${PUBLIC_HEADER}\n2,0.068,4,2,3,1,2,3,1,0,0,0.9,0,0,0.6,99,99\n` }],
  ])('reads the %s layout', async (layout, files) => {
    const set = openEdvam(writeFolder(files));
    const { rows, issues } = await readSet(set);
    expect([set.layout, issues, rows.length]).toEqual([layout, [], 1]);
    const [row] = rows;
    expect(row).toMatchObject({ person: 7, confidence: 0.9, sample: { timeMs: 68 } });
    // z changes sign; the camera looks along +x at a point 3 m ahead.
    expectVec(row?.pointOfGaze, [4, 2, -3]);
    expectVec(row?.sample.viewer?.position, [1, 2, -3]);
    expectVec(row?.sample.viewer ? forwardRay(row.sample.viewer).direction : null, [1, 0, 0]);
    expectVec(row?.sample.eye ? forwardRay(row.sample.eye.gaze).direction : null, [1, 0, 0]);
  });

  it('masks the eye below the least confidence, a camera without a direction', async () => {
    const folder = writeFolder({
      'edvam.csv.gz': `${COMPACT_HEADER}\n7,0,4,2,3,1,2,3,0,0,0,0.59,0,0\n7,0,4,2,3,1,2,3,0,0,1,0.6,0,0\n`,
    });
    const { rows } = await readSet(openEdvam(folder));
    expect(rows.map(({ sample }) => [sample.viewer !== null, sample.eye !== null])).toEqual([
      [false, false],
      [true, true],
    ]);
    expectVec(rows[0]?.pointOfGaze, [4, 2, -3]);
    const trusting = await readSet(openEdvam(folder, { leastConfidence: 0 }));
    expect(trusting.rows.every(({ sample }) => sample.eye !== null)).toBe(true);
  });

  it('leaves out the people kept apart for a final check, in the order of numbers', async () => {
    const table = `${PUBLIC_HEADER}\n1,0,4,2,3,1,2,3,1,0,0,0.9,0,0,0,1,0\n`;
    const folder = writeFolder({ 'raw_subset/10.csv': table, 'raw_subset/13.csv': table, 'raw_subset/9.csv': table });
    expect((await readSet(openEdvam(folder))).rows.map(({ person }) => person)).toEqual([9, 10]);
  });

  it('names a missing column', async () => {
    const { issues } = await readSet(openEdvam(writeFolder({ 'raw_subset/7.csv': 'index,time\n1,0\n' })));
    expect(issues).toEqual(['7.csv:1 missing-column']);
  });
});
