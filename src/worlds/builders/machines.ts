import {
  brushedSteel,
  castIron,
  chrome,
  copper,
  darkGlass,
  darkSteel,
  lamp,
  PAINT,
  paintedSteel,
  plastic,
  rubber,
} from '../finishes.ts';
import type { Prop } from '../prop.ts';
import { Solid } from '../solids/solid.ts';

/** A floor-standing pillar drill, 1.75 m tall; its chuck turns, the chuck key can be in it. */
export function drillPress(): Prop {
  const s = new Solid(31);
  const green = castIron(PAINT.machineGreen);
  s.box([0.42, 0.07, 0.56], [0, 0.036, 0.02], green, { chamferM: 0.014 });
  s.box([0.34, 0.012, 0.3], [0, 0.075, 0.1], brushedSteel, { chamferM: 0.002 });
  s.rod(0.042, 1.5, [0, 0.8, -0.16], 'y', brushedSteel);
  s.turned(
    [
      [0, 0],
      [0.085, 0],
      [0.085, 0.03],
      [0.058, 0.09],
      [0, 0.09],
    ],
    [0, 0.07, -0.16],
    green,
  );
  s.rod(0.058, 0.16, [0, 0.92, -0.16], 'y', green);
  s.box([0.08, 0.06, 0.2], [0, 0.93, -0.03], green, { chamferM: 0.012 });
  s.box([0.34, 0.035, 0.32], [0, 0.975, 0.09], castIron(0x8f9391), { chamferM: 0.006 });
  for (const x of [-0.09, 0.09]) s.box([0.018, 0.006, 0.24], [x, 0.9925, 0.09], darkSteel);
  s.box([0.13, 0.05, 0.1], [0.01, 1.018, 0.09], darkSteel, { chamferM: 0.006 });
  s.box([0.05, 0.03, 0.12], [0.01, 1.05, 0.09], brushedSteel, { chamferM: 0.003 });
  s.bar(0.009, [0.075, 0.93, -0.16], [0.17, 0.93, -0.16], chrome);
  s.rod(0.014, 0.05, [0.17, 0.95, -0.16], 'y', rubber);
  // Head: casting, belt cover, motor, quill and chuck.
  s.box([0.24, 0.27, 0.36], [0, 1.43, 0.02], green, { chamferM: 0.03 });
  s.box([0.27, 0.11, 0.62], [0, 1.62, -0.03], castIron(0x6f8a7f), { chamferM: 0.035 });
  s.rod(0.085, 0.26, [0, 1.46, -0.29], 'y', darkSteel);
  for (let i = 0; i < 5; i++) s.rod(0.09, 0.012, [0, 1.37 + i * 0.035, -0.29], 'y', darkSteel);
  s.rod(0.034, 0.1, [0, 1.26, 0.09], 'y', chrome);
  const chuck = new Solid(35);
  drillChuck(chuck);
  const keyed = new Solid(36);
  drillChuck(keyed);
  keyed.within([0.02, 0.045, 0], [0, 0, 0], () => {
    keyed.rod(0.006, 0.09, [0.05, 0, 0], 'x', chrome);
    keyed.bar(0.005, [0.09, -0.045, 0], [0.09, 0.045, 0], chrome);
    keyed.rod(0.011, 0.016, [0.01, 0, 0], 'x', darkSteel);
  });
  s.label('drill-brand', 0.18, [0, 1.62, 0.28]);
  s.box([0.13, 0.09, 0.014], [-0.02, 1.45, 0.205], plastic(PAINT.black), { chamferM: 0.006 });
  s.rod(0.016, 0.016, [-0.05, 1.455, 0.217], 'z', plastic(PAINT.safetyGreen));
  s.rod(0.016, 0.018, [0.005, 1.455, 0.218], 'z', plastic(PAINT.red));
  s.rod(0.034, 0.03, [0.135, 1.38, 0.07], 'x', chrome);
  for (const angle of [20, 140, 260]) {
    const rad = (angle * Math.PI) / 180;
    const y = 1.38 + Math.sin(rad) * 0.17;
    const z = 0.07 + Math.cos(rad) * 0.17;
    s.bar(0.007, [0.145, 1.38, 0.07], [0.17, y, z], chrome);
    s.turned(
      [
        [0, -0.02],
        [0.016, -0.01],
        [0.018, 0.005],
        [0.01, 0.02],
        [0, 0.02],
      ],
      [0.17, y, z],
      plastic(PAINT.black),
    );
  }
  // The chuck guard's frame hangs from its yellow bracket; its pane is clear enough to leave out.
  for (const x of [-0.066, 0.066])
    s.box([0.008, 0.14, 0.008], [x, 1.17, 0.17], plastic(PAINT.black), { chamferM: 0.002 });
  s.box([0.14, 0.008, 0.008], [0, 1.1, 0.17], plastic(PAINT.black), { chamferM: 0.002 });
  s.box([0.15, 0.014, 0.012], [0, 1.245, 0.17], paintedSteel(PAINT.safetyYellow));
  s.hose(
    [
      [0.05, 1.36, -0.32],
      [0.1, 1.0, -0.3],
      [0.1, 0.4, -0.28],
      [0.16, 0.02, -0.3],
    ],
    0.008,
    rubber,
  );
  return {
    body: s,
    moving: {
      chuck: { solid: chuck, pivot: [0, 1.135, 0.09] },
      'chuck-with-key': { solid: keyed, pivot: [0, 1.135, 0.09] },
    },
  };
}

