import { minimiseSmooth } from '../angular/minimise.ts';

/** What is done to a logit so that it means what it says. */
export interface LogitScale {
  readonly scale: number;
  readonly shift: number;
}

export const probabilityOf = (logit: number, { scale, shift }: LogitScale): number =>
  1 / (1 + Math.exp(-scale * logit - shift));

/** Scale with shift of the least log loss (Platt 1999), from logits with their truths. */
export function calibrate(logits: readonly number[], truths: readonly boolean[]): LogitScale {
  const { at } = minimiseSmooth(
    ([scale = 1, shift = 0]) => {
      let [value, byScale, byShift] = [0, 0, 0];
      logits.forEach((logit, i) => {
        const z = scale * logit + shift;
        const target = truths[i] === true ? 1 : 0;
        value += Math.log1p(Math.exp(-Math.abs(z))) + Math.max(0, z) - target * z;
        const slope = 1 / (1 + Math.exp(-z)) - target;
        byScale += slope * logit;
        byShift += slope;
      });
      return { value: value / logits.length, gradient: [byScale / logits.length, byShift / logits.length] };
    },
    [1, 0],
  );
  return { scale: at[0] ?? 1, shift: at[1] ?? 0 };
}

/** Mean gap between probabilities and shares, ten bins of equal width weighted by their size. */
export function calibrationError(probabilities: readonly number[], truths: readonly boolean[]): number {
  const bins = Array.from({ length: 10 }, () => ({ p: 0, hits: 0 }));
  probabilities.forEach((p, i) => {
    const bin = bins[Math.min(9, Math.floor(p * 10))];
    if (bin === undefined) return;
    bin.p += p;
    bin.hits += truths[i] === true ? 1 : 0;
  });
  return bins.reduce((sum, { p, hits }) => sum + Math.abs(p - hits), 0) / probabilities.length;
}

/**
 * Half of a scaling that was found on kinds of events which no fit had seen: a read-out that is shipped has seen them
 * all, what it meets is partly known to it.
 */
export const halved = ({ scale, shift }: LogitScale): LogitScale => ({ scale: (1 + scale) / 2, shift: shift / 2 });
