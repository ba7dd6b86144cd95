import { join } from 'node:path';
import { angleToPointDeg, forwardRay } from 'heed';
import { describe, expect, it } from 'vitest';
import { median } from '../../src/lab/angular/spread.ts';
import { findDataRoot } from '../../src/lab/data-root.ts';
import { openJov } from '../../src/lab/jov-reader.ts';

const data = findDataRoot([]);

describe('the recordings themselves', () => {
  it.skipIf(data === null)(
    '(needs ../shared/data) one session reads clean and its eyes meet what they hit',
    async () => {
      const reader = await openJov(join(data ?? '', 'jov'));
      let trials = 0;
      const targetAnglesDeg: number[] = [];
      for await (const { frames, previewEndMs, room, target } of reader.trials({ person: 9, mode: 'laser' })) {
        trials += 1;
        for (const { attended, sample } of frames) {
          if (attended !== target || sample.eye === null || sample.timeMs < 0 || sample.timeMs > previewEndMs) continue;
          const aoi = room.aois[target];
          if (aoi !== undefined) targetAnglesDeg.push(angleToPointDeg(forwardRay(sample.eye.gaze), aoi.box.center));
        }
      }
      expect(reader.issues).toEqual([]);
      expect(trials).toBe(50);
      expect([...reader.rooms.values()].map(({ aois }) => aois.length)).toEqual([35, 34]);
      expect(targetAnglesDeg.length).toBeGreaterThan(200);
      // A mirrored axis or a wrong rotation order would put the target's centre tens of degrees off the gaze.
      expect(median(targetAnglesDeg)).toBeLessThan(8);
    },
  );
});