/** A chuck with its drill bit, its lower rim at the origin; key holes show the turning. */
function drillChuck(s: Solid): void {
  s.turned(
    [
      [0, 0],
      [0.016, 0],
      [0.026, 0.03],
      [0.026, 0.065],
      [0.018, 0.08],
      [0, 0.08],
    ],
    [0, 0, 0],
    darkSteel,
  );
  for (const x of [-0.026, 0.026]) s.rod(0.006, 0.004, [x, 0.045, 0], 'x', brushedSteel);
  s.rod(0.005, 0.09, [0, -0.035, 0], 'y', brushedSteel);
}

/** An enclosed turning centre, 1.7 m wide, with control panel and stack light. */
export function turningCentre(): Prop {
  const s = new Solid(32);
  const grey = paintedSteel(PAINT.lightGrey);
  const dark = paintedSteel(PAINT.charcoal);
  s.box([1.7, 0.12, 0.8], [0, 0.06, 0], dark, { chamferM: 0.01 });
  s.box([1.68, 0.56, 0.84], [0, 0.4, 0], grey, { chamferM: 0.02 });
  s.box([1.68, 0.05, 0.86], [0, 0.695, 0.0], paintedSteel(PAINT.workshopBlue), { chamferM: 0.012 });
  s.box([1.66, 0.82, 0.74], [0, 1.13, -0.04], grey, { chamferM: 0.03 });
  s.box([1.5, 0.14, 0.6], [0, 1.59, -0.08], paintedSteel(0xb1b3ae), { chamferM: 0.03 });
  for (let i = 0; i < 8; i++) s.box([0.36, 0.008, 0.012], [-0.52, 0.3 + i * 0.026, 0.422], dark, { chamferM: 0.002 });
  // Sliding door: frame, tinted window, long handle.
  s.box([0.92, 0.74, 0.04], [-0.24, 1.13, 0.345], paintedSteel(PAINT.warmWhite), { chamferM: 0.014 });
  s.box([0.66, 0.44, 0.02], [-0.28, 1.17, 0.362], rubber, { chamferM: 0.01 });
  s.box([0.62, 0.4, 0.012], [-0.28, 1.17, 0.37], darkGlass, { chamferM: 0.004 });
  s.bar(0.014, [0.13, 0.86, 0.41], [0.13, 1.4, 0.41], chrome);
  for (const y of [0.9, 1.36]) s.bar(0.009, [0.13, y, 0.36], [0.13, y, 0.41], chrome);
  s.box([1.3, 0.022, 0.03], [-0.1, 0.748, 0.36], brushedSteel);
  s.box([1.3, 0.022, 0.03], [-0.1, 1.512, 0.345], brushedSteel);
  s.label('cnc-brand', 0.52, [-0.36, 1.59, 0.22]);
  // Control panel on the right.
  s.box([0.4, 0.74, 0.09], [0.6, 1.17, 0.37], dark, { chamferM: 0.018 });
  s.box([0.33, 0.255, 0.012], [0.6, 1.37, 0.415], plastic(PAINT.black), { chamferM: 0.004 });
  s.label('cnc-screen', 0.3, [0.6, 1.37, 0.422], { glow: 0.9, roughness: 0.2 });
  s.label('cnc-keys', 0.3, [0.6, 1.1, 0.416]);
  s.rod(0.045, 0.02, [0.52, 0.9, 0.42], 'z', brushedSteel);
  s.rod(0.01, 0.03, [0.545, 0.915, 0.44], 'z', plastic(PAINT.black));
  s.rod(0.026, 0.014, [0.69, 0.9, 0.418], 'z', plastic(PAINT.safetyYellow));
  s.rod(0.019, 0.03, [0.69, 0.9, 0.432], 'z', plastic(PAINT.red));
  s.label('sign-eye-protection', 0.13, [-0.68, 0.52, 0.42]);
  // Stack light: amber and red dark; the lowest lens, a part of its own, shows green or red.
  s.rod(0.012, 0.12, [0.72, 1.7, -0.1], 'y', brushedSteel);
  s.rod(0.03, 0.05, [0.72, 1.835, -0.1], 'y', plastic(0x8a5a12));
  s.rod(0.03, 0.05, [0.72, 1.887, -0.1], 'y', plastic(0x6d1712));
  s.rod(0.031, 0.014, [0.72, 1.919, -0.1], 'y', plastic(PAINT.black));
  s.hose(
    [
      [-0.8, 1.0, -0.4],
      [-0.88, 0.8, -0.38],
      [-0.88, 0.2, -0.36],
      [-0.8, 0.03, -0.4],
    ],
    0.02,
    rubber,
  );
  for (const x of [-0.72, 0.72]) for (const z of [-0.3, 0.3]) s.rod(0.04, 0.03, [x, 0.014, z], 'y', rubber);
  const light = new Solid(33);
  light.rod(0.034, 0.05, [0, 0, 0], 'y', lamp(0x2e2f2e, 0.05));
  return { body: s, moving: { status: { solid: light, pivot: [0.72, 1.784, -0.1], glows: true } } };
}

