import { type AoiId, aoiId } from 'heed';
import type { Object3D } from 'three';
import type { PlacedProp } from './assemble-prop.ts';
import type { AoiMotion, MotionStage, PoseParts } from './motions/aoi-motion.ts';
import { eased } from './motions/easing.ts';
import { REST } from './workshop-motions.ts';
import type { AoiState } from './world.ts';

/** Poses everything that moves; `stateOf` answers `undefined` for what is at rest. */
export type PoseAll = (stateOf: (id: AoiId) => AoiState | undefined, runMs: number) => void;

interface Rig {
  readonly id: AoiId;
  readonly motion: AoiMotion;
  readonly values: Float64Array;
  /** What the state before would show, while it fades out. */
  readonly before: Float64Array;
  readonly pose: PoseParts;
}

/** A prop as the motions see it. */
export interface StagedProp extends PlacedProp {
  readonly yawDeg: number;
  readonly shadow: Object3D | null;
}

function stageOf(aoiId: string, props: ReadonlyMap<string, StagedProp>, surroundings: boolean): MotionStage | null {
  const prop = props.get(aoiId);
  if (prop === undefined) return null;
  const partOf = (name: string): Object3D => {
    const found = prop.moving.get(name);
    if (found === undefined) throw new Error(`partOf: expected moving part ${name} of ${aoiId}, got none`);
    return found;
  };
  return {
    object: prop.object,
    surroundings,
    shadow: prop.shadow,
    yawRad: (prop.yawDeg * Math.PI) / 180,
    part: partOf,
    partOf: (other, name) => props.get(other)?.moving.get(name) ?? null,
    lamp(name) {
      const lamp = prop.lamps.get(name);
      if (lamp === undefined) throw new Error(`lamp: expected glowing part ${name} of ${aoiId}, got none`);
      return lamp;
    },
  };
}

function writeState(out: Float64Array, motion: AoiMotion, state: string, ageMs: number, runS: number): void {
  out.fill(0);
  motion.rest?.(out, runS);
  if (state === REST) return;
  const wanted = motion.states[state];
  if (wanted === undefined) {
    throw new Error(`World.pose: expected a state of ${motion.aoiId} (${Object.keys(motion.states)}), got ${state}`);
  }
  wanted.pose(out, Math.max(0, ageMs / 1000), runS);
}

/** Binds motions to the props that stand; posing allocates nothing. */
export function bindMotions(
  motions: readonly AoiMotion[],
  props: ReadonlyMap<string, StagedProp>,
  surroundings: boolean,
): PoseAll {
  const rigs: Rig[] = [];
  for (const motion of motions) {
    const stage = stageOf(motion.aoiId, props, surroundings);
    if (stage === null) continue;
    const values = new Float64Array(motion.channels);
    rigs.push({
      id: aoiId(motion.aoiId),
      motion,
      values,
      before: new Float64Array(motion.channels),
      pose: motion.bind(stage),
    });
  }
  return (stateOf, runMs) => {
    const runS = runMs / 1000;
    for (let i = 0; i < rigs.length; i++) {
      const rig = rigs[i];
      if (rig === undefined) continue;
      const { id, motion, values, before } = rig;
      const now = stateOf(id);
      const state = now?.state ?? REST;
      const sinceMs = now?.sinceMs ?? 0;
      writeState(values, motion, state, sinceMs, runS);
      const share = motion.settleS === 0 ? 1 : eased(sinceMs / 1000, motion.settleS);
      if (now?.from !== undefined && share < 1) {
        writeState(before, motion, now.from.state, now.from.sinceMs + sinceMs, runS);
        for (let k = 0; k < values.length; k++) {
          const old = before[k] as number;
          values[k] = old + ((values[k] as number) - old) * share;
        }
      }
      rig.pose(values, runS);
    }
  };
}
