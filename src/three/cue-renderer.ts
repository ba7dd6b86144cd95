import type { AoiSample, GuidancePlan, Pose } from 'heed';
import { Group } from 'three';
import { createBillboard, faceBillboard, writeBillboard } from './cues/billboard.ts';
import type { CueLayer } from './cues/cue-layer.ts';
import { askSlots, type CueSlot, clearSlot, createCueSlots, isSpent } from './cues/cue-slots.ts';
import { stepEasedWeight } from './cues/eased-weight.ts';
import { createGlowLayer, MAX_HALO_DEG } from './cues/glow-layer.ts';
import { createHead, followHead, moveHead, writeCourse } from './cues/line-course.ts';
import { createLineLayer } from './cues/line-layer.ts';
import { createRingLayer, ringRadiusDeg } from './cues/ring-layer.ts';

const BREATH_MS = 2500;
const DASH_MS = 1250;
/** A longer gap between frames (a hidden tab, a seek) is not animated through. */
const MAX_STEP_MS = 100;

export interface CueRendererOptions {
  /** Cues of one plan that are drawn, strongest need first. @default 8 */
  readonly maxCues?: number;
  /** Stills the glow's breathing and the line's dashes. @default false */
  readonly reducedMotion?: boolean;
}

/** What the wearer should see now; boxes and poses in the session's reference space. */
export interface CueFrame {
  readonly plan: GuidancePlan;
  readonly aois: readonly AoiSample[];
  /** `null` while tracking is lost: lines are hidden, rings and glows stay where they are. */
  readonly viewer: Pose | null;
  /** Milliseconds on the frame's monotonic clock. */
  readonly timeMs: number;
}

export interface CueRenderer {
  /** To be added to the XR origin, so that its local space is the reference space. */
  readonly object: Group;
  update(frame: CueFrame): void;
  dispose(): void;
}

/** Draws a guidance plan in three draw calls, whatever its length; nothing is created after this call. */
export function createCueRenderer(options: CueRendererOptions = {}): CueRenderer {
  const { maxCues = 8, reducedMotion = false } = options;
  if (!Number.isInteger(maxCues) || maxCues < 1) {
    throw new Error(`createCueRenderer: expected maxCues to be a positive integer, got ${maxCues}`);
  }
  const slots = createCueSlots(maxCues);
  const glows = createGlowLayer(slots.length);
  const rings = createRingLayer(slots.length);
  const lines = createLineLayer(slots.length);
  const layers: readonly CueLayer[] = [glows, lines, rings];
  const billboard = createBillboard();
  const head = createHead();
  let lastMs: number | null = null;

  const object = new Group();
  object.name = 'cues';
  object.add(glows.mesh, lines.mesh, rings.mesh);

  function drawSlot(slot: CueSlot, tracked: boolean, deltaMs: number): void {
    const { asked, shown } = slot;
    const faced = faceBillboard(billboard, slot.box, head.position);
    const lineWanted = tracked && faced && asked.line + shown.line.value > 0;
    if (lineWanted) followHead(slot, billboard, head, deltaMs);
    else slot.anchored = false;
    stepEasedWeight(shown.glow, asked.glow, deltaMs);
    stepEasedWeight(shown.ring, Math.max(asked.ring, asked.line * (1 - slot.lineShare)), deltaMs);
    if (lineWanted) stepEasedWeight(shown.line, asked.line * slot.lineShare, deltaMs);
    else shown.line.value = shown.line.velocityPerSecond = 0;
    if (!faced) return;
    if (shown.glow.value > 0) {
      const width = Math.min(MAX_HALO_DEG, billboard.halfWidthDeg);
      const height = Math.min(MAX_HALO_DEG, billboard.halfHeightDeg);
      writeBillboard(glows, billboard, shown.glow.value, width, height);
    }
    // A faint stroke is unreadable: its opacity runs ahead of the level.
    if (shown.ring.value > 0) {
      const opacity = shown.ring.value * (2 - shown.ring.value);
      writeBillboard(rings, billboard, opacity, ringRadiusDeg(billboard), 0);
    }
    if (shown.line.value > 0) writeCourse(lines, slot, billboard, head);
  }

  return {
    object,
    update({ plan, aois, viewer, timeMs }) {
      const deltaMs = lastMs === null ? 0 : Math.min(MAX_STEP_MS, Math.max(0, timeMs - lastMs));
      lastMs = timeMs;
      if (viewer !== null) moveHead(head, viewer);
      askSlots(slots, plan, aois, maxCues);
      if (!reducedMotion) {
        glows.breath.value = 0.88 + 0.12 * Math.sin((2 * Math.PI * (timeMs % BREATH_MS)) / BREATH_MS);
        lines.travelled.value = (timeMs % DASH_MS) / DASH_MS;
      }
      lines.viewer.copy(head.position);
      for (const layer of layers) layer.begin();
      for (const slot of slots) {
        if (slot.aoiId === null) continue;
        drawSlot(slot, viewer !== null, deltaMs);
        if (isSpent(slot)) clearSlot(slot);
      }
      for (const layer of layers) layer.commit();
    },
    dispose() {
      object.removeFromParent();
      for (const layer of layers) layer.dispose();
    },
  };
}