/** A piston compressor on its horizontal tank; the needle of its gauge moves. */
export function compressor(): Prop {
  const s = new Solid(34);
  const blue = paintedSteel(PAINT.blue);
  s.turned(
    [
      [0, -0.46],
      [0.09, -0.45],
      [0.16, -0.41],
      [0.19, -0.34],
      [0.19, 0.34],
      [0.16, 0.41],
      [0.09, 0.45],
      [0, 0.46],
    ],
    [0, 0.34, 0],
    blue,
    [0, 0, -90],
  );
  for (const x of [-0.25, 0.25]) s.rod(0.1925, 0.012, [x, 0.34, 0], 'x', paintedSteel(0x284a70));
  s.label('compressor-brand', 0.42, [0, 0.36, 0.191]);
  for (const z of [-0.14, 0.14]) {
    s.box([0.05, 0.14, 0.03], [0.3, 0.1, z], blue);
    s.rod(0.08, 0.045, [-0.34, 0.081, z * 1.5], 'z', rubber);
    s.rod(0.04, 0.05, [-0.34, 0.081, z * 1.5], 'z', brushedSteel);
    s.rod(0.03, 0.035, [0.3, 0.017, z], 'y', rubber);
  }
  s.box([0.6, 0.02, 0.26], [0, 0.535, 0], darkSteel);
  s.rod(0.095, 0.26, [-0.17, 0.65, 0], 'x', castIron(PAINT.charcoal));
  for (let i = 0; i < 6; i++) s.rod(0.1, 0.008, [-0.26 + i * 0.035, 0.65, 0], 'x', castIron(PAINT.charcoal));
  s.box([0.15, 0.13, 0.17], [0.15, 0.61, 0], castIron(0x6a6d6d), { chamferM: 0.014 });
  for (let i = 0; i < 6; i++)
    s.box([0.14, 0.009, 0.19], [0.15, 0.69 + i * 0.02, 0], castIron(0x7c7f7e), { chamferM: 0.002 });
  s.rod(0.035, 0.06, [0.15, 0.835, 0], 'y', copper);
  s.hose(
    [
      [0.15, 0.86, 0.0],
      [0.28, 0.86, 0.02],
      [0.33, 0.7, 0.03],
      [0.32, 0.5, 0.03],
    ],
    0.012,
    copper,
  );
  // Belt guard: a wire wheel cover behind motor and pump.
  s.rod(0.15, 0.03, [0.15, 0.68, -0.125], 'z', paintedSteel(PAINT.safetyYellow));
  s.box([0.36, 0.16, 0.03], [0, 0.67, -0.125], paintedSteel(PAINT.safetyYellow));
  s.rod(0.052, 0.02, [0.02, 0.64, 0.15], 'z', chrome);
  s.label('open-dial', 0.094, [0.02, 0.64, 0.16], { round: true });
  const needle = new Solid(38);
  needle.box([0.006, 0.042, 0.002], [0, 0.015, 0], plastic(PAINT.black), { chamferM: 0.0006 });
  needle.rod(0.007, 0.003, [0, 0, 0], 'z', plastic(PAINT.black));
  s.box([0.05, 0.07, 0.05], [-0.02, 0.57, 0.13], plastic(PAINT.black));
  s.bar(0.013, [-0.42, 0.55, -0.12], [-0.62, 0.72, -0.12], brushedSteel);
  s.bar(0.013, [-0.42, 0.55, 0.12], [-0.62, 0.72, 0.12], brushedSteel);
  s.rod(0.018, 0.26, [-0.62, 0.72, 0], 'z', rubber);
  return { body: s, moving: { needle: { solid: needle, pivot: [0.02, 0.64, 0.163] } } };
}
