import {
  type AoiSample,
  type AttentionKernel,
  createImmediatePort,
  createKernelPort,
  createReferenceKernel,
  createSession,
  inferReference,
  KernelError,
  REFERENCE_MODEL,
  REFERENCE_PARAMETERS,
  type SessionFrame,
  STEERED_ANGULAR,
} from 'heed';
import { describe, expect, it } from 'vitest';
import { aimAt, box, controller, EYES, frame, pose } from './synthetic.ts';

const immediate = () =>
  createSession({
    attention: createImmediatePort((tokens, signals) => inferReference(REFERENCE_PARAMETERS, tokens, signals)),
    angular: STEERED_ANGULAR,
    inferenceIntervalMs: 0,
  });

/** Sixteen boxes on a grid, 20 deg apart in heading, 15 deg in elevation, 3 m away. */
const grid: readonly AoiSample[] = Array.from({ length: 16 }, (_, i) => {
  const yaw = (((i % 8) - 3.5) * 20 * Math.PI) / 180;
  const y = 1.6 + 3 * Math.tan(((i < 8 ? 7.5 : -7.5) * Math.PI) / 180);
  return box(`aoi-${i}`, [-3 * Math.sin(yaw), y, -3 * Math.cos(yaw)]);
});

function topAttended({ attention }: SessionFrame): string | undefined {
  if (attention === null) return undefined;
  const top = attention.ids.reduce(
    (best, _, i) => ((attention.attended[i] ?? 0) > (attention.attended[best] ?? 0) ? i : best),
    0,
  );
  return attention.ids[top];
}

/** A second of looking straight at one AOI, controllers at rest. */
function lookAt(session: ReturnType<typeof immediate>, aoi: AoiSample, startMs: number, aois = grid): SessionFrame {
  const { yawDeg, pitchDeg } = aimAt(aoi.box.center, EYES);
  const hands = [controller('left', pose([-0.2, 1, -0.3], 0, -30)), controller('right', pose([0.2, 1, -0.3], 0, -30))];
  let last: SessionFrame | null = null;
  for (let i = 0; i < 60; i++) {
    last = session.frame(frame(startMs + i * 16, pose(EYES, yawDeg, pitchDeg), hands), { aois });
  }
  if (last === null) throw new Error('lookAt: expected frames, got none');
  return last;
}

