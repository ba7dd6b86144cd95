import { describe, expect, it } from 'vitest';
import { openSgaze } from '../../src/lab/sgaze/open-sgaze.ts';
import { createSgazeModel } from '../../src/lab/sgaze/published-model.ts';
import type { SgazeRow, Turn } from '../../src/lab/sgaze/sgaze-row.ts';
import { expectVec } from './expect-vec.ts';
import { readSet } from './read-set.ts';
import { writeFolder } from './temp-folder.ts';

/** 45 degrees right; salient 2, 3; velocity 4, 5; acceleration 6, 7; mean 8, 9; standard deviation 10, 11. */
const ROW = '45.000\t0.000\t2.000\t3.000\t4.000\t5.000\t6.000\t7.000\t8.000\t9.000\t10.000\t11.000\t';

const BANDICAM = 'GazeSalPosHeadVelAccMeanStd_SalPos_GazeVideoAligned_bandicam';

describe('sgaze', () => {
  it('reads the compact layout', async () => {
    const folder = writeFolder({
      'recordings.csv': 'file,scene,rows\nrec02_2018.txt.gz,2,2\n',
      'rec02_2018.txt.gz': `${ROW}\n${ROW}\n`,
    });
    const { rows, issues } = await readSet(openSgaze(folder));
    expect(issues).toEqual([]);
    expect(rows.map(({ recording, scene, timeMs }) => [recording, scene, timeMs])).toEqual([
      ['rec02', 2, 0],
      ['rec02', 2, 10],
    ]);
    // (tan 45, 0, 1) has length sqrt 2; forward is -Z.
    expectVec(rows[0]?.eyeInHead, [Math.SQRT1_2, 0, -Math.SQRT1_2]);
    expect(rows[0]).toMatchObject({
      salientDeg: { x: 2, y: 3 },
      headVelocityDegPerS: { x: 4, y: 5 },
      headAccelerationDegPerS2: { x: 6, y: 7 },
      headAccelerationMeanDegPerS2: { x: 8, y: 9 },
      headVelocityStdDegPerS: { x: 10, y: 11 },
    });
  });

  it('reads the published layout, the recordings of the gym aside', async () => {
    const folder = writeFolder({
      'Dataset/Data/filelist.txt': `${BANDICAM} a.txt\n${BANDICAM} b.txt`,
      'Dataset/SceneLabels/SceneLabels.txt': '6\n7',
      [`Dataset/Data/${BANDICAM} a.txt`]: `${ROW}\n`,
      [`Dataset/Data/${BANDICAM} b.txt`]: `${ROW}\n`,
    });
    const set = openSgaze(folder);
    const { rows, issues } = await readSet(set);
    expect([set.layout, issues]).toEqual(['public', []]);
    expect(rows.map(({ recording, scene }) => [recording, scene])).toEqual([['rec02', 7]]);
  });

  it('names damage', async () => {
    const folder = writeFolder({
      'Data/filelist.txt': 'a.txt\nb.txt\nc.txt\n',
      'SceneLabels/SceneLabels.txt': '1\n2\n',
      'Data/a.txt': `${ROW}\n1\t2\t3\n`,
    });
    const { rows, issues } = await readSet(openSgaze(folder));
    expect(rows).toHaveLength(1);
    expect(issues).toEqual(['a.txt:2 non-numeric', 'b.txt:0 missing-file', 'SceneLabels.txt:3 unknown-scene']);
  });
});

describe('the published model', () => {
  const turn = (x: number, y: number): Turn => ({ x, y });
  const moving = (x: number, y: number): SgazeRow => ({
    recording: 'rec02',
    scene: 2,
    timeMs: 0,
    gazeDeg: turn(0, 0),
    eyeInHead: [0, 0, -1],
    salientDeg: turn(10, 20),
    headVelocityDegPerS: turn(x, y),
    headAccelerationDegPerS2: turn(50, 0),
    headAccelerationMeanDegPerS2: turn(100, 100),
    headVelocityStdDegPerS: turn(20, 10),
  });

  it('is linear in a moving head, constant at rest, a mean beyond its range', () => {
    const predict = createSgazeModel();
    // x: (-0.03 + 0.2491)(10 + 14.8) + 0.03 + 0.344 + 0.1777; y: (-0.053 + 0.5293)(10 + 3.04) + 1.006 - 2.5249.
    const first = predict(moving(10, 10));
    expect(first.x).toBeCloseTo(5.98538, 5);
    expect(first.y).toBeCloseTo(4.692052, 5);
    expect(predict(moving(0.4, 0.1))).toEqual({ x: -0.05, y: -1.83 });
    const beyond = predict(moving(90, -40));
    expect(beyond.x).toBeCloseTo((5.98538 - 0.05) / 2, 5);
    expect(beyond.y).toBeCloseTo((4.692052 - 1.83) / 2, 5);
  });
});
