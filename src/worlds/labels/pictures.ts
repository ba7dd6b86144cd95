import { seededRandom } from '../seeded-random.ts';
import { disc, fill, type LabelPainter, shape, stroke, write } from './pen.ts';

const poster: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, '#efe7d2');
  fill(pen, w, 350, '#c9552b');
  // A pair of eyes over a machine: look before you start.
  for (const x of [130, 270]) {
    pen.beginPath();
    pen.ellipse(x, 150, 62, 42, 0, 0, Math.PI * 2);
    pen.fillStyle = '#f6efdf';
    pen.fill();
    disc(pen, x + 14, 160, 27, '#2b3a3a');
    disc(pen, x + 20, 154, 9, '#f6efdf');
    stroke(
      pen,
      [
        [x - 62, 96],
        [x, 78],
        [x + 62, 96],
      ],
      14,
      '#7c2d15',
    );
  }
  shape(
    pen,
    [
      [60, 350],
      [60, 286],
      [120, 286],
      [120, 250],
      [160, 250],
      [160, 286],
      [250, 286],
      [280, 240],
      [310, 286],
      [340, 286],
      [340, 350],
    ],
    '#2b3a3a',
  );
  disc(pen, 205, 318, 20, '#efe7d2');
  write(pen, 'LOOK', w / 2, 404, 74, '#2b3a3a');
  write(pen, 'BEFORE YOU START', w / 2, 462, 35, '#2b3a3a', { maxWidth: w - 40 });
  write(pen, 'Guards on.  Floor dry.  Exit clear.', w / 2, 516, 21, '#5b5546', { weight: 'normal', maxWidth: w - 40 });
};

const clockFace: LabelPainter = (pen, w) => {
  const c = w / 2;
  disc(pen, c, c, c, '#f3f1ea');
  for (let minute = 0; minute < 60; minute++) {
    const angle = (minute / 60) * Math.PI * 2;
    const long = minute % 5 === 0;
    const from = c - (long ? 30 : 18);
    const at = (r: number) => [c + Math.sin(angle) * r, c - Math.cos(angle) * r] as const;
    stroke(pen, [at(from), at(c - 10)], long ? 7 : 2.5, '#1d1d1d');
  }
  for (let hour = 1; hour <= 12; hour++) {
    const angle = (hour / 12) * Math.PI * 2;
    write(pen, String(hour), c + Math.sin(angle) * (c - 56), c - Math.cos(angle) * (c - 56), 32, '#1d1d1d');
  }
};

const windowView: LabelPainter = (pen, w, h) => {
  const random = seededRandom(7);
  const sky = pen.createLinearGradient(0, 0, 0, h * 0.75);
  sky.addColorStop(0, '#a9bfd0');
  sky.addColorStop(0.7, '#dfe3e0');
  sky.addColorStop(1, '#f0ead9');
  pen.fillStyle = sky;
  pen.fillRect(0, 0, w, h);
  for (let i = 0; i < 46; i++) {
    const x = random() * w;
    const y = 30 + random() * h * 0.4;
    const r = 26 + random() * 60;
    const cloud = pen.createRadialGradient(x, y, 0, x, y, r);
    cloud.addColorStop(0, 'rgba(255,253,248,0.28)');
    cloud.addColorStop(1, 'rgba(255,253,248,0)');
    pen.fillStyle = cloud;
    pen.fillRect(x - r, y - r, r * 2, r * 2);
  }
  // Far trees, the hall across the yard, the yard itself.
  for (let x = -10; x < w; x += 14) disc(pen, x, h * 0.66 + random() * 10, 20 + random() * 24, '#8b9a86');
  fillRect(0, h * 0.66, w, h * 0.2, '#9ba28f');
  fillRect(60, h * 0.5, 330, h * 0.3, '#b0a596');
  shape(
    pen,
    [
      [60, h * 0.5],
      [142, h * 0.43],
      [142, h * 0.5],
      [225, h * 0.43],
      [225, h * 0.5],
      [308, h * 0.43],
      [308, h * 0.5],
      [390, h * 0.43],
      [390, h * 0.52],
      [60, h * 0.52],
    ],
    '#85796b',
  );
  for (let i = 0; i < 6; i++) fillRect(80 + i * 52, h * 0.57, 32, 42, '#6f7a7d');
  fillRect(0, h * 0.8, w, h * 0.2, '#b5ae9f');
  for (let i = 0; i < 40; i++) fillRect(random() * w, h * (0.82 + random() * 0.18), 30 + random() * 60, 2, '#a59e90');
  stroke(
    pen,
    [
      [520, h * 0.82],
      [520, h * 0.3],
    ],
    7,
    '#6d6a62',
  );
  stroke(
    pen,
    [
      [520, h * 0.3],
      [560, h * 0.28],
    ],
    5,
    '#6d6a62',
  );

  function fillRect(x: number, y: number, width: number, height: number, color: string): void {
    pen.fillStyle = color;
    pen.fillRect(x, y, width, height);
  }
};

const calendar: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, '#f1eee5');
  pen.fillStyle = '#7d8f7e';
  pen.fillRect(0, 0, w, 96);
  shape(
    pen,
    [
      [20, 96],
      [70, 40],
      [104, 74],
      [136, 30],
      [180, 96],
    ],
    '#4f6353',
  );
  write(pen, 'OCTOBER', w / 2, 116, 20, '#35332f');
  for (let day = 0; day < 31; day++) {
    write(
      pen,
      String(day + 1),
      22 + (day % 7) * 25,
      146 + Math.floor(day / 7) * 23,
      13,
      day % 7 === 6 ? '#a92c24' : '#35332f',
      { weight: 'normal' },
    );
  }
};

const drawing: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, '#eceae0');
  pen.strokeStyle = '#4b5a6b';
  pen.lineWidth = 2;
  pen.strokeRect(8, 8, w - 16, h - 16);
  pen.strokeRect(w - 128, h - 62, 120, 54);
  write(pen, 'FLANGE  O1207', w - 68, h - 44, 14, '#4b5a6b');
  write(pen, 'scale 1:2', w - 68, h - 22, 12, '#4b5a6b', { weight: 'normal' });
  for (const radius of [72, 52, 22]) {
    pen.beginPath();
    pen.arc(112, 120, radius, 0, Math.PI * 2);
    pen.stroke();
  }
  for (let i = 0; i < 6; i++) disc(pen, 112 + Math.cos(i * 1.047) * 62, 120 + Math.sin(i * 1.047) * 62, 5, '#4b5a6b');
  stroke(
    pen,
    [
      [24, 120],
      [200, 120],
    ],
    1,
    '#a9552f',
  );
  stroke(
    pen,
    [
      [112, 34],
      [112, 208],
    ],
    1,
    '#a9552f',
  );
  pen.strokeRect(240, 50, 30, 140);
  pen.strokeRect(270, 96, 46, 48);
  stroke(
    pen,
    [
      [232, 210],
      [324, 210],
    ],
    1.5,
    '#4b5a6b',
  );
};

/** Pictures: poster, clock face, the view from the window, a calendar. */
export const PICTURE_PAINTERS = {
  poster,
  'clock-face': clockFace,
  'window-view': windowView,
  calendar,
  drawing,
} as const satisfies Record<string, LabelPainter>;
