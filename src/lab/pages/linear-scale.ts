/** Lowest and highest value of an axis. */
export type Domain = readonly [low: number, high: number];

/** A straight line from a domain to places on a drawing; the places may run backwards. */
export function linearScale([low, high]: Domain, [from, to]: Domain): (value: number) => number {
  const span = high - low || 1;
  return (value) => from + ((value - low) / span) * (to - from);
}

/** Round numbers inside a domain: a step of 1, 2 or 5 times a power of ten gives about `count` of them. */
export function niceTicks([low, high]: Domain, count: number): readonly number[] {
  if (!(high > low)) return [low];
  const step = niceStep((high - low) / count);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => tidy((first + i) * step));
}

/** The smallest domain with ends on round numbers that holds every finite value. */
export function niceDomain(values: readonly number[], count: number): Domain {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [0, 1];
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const span = Math.max(high - low, Math.abs(high) * 0.01, 1e-6);
  return widen([low, high], niceStep(span / count), count);
}

/** Ends on multiples of a step; again with a larger one where the wider domain has larger ticks. */
function widen([low, high]: Domain, step: number, count: number): Domain {
  const [from, to] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  const ends: Domain = [tidy(from * step), tidy((to > from ? to : from + 1) * step)];
  const ticks = niceStep((ends[1] - ends[0]) / count);
  return ticks > step * 1.001 ? widen([low, high], ticks, count) : ends;
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5].find((candidate) => rough <= candidate * power * (1 + 1e-9)) ?? 10;
  return factor * power;
}

/** Drops the last digits of binary fractions (0.30000000000000004). */
const tidy = (value: number): number => Number(value.toPrecision(12));
