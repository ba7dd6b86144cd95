import { type AoiKind, aoiId } from 'heed';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Group } from 'three';
import { useSessionContext } from './session-context.ts';

export interface AreaOfInterestProps {
  /** Unique in the session and stable over scene loads: recordings refer to it. */
  readonly id: string;
  /** What people call it. */
  readonly label: string;
  /** The author's mark of what matters, in [0, 1]; without one the model has to find out. */
  readonly importance?: number;
  /** @default 'object' */
  readonly kind?: AoiKind;
  readonly children?: ReactNode;
}

/** Names what its children draw as one area of interest; a second one with the same id throws. */
export function AreaOfInterest({ id, label, importance, kind = 'object', children }: AreaOfInterestProps) {
  const { register } = useSessionContext('<AreaOfInterest>');
  const group = useRef<Group>(null);
  useLayoutEffect(() => {
    const object = group.current;
    if (object === null) return undefined;
    return register({ id: aoiId(id), label, kind, relevance: relevanceOf(id, importance), object });
  }, [register, id, label, importance, kind]);
  return <group ref={group}>{children}</group>;
}

function relevanceOf(id: string, importance: number | undefined): number | null {
  if (importance === undefined) return null;
  if (importance >= 0 && importance <= 1) return importance;
  throw new Error(`<AreaOfInterest id="${id}">: expected importance in [0, 1], got ${importance}`);
}
