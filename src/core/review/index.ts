export {
  type AoiMeasures,
  aoiTable,
  dwellTimeMs,
  revisitCount,
  timeToFirstLookMs,
  visitCount,
} from './aoi-measures.ts';
export {
  type AnswerAt,
  type AttendedShare,
  type AttendedShares,
  attendedShares,
} from './attended-shares.ts';
export { collectVisits, type FocusAt, visitsOf } from './collect-visits.ts';
export { type CueEffect, cueEffect, type Occasion, unaidedIndex } from './cue-effect.ts';
export {
  type HazardReaction,
  type HazardsAt,
  type HazardWindow,
  hazardReactions,
  hazardWindows,
} from './hazard-reactions.ts';
export { type HeadAt, type HeadMovement, headMovement } from './movement.ts';
export { rawTlx, TLX_SCALES, type TlxRatings, type TlxScale } from './nasa-tlx.ts';
export { occasionsOf } from './occasions.ts';
export { type Rate, type RateDifference, rateDifference, rateOf } from './rates.ts';
export {
  type TransitionEntropy,
  type TransitionMatrix,
  transitionEntropy,
  transitionMatrix,
} from './transitions.ts';
