import { disc, fill, type LabelPainter, stroke, write } from './pen.ts';

/** A plate with a line of bold words and, below, a smaller one. */
export function plate(background: string, ink: string, title: string, detail?: string): LabelPainter {
  return (pen, w, h) => {
    fill(pen, w, h, background);
    const split = detail === undefined ? 0.52 : 0.36;
    write(pen, title, w / 2, h * split, h * (detail === undefined ? 0.6 : 0.42), ink, { maxWidth: w * 0.92 });
    if (detail !== undefined)
      write(pen, detail, w / 2, h * 0.76, h * 0.26, ink, { weight: 'normal', maxWidth: w * 0.92 });
  };
}

function binCard(code: string, part: string): LabelPainter {
  return (pen, w, h) => {
    fill(pen, w, h, '#f4f2ea');
    write(pen, code, 8, h * 0.34, 20, '#1b1b1b', { align: 'left' });
    write(pen, part, 8, h * 0.74, 15, '#3a3a3a', { align: 'left', weight: 'normal', maxWidth: w - 16 });
    for (let i = 0; i < 14; i++) {
      pen.fillStyle = '#1b1b1b';
      pen.fillRect(74 + i * 3.4, 6, 1 + ((i * 7) % 3) * 0.7, 20);
    }
  };
}

const cncScreen: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, '#14201b');
  pen.fillStyle = '#27463a';
  pen.fillRect(0, 0, w, 26);
  write(pen, 'AUTO   O1207 FLANGE', 8, 14, 16, '#d9e6cf', { align: 'left' });
  ['X   84.500', 'Z -132.075', 'S    1 450', 'F    0.180'].forEach((line, i) => {
    write(pen, line, 12, 48 + i * 27, 23, '#e5d9a8', { align: 'left', weight: 'normal' });
  });
  ['G96 S180 M4', 'G0 X90 Z2', 'G71 U1.5 R0.5', 'G1 Z-40 F.18'].forEach((line, i) => {
    write(pen, line, 150, 48 + i * 20, 13, i === 2 ? '#e9c46a' : '#9db8a2', { align: 'left', weight: 'normal' });
  });
  pen.fillStyle = '#27463a';
  pen.fillRect(0, 162, w, 30);
  write(pen, 'READY', 40, 178, 17, '#9fd08a');
  write(pen, 'TOOL 04', 200, 178, 15, '#d9e6cf');
};

const cncKeys: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, '#2f3132');
  for (let row = 0; row < 5; row++) {
    for (let column = 0; column < 7; column++) {
      const warm = row === 4 && column === 6;
      pen.fillStyle = warm ? '#b5302a' : row === 4 ? '#7f8a84' : '#cfcec6';
      pen.fillRect(10 + column * 34, 10 + row * 36, 28, 28);
      write(
        pen,
        '789XZUW456GMST123+-F'.charAt((row * 7 + column) % 20),
        24 + column * 34,
        25 + row * 36,
        15,
        '#222222',
      );
    }
  }
};

const radioFace: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, '#3f4a32');
  write(pen, '94.3', w * 0.4, h * 0.45, 62, '#dfe3b4');
  write(pen, 'FM', w * 0.82, h * 0.35, 28, '#dfe3b4');
  for (let i = 0; i < 9; i++)
    stroke(
      pen,
      [
        [24 + i * 26, 104],
        [24 + i * 26, i === 5 ? 84 : 94],
      ],
      3,
      '#dfe3b4',
    );
};

const gauge: LabelPainter = (pen, w, h) => {
  disc(pen, w / 2, h / 2, w / 2, '#f3f1ea');
  pen.lineWidth = 8;
  pen.strokeStyle = '#b5302a';
  pen.beginPath();
  pen.arc(w / 2, h / 2, 46, -0.1, 0.75);
  pen.stroke();
  for (let i = 0; i <= 10; i++) {
    const a = 2.35 + (i / 10) * 4.7;
    stroke(
      pen,
      [
        [64 + Math.cos(a) * 42, 64 + Math.sin(a) * 42],
        [64 + Math.cos(a) * 54, 64 + Math.sin(a) * 54],
      ],
      3,
      '#222222',
    );
  }
  stroke(
    pen,
    [
      [64, 64],
      [64 + Math.cos(4.9) * 40, 64 + Math.sin(4.9) * 40],
    ],
    5,
    '#1a1a1a',
  );
  disc(pen, 64, 64, 8, '#1a1a1a');
  write(pen, 'bar', 64, 98, 18, '#222222');
};