describe('a session', () => {
  it('finds the AOI that the head points at, for every one of a grid', () => {
    const session = immediate();
    const found = grid.map((aoi, i) => topAttended(lookAt(session, aoi, i * 1000)));
    expect(found).toEqual(grid.map((aoi) => aoi.id));
  });

  it('answers probabilities that sum to 1 with elsewhere', () => {
    const attended = lookAt(immediate(), grid[3] ?? box('none', [0, 0, 0]), 0).attention?.attended ?? [];
    expect([...attended].reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
    expect(attended).toHaveLength(grid.length + 1);
  });

  it('cues a hazard behind the person, and drops the cue when it is looked at', () => {
    const hazard = box('spill', [0, 0.1, 2], { hazardActive: true, deadlineMs: 20_000 });
    const aois = [...grid, hazard];
    const session = immediate();
    const missed = lookAt(session, grid[2] ?? hazard, 0, aois);
    expect(missed.plan.cues.map((cue) => cue.aoiId)).toEqual(['spill']);
    expect(lookAt(session, hazard, 2000, aois).plan.cues).toEqual([]);
  });

  it('replays to the same bytes', () => {
    const run = (): string => {
      const session = immediate();
      return JSON.stringify(
        grid
          .map((aoi, i) => lookAt(session, aoi, i * 1000))
          .map(({ attention, plan }) => [[...(attention?.attended ?? [])], plan]),
      );
    };
    expect(run()).toBe(run());
  });

  it('starts over after a reset, earlier times included', () => {
    const session = immediate();
    const first = lookAt(session, grid[0] ?? box('none', [0, 0, 0]), 0);
    session.reset();
    const again = lookAt(session, grid[0] ?? box('none', [0, 0, 0]), 0);
    expect([...(again.attention?.attended ?? [])]).toEqual([...(first.attention?.attended ?? [])]);
  });
});

describe('bad input', () => {
  it('names a clock that is no number or runs backwards', () => {
    const session = immediate();
    session.frame(frame(10, pose(EYES)), { aois: grid });
    expect(() => session.frame(frame(Number.NaN, pose(EYES)), { aois: grid })).toThrow(
      'session.frame: expected a finite',
    );
    expect(() => session.frame(frame(5, pose(EYES)), { aois: grid })).toThrow('at least 10, got 5');
  });

  it.each([
    ['a lost head', null, 'head-lost'],
    ['a NaN pose', pose([Number.NaN, 1.6, 0]), 'invalid-pose'],
    ['a zero rotation', { position: EYES, orientation: [0, 0, 0, 0] as const }, 'invalid-pose'],
  ])('goes on with %s, on self-attention alone, and says so', (_name, viewer, code) => {
    const after = immediate().frame(frame(0, viewer), { aois: grid });
    expect(after.problems.map((problem) => problem.code)).toEqual([code]);
    expect(after.attention?.alpha).toBe(1);
    expect(after.plan.cues).toEqual([]);
  });

  it.each([0, 1])('goes on with %i AOIs', (count) => {
    const after = immediate().frame(frame(0, pose(EYES)), { aois: grid.slice(0, count) });
    expect(after.attention?.attended).toHaveLength(count + 1);
    expect(after.problems.map((problem) => problem.code)).toEqual(count === 0 ? ['no-aois'] : []);
  });

  it('follows AOIs that come and go in mid-session', () => {
    const session = immediate();
    lookAt(session, grid[0] ?? box('none', [0, 0, 0]), 0);
    const late = box('late', [0, 1.6, -1]);
    expect(topAttended(lookAt(session, late, 2000, [...grid.slice(4), late]))).toBe('late');
  });
});

describe('a kernel that lives elsewhere', () => {
  it('gets one inference at a time, and the newest answer carries both its times', async () => {
    const inner = createReferenceKernel(REFERENCE_MODEL);
    let inFlight = 0;
    let most = 0;
    const slow: AttentionKernel = {
      name: 'slow',
      async infer(tokens, signals) {
        inFlight += 1;
        most = Math.max(most, inFlight);
        await new Promise((resolve) => setTimeout(resolve, 5));
        inFlight -= 1;
        return inner.infer(tokens, signals);
      },
      dispose: () => inner.dispose(),
    };
    const session = createSession({
      attention: createKernelPort(slow, () => 42),
      angular: STEERED_ANGULAR,
      inferenceIntervalMs: 0,
    });
    for (let i = 0; i < 5; i++) session.frame(frame(i * 16, pose(EYES)), { aois: grid });
    await new Promise((resolve) => setTimeout(resolve, 40));
    const after = session.frame(frame(200, pose(EYES)), { aois: grid });
    expect(most).toBe(1);
    expect(after.attention).toMatchObject({ sampledMs: 0, readyMs: 42 });
  });

  it('that fails is a shown problem, and the session goes on', async () => {
    const failing: AttentionKernel = {
      name: 'failing',
      infer: () => Promise.reject(new KernelError('device-lost', 'gone')),
      dispose() {},
    };
    const session = createSession({ attention: createKernelPort(failing, () => 0), inferenceIntervalMs: 0 });
    session.frame(frame(0, pose(EYES)), { aois: grid });
    await Promise.resolve();
    await Promise.resolve();
    const after = session.frame(frame(16, pose(EYES)), { aois: grid });
    expect(after.problems).toEqual([{ code: 'attention-failed', detail: 'device-lost' }]);
  });
});
