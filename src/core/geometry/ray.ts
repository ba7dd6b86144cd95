import type { Vec3 } from './vec3.ts';

/** A half-line: origin in metres, unit direction. */
export interface Ray {
  readonly origin: Vec3;
  readonly direction: Vec3;
}
