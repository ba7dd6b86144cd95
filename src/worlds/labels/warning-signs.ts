import { disc, fill, type LabelPainter, type Pen, shape, stroke, write } from './pen.ts';

// Safety colours of ISO 3864.
const YELLOW = '#f2b600';
const INK = '#161616';
const PAPER = '#f4f3ee';

/** A yellow warning triangle with words under it; the symbol is drawn in a 100 x 100 box around the triangle's middle. */
export function warning(words: readonly string[], symbol: (pen: Pen) => void): LabelPainter {
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

/** Warning triangles in the manner of ISO 7010. */
export const WARNING_PAINTERS = {
  'sign-hot-surface': hotSurface,
  'sign-voltage': voltage,
  'sign-suspended-load': suspendedLoad,
  'sign-robot': robot,
  'sign-gas': gas,
} as const satisfies Record<string, LabelPainter>;
