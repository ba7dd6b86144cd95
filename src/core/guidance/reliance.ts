import type { CueOutcome } from './outcome.ts';
import { type CountedShare, countedShare } from './wilson-interval.ts';

/** How soon hazards were noticed that were noticed at all. */
export interface LatencyMeasure {
  readonly count: number;
  /** From the hazard's onset, milliseconds; `null` without any. */
  readonly medianMs: number | null;
}

/** What outcomes say about how far a trainee leans on cues. */
export interface RelianceMeasures {
  /** Hazards noticed of those that guidance was free to cue, whether or not a cue had to come. */
  readonly aided: CountedShare;
  /** Hazards noticed of those left uncued by a probe or the mode. */
  readonly unaided: CountedShare;
  readonly aidedLatency: LatencyMeasure;
  readonly unaidedLatency: LatencyMeasure;
  /** Wrong cues that were followed, of those shown to their end. */
  readonly wrongFollowed: CountedShare;
  /** Cues shown, reminders included. */
  readonly cues: number;
}

/**
 * Compares what was noticed with and without guidance.
 *
 * A hazard belongs to the side it was drawn for, not to whether a cue came: a hazard seen before its cue was due would
 * otherwise leave the aided side, which would be left with the hard ones. Safety notices, reminders, hazards that were over
 * before they could be noticed or missed do not count.
 */
export function relianceMeasures(outcomes: readonly CueOutcome[]): RelianceMeasures {
  const hazards = outcomes.filter(
    ({ hazardOnsetMs, always, noticed }) => hazardOnsetMs !== null && !always && noticed !== null,
  );
  const unaided = hazards.filter((outcome) => outcome.type === 'unaided' && outcome.reason !== 'not-yet');
  const aided = hazards.filter((outcome) => !unaided.includes(outcome));
  const cued = outcomes.filter((outcome) => outcome.type === 'cued');
  const wrong = cued.filter(({ probe, result }) => probe === 'wrong-cue' && result !== 'withdrawn');
  return {
    aided: noticedShare(aided),
    unaided: noticedShare(unaided),
    aidedLatency: latency(aided),
    unaidedLatency: latency(unaided),
    wrongFollowed: countedShare(wrong.filter(({ result }) => result === 'wrong').length, wrong.length),
    cues: cued.length,
  };
}

const noticedShare = (outcomes: readonly CueOutcome[]): CountedShare =>
  countedShare(outcomes.filter(({ noticed }) => noticed).length, outcomes.length);

function latency(outcomes: readonly CueOutcome[]): LatencyMeasure {
  const sorted = outcomes.flatMap(({ noticedAfterMs }) => noticedAfterMs ?? []).sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return { count: sorted.length, medianMs: low === undefined || high === undefined ? null : (low + high) / 2 };
}
