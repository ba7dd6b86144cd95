import { type AoiMemory, isAlways, skillOf } from './aoi-memory.ts';
import type { Moment } from './moment.ts';
import type { Occasion } from './occasion.ts';
import type { CuedOutcome, CueOutcome, UnaidedOutcome } from './outcome.ts';
import type { GuidancePolicy } from './policy.ts';
import type { PracticeResult } from './skills.ts';

/** How an occasion ended: by a look, by its deadline (or patience) running out, or by being over before either. */
export type Ending = 'look' | 'miss' | 'over';

/** How the AOI's open occasion ends at this moment; `null` while it goes on. */
export function endingOf(memory: AoiMemory, occasion: Occasion, moment: Moment, policy: GuidancePolicy): Ending | null {
  const { cue } = memory;
  const { timeMs, clockMs } = moment;
  if (memory.lookedMs === clockMs && memory.frame === moment.frame) return 'look';
  const isHazard = occasion.hazardOnsetMs !== null;
  if (isHazard && isPast(memory, timeMs)) return 'miss';
  if (isHazard && !memory.hazard) return 'over';
  if (isHazard && memory.deadlineMs !== null) return null;
  if (cue !== null) {
    return !cue.wrong && clockMs - occasion.onsetClockMs >= policy.ignoredMs ? 'miss' : null;
  }
  if (isHazard || clockMs - memory.cueEndedMs <= policy.followMs) return null;
  // A wrong cue that nobody took back has been ignored.
  const ranOut = memory.cueEndedMs - occasion.onsetClockMs >= policy.wrongCueMs;
  return occasion.probe === 'wrong-cue' && ranOut ? 'miss' : 'over';
}

/** True once the deadline of the newest hazard has passed, which may have ended with it. */
const isPast = ({ deadlineMs, hazard }: AoiMemory, timeMs: number): boolean =>
  deadlineMs !== null && (hazard ? timeMs > deadlineMs : timeMs >= deadlineMs);

/** G8: what an occasion that ends so came to. */
export function outcomeOf(
  memory: AoiMemory,
  occasion: Occasion,
  ending: Ending,
  moment: Pick<Moment, 'timeMs' | 'clockMs'>,
  policy: GuidancePolicy,
): CueOutcome {
  const { aoi } = memory;
  const facts = {
    aoiId: memory.id,
    skill: skillOf(aoi),
    mode: policy.mode,
    probe: occasion.probe,
    always: isAlways(aoi),
    onsetMs: occasion.onsetMs,
    hazardOnsetMs: occasion.hazardOnsetMs,
    eccentricityDeg: occasion.eccentricityDeg,
    firstLookLatencyMs: ending === 'look' ? moment.clockMs - occasion.onsetClockMs : null,
    noticed: ({ look: true, miss: false, over: null } as const)[ending],
    noticedAfterMs:
      ending === 'look' && occasion.hazardOnsetMs !== null ? moment.clockMs - occasion.openedClockMs : null,
    lookProbability: occasion.lookProbability,
    missedMeanwhile: occasion.missedMeanwhile,
    endMs: moment.timeMs,
  };
  if (occasion.classes.length > 0) {
    const isNear = memory.cue !== null || moment.clockMs - memory.cueEndedMs <= policy.followMs;
    return { type: 'cued', ...facts, classes: occasion.classes, result: cuedResult(occasion, ending, isNear) };
  }
  return { type: 'unaided', ...facts, reason: unaidedReason(memory, occasion, policy), result: UNAIDED_RESULT[ending] };
}

function cuedResult(occasion: Occasion, ending: Ending, isNear: boolean): CuedOutcome['result'] {
  if (occasion.probe === 'wrong-cue') return ({ look: 'wrong', miss: 'ignored', over: 'withdrawn' } as const)[ending];
  // A look, or a miss, long after the cue went has nothing to do with it.
  if (!isNear) return 'withdrawn';
  return ({ look: 'followed', miss: 'ignored', over: 'withdrawn' } as const)[ending];
}

const UNAIDED_RESULT = { look: 'noticed', miss: 'missed', over: 'withdrawn' } as const;

function unaidedReason(memory: AoiMemory, occasion: Occasion, policy: GuidancePolicy): UnaidedOutcome['reason'] {
  if (occasion.probe === 'no-cue') return 'probe';
  return policy.mode === 'test' && !isAlways(memory.aoi) ? 'test' : 'not-yet';
}

/** G4: what an occasion that ends so says about the AOI's skill; `null` when nothing. */
export function practiceResult(memory: AoiMemory, occasion: Occasion, ending: Ending): PracticeResult | null {
  if (memory.practised || isAlways(memory.aoi) || occasion.probe === 'wrong-cue') return null;
  switch (ending) {
    case 'look':
      return occasion.classes.some(({ cue }) => cue !== 'glow') ? 'helped' : 'success';
    case 'miss':
      return 'miss';
    case 'over':
      return null;
    default:
      return ending satisfies never;
  }
}
