import type { InputColumn } from 'heed';

/** How a standardised column reads in a mirror that swaps left with right: `factor` times column `from`, plus `shift`. */
export interface MirrorColumns {
  readonly from: Int32Array;
  readonly factor: Float32Array;
  readonly shift: Float32Array;
}

const OPPOSITE: Readonly<Record<string, string>> = { leftDeg: 'rightDeg', rightDeg: 'leftDeg' };

/** The mirror of columns whose scalings are odd: yaw changes its sign, left goes for minus right. */
export function mirrorColumns(columns: readonly InputColumn[]): MirrorColumns {
  const places = columns.map(({ feature }, c) => {
    const from = columns.findIndex((column) => column.feature === OPPOSITE[feature]);
    return from < 0 ? c : from;
  });
  const turns = columns.map(({ feature }) => /yaw/i.test(feature) || feature in OPPOSITE);
  const pairs = columns.map((to, c) => ({ to, from: columns[places[c] ?? c] ?? to, turned: turns[c] === true }));
  return {
    from: Int32Array.from(places),
    factor: Float32Array.from(pairs, ({ to, from, turned }) => (turned ? -from.deviation / to.deviation : 1)),
    shift: Float32Array.from(pairs, ({ to, from, turned }) => (turned ? -(from.mean + to.mean) / to.deviation : 0)),
  };
}
