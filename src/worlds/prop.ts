import type { Vec3 } from 'heed';
import type { Solid } from './solids/solid.ts';

/** A part of a prop that moves around its own pivot. */
export interface MovingPart {
  readonly solid: Solid;
  /** In the parent part's frame (the prop's own when `parent` is absent), metres. */
  readonly pivot: Vec3;
  readonly parent?: string;
  /** True when its glow is driven by the scene. @default false */
  readonly glows?: boolean;
}

/** A prop in its own frame: front towards +Z, standing on (or mounted at) y = 0. */
export interface Prop {
  readonly body: Solid;
  /** What holds it up without belonging to the attention target: a table, a post, a rail. */
  readonly support?: Solid;
  readonly moving?: Readonly<Record<string, MovingPart>>;
}
