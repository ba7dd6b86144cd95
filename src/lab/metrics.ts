/** Expected top-k hit of the true index when ties are broken at random: min(1, max(0, (k - g) / e)). */
export function topK(values: ArrayLike<number>, truth: number, k: number): number {
  const own = values[truth] ?? Number.NaN;
  let [greater, equal] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (value > own) greater += 1;
    else if (value === own) equal += 1;
  }
  return Math.min(1, Math.max(0, (k - greater) / equal));
}

/** - ln max(p, 1e-6), nats. */
export const logLoss = (p: number): number => -Math.log(Math.max(p, 1e-6));

/** Means over the instances of each person, then over people with equal weight. */
export interface PersonMean {
  add(person: number, value: number): void;
  mean(): number;
}

export function createPersonMean(): PersonMean {
  const sums = new Map<number, { sum: number; count: number }>();
  return {
    add(person, value) {
      const own = sums.get(person) ?? { sum: 0, count: 0 };
      sums.set(person, { sum: own.sum + value, count: own.count + 1 });
    },
    mean() {
      const means = [...sums.values()].map(({ sum, count }) => sum / count);
      return means.reduce((a, b) => a + b, 0) / means.length;
    },
  };
}
