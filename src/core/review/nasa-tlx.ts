/** The six scales, in the order of the questionnaire. */
export const TLX_SCALES = [
  'mentalDemand',
  'physicalDemand',
  'temporalDemand',
  'performance',
  'effort',
  'frustration',
] as const;

export type TlxScale = (typeof TLX_SCALES)[number];

/** Ratings in [0, 100]; of performance, 0 is perfect, 100 is failure. */
export type TlxRatings = Readonly<Record<TlxScale, number>>;

/**
 * Raw workload: the mean of the six ratings, in [0, 100]; throws on a rating outside.
 *
 * Source: Hart & Staveland 1988; unweighted ("Raw TLX") as reviewed by Hart 2006, NASA-TLX; 20 years later.
 */
export function rawTlx(ratings: TlxRatings): number {
  let sum = 0;
  for (const scale of TLX_SCALES) {
    const rating = ratings[scale];
    if (!(rating >= 0 && rating <= 100)) throw new Error(`rawTlx: expected ${scale} in [0, 100], got ${rating}`);
    sum += rating;
  }
  return sum / TLX_SCALES.length;
}
