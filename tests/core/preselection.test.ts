import {
  type AoiSample,
  createImmediatePort,
  createSession,
  featureColumn,
  inferReference,
  REFERENCE_PARAMETERS,
  type Vec3,
} from 'heed';
import { describe, expect, it } from 'vitest';
import { aimAt, box, EYES, frame, pose } from './synthetic.ts';

/** A thousand boxes evenly over a sphere of three metres. */
const CROWD: readonly AoiSample[] = Array.from({ length: 1000 }, (_, i) => {
  const height = 1 - (2 * (i + 0.5)) / 1000;
  const around = i * Math.PI * (3 - Math.sqrt(5));
  const level = 3 * Math.sqrt(1 - height * height);
  const center: Vec3 = [Math.cos(around) * level, EYES[1] + 3 * height, Math.sin(around) * level];
  return box(`box-${i}`, center);
});

const open = () =>
  createSession({
    attention: createImmediatePort((tokens, signals) => inferReference(REFERENCE_PARAMETERS, tokens, signals)),
    inferenceIntervalMs: 0,
    mostAois: 64,
  });

const towards = ({ box: { center } }: AoiSample) => {
  const { yawDeg, pitchDeg } = aimAt(center, EYES);
  return pose(EYES, yawDeg, pitchDeg);
};

const ids = (aois: readonly AoiSample[]): readonly string[] => aois.map(({ id }) => id);

describe('a scene with more AOIs than can be considered', () => {
  it('is considered as a whole while it fits', () => {
    const few = CROWD.slice(0, 64);
    expect(open().frame(frame(0, pose(EYES)), { aois: few }).considered).toBe(few);
  });

  it('considers those around the line of the head, in the order of the scene', () => {
    const target = CROWD[400] as AoiSample;
    const { considered, attention } = open().frame(frame(0, towards(target)), { aois: CROWD });
    expect(considered).toHaveLength(64);
    expect(ids(considered)).toContain(target.id);
    expect(ids(considered)).toEqual(ids(CROWD.filter((aoi) => considered.includes(aoi))));
    expect(attention?.ids).toEqual(ids(considered));
  });

  it('follows a head that turns around within eight frames', () => {
    const session = open();
    const [front, back] = [CROWD[500] as AoiSample, CROWD[120] as AoiSample];
    for (let i = 0; i < 20; i++) session.frame(frame(i * 14, towards(front)), { aois: CROWD });
    let frames = 0;
    let considered: readonly AoiSample[] = [];
    while (!considered.includes(back) && frames < 20) {
      considered = session.frame(frame(300 + frames * 14, towards(back)), { aois: CROWD }).considered;
      frames += 1;
    }
    expect(frames).toBeLessThanOrEqual(8);
  });

  it('never leaves out a hazard, wherever the person looks', () => {
    const target = CROWD[400] as AoiSample;
    const aois = CROWD.map((aoi, i) => (i === 990 ? { ...aoi, hazardActive: true, deadlineMs: 5000 } : aoi));
    const { considered } = open().frame(frame(0, towards(target)), { aois });
    expect(ids(considered)).toContain('box-990');
  });

  it('starts anew when AOIs come or go', () => {
    const session = open();
    const target = CROWD[400] as AoiSample;
    session.frame(frame(0, towards(target)), { aois: CROWD });
    const { considered } = session.frame(frame(14, towards(target)), { aois: CROWD.slice(300) });
    expect(considered).toHaveLength(64);
    expect(ids(considered)).toContain(target.id);
  });
});

it('measures how fast an AOI moves although its sample is rewritten in place', () => {
  const center: [number, number, number] = [0, 1.6, -3];
  const mover = box('mover', center);
  const speeds: (number | undefined)[] = [];
  const session = createSession({
    attention: createImmediatePort((tokens, signals) => {
      speeds.push(tokens.features[featureColumn.speedMPerS]);
      return inferReference(REFERENCE_PARAMETERS, tokens, signals);
    }),
    inferenceIntervalMs: 0,
  });
  for (let i = 0; i < 3; i++) {
    center[0] = i * 0.1;
    session.frame(frame(i * 100, pose(EYES)), { aois: [mover] });
  }
  expect(speeds.at(-1)).toBeCloseTo(1, 3);
});
