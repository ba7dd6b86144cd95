import { disc, fill, type LabelPainter, type Pen, stroke, write } from './pen.ts';
import { plate } from './plates.ts';
import { warning } from './warning-signs.ts';

const INK = '#161616';

const forklift = warning([], (pen) => {
  // Truck from the side: body, roof, mast, forks, wheels.
  pen.fillStyle = INK;
  pen.fillRect(6, 48, 46, 30);
  pen.fillRect(58, -6, 7, 92);
  pen.fillRect(65, 78, 32, 7);
  const line = (points: readonly (readonly [number, number])[], widthPx: number): void =>
    stroke(pen, points, widthPx, INK);
  line(
    [
      [10, 50],
      [18, 8],
      [50, 8],
      [54, 50],
    ],
    6,
  );
  disc(pen, 18, 84, 11, INK);
  disc(pen, 46, 84, 11, INK);
  disc(pen, 32, 26, 8, INK);
  line(
    [
      [32, 34],
      [34, 50],
    ],
    9,
  );
});

const crush = warning(['CRUSHING'], (pen) => {
  pen.fillStyle = INK;
  pen.fillRect(10, 0, 80, 12);
  pen.fillRect(10, 84, 80, 12);
  stroke(
    pen,
    [
      [50, 12],
      [50, 34],
    ],
    14,
    INK,
  );
  for (const x of [28, 40, 52, 64]) {
    stroke(
      pen,
      [
        [x, 72],
        [x, 50],
      ],
      9,
      INK,
    );
  }
  pen.fillRect(22, 64, 50, 18);
});

const lockoutHeading: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, '#b0201a');
  write(pen, 'LOCKOUT - TAGOUT', w / 2, h * 0.36, 54, '#f6f3ea', { maxWidth: w - 30 });
  write(pen, 'Off  -  Lock  -  Tag  -  Try', w / 2, h * 0.78, 26, '#f6f3ea', { weight: 'normal', maxWidth: w - 40 });
};

const dangerTag: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, '#f6f3ea');
  fill(pen, w, h * 0.3, '#1b1b1b');
  pen.beginPath();
  pen.ellipse(w / 2, h * 0.19, w * 0.42, h * 0.08, 0, 0, Math.PI * 2);
  pen.fillStyle = '#b0201a';
  pen.fill();
  write(pen, 'DANGER', w / 2, h * 0.195, 26, '#f6f3ea', { maxWidth: w * 0.7 });
  write(pen, 'DO NOT', w / 2, h * 0.42, 27, '#1b1b1b', { maxWidth: w - 12 });
  write(pen, 'OPERATE', w / 2, h * 0.54, 27, '#1b1b1b', { maxWidth: w - 12 });
  for (const y of [0.7, 0.8, 0.9]) {
    stroke(
      pen,
      [
        [12, h * y],
        [w - 12, h * y],
      ],
      1.5,
      '#6b6b66',
    );
  }
  write(pen, 'Name', 12, h * 0.67, 13, '#3a3a3a', { align: 'left', weight: 'normal' });
  write(pen, 'Date', 12, h * 0.77, 13, '#3a3a3a', { align: 'left', weight: 'normal' });
};

/** I at the top, O at the right: where the handle points. */
const isolatorScale: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, '#cfcfc8');
  disc(pen, w / 2, h / 2, w * 0.36, '#bfc0b8');
  write(pen, 'I  ON', w / 2, h * 0.08, 26, '#1d1d1d');
  pen.save();
  pen.translate(w * 0.92, h / 2);
  pen.rotate(Math.PI / 2);
  write(pen, 'O  OFF', 0, 0, 26, '#b0201a');
  pen.restore();
};

const screenHead = (pen: Pen, w: number, h: number, title: string): void => {
  fill(pen, w, h, '#16232b');
  fill(pen, w, 34, '#2b4453');
  write(pen, title, 14, 18, 20, '#e6e2d6', { align: 'left' });
};

const screenOutput: LabelPainter = (pen, w, h) => {
  screenHead(pen, w, h, 'LINE 2   OUTPUT TODAY');
  [84, 92, 71, 96, 88, 60].forEach((value, i) => {
    pen.fillStyle = i === 5 ? '#c58b3a' : '#7f9d6c';
    pen.fillRect(28 + i * 40, h - 26 - value, 26, value);
    write(pen, String(8 + i), 41 + i * 40, h - 12, 14, '#b9b6aa', { weight: 'normal' });
  });
  write(pen, '491', 330, 92, 54, '#e6dfbf');
  write(pen, 'of 560', 330, 134, 20, '#b9b6aa', { weight: 'normal' });
};

