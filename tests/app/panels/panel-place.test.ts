import { angleBetweenDeg, fromYawPitch, multiply, normalize, type Quat, rotate, subtract, type Vec3 } from 'heed';
import { describe, expect, it } from 'vitest';
import { captionPlace, followYawDeg, headingDeg, panelPlace } from '../../../src/app/panels/panel-place.ts';

const HEAD: Vec3 = [1, 1.6, -2];
const roll = (deg: number): Quat => [0, 0, Math.sin((deg * Math.PI) / 360), Math.cos((deg * Math.PI) / 360)];

describe('panelPlace', () => {
  it.each([0, 60, -135, 180])('hangs 1.3 m ahead, 8 degrees below the eyes, facing them, at heading %s', (yawDeg) => {
    const place = panelPlace({ position: HEAD, orientation: fromYawPitch(yawDeg, 0) }, 1.3);
    const towards = subtract(place.position, HEAD);
    expect(Math.hypot(...towards)).toBeCloseTo(1.3);
    expect(towards[1]).toBeCloseTo(-1.3 * Math.sin((8 * Math.PI) / 180));
    expect(
      angleBetweenDeg(rotate(place.orientation, [0, 0, 1]), normalize(subtract(HEAD, place.position))),
    ).toBeLessThan(0.01);
    const level = rotate(fromYawPitch(yawDeg, 0), [0, 0, -1]);
    expect(angleBetweenDeg(normalize([towards[0], 0, towards[2]]), level)).toBeLessThan(0.01);
  });

  it('hangs level whatever the head does', () => {
    const tilted = multiply(fromYawPitch(30, -50), roll(40));
    const place = panelPlace({ position: HEAD, orientation: tilted }, 1.3);
    expect(rotate(place.orientation, [1, 0, 0])[1]).toBeCloseTo(0);
    expect(headingDeg(place)).toBeCloseTo(30);
  });

  it('finds the heading of somebody who looks at their feet, or at the ceiling', () => {
    expect(headingDeg({ position: HEAD, orientation: fromYawPitch(70, -90) })).toBeCloseTo(70);
    expect(headingDeg({ position: HEAD, orientation: fromYawPitch(70, 89.9) })).toBeCloseTo(70);
  });
});

describe('followYawDeg', () => {
  it('stays while the head turns a little', () => {
    expect(followYawDeg(10, 28, 500, false)).toBe(10);
  });

  it('follows a head that turns far, the short way round', () => {
    const after = followYawDeg(170, -150, 100, false);
    expect(after).toBeGreaterThan(170);
    expect(after).toBeLessThan(190);
    // 40 deg off, 20 of them loose: after a long time it stands 20 deg behind, at 190.
    expect(followYawDeg(170, -150, 60_000, false)).toBeCloseTo(190);
  });

  it('jumps where motion is to be avoided', () => {
    expect(followYawDeg(0, 90, 16, true)).toBe(90);
  });

  it('puts a caption where the body faces', () => {
    const { position } = captionPlace({ position: HEAD, orientation: fromYawPitch(90, 0) }, 0, 1.3);
    expect(position[0]).toBeCloseTo(HEAD[0]);
    expect(position[2]).toBeLessThan(HEAD[2] - 1);
  });
});
