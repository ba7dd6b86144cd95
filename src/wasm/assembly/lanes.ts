/** Tokens that are computed side by side: two vectors of four. */
export const TILE: i32 = 8;

/** Bytes of one number, of the tile's numbers in one row. */
export const NUMBER: i32 = 4;
export const ROW: i32 = TILE * NUMBER;

/** a b + c, in one rounding where the machine has it. */
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

export function relu(x: v128): v128 {
  return f32x4.max(x, f32x4.splat(0));
}

/** Sum of the four lanes. */
export function sumOf(x: v128): f32 {
  return f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1) + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
}

/** Largest of the four lanes. */
export function mostOf(x: v128): f32 {
  return max(
    max(f32x4.extract_lane(x, 0), f32x4.extract_lane(x, 1)),
    max(f32x4.extract_lane(x, 2), f32x4.extract_lane(x, 3)),
  );
}

function constant(value: f32): v128 {
  return f32x4.splat(value);
}

/** e^x within two units of the last place; the exponent is cut where a float ends (Cephes, expf). */
export function exponential(x: v128): v128 {
  const cut = f32x4.max(f32x4.min(x, constant(88)), constant(-87));
  const power = f32x4.nearest(f32x4.mul(cut, constant(<f32>Math.LOG2E)));
  let rest = multiplyAdd(power, constant(-0.693359375), cut);
  rest = multiplyAdd(power, constant(2.1219444e-4), rest);
  let sum = constant(1.9875691e-4);
  sum = multiplyAdd(sum, rest, constant(1.3981999507e-3));
  sum = multiplyAdd(sum, rest, constant(8.3334519073e-3));
  sum = multiplyAdd(sum, rest, constant(4.1665795894e-2));
  sum = multiplyAdd(sum, rest, constant(1.6666665459e-1));
  sum = multiplyAdd(sum, rest, constant(5.0000001201e-1));
  const value = f32x4.add(multiplyAdd(f32x4.mul(rest, rest), sum, rest), constant(1));
  const scale = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(power), i32x4.splat(127)), 23);
  return f32x4.mul(value, scale);
}

/** ln x of positive numbers within two units of the last place (Cephes, logf). */
export function logarithm(x: v128): v128 {
  let exponent = f32x4.convert_i32x4_s(i32x4.sub(i32x4.shr_u(x, 23), i32x4.splat(126)));
  const mantissa = v128.or(v128.and(x, i32x4.splat(0x007fffff)), i32x4.splat(0x3f000000));
  const isSmall = f32x4.lt(mantissa, constant(<f32>Math.SQRT1_2));
  exponent = f32x4.sub(exponent, v128.and(isSmall, constant(1)));
  const m = f32x4.sub(f32x4.add(mantissa, v128.and(isSmall, mantissa)), constant(1));
  const square = f32x4.mul(m, m);
  let sum = constant(7.0376836292e-2);
  sum = multiplyAdd(sum, m, constant(-1.151461031e-1));
  sum = multiplyAdd(sum, m, constant(1.167699874e-1));
  sum = multiplyAdd(sum, m, constant(-1.2420140846e-1));
  sum = multiplyAdd(sum, m, constant(1.4249322787e-1));
  sum = multiplyAdd(sum, m, constant(-1.6668057665e-1));
  sum = multiplyAdd(sum, m, constant(2.0000714765e-1));
  sum = multiplyAdd(sum, m, constant(-2.4999993993e-1));
  sum = multiplyAdd(sum, m, constant(3.3333331174e-1));
  let small = f32x4.mul(f32x4.mul(m, square), sum);
  small = multiplyAdd(exponent, constant(-2.1219444e-4), small);
  small = multiplyAdd(square, constant(-0.5), small);
  return f32x4.add(multiplyAdd(exponent, constant(0.693359375), m), small);
}
