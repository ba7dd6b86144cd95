import { describe, expect, it } from 'vitest';
import { NOTHING_PRESSED, type PressEvent, stepPress } from '../../../src/app/panels/press.ts';

function play(events: readonly (readonly [PressEvent['type'], key: string | null, pointer?: number])[]) {
  let state = NOTHING_PRESSED;
  const pressed: string[] = [];
  for (const [type, key, pointer = 1] of events) {
    const [next, key2] = stepPress(state, { type, key, pointer });
    state = next;
    if (key2 !== null) pressed.push(key2);
  }
  return { state, pressed };
}

describe('stepPress', () => {
  it('presses what is let go of where it was pressed', () => {
    expect(
      play([
        ['move', 'a'],
        ['down', 'a'],
        ['up', 'a'],
      ]).pressed,
    ).toEqual(['a']);
  });

  it('presses nothing that is left before letting go', () => {
    expect(
      play([
        ['down', 'a'],
        ['move', 'b'],
        ['up', 'b'],
      ]).pressed,
    ).toEqual([]);
    expect(
      play([
        ['down', 'a'],
        ['leave', null],
        ['up', 'a'],
      ]).pressed,
    ).toEqual([]);
  });

  it('presses nothing that was pressed beside a target', () => {
    expect(
      play([
        ['down', null],
        ['move', 'a'],
        ['up', 'a'],
      ]).pressed,
    ).toEqual([]);
    expect(
      play([
        ['down', null],
        ['up', null],
      ]).pressed,
    ).toEqual([]);
  });

  it('keeps two hands apart', () => {
    const { pressed } = play([
      ['down', 'a', 1],
      ['down', 'b', 2],
      ['up', 'a', 2],
      ['up', 'a', 1],
    ]);
    expect(pressed).toEqual(['a']);
  });

  it('gives back the same state while nothing changes, as it does frame after frame', () => {
    const [over] = stepPress(NOTHING_PRESSED, { type: 'move', pointer: 1, key: 'a' });
    expect(stepPress(over, { type: 'move', pointer: 1, key: 'a' })[0]).toBe(over);
  });
});
