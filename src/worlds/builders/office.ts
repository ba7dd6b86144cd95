import { brushedSteel, chrome, darkSteel, lamp, PAINT, paintedSteel, plastic, rubber } from '../finishes.ts';
import type { MovingPart, Prop } from '../prop.ts';
import { arcPoints } from '../solids/outline-slab.ts';
import { Solid } from '../solids/solid.ts';

/** A wall screen for production figures; its pictures are parts of which one shows. */
export function productionScreen(): Prop {
  const s = new Solid(171);
  s.box([0.98, 0.58, 0.05], [0, 0, 0.06], plastic(PAINT.black), { chamferM: 0.01 });
  s.box([0.3, 0.2, 0.04], [0, 0, 0.02], darkSteel);
  s.box([0.06, 0.012, 0.004], [0, -0.275, 0.086], brushedSteel, { chamferM: 0.001 });
  s.hose(
    [
      [0.1, -0.28, 0.04],
      [0.12, -0.5, 0.02],
      [0.12, -0.9, 0.015],
    ],
    0.008,
    rubber,
  );
  const moving: Record<string, MovingPart> = {};
  for (const [name, label] of [
    ['picture-0', 'screen-output'],
    ['picture-1', 'screen-shift'],
    ['picture-2', 'screen-safety'],
    ['alarm', 'screen-alarm'],
  ] as const) {
    const picture = new Solid(172);
    picture.label(label, 0.93, [0, 0, 0], { glow: 0.7, roughness: 0.2 });
    moving[name] = { solid: picture, pivot: [0, 0.012, 0.0853] };
  }
  return { body: s, moving };
}

/** A beige wall telephone with its coiled cord; its call lamp is lit by the scene. */
export function wallPhone(): Prop {
  const s = new Solid(173);
  const shell = plastic(0xcfc7b0);
  s.box([0.2, 0.25, 0.05], [0, 0, 0.026], shell, { chamferM: 0.014 });
  s.label('phone-keys', 0.085, [0.045, -0.015, 0.0505]);
  s.box([0.075, 0.03, 0.004], [0.045, 0.075, 0.0515], plastic(PAINT.warmWhite), { chamferM: 0.001 });
  s.box([0.05, 0.02, 0.03], [-0.06, 0.09, 0.058], shell, { chamferM: 0.006 });
  s.box([0.05, 0.02, 0.03], [-0.06, -0.075, 0.058], shell, { chamferM: 0.006 });
  s.hose(
    Array.from({ length: 40 }, (_, i) => {
      const t = i / 39;
      const a = i * 1.25;
      return [
        -0.06 + 0.05 * Math.sin(t * Math.PI) + Math.cos(a) * 0.008,
        -0.12 - Math.sin(t * Math.PI) * 0.28,
        0.05 + Math.sin(a) * 0.008,
      ] as const;
    }),
    0.003,
    rubber,
    2,
  );
  s.box([0.045, 0.21, 0.03], [-0.06, 0.01, 0.094], shell, { chamferM: 0.012 });
  for (const y of [-0.075, 0.095]) s.rod(0.029, 0.026, [-0.06, y, 0.082], 'z', shell);
  const light = new Solid(174);
  light.box([0.075, 0.022, 0.016], [0, 0, 0], lamp(0xa98a4c, 0.12), { chamferM: 0.004 });
  return {
    body: s,
    moving: {
      lamp: { solid: light, pivot: [0.045, 0.107, 0.055], glows: true },
    },
  };
}

/** A caged wall fan; its blades turn. */
export function wallFan(): Prop {
  const s = new Solid(176);
  s.box([0.14, 0.2, 0.03], [0, 0, 0.016], paintedSteel(PAINT.charcoal), { chamferM: 0.008 });
  s.bar(0.02, [0, 0, 0.03], [0, -0.02, 0.2], paintedSteel(PAINT.charcoal));
  s.rod(0.04, 0.06, [0, -0.02, 0.2], 'y', darkSteel);
  s.within([0, -0.02, 0.22], [0, 0, 0], () => fanHead(s));
  const blades = new Solid(177);
  blades.rod(0.045, 0.07, [0, 0, 0], 'z', plastic(PAINT.charcoal));
  for (let i = 0; i < 3; i++) {
    blades.within([0, 0, 0], [0, 0, i * 120], () => {
      blades.slab(
        [
          [0.03, -0.03],
          [0.14, -0.075],
          [0.25, -0.05],
          [0.262, 0.03],
          [0.17, 0.07],
          [0.03, 0.03],
        ],
        0.006,
        [0, 0, 0],
        plastic(0xc98a2a),
        { turnDeg: [22, 0, 0], chamferM: 0.002 },
      );
    });
  }
  return {
    body: s,
    moving: {
      blades: { solid: blades, pivot: [0, -0.02, 0.415] },
    },
  };
}

/** Motor and wire cage, drawn around the motor. */
function fanHead(s: Solid): void {
  s.rod(0.075, 0.16, [0, 0, 0.04], 'z', paintedSteel(0x2f4d57));
  for (const [z, r] of [
    [0.13, 0.2],
    [0.13, 0.285],
    [0.26, 0.2],
    [0.26, 0.11],
    [0.195, 0.3],
  ] as const) {
    s.hose(
      arcPoints([0, 0], r, 0, 360, 20).map(([x, y]) => [x, y, z] as const),
      z === 0.195 ? 0.008 : 0.0028,
      chrome,
      1,
    );
  }
  for (let i = 0; i < 18; i++) {
    const a = (i / 18) * Math.PI * 2;
    const at = (r: number, z: number) => [Math.cos(a) * r, Math.sin(a) * r, z] as const;
    s.hose([at(0.05, 0.27), at(0.2, 0.26), at(0.3, 0.195), at(0.2, 0.13), at(0.07, 0.11)], 0.0024, chrome, 2);
  }
  s.rod(0.055, 0.012, [0, 0, 0.272], 'z', plastic(0xb9572a));
}
