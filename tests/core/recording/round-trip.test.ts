import type { Recording, RecordingRecord } from 'heed/core/recording';
import { beforeAll, describe, expect, it } from 'vitest';
import { answersOf, HEADER, opened, type RecordedRun, recordRun, recordsOf } from './recorded-run.ts';

describe('a recorded run', { timeout: 60_000 }, () => {
  let run: RecordedRun;
  let recording: Recording;
  let records: readonly RecordingRecord[];

  beforeAll(async () => {
    run = await recordRun({
      seconds: 6,
      between(recorder, frame) {
        if (frame === 100) recorder.marker('look here', 'instructor');
        if (frame === 150) recorder.scenarioEvent({ type: 'event-fired', event: 'spill' } as { type: string });
        if (frame === 200) recorder.pageProblems([{ code: 'webgl-lost' }]);
        if (frame === 380) recorder.pageProblems([]);
      },
    });
    recording = await opened(run.bytes);
    records = await recordsOf(recording);
  });

  it('R9: has its header again, its end, no issue', () => {
    expect(recording.header).toEqual(HEADER);
    expect(recording.end).toMatchObject({ frames: run.steps.length, lostChunks: 0, result: { passed: true } });
    expect(recording.issues()).toEqual([]);
  });

  it('R3: gives back every number that the session saw, every plan that it made', () => {
    const frames = records.filter((record) => record.type === 'frame');
    expect(frames.map(({ sample, scene, plan, runMs }) => ({ sample, scene, plan, runMs }))).toEqual(
      run.steps.map(({ sample, scene, outcome }) => ({
        sample,
        scene,
        plan: outcome.plan,
        runMs: sample.timeMs - 5000,
      })),
    );
  });

  it('R6: gives back focus, distances within 0.05 mm', () => {
    const frames = records.filter((record) => record.type === 'frame');
    for (const [i, { focus }] of frames.entries()) {
      const live = run.steps[i]?.outcome.focus ?? [];
      expect(focus.map(({ signal, aoiId }) => [signal, aoiId])).toEqual(
        live.map(({ signal, aoiId }) => [signal, aoiId]),
      );
      for (const [k, { distanceM }] of focus.entries()) {
        expect(Math.abs((distanceM ?? 0) - (live[k]?.distanceM ?? 0))).toBeLessThanOrEqual(0.00005001);
      }
    }
  });

  it('R17: gives back every answer at the frame that first saw it', () => {
    const answers = records.filter((record) => record.type === 'attention');
    expect(answers.map(({ result }) => result)).toEqual(answersOf(run.steps));
    for (const { timeMs, result } of answers) {
      const first = run.steps.find(({ outcome }) => outcome.attention?.sampledMs === result.sampledMs);
      expect(timeMs).toBe(first?.sample.timeMs);
    }
  });

  it('R18: gives back cue events, markers, scenario events, problems in their order', () => {
    const cueEvents = records.flatMap((record) => (record.type === 'cue-event' ? [record.fact] : []));
    expect(cueEvents.length).toBeGreaterThan(2);
    expect(cueEvents).toEqual(run.steps.flatMap(({ outcome }) => outcome.cueEvents));
    const others = records.filter(({ type }) => ['marker', 'scenario-event', 'problems'].includes(type));
    const at = (frame: number) => run.steps[frame]?.sample.timeMs;
    expect(others).toEqual([
      { type: 'marker', timeMs: at(100), label: 'look here', author: 'instructor' },
      { type: 'scenario-event', timeMs: at(150), fact: { type: 'event-fired', event: 'spill' } },
      { type: 'problems', timeMs: at(200), of: 'page', problems: [{ code: 'webgl-lost' }] },
      { type: 'problems', timeMs: at(380), of: 'page', problems: [] },
    ]);
  });

  it('R13: a seek gives what held at that time, from anywhere', async () => {
    for (const frame of [0, 1, 71, 72, 73, 250, 431]) {
      const step = run.steps[frame];
      const moment = await recording.moment((step?.sample.timeMs ?? 0) + 0.5);
      expect(moment?.frame.sample).toEqual(step?.sample);
      expect(moment?.attention).toEqual(step?.outcome.attention);
      expect(moment?.problems.page).toEqual(frame >= 200 && frame < 380 ? [{ code: 'webgl-lost' }] : []);
    }
    expect(await recording.moment((run.steps[0]?.sample.timeMs ?? 0) - 1)).toBeNull();
  });

  it('R7: reads a range, one part, without the rest', async () => {
    const [from, to] = [run.steps[90]?.sample.timeMs ?? 0, run.steps[120]?.sample.timeMs ?? 0];
    const found: RecordingRecord[] = [];
    for await (const record of recording.records({ fromMs: from, toMs: to, parts: ['frames', 'events'] })) {
      found.push(record);
    }
    expect(found.filter(({ type }) => type === 'frame')).toHaveLength(31);
    expect(found.some(({ type }) => type === 'marker')).toBe(true);
    expect(found.some(({ type }) => type === 'attention')).toBe(false);
  });

  it('R13: chunks span a second', () => {
    expect(recording.chunks).toHaveLength(6);
    for (const { startMs, endMs } of recording.chunks) expect(endMs - startMs).toBeLessThan(1000);
  });
});

it('R3: keeps what lies off the grid too, in more bytes', async () => {
  const [rough, fine] = [await recordRun({ seconds: 2, grid: false }), await recordRun({ seconds: 2 })];
  const frames = (await recordsOf(await opened(rough.bytes))).filter((record) => record.type === 'frame');
  expect(frames.map(({ sample, scene }) => ({ sample, scene }))).toEqual(
    rough.steps.map(({ sample, scene }) => ({ sample, scene })),
  );
  expect(rough.bytes.length).toBeGreaterThan(2 * fine.bytes.length);
});
