import { type AoiSample, CUE_LADDER, type GuidancePlan, type GuidancePolicy, guidanceStage } from 'heed';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../seeded-random.ts';
import { box } from '../synthetic.ts';
import { answer, guard, head, rehearse, spill } from './rehearsal.ts';

/** Twelve AOIs around the person. */
const around: readonly AoiSample[] = Array.from({ length: 12 }, (_, i) => {
  const yaw = (i * Math.PI) / 6;
  return box(`aoi-${i}`, [-3 * Math.sin(yaw), 1 + (i % 3) / 2, -3 * Math.cos(yaw)]);
});

/** A minute of frames of any length in which everything changes at random, most of it at every frame. */
function storm(seed: number, policy: Partial<GuidancePolicy>): readonly GuidancePlan[] {
  const random = seededRandom(seed);
  const stage = guidanceStage(policy, { seed });
  let state = stage.init();
  const plans: GuidancePlan[] = [];
  const hazards = new Map<string, number>();
  for (let timeMs = 0; timeMs < 60_000; timeMs += 8 + random() * 30) {
    const aois = around
      .filter(() => random() > 0.02)
      .map((aoi) => {
        if (random() < 0.01) {
          if (hazards.has(aoi.id)) hazards.delete(aoi.id);
          else hazards.set(aoi.id, timeMs + random() * 8000);
        }
        const deadlineMs = hazards.get(aoi.id) ?? null;
        return { ...aoi, hazardActive: deadlineMs !== null, deadlineMs, always: aoi.id === 'aoi-3' };
      });
    const attended = Object.fromEntries(aois.map(({ id }) => [id, (random() ** 4 * 0.9) / aois.length]));
    const one = aois[Math.floor(random() * aois.length)];
    if (one !== undefined && random() < 0.3) attended[one.id] = 0.1;
    const importance = Object.fromEntries(aois.map(({ id }) => [id, random()]));
    const result = answer(timeMs, { aois, attended, importance, alpha: random(), ageMs: random() * 1500 });
    const [next, output] = stage.step(state, {
      timeMs,
      answer: random() < 0.02 ? null : result,
      aois,
      viewer: head(random() * 360),
    });
    state = next;
    plans.push(output.plan);
  }
  return plans;
}

/** Times at which something begins, per name. */
function beginnings(plans: readonly GuidancePlan[], namesOf: (plan: GuidancePlan) => readonly string[]) {
  const times = new Map<string, number[]>();
  let before = new Set<string>();
  for (const plan of plans) {
    const now = new Set(namesOf(plan));
    for (const name of now) if (!before.has(name)) times.set(name, [...(times.get(name) ?? []), plan.timeMs]);
    before = now;
  }
  return times;
}

/** Most events within any second. */
function mostInASecond(times: readonly number[]): number {
  return Math.max(0, ...times.map((from) => times.filter((time) => time >= from && time < from + 1000).length));
}

const POLICIES: readonly (readonly [string, Partial<GuidancePolicy>])[] = [
  ['the fading policy', { probeShare: 0 }],
  ['many cues without patience', { mode: 'guided', maxGuided: 3, maxAmbient: 3, glowPatienceMs: 0, ringPatienceMs: 0 }],
  ['wrong cues', { wrongCueShare: 1, wrongCueEveryMs: 2000, wrongCueMs: 500, wrongCueBelow: 1 }],
];

