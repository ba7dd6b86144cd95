import type { Box } from '../../geometry/box.ts';
import type { AoiSample } from '../../signals/scene-sample.ts';
import { type AoiBehaviour, usualMPerS } from './aoi-behaviour.ts';

/** Movers that are looked at as a cause for others: the fastest ones. */
const MOST_MOVERS = 8;
/** Slower things move nobody to look. */
const MOVER_M_PER_S = 0.03;
/** A person farther away than this is not with a thing, metres. */
const WITH_M = 3;

/** What the AOIs are to each other, one entry per AOI. */
export interface Neighbours {
  /** Closing speed over gap of the mover that comes soonest, per second. */
  readonly threatened: Float32Array;
  /** The same toward the AOI that this one reaches soonest. */
  readonly threatening: Float32Array;
  /** Fades from 1 with the gap to the nearest person, for what is no person. */
  readonly personNear: Float32Array;
  /** Fades from 1 with the gap to the nearest machine that works, for what is a person. */
  readonly machineNear: Float32Array;
}

/** Memory for the neighbours of up to `count` AOIs. */
export const createNeighbours = (count: number): Neighbours => ({
  threatened: new Float32Array(count),
  threatening: new Float32Array(count),
  personNear: new Float32Array(count),
  machineNear: new Float32Array(count),
});

/** Writes what moves toward what, which persons are near what. */
export function relateAois(
  out: Neighbours,
  aois: readonly AoiSample[],
  behaviours: readonly (AoiBehaviour | undefined)[],
): void {
  const n = aois.length;
  for (const values of Object.values(out)) values.fill(0, 0, n);
  for (const mover of moversOf(behaviours)) relateMover(out, aois, behaviours, mover);
  for (let person = 0; person < n; person++) {
    if (aois[person]?.kind === 'person') relatePerson(out, aois, person);
  }
}

const paceOf = (behaviour: AoiBehaviour): number => Math.max(behaviour.paceMPerS, usualMPerS(behaviour));

function moversOf(behaviours: readonly (AoiBehaviour | undefined)[]): readonly number[] {
  const movers: { readonly row: number; readonly pace: number }[] = [];
  behaviours.forEach((behaviour, row) => {
    const pace = behaviour === undefined ? 0 : paceOf(behaviour);
    if (pace > MOVER_M_PER_S) movers.push({ row, pace });
  });
  if (movers.length > MOST_MOVERS) movers.sort((a, b) => b.pace - a.pace);
  return movers.slice(0, MOST_MOVERS).map(({ row }) => row);
}

function relateMover(
  out: Neighbours,
  aois: readonly AoiSample[],
  behaviours: readonly (AoiBehaviour | undefined)[],
  mover: number,
): void {
  const [own, behaviour] = [aois[mover], behaviours[mover]];
  if (own === undefined || behaviour === undefined) return;
  const [vx, vy, vz] = behaviour.velocity;
  const isMachine = own.kind === 'machine';
  for (let i = 0; i < aois.length; i++) {
    const other = aois[i];
    if (i === mover || other === undefined) continue;
    const x = other.box.center[0] - own.box.center[0];
    const y = other.box.center[1] - own.box.center[1];
    const z = other.box.center[2] - own.box.center[2];
    const closing = (x * vx + y * vy + z * vz) / (Math.sqrt(x * x + y * y + z * z) + 1e-6);
    const isAtWork = isMachine && other.kind === 'person';
    if (closing < MOVER_M_PER_S && !isAtWork) continue;
    const gap = gapM(own.box, other.box);
    if (isAtWork) out.machineNear[i] = Math.max(out.machineNear[i] ?? 0, Math.exp(-gap));
    if (closing < MOVER_M_PER_S) continue;
    const soon = Math.min(2, closing / (gap + 0.2));
    out.threatened[i] = Math.max(out.threatened[i] ?? 0, soon);
    out.threatening[mover] = Math.max(out.threatening[mover] ?? 0, soon);
  }
}

function relatePerson(out: Neighbours, aois: readonly AoiSample[], person: number): void {
  const own = aois[person];
  if (own === undefined) return;
  for (let i = 0; i < aois.length; i++) {
    const other = aois[i];
    if (other === undefined || other.kind === 'person') continue;
    // Most are far away: that is seen on one axis.
    const reach = WITH_M + (own.box.size[0] + other.box.size[0]) / 2;
    if (Math.abs(own.box.center[0] - other.box.center[0]) > reach) continue;
    const gap = gapM(own.box, other.box);
    if (gap < WITH_M) out.personNear[i] = Math.max(out.personNear[i] ?? 0, Math.exp(-2 * gap));
  }
}

/** Distance between two boxes, metres; 0 where they meet. */
function gapM(a: Box, b: Box): number {
  const x = Math.max(0, Math.abs(a.center[0] - b.center[0]) - (a.size[0] + b.size[0]) / 2);
  const y = Math.max(0, Math.abs(a.center[1] - b.center[1]) - (a.size[1] + b.size[1]) / 2);
  const z = Math.max(0, Math.abs(a.center[2] - b.center[2]) - (a.size[2] + b.size[2]) / 2);
  return Math.sqrt(x * x + y * y + z * z);
}