const screenShift: LabelPainter = (pen, w, h) => {
  screenHead(pen, w, h, 'LATE SHIFT');
  [
    ['Saw', 'Okafor'],
    ['Lathe', 'Lindqvist'],
    ['Robot cell', 'Zhang'],
    ['Forklift', 'Moreau'],
    ['Stores', 'Haddad'],
  ].forEach(([place, name], i) => {
    write(pen, place ?? '', 22, 62 + i * 31, 20, '#b9b6aa', { align: 'left', weight: 'normal' });
    write(pen, name ?? '', 190, 62 + i * 31, 20, '#e6dfbf', { align: 'left' });
  });
};

const screenSafety: LabelPainter = (pen, w, h) => {
  screenHead(pen, w, h, 'SAFETY');
  write(pen, '212', w * 0.3, 122, 92, '#d9cf9f');
  write(pen, 'days without', w * 0.72, 100, 22, '#d6d2c5', { weight: 'normal', maxWidth: 170 });
  write(pen, 'an accident', w * 0.72, 132, 22, '#d6d2c5', { weight: 'normal', maxWidth: 170 });
  write(pen, 'Keep it so: look, then act.', w / 2, 196, 20, '#b9b6aa', { weight: 'normal' });
};

const screenAlarm: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, '#7c1a14');
  fill(pen, w, 40, '#4f0f0b');
  write(pen, 'ALARM  ROBOT CELL', w / 2, 21, 24, '#f3e2c6');
  write(pen, 'E-204', w / 2, 102, 66, '#f3e2c6');
  write(pen, 'Guard circuit open', w / 2, 162, 25, '#f3e2c6', { weight: 'normal' });
  write(pen, 'Acknowledge at the cell', w / 2, 198, 18, '#e3bfa4', { weight: 'normal' });
};

const phoneKeys: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, '#cfc7b0');
  '123456789*0#'.split('').forEach((key, i) => {
    const x = 8 + (i % 3) * 40;
    const y = 8 + Math.floor(i / 3) * 38;
    pen.fillStyle = '#4a4740';
    pen.fillRect(x, y, 33, 31);
    write(pen, key, x + 16.5, y + 17, 20, '#efe9da');
  });
};

/** A dial without a needle, for those whose needle moves: green ahead, red at both ends. */
const openDial: LabelPainter = (pen, w, h) => {
  disc(pen, w / 2, h / 2, w / 2, '#f3f1ea');
  const arc = (from: number, to: number, color: string): void => {
    pen.beginPath();
    pen.arc(w / 2, h / 2, w * 0.37, from, to);
    pen.lineWidth = 13;
    pen.strokeStyle = color;
    pen.stroke();
  };
  arc(2.4, 4.05, '#b5302a');
  arc(4.05, 5.4, '#3f8f50');
  arc(5.4, 7.0, '#b5302a');
  write(pen, 'bar', w / 2, h * 0.8, 18, '#222222');
};

/** Labels of the lockout station, the vehicles and the line. */
export const WORK_PAINTERS = {
  'sign-forklift': forklift,
  'sign-crush': crush,
  'lockout-heading': lockoutHeading,
  'danger-tag': dangerTag,
  'isolator-scale': isolatorScale,
  'isolator-plate': plate('#f0eee6', '#1d1d1d', 'GRINDER', 'Isolator  400 V'),
  'screen-output': screenOutput,
  'screen-shift': screenShift,
  'screen-safety': screenSafety,
  'screen-alarm': screenAlarm,
  'phone-keys': phoneKeys,
  'open-dial': openDial,
  'press-brand': plate('#3f5f7d', '#e6e2d6', 'HOLT  P30', 'Max 300 kN'),
  'forklift-brand': plate('#d9a014', '#26282a', 'ARNO 16 E', '1 600 kg'),
  'conveyor-brand': plate('#c4c5bf', '#2d4a60', 'LINE 2'),
  'tower-plate': plate('#f0eee6', '#1d1d1d', 'CELL 2', 'Status'),
} as const satisfies Record<string, LabelPainter>;
