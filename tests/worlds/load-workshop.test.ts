import { createHash } from 'node:crypto';
import { createWorkshop, loadWorkshop, type World } from 'heed/worlds';
import { BufferGeometry } from 'three';
import { afterEach, expect, it, vi } from 'vitest';
import { triangleCount, visibleMeshes } from './scene-measures.ts';

afterEach(() => vi.restoreAllMocks());

function fingerprint(world: World): string {
  const hash = createHash('sha256');
  for (const mesh of visibleMeshes(world.root)) {
    for (const name of ['position', 'color']) {
      const values = mesh.geometry.getAttribute(name)?.array;
      if (values instanceof Float32Array) hash.update(values);
    }
  }
  return hash.digest('hex');
}

/** Lets a clock run that shows 5 ms more at each reading, so that slices end after a fixed count of steps. */
function countSteps(): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 5;
    return now;
  });
}

// A busy machine needs long for two whole workshops.
const PATIENCE = { timeout: 60_000 };

it.each([true, false])(
  'builds in slices just what it builds at once (surroundings: %s)',
  PATIENCE,
  async (surroundings) => {
    countSteps();
    const breathe = vi.fn(async () => undefined);
    const loaded = await loadWorkshop({ surroundings, seed: 5, breathe });
    const whole = createWorkshop({ surroundings, seed: 5 });
    expect(fingerprint(loaded)).toBe(fingerprint(whole));
    expect(loaded.aois.map((aoi) => aoi.id)).toEqual(whole.aois.map((aoi) => aoi.id));
    expect(triangleCount(visibleMeshes(loaded.root))).toBe(triangleCount(visibleMeshes(whole.root)));
    // Over 60 steps (at least 27 props built, as many shaded), a breath at every third: the first to read 15 ms past 12 ms.
    expect(breathe.mock.calls.length).toBeGreaterThan(20);
  },
);

it('stops when told to, frees what it built and rejects with the reason', PATIENCE, async () => {
  countSteps();
  const giveUp = new AbortController();
  const dispose = vi.spyOn(BufferGeometry.prototype, 'dispose');
  let breaths = 0;
  const loading = loadWorkshop({
    signal: giveUp.signal,
    async breathe() {
      breaths += 1;
      if (breaths < 20) return;
      dispose.mockClear();
      giveUp.abort(new Error('the visitor left'));
    },
  });
  await expect(loading).rejects.toThrow('the visitor left');
  expect(breaths).toBe(20);
  expect(dispose).toHaveBeenCalled();
});

it('builds nothing for a signal that has gone off before', async () => {
  const breathe = vi.fn(async () => undefined);
  await expect(loadWorkshop({ breathe, signal: AbortSignal.abort(new Error('never mind')) })).rejects.toThrow(
    'never mind',
  );
  expect(breathe).not.toHaveBeenCalled();
});

it('hands on what a breath throws', PATIENCE, async () => {
  countSteps();
  const breathe = async (): Promise<void> => {
    throw new Error('no frame came');
  };
  await expect(loadWorkshop({ breathe })).rejects.toThrow('no frame came');
});
