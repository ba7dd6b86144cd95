export { AreaOfInterest, type AreaOfInterestProps } from './area-of-interest.tsx';
export { AttentionSession, type AttentionSessionProps } from './attention-session.tsx';
export {
  type HeedAoi,
  type HeedAttended,
  type HeedMode,
  type HeedRun,
  type HeedState,
  type HeedStatus,
  IDLE_STATE,
} from './heed-state.ts';
export type { LiveFrame, LiveSession, RunReport, RunSetup } from './live-session.ts';
export { useAttention, useSalience } from './use-attention.ts';
