import {
  type AoiSample,
  type CueOutcome,
  createImmediatePort,
  createSession,
  inferReference,
  NO_CUES,
  practiceOf,
  REFERENCE_PARAMETERS,
  type Session,
  type SessionOptions,
  STEERED_ANGULAR,
} from 'heed';
import { describe, expect, it } from 'vitest';
import { aimAt, box, EYES, frame, pose } from './synthetic.ts';

const sessionOf = (over: Partial<SessionOptions> = {}): Session =>
  createSession({
    attention: createImmediatePort((tokens, signals) => inferReference(REFERENCE_PARAMETERS, tokens, signals)),
    angular: STEERED_ANGULAR,
    inferenceIntervalMs: 0,
    ...over,
  });

const sign = box('sign', [0, 1.6, -3]);
const spill = (hazardActive: boolean): AoiSample =>
  box('spill', [0, 0.1, 2], { hazardActive, deadlineMs: hazardActive ? 3000 : null, skill: 'spills' });

/** Three seconds and a half of a spill behind someone who turns to it after `lookMs`. */
function run(session: Session, lookMs: number): readonly CueOutcome[] {
  const outcomes: CueOutcome[] = [];
  for (let timeMs = 0; timeMs <= 3500; timeMs += 20) {
    const hazard = spill(timeMs >= 500);
    const { yawDeg, pitchDeg } = aimAt(timeMs < lookMs ? sign.box.center : hazard.box.center, EYES);
    const { cueOutcomes } = session.frame(frame(timeMs, pose(EYES, yawDeg, pitchDeg)), { aois: [sign, hazard] });
    outcomes.push(...cueOutcomes);
  }
  return outcomes;
}

describe('guidance in a session', () => {
  it('tells what came of a cue, and what the trainee has learned', () => {
    const session = sessionOf({ guidance: { probeShare: 0 } });
    expect(run(session, 1500)).toMatchObject([{ type: 'cued', aoiId: 'spill', skill: 'spills', result: 'followed' }]);
    expect(practiceOf(session.finish().skills, 'spills')).toMatchObject({ successes: 1, patience: 1.25 });
  });

  it('takes a whole policy as well as what differs from one', () => {
    const outcomes = run(sessionOf({ guidance: NO_CUES }), 9999);
    expect(outcomes).toMatchObject([{ type: 'unaided', mode: 'test', reason: 'test', result: 'missed' }]);
  });

  it('draws probes from its seed', () => {
    const kinds = Array.from(
      { length: 12 },
      (_, seed) => run(sessionOf({ seed, guidance: { probeShare: 0.5 } }), 9999)[0],
    );
    expect(new Set(kinds.map((outcome) => outcome?.type))).toEqual(new Set(['cued', 'unaided']));
  });

  it('settles at the end of a run what was still open', () => {
    const session = sessionOf({ guidance: { probeShare: 0 } });
    for (let timeMs = 500; timeMs < 1500; timeMs += 20) {
      session.frame(frame(timeMs, pose(EYES)), { aois: [sign, spill(true)] });
    }
    expect(session.finish().outcomes).toMatchObject([{ aoiId: 'spill', result: 'withdrawn', noticed: null }]);
    expect(session.finish().outcomes).toEqual([]);
  });

  it('keeps nothing over a reset but the skills that it was given', () => {
    const skills = {
      version: 1,
      skills: [{ skill: 'spills', successes: 2, helped: 0, misses: 0, patience: 2 }],
    } as const;
    const session = sessionOf({ skills, guidance: { probeShare: 0 } });
    const first = run(session, 1500);
    expect(session.finish().skills).not.toEqual(skills);
    session.reset();
    expect(session.finish().skills).toBe(skills);
    expect(run(session, 1500)).toEqual(first);
  });
});
