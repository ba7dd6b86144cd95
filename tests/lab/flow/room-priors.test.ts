import { expect, it } from 'vitest';
import { knownPrior, priorsByRoom, storedRooms } from '../../../src/lab/flow/room-priors.ts';
import { createPriorBook } from '../../../src/lab/flow/scene-prior.ts';
import { damagedTrial } from '../../../src/lab/robustness/damage.ts';
import { searchingTrial } from './searching-trial.ts';

const trials = [1, 2, 3].map((person) => searchingTrial(person, 1));
const trial = searchingTrial(1, 1);
const book = createPriorBook(trials);
const priorOf = priorsByRoom(trials, book);

it('knows the rooms that people were recorded in', () => {
  expect(priorOf(trial.room)).toBe(book.of('kitchen', null));
  expect(priorOf({ ...trial.room, name: 'office' })).toBeNull();
});

it('keeps the numbers of a part of the AOIs, in their order', () => {
  const whole = priorOf(trial.room);
  const { trial: part, aois } = damagedTrial(trial, new Set(), { type: 'unknown-objects', share: 0.5 });
  const prior = priorOf(part.room);
  expect(Array.from(prior?.logShare ?? [])).toEqual(aois.map((i) => whole?.logShare[i ?? -1]));
  expect(Array.from(prior?.next ?? [])).toEqual(
    aois.flatMap((i) => aois.map((j) => whole?.next[(i ?? 0) * 5 + (j ?? 0)])),
  );
});

it('knows nothing of a room with an AOI that nobody counted', () => {
  expect(priorOf(damagedTrial(trial, new Set(), { type: 'distractors', times: 3 }).trial.room)).toBeNull();
});

it('reads the same from what is stored beside a model', () => {
  const stored = storedRooms(trials, book);
  const part = damagedTrial(trial, new Set(), { type: 'unknown-objects', share: 0.5 }).trial.room;
  for (const room of [trial.room, part]) {
    const [read, counted] = [knownPrior(stored, room), priorOf(room)];
    expect(read?.logShare).toHaveLength(room.aois.length);
    counted?.logShare.forEach((value, i) => {
      expect(read?.logShare[i]).toBeCloseTo(value, 4);
    });
  }
});