const extinguisherBody: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, '#f0eee6');
  fill(pen, w, 46, '#1f4f8c');
  write(pen, 'POWDER', w / 2, 24, 32, '#f4f3ee');
  write(pen, '6 kg  ABC', w / 2, 70, 30, '#1c1c1c');
  ['1  Pull the pin', '2  Aim at the base', '3  Squeeze'].forEach((line, i) => {
    write(pen, line, 14, 112 + i * 34, 21, '#1c1c1c', { align: 'left', weight: 'normal', maxWidth: w - 24 });
  });
};

const heaterPanel: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, '#24272a');
  pen.fillStyle = '#2f0d0a';
  pen.fillRect(12, 16, 120, 64);
  write(pen, '240', 72, 50, 54, '#ff6a3d');
  write(pen, '°C', 160, 40, 30, '#e7e3d8');
  write(pen, 'INDUCTION', 200, 74, 18, '#a9a69c', { maxWidth: 104 });
};

const crateStencil: LabelPainter = (pen, w, h) => {
  fill(pen, w, h, '#c3a06c');
  write(pen, 'LOAD 3', w / 2, 42, 46, '#3b2b18');
  write(pen, '180 kg', w / 2, 92, 46, '#3b2b18');
  for (const x of [70, 186]) {
    stroke(
      pen,
      [
        [x, 178],
        [x, 138],
      ],
      10,
      '#3b2b18',
    );
    stroke(
      pen,
      [
        [x - 18, 152],
        [x, 130],
        [x + 18, 152],
      ],
      10,
      '#3b2b18',
    );
  }
  write(pen, 'UP', w / 2, 158, 36, '#3b2b18');
};

/** Name plates, screens, dials and cards. */
export const PLATE_PAINTERS = {
  'cnc-screen': cncScreen,
  'cnc-brand': plate('#b1b3ae', '#34464f', 'NORDWERK  T-250'),
  'cnc-keys': cncKeys,
  'radio-face': radioFace,
  gauge,
  'extinguisher-body': extinguisherBody,
  'drum-label': plate('#e6d9a8', '#2a2a22', 'ISO VG 46', 'Hydraulic oil   5 L'),
  'switch-plate': plate('#f0eee6', '#1d1d1d', 'MAIN', '63 A'),
  'drill-brand': plate('#e4e0d4', '#40564c', 'TARN  B23'),
  'toolbox-brand': plate('#e4e0d4', '#8d221b', 'HOLT & SON'),
  'crate-stencil': crateStencil,
  'hoist-rating': plate('#f4f3ee', '#1d1d1d', 'WLL 500 kg'),
  'bin-card-a': binCard('M8', 'Hex bolts 40'),
  'bin-card-b': binCard('M10', 'Washers zinc'),
  'bin-card-c': binCard('6204', 'Bearings'),
  'bin-card-d': binCard('R12', 'O-rings'),
  'shelf-load': plate('#e3ad12', '#1d1d1d', 'MAX 150 kg / SHELF'),
  'compressor-brand': plate('#2f5680', '#e8e4d8', 'AIRVIK 90'),
  'heater-panel': heaterPanel,
  'cylinder-oxygen': plate('#f4f3ee', '#1d1d1d', 'O2', 'Oxygen 200 bar'),
  'cylinder-argon': plate('#f4f3ee', '#1d1d1d', 'Ar', 'Argon 200 bar'),
  'robot-brand': plate('#d0681c', '#f4efe4', 'MIRA 6'),
  'trolley-brand': plate('#e4e0d4', '#2d4a60', 'MAX 400 kg'),
  'box-label': plate('#f4f2ea', '#222222', 'FILTERS', 'Qty 24   Bay 7'),
  'ladder-label': plate('#e3ad12', '#1d1d1d', '150 kg', 'EN 131'),
  'grinder-plate': plate('#cfcfc8', '#26302c', 'TARN G200', '2 850 rpm'),
} as const satisfies Record<string, LabelPainter>;
