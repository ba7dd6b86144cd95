import { disc, fill, type LabelPainter, type Pen, shape, stroke, write } from './pen.ts';

// Safety colours of ISO 3864.
const YELLOW = '#f2b600';
const RED = '#b3231b';
const BLUE = '#14548f';
const GREEN = '#00794a';
const INK = '#161616';
const PAPER = '#f4f3ee';

/** A yellow warning triangle with words under it; the symbol is drawn in a 100 x 100 box around the triangle's middle. */
function warning(words: readonly string[], symbol: (pen: Pen) => void): LabelPainter {
  return (pen, w, h) => {
    fill(pen, w, h, PAPER);
    const cx = w / 2;
    const side = w * 0.86;
    const top = 18;
    const height = side * 0.866;
    const triangle = [
      [cx, top],
      [cx + side / 2, top + height],
      [cx - side / 2, top + height],
    ] as const;
    shape(pen, triangle, INK);
    stroke(pen, [...triangle, triangle[0], triangle[1]], 14, INK);
    const inner = [
      [cx, top + 22],
      [cx + side / 2 - 21, top + height - 11],
      [cx - side / 2 + 21, top + height - 11],
    ] as const;
    shape(pen, inner, YELLOW);
    stroke(pen, [...inner, inner[0], inner[1]], 4, YELLOW);
    pen.save();
    pen.translate(cx - 50, top + height * 0.4);
    symbol(pen);
    pen.restore();
    words.forEach((line, i) => {
      write(pen, line, cx, h - 22 - (words.length - 1 - i) * 34, 33, INK, { maxWidth: w - 24 });
    });
  };
}

const hotSurface = warning(['HOT SURFACE'], (pen) => {
  for (const x of [22, 50, 78]) {
    stroke(
      pen,
      Array.from({ length: 13 }, (_, i) => [x + Math.sin(i * 0.75) * 8, 12 + i * 5] as const),
      8,
      INK,
    );
  }
  stroke(
    pen,
    [
      [4, 92],
      [96, 92],
    ],
    10,
    INK,
  );
});

const voltage = warning(['DANGER', '400 V'], (pen) => {
  shape(
    pen,
    [
      [58, -8],
      [26, 52],
      [48, 48],
      [38, 84],
      [30, 80],
      [44, 106],
      [64, 80],
      [54, 82],
      [74, 34],
      [50, 40],
      [70, -2],
    ],
    INK,
  );
});

const suspendedLoad = warning(['SUSPENDED LOAD'], (pen) => {
  stroke(
    pen,
    [
      [50, -8],
      [50, 22],
    ],
    7,
    INK,
  );
  pen.beginPath();
  pen.arc(50, 30, 9, -1.4, 2.4);
  pen.stroke();
  stroke(
    pen,
    [
      [50, 40],
      [16, 62],
      [84, 62],
      [50, 40],
    ],
    5,
    INK,
  );
  shape(
    pen,
    [
      [10, 62],
      [90, 62],
      [90, 98],
      [10, 98],
    ],
    INK,
  );
});

const robot = warning(['AUTOMATIC', 'MOVEMENT'], (pen) => {
  stroke(
    pen,
    [
      [22, 92],
      [22, 52],
      [58, 22],
      [80, 44],
    ],
    13,
    INK,
  );
  stroke(
    pen,
    [
      [80, 44],
      [74, 60],
    ],
    6,
    INK,
  );
  stroke(
    pen,
    [
      [80, 44],
      [94, 54],
    ],
    6,
    INK,
  );
  shape(
    pen,
    [
      [2, 84],
      [46, 84],
      [46, 100],
      [2, 100],
    ],
    INK,
  );
  disc(pen, 58, 22, 5, YELLOW);
  disc(pen, 22, 52, 5, YELLOW);
});

const gas = warning([], (pen) => {
  stroke(
    pen,
    [
      [12, 86],
      [88, 40],
    ],
    26,
    INK,
  );
  stroke(
    pen,
    [
      [88, 40],
      [98, 34],
    ],
    12,
    INK,
  );
});

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
  stroke(
    pen,
    [
      [486, h / 2],
      [394, h / 2],
    ],
    18,
    PAPER,
  );
  shape(
    pen,
    [
      [370, h / 2],
      [412, h / 2 - 40],
      [412, h / 2 + 40],
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

/** Safety signs in the manner of ISO 7010. */
export const SIGN_PAINTERS = {
  'sign-hot-surface': hotSurface,
  'sign-voltage': voltage,
  'sign-suspended-load': suspendedLoad,
  'sign-robot': robot,
  'sign-extinguisher': extinguisher,
  'sign-first-aid': firstAid,
  'sign-emergency-stop': emergencyStop,
  'sign-exit': exit,
  'sign-eye-protection': eyeProtection,
  'sign-gas': gas,
  'sign-keep-clear': keepClear,
} as const satisfies Record<string, LabelPainter>;
