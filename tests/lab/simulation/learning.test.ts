import { describe, expect, it } from 'vitest';
import { CUE_RESPONSES, followChance } from '../../../src/lab/simulation/trainee/cue-response.ts';
import {
  afterHazard,
  LEARNING_DEFAULTS,
  type Learning,
  type Noticing,
  priorityOf,
  vigilanceOf,
} from '../../../src/lab/simulation/trainee/learning.ts';

const NOVICE: Learning = { skills: new Map([['floor', { first: 0.2, practice: 0 }]]), reliance: 0 };

const practise = (times: number, noticing: Noticing, cued: boolean): Learning => {
  let learning = NOVICE;
  for (let n = 0; n < times; n++) learning = afterHazard(learning, 'floor', noticing, cued, LEARNING_DEFAULTS);
  return learning;
};
const priority = (learning: Learning): number => priorityOf(learning, 'floor', LEARNING_DEFAULTS);

describe('learning', () => {
  it('follows the power law of practice', () => {
    expect(priority(NOVICE)).toBeCloseTo(0.2);
    // 1 - .8 x (1 + 9)^-.4 = .682.
    expect(priority(practise(9, 'unaided', false))).toBeCloseTo(0.682, 3);
  });

  it('gains most from noticing unaided, least from missing', () => {
    const [unaided, glow, cue, missed] = (['unaided', 'at-glow', 'at-cue', 'missed'] as const).map((noticing) =>
      priority(practise(5, noticing, false)),
    );
    expect(unaided).toBeGreaterThan(glow ?? 1);
    expect(glow).toBeGreaterThan(cue ?? 1);
    expect(cue).toBeGreaterThan(missed ?? 1);
  });

  it('grows reliant on help that always comes, sooner wary when it does not', () => {
    const reliant = practise(10, 'at-cue', true);
    expect(vigilanceOf(reliant, LEARNING_DEFAULTS)).toBeLessThan(0.7);
    const wary = afterHazard(reliant, 'floor', 'missed', false, LEARNING_DEFAULTS);
    expect(reliant.reliance - wary.reliance).toBeGreaterThan(practise(1, 'at-cue', true).reliance);
  });
});

describe('following a cue', () => {
  const inASecond = (cue: 'glow' | 'ring' | 'line', cosine = 1): number =>
    followChance({ cue, level: 1 }, 1000, cosine, 1000, 1);

  it('is rare within the first second of a glow, as published, likelier for a ring, likeliest for a line', () => {
    expect(inASecond('glow')).toBeLessThanOrEqual(0.3);
    expect(inASecond('glow')).toBeLessThan(inASecond('ring'));
    expect(inASecond('ring')).toBeLessThan(inASecond('line'));
  });

  it('needs the cue in view, save for a line', () => {
    expect(inASecond('ring', 0)).toBe(0);
    expect(inASecond('line', 0)).toBeGreaterThan(0.5);
  });

  it('takes time to react', () => {
    expect(followChance({ cue: 'line', level: 1 }, CUE_RESPONSES.line.latencyMs - 1, 1, 100, 1)).toBe(0);
  });
});
