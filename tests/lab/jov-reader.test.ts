import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { forwardRay, type Pose, rotate, type Vec3 } from 'heed';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fromUnityEuler } from '../../src/lab/jov/unity.ts';
import { openJov } from '../../src/lab/jov-reader.ts';
import { type FixtureFiles, LOOKING_UP, LOST, ON_WALL, SOUND, samplesOf, writeFixture } from './jov-fixture.ts';

async function read(files: FixtureFiles) {
  const reader = await openJov(writeFixture(files));
  const trials = [];
  for await (const trial of reader.trials()) trials.push(trial);
  const issues = reader.issues.map(({ code, file, line }) => `${basename(file)}:${line} ${code}`);
  return { reader, trials, issues };
}

const expectVec = (actual: Vec3 | undefined, expected: Vec3): void => {
  expected.forEach((value, axis) => {
    expect(actual?.[axis as 0]).toBeCloseTo(value, 6);
  });
};
const forward = (pose: Pose | null | undefined): Vec3 | undefined => (pose ? forwardRay(pose).direction : undefined);

describe('Unity axes', () => {
  it('become right-handed', () => {
    // Ry(90) Rx(30) Rz(90): forward Ry (0, -sin 30, cos 30) = (0.866, -0.5, 0); up Ry Rx (-1, 0, 0) = (0, 0, 1),
    // which is (0, 0, -1) after z is negated.
    const turned = fromUnityEuler(30, 90, 90);
    expectVec(rotate(turned, [0, 0, -1]), [Math.cos(Math.PI / 6), -0.5, 0]);
    expectVec(rotate(turned, [0, 1, 0]), [0, 0, -1]);
  });
});

describe('a sound folder', () => {
  it('gives poses in right-handed metres', async () => {
    const { trials, issues } = await read(SOUND);
    expect(issues).toEqual([]);
    expect(trials).toHaveLength(1);
    const sample = trials[0]?.frames[0]?.sample;
    expect(sample?.timeMs).toBe(0);
    // A head turned 90 deg in Unity looks along +x; z of its position changes sign.
    expectVec(sample?.viewer?.position, [1, 1.6, -2]);
    expectVec(forward(sample?.viewer), [1, 0, 0]);
    // Eye 3 cm right and 1 cm ahead of a head that looks along +x: Unity (1.01, 1.6, 1.97); gaze 30 deg up.
    expectVec(sample?.eye?.gaze.position, [1.01, 1.6, -1.97]);
    expectVec(forward(sample?.eye?.gaze), [Math.cos(Math.PI / 6), 0.5, 0]);
    const input = sample?.inputs[0];
    expectVec(input?.targetRay?.position, [0.5, 1, -1]);
    expectVec(forward(input?.targetRay), [0, -0.5, -Math.cos(Math.PI / 6)]);
    expect(input).toMatchObject({ source: 'controller', handedness: 'right', selecting: true, squeezing: false });
  });

  it('masks lost tracking and tells it from elsewhere', async () => {
    const { trials } = await read(SOUND);
    expect(trials[0]?.frames.map(({ attended }) => attended)).toEqual([1, null, 'elsewhere']);
    expect(trials[0]?.frames.map(({ sample }) => sample.eye === null)).toEqual([false, true, false]);
  });

  it('gives the candidates in order, with distinct parts', async () => {
    const { reader, trials } = await read(SOUND);
    const aois = reader.rooms.get('kitchen')?.aois ?? [];
    expect(aois.map(({ id }) => id)).toEqual(['K_COUNTER', 'K_KETTLE']);
    expect(aois[0]?.box).toEqual({ center: [0, 0.9, -1], size: [2, 0.1, 2] });
    expect(aois[0]?.parts?.map(({ center }) => center)).toEqual([
      [-0.5, 0.9, -1],
      [0.5, 0.9, -0.5],
    ]);
    expect(aois[1]?.parts).toHaveLength(1);
    expect(reader.rooms.get('kitchen')).toMatchObject({ targets: [1], kinds: ['global', 'local'] });
    expect(trials[0]).toMatchObject({ person: 9, mode: 'laser', trial: 1, target: 1, previewEndMs: 66 });
  });
});

describe('a damaged folder gives issues instead of exceptions', () => {
  const named = (samples: FixtureFiles['samples']): FixtureFiles => ({ ...SOUND, samples });

  it.each<[string, FixtureFiles, readonly string[]]>([
    [
      'a missing column',
      { ...SOUND, trials: SOUND.trials.replace('preview_end_ms', 'end_ms') },
      ['trials.csv:1 missing-column', 'kitchen_P09_laser.csv.gz:0 unknown-trial'],
    ],
    [
      'a cell that is no number',
      named({ 'kitchen_P09_laser.csv.gz': samplesOf(LOOKING_UP, LOST.replace('1.6', 'tall'), ON_WALL) }),
      ['kitchen_P09_laser.csv.gz:3 non-numeric'],
    ],
    [
      'an empty cell',
      named({ 'kitchen_P09_laser.csv.gz': samplesOf(LOOKING_UP, LOST.replace('1.6', ''), ON_WALL) }),
      ['kitchen_P09_laser.csv.gz:3 non-numeric'],
    ],
    ['an unknown room', named({ 'attic_P09_laser.csv.gz': samplesOf() }), ['attic_P09_laser.csv.gz:0 unknown-room']],
    ['an odd file name', named({ 'notes.txt': Buffer.from('x') }), ['notes.txt:0 file-name']],
    [
      'an unknown collider',
      named({ 'kitchen_P09_laser.csv.gz': samplesOf(LOOKING_UP, ON_WALL.replace(',9,', ',77,')) }),
      ['kitchen_P09_laser.csv.gz:3 unknown-collider'],
    ],
    [
      'a target outside the room',
      { ...SOUND, trials: SOUND.trials.replace('K_KETTLE', 'K_GHOST') },
      ['kitchen_P09_laser.csv.gz:0 unknown-target'],
    ],
    [
      'a candidate left out',
      { ...SOUND, objects: SOUND.objects.replace('kitchen,0,', 'kitchen,-1,') },
      ['objects.csv:0 missing-candidate', 'kitchen_P09_laser.csv.gz:0 unknown-room'],
    ],
  ])('%s', async (_, files, expected) => {
    expect((await read(files)).issues).toEqual(expected);
  });

  it('a truncated gzip keeps the rows before the break', async () => {
    const rows = Array.from({ length: 4000 }, (_, i) => ON_WALL.replace('1,66,', `1,${i * 33},`));
    const whole = samplesOf(...rows);
    const { trials, issues } = await read(
      named({ 'kitchen_P09_laser.csv.gz': whole.subarray(0, Math.floor(whole.length / 2)) }),
    );
    const kept = trials[0]?.frames.length ?? 0;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(4000);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(/^kitchen_P09_laser\.csv\.gz:\d+ truncated-gzip$/);
  });

  it('a folder that is not there', async () => {
    const reader = await openJov('/nowhere');
    for await (const _ of reader.trials()) expect.unreachable();
    expect(reader.issues.map(({ code }) => code)).toEqual(['missing-file']);
  });

  it('a folder of something else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'heed-jov-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const reader = await openJov(folder);
    for await (const _ of reader.trials()) expect.unreachable();
    expect(reader.layout).toBeNull();
    expect(reader.issues).toHaveLength(1);
    expect(reader.issues[0]).toMatchObject({ code: 'unsupported-layout', file: folder, line: 0 });
    expect(reader.issues[0]?.message).toContain('data/<room>_<mode>/<person>/S<nnn>/ (public)');
  });
});
