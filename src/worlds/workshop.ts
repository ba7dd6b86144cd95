import { buildWorkshop, type WorkshopOptions } from './build-workshop.ts';
import type { World } from './world.ts';

export interface WorkshopLoading extends WorkshopOptions {
  /** Lets the page do its own work for a moment: awaited whenever building has held the thread for some milliseconds. */
  readonly breathe: () => Promise<void>;
  /** Gives up: what was built is freed and the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Building goes on at least this long between two breaths; its steps are shorter than this themselves. */
const SLICE_MS = 12;

/** The training workshop: 42 areas of interest, most of which can change state. Holds the thread until it stands. */
export function createWorkshop(options: WorkshopOptions = {}): World {
  const building = buildWorkshop(options);
  let step = building.next();
  while (!step.done) step = building.next();
  return step.value;
}

/** The same workshop, built in slices between which the page stays alive. */
export async function loadWorkshop({ breathe, signal, ...options }: WorkshopLoading): Promise<World> {
  const building = buildWorkshop(options);
  try {
    let sliceStart = performance.now();
    for (;;) {
      signal?.throwIfAborted();
      const step = building.next();
      if (step.done) return step.value;
      if (performance.now() - sliceStart < SLICE_MS) continue;
      await breathe();
      sliceStart = performance.now();
    }
  } finally {
    // Ends an unfinished build where it stands, so that it frees what it holds; nothing to do for a finished one.
    building.return(undefined as never);
  }
}
