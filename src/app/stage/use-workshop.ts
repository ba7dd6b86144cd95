import { loadWorkshop, type World } from 'heed/worlds';
import { useEffect, useRef, useState } from 'react';

export interface WorkshopChoice {
  /** False over passthrough, where the person's own room surrounds the props. */
  readonly surroundings: boolean;
  readonly light: 'environment' | 'analytic';
}

/** A finished world, and for which choice it was built. */
export interface BuiltWorkshop {
  readonly world: World;
  readonly surroundings: boolean;
}

/**
 * Builds the workshop between frames, so that the page never freezes; until a new one is finished the old one stays.
 * `null` before the first.
 */
export function useWorkshop({ surroundings, light }: WorkshopChoice): BuiltWorkshop | null {
  const [built, setBuilt] = useState<BuiltWorkshop | null>(null);
  const shown = useRef<World | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const build = async (): Promise<void> => {
      const world = await loadWorkshop({ surroundings, light, breathe: nextTask, signal: stop.signal }).catch(
        (error: unknown) => {
          if (stop.signal.aborted) return null;
          throw error;
        },
      );
      if (world === null) return;
      if (stop.signal.aborted) {
        world.dispose();
        return;
      }
      shown.current?.dispose();
      shown.current = world;
      setBuilt({ world, surroundings });
    };
    build();
    return () => stop.abort();
  }, [surroundings, light]);
  return built;
}

/** Lets input and frames have their turn. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
