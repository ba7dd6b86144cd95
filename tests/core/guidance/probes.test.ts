import { aoiId, type CueOutcome, type GuidancePolicy } from 'heed';
import { describe, expect, it } from 'vitest';
import { box } from '../synthetic.ts';
import { type Moment, onSpill, practised, rehearse, type Script, spillAsHazard, starts } from './rehearsal.ts';

/** Forty hazards, one after the other, each for a second. */
function procession(policy: Partial<GuidancePolicy>, seed: number, offsetMs = 0): readonly string[] {
  const everyone = Array.from({ length: 40 }, (_, i) => box(`hazard-${i}`, [0, 1, -2]));
  const script: Script = everyone.map(({ id }, i) => {
    const aois = everyone.map((aoi) => (aoi.id === id ? { ...aoi, hazardActive: true } : aoi));
    return [offsetMs + (i + 1) * 1000, { importance: { [id]: 0.95 }, aois }];
  });
  const lead: Script = offsetMs === 0 ? [] : [[offsetMs, { aois: everyone }]];
  const cued = new Set(starts(rehearse([...lead, ...script], policy, { seed }).events).map(([id]) => id));
  return everyone.map(({ id }) => id).filter((id) => !cued.has(aoiId(id)));
}

describe('G5: probes', () => {
  it('leave a share of hazards uncued', () => {
    expect(procession({ probeShare: 0 }, 1)).toEqual([]);
    expect(procession({ probeShare: 1 }, 1)).toHaveLength(40);
    const uncued = [1, 2, 3, 4, 5].map((seed) => procession({ probeShare: 0.25 }, seed).length);
    // 200 draws at 0.25: 50, standard deviation 6.1.
    const all = uncued.reduce((sum, count) => sum + count, 0);
    expect(all).toBeGreaterThan(32);
    expect(all).toBeLessThan(68);
  });

  it('are the same hazards for the same seed, others for another', () => {
    expect(procession({ probeShare: 0.25 }, 3)).toEqual(procession({ probeShare: 0.25 }, 3));
    expect(procession({ probeShare: 0.25 }, 3)).not.toEqual(procession({ probeShare: 0.25 }, 4));
  });

  it('do not depend on when the run began: two runs with one seed agree', () => {
    expect(procession({ probeShare: 0.25 }, 3, 2340)).toEqual(procession({ probeShare: 0.25 }, 3));
  });

  it('draw anew when the same hazard comes back', () => {
    const on: Moment = { importance: { spill: 0.95 }, aois: spillAsHazard(null) };
    const script: Script = Array.from({ length: 40 }, (_, i) => [(i + 1) * 1500, i % 2 === 0 ? on : {}]);
    const { length } = starts(rehearse(script, { probeShare: 0.5 }, { seed: 2 }).events);
    expect(length).toBeGreaterThan(4);
    expect(length).toBeLessThan(16);
  });

  it('say nothing when an AOI is no hazard', () => {
    expect(starts(rehearse([[1000, { importance: { spill: 0.95 } }]], { probeShare: 1 }).events)).toHaveLength(1);
  });

  it('take a running cue from an AOI that becomes a probed hazard', () => {
    const important: Moment = { importance: { spill: 0.95 } };
    const { events, plan } = rehearse(
      [
        [2000, important],
        [4000, { ...important, aois: spillAsHazard(60_000) }],
      ],
      { probeShare: 1 },
    );
    expect(plan.cues).toEqual([]);
    expect(events[events.length - 1]).toMatchObject({ type: 'cue-ended', reason: 'gap-closed' });
  });
});

describe('G5: modes', () => {
  const hazard: Script = [[5000, { importance: { spill: 0.95 }, aois: spillAsHazard(4000) }]];

  it('test cues nothing, and writes what was noticed without help', () => {
    const { events, outcomes } = rehearse(hazard, { mode: 'test' });
    expect(events).toEqual([]);
    expect(outcomes).toMatchObject([{ type: 'unaided', reason: 'test', result: 'missed', firstLookLatencyMs: null }]);
  });

  it('guided probes nothing and fades nothing', () => {
    const { events } = rehearse(hazard, { mode: 'guided', probeShare: 1 }, practised('object', 8));
    expect(events.map(({ cue, timeMs }) => `${cue} ${timeMs}`)).toEqual(['glow 0', 'ring 2000']);
  });
});

describe('G5: wrong cues', () => {
  const wrong: Partial<GuidancePolicy> = { wrongCueShare: 1, wrongCueEveryMs: 20_000 };
  const wrongOnes = (outcomes: readonly CueOutcome[]) => outcomes.filter(({ probe }) => probe === 'wrong-cue');

  it('are off until chosen', () => {
    expect(rehearse([[60_000, {}]]).events).toEqual([]);
  });

  it('point at something unimportant once a stretch, at a time of the seed', () => {
    const times = (seed: number) => starts(rehearse([[60_000, {}]], wrong, { seed }).events);
    expect(times(1)).toHaveLength(3);
    expect(times(1)).toEqual(times(1));
    expect(times(1)).not.toEqual(times(2));
  });

  it('are labelled, and ignored when nobody falls for them', () => {
    const { outcomes, skills } = rehearse([[20_000, {}]], wrong);
    expect(wrongOnes(outcomes)).toMatchObject([{ type: 'cued', probe: 'wrong-cue', result: 'ignored' }]);
    expect(skills.skills).toEqual([]);
  });

  it('are followed wrongly by those who trust them blindly', () => {
    const target = starts(rehearse([[20_000, {}]], wrong).events)[0];
    const [id, onsetMs] = target ?? ['none', 0];
    const { outcomes } = rehearse(
      [
        [onsetMs + 500, {}],
        [onsetMs + 1500, { attended: { [id]: 0.9 } }],
      ],
      wrong,
    );
    expect(wrongOnes(outcomes)).toMatchObject([{ aoiId: id, result: 'wrong' }]);
    // 0.9 of looking time sums up to 180 ms within 12 frames of 20 ms after the 500 ms.
    expect(outcomes[0]?.firstLookLatencyMs).toBeGreaterThan(600);
    expect(outcomes[0]?.firstLookLatencyMs).toBeLessThan(800);
  });

  it('wait for as long as there is something real to notice', () => {
    const { events } = rehearse([[18_000, { aois: spillAsHazard(null), importance: { spill: 0.95 } }]], {
      ...wrong,
      probeShare: 1,
    });
    expect(events).toEqual([]);
  });

  it('give way to what is real', () => {
    const [, onsetMs] = starts(rehearse([[20_000, {}]], wrong).events)[0] ?? ['none', 0];
    const real: Moment = { importance: { spill: 0.95 }, aois: spillAsHazard(null) };
    const { plan } = rehearse(
      [
        [onsetMs + 1000, {}],
        [onsetMs + 3000, real],
      ],
      { ...wrong, probeShare: 0, maxAmbient: 0 },
    );
    expect(plan.cues.map(({ aoiId }) => aoiId)).toEqual(['spill']);
  });

  it('never take what was just looked at, or what is marked always', () => {
    const everything = spillAsHazard(null).map((aoi) => ({ ...aoi, hazardActive: false, always: true }));
    expect(rehearse([[20_000, { aois: everything }]], wrong).events).toEqual([]);
    const alone: Moment = {
      ...onSpill,
      importance: {},
      aois: spillAsHazard(null)
        .slice(0, 1)
        .map((aoi) => ({ ...aoi, hazardActive: false })),
    };
    expect(rehearse([[20_000, alone]], wrong).events).toEqual([]);
  });
});
