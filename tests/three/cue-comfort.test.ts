import { type AttentionResult, type CueClass, FORMULA_SILENCE, type FocusRay, forwardRay, guidanceStage } from 'heed';
import { afterEach, expect, it } from 'vitest';
import { seededRandom } from '../seeded-random.ts';
import { allPixels, aoi, createCueStage, headTurned } from './cue-stage.ts';

let stage: ReturnType<typeof createCueStage> | null = null;

afterEach(() => {
  stage?.dispose();
  stage = null;
});

/** Opacity of all cues together, as a share of a view that is covered altogether. */
function coverage(read: ReturnType<ReturnType<typeof createCueStage>['draw']>): number {
  let [sum, pixels] = [0, 0];
  for (const { pixel } of allPixels(read)) [sum, pixels] = [sum + pixel[3] / 255, pixels + 1];
  return sum / pixels;
}

it.each(['glow', 'ring', 'line'] as const)(
  'G6: a %s covers little of the view, however large its AOI',
  (cue: CueClass) => {
    stage = createCueStage(90);
    stage.show([aoi('wall', { center: [0, 0, -2], size: [8, 8, 0.1] })], [['wall', cue, 1]]);
    stage.pass(60, 16);
    const share = coverage(stage.draw());
    expect(share).toBeGreaterThan(0.001);
    expect(share).toBeLessThan(0.1);
  },
);

it('G6: what is drawn never flashes above 3 Hz, whatever the answers', () => {
  const drawn = createCueStage(60, { maxCues: 3 });
  stage = drawn;
  const aois = [-0.7, 0, 0.7].map((x, i) => aoi(`aoi-${i}`, { center: [x, 0, -2], size: [0.3, 0.3, 0.3] }));
  drawn.show(
    aois,
    aois.map(({ id }) => [id, 'ring', 1] as const),
  );
  drawn.pass(60, 16);
  const whole = coverage(drawn.draw());
  drawn.show(aois, []);
  drawn.pass(60, 16);

  const random = seededRandom(5);
  const guidance = guidanceStage({ probeShare: 0, glowPatienceMs: 200, ringPatienceMs: 300 });
  let state = guidance.init();
  const viewer: FocusRay = {
    id: 'viewer',
    source: 'viewer',
    handedness: 'none',
    kind: 'head',
    ray: forwardRay(headTurned(0)),
    spreadDeg: 10,
    selecting: false,
  };
  let [low, high, rising] = [0, 0, true];
  const turns: number[] = [];
  for (let timeMs = 0; timeMs < 10_000; timeMs += 20) {
    const attended: number[] = aois.map(() => (random() < 0.05 ? 0.3 : 0));
    const answer: AttentionResult = {
      ids: aois.map(({ id }) => id),
      attended: Float32Array.from([...attended, 1 - attended.reduce((sum, p) => sum + p, 0)]),
      importance: Float32Array.from(aois, () => random()),
      ...FORMULA_SILENCE,
      alpha: random() * 0.8,
      sampledMs: timeMs - 500 * random(),
      readyMs: timeMs,
      backend: 'reference',
    };
    const [next, { plan }] = guidance.step(state, { timeMs, answer, aois, viewer });
    state = next;
    drawn.show(
      aois,
      plan.cues.map(({ aoiId, cue, level }) => [aoiId, cue, level] as const),
    );
    drawn.pass(1, 20);
    const now = coverage(drawn.draw()) / whole;
    // A change counts from a tenth of the full brightness on, as in WCAG 2.2, success criterion 2.3.1.
    [low, high] = [Math.min(low, now), Math.max(high, now)];
    if (rising ? high - now > 0.1 : now - low > 0.1) {
      turns.push(timeMs);
      rising = !rising;
      low = high = now;
    }
  }
  expect(turns.length).toBeGreaterThan(5);
  // A flash is a pair of opposing changes.
  const mostInASecond = turns.map((from) => turns.filter((time) => time >= from && time < from + 1000).length);
  expect(Math.max(...mostInASecond)).toBeLessThanOrEqual(6);
});
