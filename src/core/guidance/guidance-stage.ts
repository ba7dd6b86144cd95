import { aoiCentreAngleDeg } from '../attention/aoi-angles.ts';
import type { AttentionResult } from '../attention/kernel.ts';
import type { FocusRay } from '../signals/focus-ray.ts';
import type { AoiId, AoiSample } from '../signals/scene-sample.ts';
import type { Stage } from '../signals/stage.ts';
import { type AoiGap, answerFreshness, attentionGaps } from './attention-gap.ts';
import { followLooks, type LookState, noLooks } from './looks.ts';
import { GUIDANCE_DEFAULTS, type GuidanceOptions } from './options.ts';
import { type CueClass, emptyPlan, type GuidancePlan, type PlannedCue } from './plan.ts';

/** Why a cue ended: the person looked, the need went, a nearer deadline took its place, or no answer came. */
export type CueEndReason = 'looked' | 'gap-closed' | 'replaced' | 'stale';

/** What guidance did at one frame. */
export type CueEvent =
  | {
      readonly type: 'cue-started' | 'cue-escalated';
      readonly timeMs: number;
      readonly aoiId: AoiId;
      readonly cue: CueClass;
    }
  | {
      readonly type: 'cue-ended';
      readonly timeMs: number;
      readonly aoiId: AoiId;
      readonly cue: CueClass;
      readonly reason: CueEndReason;
    };

export interface GuidanceInput {
  readonly timeMs: number;
  readonly answer: AttentionResult | null;
  readonly aois: readonly AoiSample[];
  /** The head's line of focus. */
  readonly viewer: FocusRay;
}

export interface GuidanceOutput {
  readonly plan: GuidancePlan;
  readonly events: readonly CueEvent[];
}

interface RunningCue {
  readonly cue: CueClass;
  readonly sinceMs: number;
  readonly level: number;
}

/** Looks so far, and the running cues. */
export interface GuidanceState {
  readonly timeMs: number | null;
  readonly looks: LookState;
  readonly cues: ReadonlyMap<AoiId, RunningCue>;
}

/** Rules G1, G2, G3, G6 and G7: which attention gap gets which cue, how strong. */
export function guidanceStage(
  given: Partial<GuidanceOptions> = {},
): Stage<GuidanceState, GuidanceInput, GuidanceOutput> {
  const options = { ...GUIDANCE_DEFAULTS, ...given };
  return {
    init: () => ({ timeMs: null, looks: noLooks(), cues: new Map() }),
    step(state, input) {
      const { timeMs, answer, aois, viewer } = input;
      if (answer === null)
        return [
          { ...state, timeMs },
          { plan: { ...emptyPlan, timeMs }, events: [] },
        ];
      const elapsedMs = state.timeMs === null ? 0 : Math.max(0, timeMs - state.timeMs);
      const freshness = answerFreshness(answer, timeMs, options);
      const looks = followLooks(state.looks, { answer, freshness, timeMs, elapsedMs }, options);
      const confidence = freshness * (1 - answer.alpha);
      const recently = (id: AoiId): number => {
        const last = looks.lookedMs.get(id);
        return last === undefined ? 0 : Math.exp(-(timeMs - last) / options.recencyMs);
      };
      const isInView = (id: AoiId): boolean => {
        const aoi = aois.find((candidate) => candidate.id === id);
        if (viewer.ray === null || aoi === undefined) return true;
        return aoiCentreAngleDeg(viewer.ray, aoi) <= options.viewHalfAngleDeg;
      };
      const gaps = attentionGaps(answer, aois, confidence, recently);
      const chosen = chooseCues(gaps, state.cues, options);
      const cues = new Map<AoiId, RunningCue>();
      const events: CueEvent[] = [];
      for (const [rank, { aoiId }] of chosen.entries()) {
        const before = state.cues.get(aoiId);
        const next = escalate(before, { guided: rank < options.maxGuided, inView: isInView(aoiId), timeMs }, options);
        const rise = elapsedMs / options.rampMs;
        const level = Math.min(confidence, (before?.level ?? 0) + rise);
        cues.set(aoiId, { ...next, level });
        if (before === undefined) events.push({ type: 'cue-started', timeMs, aoiId, cue: next.cue });
        else if (before.cue !== next.cue) events.push({ type: 'cue-escalated', timeMs, aoiId, cue: next.cue });
      }
      for (const [aoiId, { cue }] of state.cues) {
        if (cues.has(aoiId)) continue;
        const gap = gaps.find((entry) => entry.aoiId === aoiId);
        const reason = endReason(looks.lookedMs.get(aoiId) === timeMs, confidence, gap, options);
        events.push({ type: 'cue-ended', timeMs, aoiId, cue, reason });
      }
      return [
        { timeMs, looks, cues },
        { plan: { timeMs, cues: planned(cues) }, events },
      ];
    },
  };
}

/** G1 hysteresis, then G2: the nearest deadline first, the widest gap among equals, at most guided + ambient. */
function chooseCues(
  gaps: readonly AoiGap[],
  running: ReadonlyMap<AoiId, RunningCue>,
  options: GuidanceOptions,
): readonly AoiGap[] {
  return gaps
    .filter(({ aoiId, gap }) => gap > (running.has(aoiId) ? options.offThreshold : options.onThreshold))
    .sort((a, b) => byDeadline(a, b) || b.gap - a.gap)
    .slice(0, options.maxGuided + options.maxAmbient);
}

function byDeadline(a: AoiGap, b: AoiGap): number {
  const [left, right] = [a.deadlineMs ?? Number.MAX_VALUE, b.deadlineMs ?? Number.MAX_VALUE];
  return left - right;
}

interface CueSituation {
  readonly guided: boolean;
  readonly inView: boolean;
  readonly timeMs: number;
}

/**
 * G3: glow, then ring, then line, each after its patience; out of view, where a ring could not be seen, the line takes
 * its place. Only a guided AOI climbs, an ambient one falls back to glow.
 */
function escalate(
  before: RunningCue | undefined,
  { guided, inView, timeMs }: CueSituation,
  options: GuidanceOptions,
): Pick<RunningCue, 'cue' | 'sinceMs'> {
  if (before === undefined) return { cue: 'glow', sinceMs: timeMs };
  if (!guided) return before.cue === 'glow' ? before : { cue: 'glow', sinceMs: timeMs };
  const waitedMs = timeMs - before.sinceMs;
  switch (before.cue) {
    case 'glow':
      return waitedMs < options.glowPatienceMs ? before : { cue: inView ? 'ring' : 'line', sinceMs: timeMs };
    case 'ring':
      return inView && waitedMs < options.ringPatienceMs ? before : { cue: 'line', sinceMs: timeMs };
    case 'line':
      return before;
    default:
      return before.cue satisfies never;
  }
}

function endReason(
  looked: boolean,
  confidence: number,
  gap: AoiGap | undefined,
  options: GuidanceOptions,
): CueEndReason {
  if (looked) return 'looked';
  if (confidence < options.offThreshold) return 'stale';
  return gap !== undefined && gap.gap > options.offThreshold ? 'replaced' : 'gap-closed';
}

const planned = (cues: ReadonlyMap<AoiId, RunningCue>): readonly PlannedCue[] =>
  [...cues].map(([aoiId, { cue, level }]) => ({ aoiId, cue, level }));
