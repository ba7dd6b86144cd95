import { disc, fill, type LabelPainter, shape, stroke, write } from './pen.ts';

// Safety colours of ISO 3864.
const RED = '#b3231b';
const BLUE = '#14548f';
const GREEN = '#00794a';
const PAPER = '#f4f3ee';

const extinguisher: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, RED);
  pen.strokeStyle = PAPER;
  pen.lineWidth = 7;
  pen.strokeRect(10, 10, w - 20, h - 20);
  shape(
    pen,
    [
      [72, 96],
      [84, 76],
      [120, 76],
      [132, 96],
      [132, 214],
      [72, 214],
    ],
    PAPER,
  );
  stroke(
    pen,
    [
      [102, 74],
      [102, 54],
    ],
    14,
    PAPER,
  );
  stroke(
    pen,
    [
      [84, 52],
      [140, 42],
    ],
    12,
    PAPER,
  );
  stroke(
    pen,
    [
      [84, 66],
      [58, 84],
      [52, 130],
    ],
    9,
    PAPER,
  );
  const flame = [
    [184, 210],
    [160, 178],
    [168, 140],
    [180, 156],
    [190, 104],
    [208, 146],
    [216, 134],
    [224, 176],
    [204, 210],
  ] as const;
  shape(pen, flame, PAPER);
};

const firstAid: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, GREEN);
  pen.fillStyle = PAPER;
  pen.fillRect(w * 0.39, h * 0.12, w * 0.22, h * 0.6);
  pen.fillRect(w * 0.2, h * 0.31, w * 0.6, h * 0.22);
  write(pen, 'FIRST AID', w / 2, h * 0.86, 38, PAPER, { maxWidth: w - 24 });
};

const emergencyStop: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, GREEN);
  disc(pen, w / 2, 92, 62, PAPER);
  disc(pen, w / 2, 92, 44, RED);
  stroke(
    pen,
    [
      [w / 2, 34],
      [w / 2, 92],
    ],
    15,
    PAPER,
  );
  shape(
    pen,
    [
      [w / 2 - 28, 84],
      [w / 2 + 28, 84],
      [w / 2, 122],
    ],
    PAPER,
  );
  write(pen, 'EMERGENCY', w / 2, 184, 38, PAPER, { maxWidth: w - 20 });
  write(pen, 'STOP', w / 2, 224, 38, PAPER);
};

const exit: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, '#0a8a54');
  pen.fillStyle = PAPER;
  pen.fillRect(30, 22, 112, h - 44);
  // The running figure, cut out of the lit doorway.
  const ink = '#0a8a54';
  disc(pen, 98, 46, 14, ink);
  stroke(
    pen,
    [
      [90, 70],
      [74, 108],
    ],
    22,
    ink,
  );
  stroke(
    pen,
    [
      [92, 68],
      [118, 84],
      [134, 74],
    ],
    9,
    ink,
  );
  stroke(
    pen,
    [
      [84, 70],
      [56, 78],
      [48, 100],
    ],
    9,
    ink,
  );
  stroke(
    pen,
    [
      [76, 110],
      [104, 126],
      [98, 158],
    ],
    12,
    ink,
  );
  stroke(
    pen,
    [
      [74, 110],
      [64, 138],
      [36, 146],
    ],
    12,
    ink,
  );
  write(pen, 'EXIT', 262, h / 2 + 4, 92, PAPER);
  const x = 440;
  stroke(
    pen,
    [
      [x, 34],
      [x, 120],
    ],
    20,
    PAPER,
  );
  shape(
    pen,
    [
      [x, 164],
      [x - 44, 112],
      [x + 44, 112],
    ],
    PAPER,
  );
};

const eyeProtection: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, PAPER);
  disc(pen, w / 2, h / 2, 118, BLUE);
  disc(pen, w / 2, 118, 60, PAPER);
  shape(
    pen,
    [
      [78, 150],
      [178, 150],
      [166, 206],
      [90, 206],
    ],
    PAPER,
  );
  stroke(
    pen,
    [
      [62, 108],
      [194, 108],
    ],
    12,
    BLUE,
  );
  disc(pen, 102, 112, 27, BLUE);
  disc(pen, 154, 112, 27, BLUE);
};

const keepClear: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, BLUE);
  disc(pen, 64, h / 2, 44, PAPER);
  disc(pen, 64, h / 2, 36, BLUE);
  stroke(
    pen,
    [
      [64, 40],
      [64, 70],
    ],
    12,
    PAPER,
  );
  disc(pen, 64, 90, 7, PAPER);
  write(pen, 'FIRE EXIT', 242, 46, 40, PAPER, { maxWidth: 250 });
  write(pen, 'KEEP CLEAR', 242, 86, 40, PAPER, { maxWidth: 250 });
};

/** Prohibition, fire, rescue and mandatory signs in the manner of ISO 7010. */
export const SIGN_PAINTERS = {
  'sign-extinguisher': extinguisher,
  'sign-first-aid': firstAid,
  'sign-emergency-stop': emergencyStop,
  'sign-exit': exit,
  'sign-eye-protection': eyeProtection,
  'sign-keep-clear': keepClear,
} as const satisfies Record<string, LabelPainter>;
