import { type AoiKind, aoiId } from 'heed';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Group, Object3D } from 'three';
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
  /** The skill that noticing it takes: guidance fades for each skill by itself. @default its kind */
  readonly skill?: string;
  /** Marks a real safety notice: exempt from fading and probes, cued before everything else. @default false */
  readonly always?: boolean;
  readonly children?: ReactNode;
  /** An object that is in the scene already, instead of children. */
  readonly object?: Object3D;
  /** Finer pieces of an AOI that one box describes badly. */
  readonly parts?: readonly Object3D[];
}

/** Names what its children draw as one area of interest; a second one with the same id throws. */
export function AreaOfInterest(props: AreaOfInterestProps) {
  const { id, label, importance, kind = 'object', skill, always, children, object: given, parts } = props;
  const { register } = useSessionContext('<AreaOfInterest>');
  const group = useRef<Group>(null);
  useLayoutEffect(() => {
    const object = given ?? group.current;
    if (object === null) return undefined;
    const relevance = relevanceOf(id, importance);
    return register({
      id: aoiId(id),
      label,
      kind,
      relevance,
      object,
      ...(skill === undefined ? {} : { skill }),
      ...(always === undefined ? {} : { always }),
      ...(parts === undefined ? {} : { parts }),
    });
  }, [register, id, label, importance, kind, skill, always, given, parts]);
  return given === undefined ? <group ref={group}>{children}</group> : null;
}

function relevanceOf(id: string, importance: number | undefined): number | null {
  if (importance === undefined) return null;
  if (importance >= 0 && importance <= 1) return importance;
  throw new Error(`<AreaOfInterest id="${id}">: expected importance in [0, 1], got ${importance}`);
}
