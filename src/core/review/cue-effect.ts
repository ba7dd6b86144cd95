import { type Rate, type RateDifference, rateDifference, rateOf } from './rates.ts';

/** One occasion to notice something; what came of it. */
export interface Occasion {
  /** Whether guidance was free to cue it, whether or not a cue had to come. */
  readonly aided: boolean;
  /** `null` when it was over before it was noticed or missed: it counts on neither side. */
  readonly noticed: boolean | null;
  /** From onset until noticed, milliseconds; `null` when it was not. */
  readonly latencyMs: number | null;
}

/** What cues did for noticing. */
export interface CueEffect {
  readonly aided: Rate;
  readonly unaided: Rate;
  /** Aided minus unaided. */
  readonly effect: RateDifference;
  /** Medians over what was noticed, milliseconds; `null` without any. */
  readonly aidedLatencyMs: number | null;
  readonly unaidedLatencyMs: number | null;
}

/**
 * Cue effect: the rate of noticing when guidance may help, less the rate when it must not (probes, test mode), with the 95 % interval
 * of Newcombe 1998. Dimensionless, in [-1, 1].
 *
 * An occasion belongs to the side it was drawn for, as in an intention-to-treat analysis: one that was noticed before its cue
 * was due would otherwise leave the aided side with the hard ones.
 */
export function cueEffect(occasions: readonly Occasion[]): CueEffect {
  const settled = occasions.filter(({ noticed }) => noticed !== null);
  const side = (aided: boolean): readonly Occasion[] => settled.filter((occasion) => occasion.aided === aided);
  const rate = (of: readonly Occasion[]): Rate => rateOf(of.filter(({ noticed }) => noticed).length, of.length);
  const [withHelp, without] = [side(true), side(false)];
  const [aided, unaided] = [rate(withHelp), rate(without)];
  return {
    aided,
    unaided,
    effect: rateDifference(aided, unaided),
    aidedLatencyMs: medianLatency(withHelp),
    unaidedLatencyMs: medianLatency(without),
  };
}

/**
 * Unaided index: what the trainee notices alone, as a share of what is noticed with help; 1 means that help adds nothing. Dimensionless,
 * above 1 when help gets in the way; `null` when a side has no occasion, or nothing was noticed with help.
 *
 * Ours, after the comparison of performance with the aid and without it that Salmoni, Schmidt & Walter 1984,
 * Psychological Bulletin 95, ask for.
 */
export function unaidedIndex({ aided, unaided }: Pick<CueEffect, 'aided' | 'unaided'>): number | null {
  if (aided.rate === null || unaided.rate === null || aided.rate === 0) return null;
  return unaided.rate / aided.rate;
}

function medianLatency(occasions: readonly Occasion[]): number | null {
  const sorted = occasions.flatMap(({ latencyMs }) => latencyMs ?? []).sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
