export { AreaOfInterest, type AreaOfInterestProps } from './area-of-interest.tsx';
export { AttentionSession, type AttentionSessionProps } from './attention-session.tsx';
export {
  type HeedAoi,
  type HeedAttended,
  type HeedMode,
  type HeedState,
  type HeedStatus,
  IDLE_STATE,
} from './heed-state.ts';
export type { LiveFrame, LiveSession } from './live-session.ts';
export { useAttention, useSalience } from './use-attention.ts';
