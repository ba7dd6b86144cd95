import { DEG_TO_RAD, normalize, type Vec3 } from 'heed';
import type { Turn } from './sgaze-row.ts';

/** Direction of two angles as the authors compare them: (tan x, tan y, 1), here with -Z forward. */
export const directionOf = ({ x, y }: Turn): Vec3 =>
  normalize([Math.tan(x * DEG_TO_RAD), Math.tan(y * DEG_TO_RAD), -1]);
