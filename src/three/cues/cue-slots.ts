import type { AoiId, AoiSample, CueClass, GuidancePlan } from 'heed';
import { Vector3 } from 'three';
import type { EasedWeight } from './eased-weight.ts';

type PerClass<T> = Readonly<Record<CueClass, T>>;

/** What the renderer remembers of one cued AOI, from its first frame until its last cue has faded. */
export interface CueSlot {
  /** `null` while the slot is free. */
  aoiId: AoiId | null;
  /** The AOI's box when last sampled, so that a cue can fade where it stood. */
  readonly box: { readonly center: [number, number, number]; readonly size: [number, number, number] };
  /** Levels that the newest plan asks for. */
  readonly asked: Record<CueClass, number>;
  /** Levels on show. */
  readonly shown: PerClass<EasedWeight>;
  /** Share of a line cue drawn as a line; the rest is its ring, on arrival. */
  lineShare: number;
  /** Where the line begins, reference space; meaningful while `anchored`. */
  readonly anchor: Vector3;
  anchored: boolean;
}

const createSlot = (): CueSlot => ({
  aoiId: null,
  box: { center: [0, 0, 0], size: [0, 0, 0] },
  asked: { glow: 0, ring: 0, line: 0 },
  shown: {
    glow: { value: 0, velocityPerSecond: 0 },
    ring: { value: 0, velocityPerSecond: 0 },
    line: { value: 0, velocityPerSecond: 0 },
  },
  lineShare: 0,
  anchor: new Vector3(),
  anchored: false,
});

/** Twice `maxCues` slots, so that a whole plan can fade out while the next one fades in. */
export const createCueSlots = (maxCues: number): readonly CueSlot[] => Array.from({ length: 2 * maxCues }, createSlot);

const brightest = ({ shown }: CueSlot): number => Math.max(shown.glow.value, shown.ring.value, shown.line.value);

/** Frees the slot at once, without a fade. */
export function clearSlot(slot: CueSlot): void {
  slot.aoiId = null;
  slot.lineShare = 0;
  slot.anchored = false;
  for (const weight of [slot.shown.glow, slot.shown.ring, slot.shown.line]) {
    weight.value = 0;
    weight.velocityPerSecond = 0;
  }
}

/** True when the slot asks for nothing and shows nothing. */
export const isSpent = (slot: CueSlot): boolean =>
  slot.asked.glow + slot.asked.ring + slot.asked.line === 0 && brightest(slot) === 0;

/** Writes the first `maxCues` cues of the plan into the slots; an AOI that is not sampled is asked for nothing. */
export function askSlots(
  slots: readonly CueSlot[],
  plan: GuidancePlan,
  aois: readonly AoiSample[],
  maxCues: number,
): void {
  for (const slot of slots) {
    slot.asked.glow = slot.asked.ring = slot.asked.line = 0;
    const aoi = slot.aoiId === null ? undefined : findAoi(aois, slot.aoiId);
    if (aoi !== undefined) copyBox(slot, aoi);
  }
  const count = Math.min(maxCues, plan.cues.length);
  // AOIs that are already on show claim their slots before newcomers take over fading ones.
  for (let pass = 0; pass < 2; pass++) {
    for (let index = 0; index < count; index++) {
      const cue = plan.cues[index];
      if (cue === undefined || !(cue.level > 0)) continue;
      const aoi = findAoi(aois, cue.aoiId);
      if (aoi === undefined) continue;
      const slot = findSlot(slots, cue.aoiId) ?? (pass === 1 ? takeSlot(slots, aoi) : undefined);
      if (slot !== undefined) slot.asked[cue.cue] = Math.min(1, cue.level);
    }
  }
}

function takeSlot(slots: readonly CueSlot[], aoi: AoiSample): CueSlot | undefined {
  let faintest: CueSlot | undefined;
  for (const slot of slots) {
    if (slot.asked.glow + slot.asked.ring + slot.asked.line > 0) continue;
    if (faintest === undefined || brightest(slot) < brightest(faintest)) faintest = slot;
  }
  if (faintest === undefined) return undefined;
  clearSlot(faintest);
  faintest.aoiId = aoi.id;
  copyBox(faintest, aoi);
  return faintest;
}

function copyBox({ box }: CueSlot, aoi: AoiSample): void {
  for (let axis = 0; axis < 3; axis++) {
    box.center[axis as 0] = aoi.box.center[axis as 0];
    box.size[axis as 0] = aoi.box.size[axis as 0];
  }
}

function findAoi(aois: readonly AoiSample[], id: AoiId): AoiSample | undefined {
  for (const aoi of aois) if (aoi.id === id) return aoi;
  return undefined;
}

function findSlot(slots: readonly CueSlot[], id: AoiId): CueSlot | undefined {
  for (const slot of slots) if (slot.aoiId === id) return slot;
  return undefined;
}
