/** How many values lie above the true one, how many equal it (itself included). */
export interface Rank {
  readonly greater: number;
  readonly equal: number;
}

/** Where the value at `truth` stands among all. */
export function rankOf(values: ArrayLike<number>, truth: number): Rank {
  const own = values[truth];
  let [greater, equal] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value > (own as number)) greater += 1;
    else if (value === own) equal += 1;
  }
  if (equal === 0) throw new Error(`rankOf: expected a number at index ${truth}, got ${own}`);
  return { greater, equal };
}

/** Expected hit among the first k when ties are broken at random. */
export const topKOf = ({ greater, equal }: Rank, k: number): number => Math.min(1, Math.max(0, (k - greater) / equal));

/** Expected 1 / place when ties are broken at random. */
export function reciprocalRankOf({ greater, equal }: Rank): number {
  let sum = 0;
  for (let i = 1; i <= equal; i++) sum += 1 / (greater + i);
  return sum / equal;
}

/** Ranks from 1, tied values sharing the mean of theirs. */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (const index of order.slice(from, to)) ranks[index] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

/** Area under the ROC curve by rank, ties counted half; NaN when one class is empty. */
export function areaUnderCurve(values: ArrayLike<number>, isPositive: ArrayLike<boolean>): number {
  const ranks = averageRanks(values);
  let [positives, sum] = [0, 0];
  for (let i = 0; i < ranks.length; i++) {
    if (isPositive[i] !== true) continue;
    positives += 1;
    sum += ranks[i] ?? 0;
  }
  const negatives = ranks.length - positives;
  return (sum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Spearman's rank correlation, ties sharing their mean rank; NaN when one side is constant. */
export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [x, y] = [averageRanks(a), averageRanks(b)];
  const middle = (x.length + 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [(x[i] ?? 0) - middle, (y[i] ?? 0) - middle];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xy / Math.sqrt(xx * yy);
}
