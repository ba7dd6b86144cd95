/** A function value with its gradient, [dim]. */
export interface Slope {
  readonly value: number;
  readonly gradient: readonly number[];
}

/** A smallest value and where it is. */
export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
const step = (a: readonly number[], b: readonly number[], factor: number): number[] =>
  a.map((x, i) => x + factor * (b[i] ?? 0));

/** BFGS with a halving line search: for smooth functions of few numbers; stops when the gradient is below 1e-6. */
export function minimiseSmooth(f: (x: readonly number[]) => Slope, start: readonly number[], maxSteps = 100): Minimum {
  const identity = (): number[][] => start.map((_, i) => start.map((_, j) => (i === j ? 1 : 0)));
  let inverse = identity();
  let x = [...start];
  let here = f(x);
  for (let n = 0; n < maxSteps; n++) {
    if (Math.max(...here.gradient.map(Math.abs)) < 1e-6) break;
    let direction = inverse.map((row) => -dot(row, here.gradient));
    if (dot(direction, here.gradient) >= 0) {
      inverse = identity();
      direction = here.gradient.map((g) => -g);
    }
    let size = Math.min(1, 2 / Math.max(...direction.map(Math.abs)));
    const descent = dot(direction, here.gradient);
    let next = f(step(x, direction, size));
    while (next.value > here.value + 1e-4 * size * descent && size > 1e-9) {
      size /= 2;
      next = f(step(x, direction, size));
    }
    if (next.value >= here.value) break;
    const moved = direction.map((d) => size * d);
    inverse = updateInverse(inverse, moved, step(next.gradient, here.gradient, -1));
    const gained = here.value - next.value;
    x = step(x, moved, 1);
    here = next;
    if (gained < 1e-8) break;
  }
  return { at: x, value: here.value };
}

/** The BFGS update of the inverse Hessian; left alone where the curvature is not positive. */
function updateInverse(inverse: readonly number[][], moved: readonly number[], change: readonly number[]): number[][] {
  const curvature = dot(moved, change);
  if (curvature <= 1e-12) return inverse.map((row) => [...row]);
  const turned = inverse.map((row) => dot(row, change));
  const factor = (1 + dot(change, turned) / curvature) / curvature;
  return inverse.map((row, i) =>
    row.map((h, j) => {
      const [mi, mj] = [moved[i] ?? 0, moved[j] ?? 0];
      return h + factor * mi * mj - ((turned[i] ?? 0) * mj + mi * (turned[j] ?? 0)) / curvature;
    }),
  );
}

/** Nelder-Mead: for rough functions of two or three numbers; stops when the simplex is smaller than `tolerance`. */
export function minimiseRough(
  f: (x: readonly number[]) => number,
  start: readonly number[],
  size: number,
  tolerance: number,
): Minimum {
  const corner = (at: readonly number[]): Minimum => ({ at, value: f(at) });
  let simplex = [corner(start), ...start.map((_, i) => corner(start.map((x, j) => (i === j ? x + size : x))))];
  for (let n = 0; n < 200; n++) {
    simplex = simplex.toSorted((a, b) => a.value - b.value);
    const [best, worst] = [simplex[0], simplex[simplex.length - 1]];
    if (best === undefined || worst === undefined) break;
    if (simplex.every(({ at }) => at.every((x, i) => Math.abs(x - (best.at[i] ?? 0)) < tolerance))) break;
    const others = simplex.slice(0, -1);
    const middle = start.map((_, i) => others.reduce((sum, { at }) => sum + (at[i] ?? 0), 0) / others.length);
    const away = step(middle, worst.at, -1);
    const reflected = corner(step(middle, away, 1));
    let replacement = reflected;
    if (reflected.value < best.value) {
      const expanded = corner(step(middle, away, 2));
      if (expanded.value < reflected.value) replacement = expanded;
    } else if (reflected.value >= (others[others.length - 1]?.value ?? 0)) {
      replacement = corner(step(middle, away, reflected.value < worst.value ? 0.5 : -0.5));
      if (replacement.value >= Math.min(reflected.value, worst.value)) {
        simplex = simplex.map((c) => (c === best ? c : corner(step(best.at, step(c.at, best.at, -1), 0.5))));
        continue;
      }
    }
    simplex = [...others, replacement];
  }
  const [best] = simplex.toSorted((a, b) => a.value - b.value);
  return best ?? corner(start);
}