describe.each(POLICIES)('under random answers, with %s', (_name, policy) => {
  const storms = [1, 2, 3].map((seed) => storm(seed, policy));
  const { maxGuided = 1, maxAmbient = 2 } = policy;

  it('G2: shows at most the guided cues, at most the ambient ones beside them, each AOI once', () => {
    for (const { cues } of storms.flat()) {
      expect(cues.length).toBeLessThanOrEqual(maxGuided + maxAmbient);
      expect(new Set(cues.map(({ aoiId }) => aoiId)).size).toBe(cues.length);
    }
    expect(storms.flat().some(({ cues }) => cues.length > 1)).toBe(true);
  });

  it('G6: no cue goes on and off more than three times a second, nor do all of them together', () => {
    for (const plans of storms) {
      const all: number[] = [];
      for (const times of beginnings(plans, ({ cues }) => cues.map(({ aoiId }) => aoiId)).values()) {
        all.push(...times);
        expect(mostInASecond(times)).toBeLessThanOrEqual(1);
      }
      expect(all.length).toBeGreaterThan(10);
      expect(mostInASecond(all)).toBeLessThanOrEqual(3);
    }
  });

  it('G6: no cue changes its class more than three times a second', () => {
    for (const plans of storms) {
      for (const cue of CUE_LADDER) {
        const shown = beginnings(plans, ({ cues }) => cues.filter((c) => c.cue === cue).map(({ aoiId }) => aoiId));
        for (const times of shown.values()) expect(mostInASecond(times)).toBeLessThanOrEqual(2);
      }
    }
  });

  it('G6: strength turns at most three times a second, and never runs ahead of its ramp', () => {
    for (const plans of storms) {
      const turns = new Map<string, { level: number; direction: number; at: number[] }>();
      plans.forEach(({ timeMs, cues }, i) => {
        const elapsedMs = timeMs - (plans[i - 1]?.timeMs ?? timeMs);
        for (const { aoiId, level } of cues) {
          const was = turns.get(aoiId);
          const isRunning = plans[i - 1]?.cues.some((cue) => cue.aoiId === aoiId) ?? false;
          const entry = isRunning && was !== undefined ? was : { level: 0, direction: 1, at: [] };
          turns.set(aoiId, entry);
          const change = level - entry.level;
          expect(Math.abs(change)).toBeLessThanOrEqual(elapsedMs / 400 + 1e-9);
          if (change < 0 && entry.direction > 0) entry.at.push(timeMs);
          if (change !== 0) entry.direction = Math.sign(change);
          entry.level = level;
          expect(mostInASecond(entry.at.slice(-5))).toBeLessThanOrEqual(3);
        }
      });
    }
  });

  it('is the same for the same seed', () => {
    expect(storm(1, policy)).toEqual(storms[0]);
  });
});

describe('G2: hysteresis', () => {
  const contest = (marginMs: number) =>
    rehearse(
      [
        [500, { importance: { spill: 0.95 }, aois: [{ ...spill, deadlineMs: 20_000 }, guard] }],
        [
          4000,
          {
            importance: { spill: 0.95, guard: 0.99 },
            aois: [
              { ...spill, deadlineMs: 20_000 },
              { ...guard, deadlineMs: 20_000 - marginMs },
            ],
          },
        ],
      ],
      { maxAmbient: 0 },
    ).plan.cues.map(({ aoiId }) => aoiId);

  it('a running cue stays when another deadline ties, or is a little nearer', () => {
    expect(contest(0)).toEqual(['spill']);
    expect(contest(2000)).toEqual(['spill']);
  });

  it('a running cue goes when another deadline is clearly nearer', () => {
    expect(contest(5000)).toEqual(['guard']);
  });

  it('what is guided stays guided when deadlines take turns in being the nearest', () => {
    const script = Array.from({ length: 200 }, (_, i) => {
      const aois = [
        { ...spill, deadlineMs: 20_000 + 500 * (i % 2) },
        { ...guard, deadlineMs: 20_000 + 500 * ((i + 1) % 2) },
      ];
      return [3000 + i * 20, { importance: { spill: 0.95, guard: 0.95 }, aois }] as const;
    });
    const { events } = rehearse(script);
    expect(events.filter(({ type }) => type === 'cue-escalated').map(({ aoiId, cue }) => [aoiId, cue])).toEqual([
      ['spill', 'ring'],
      ['spill', 'line'],
    ]);
  });

  it('G6: a cue that nobody looked at stays long enough to be seen', () => {
    const { events } = rehearse([
      [20, { importance: { spill: 0.95 } }],
      [2000, {}],
    ]);
    expect(events.map(({ type, timeMs }) => `${type} ${timeMs}`)).toEqual(['cue-started 0', 'cue-ended 600']);
  });
});
