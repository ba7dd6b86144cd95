/** 90 in 100 ranges made like this hold the true share. */
const Z = 1.6449;

/** Range in which the share behind `n` of `of` probably lies (Wilson 1927); `null` where nothing was counted. */
export function shareRange(n: number, of: number): { readonly low: number; readonly high: number } | null {
  if (of === 0) return null;
  const share = n / of;
  const middle = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
