import type { LaidPanel, PanelTarget } from './laid-panel.ts';

/** What each ray, pinch or fingertip is over, and what it holds down. */
export interface PressState {
  readonly pointers: readonly { readonly id: number; readonly over: string | null; readonly held: string | null }[];
}

/** What a pointer did; `key` is the target it is over. */
export interface PressEvent {
  readonly type: 'move' | 'down' | 'up' | 'leave';
  readonly pointer: number;
  readonly key: string | null;
}

export const NOTHING_PRESSED: PressState = { pointers: [] };

/** Presses whatever is let go of where it was pressed, however long that took; the same state where nothing changed. */
export function stepPress(
  state: PressState,
  { type, pointer, key }: PressEvent,
): readonly [PressState, pressed: string | null] {
  const before = state.pointers.find(({ id }) => id === pointer);
  const held = before?.held ?? null;
  switch (type) {
    case 'move':
      if (before !== undefined && before.over === key) return [state, null];
      return [withPointer(state, pointer, key, held), null];
    case 'down':
      return [withPointer(state, pointer, key, key), null];
    case 'up':
      return [withPointer(state, pointer, key, null), held !== null && held === key ? held : null];
    case 'leave':
      return [{ pointers: state.pointers.filter(({ id }) => id !== pointer) }, null];
    default:
      return type satisfies never;
  }
}

function withPointer(state: PressState, id: number, over: string | null, held: string | null): PressState {
  return { pointers: [...state.pointers.filter((other) => other.id !== id), { id, over, held }] };
}

/** The target under a point of the panel, dmm from its upper left corner. */
export function targetAt<Action>(panel: LaidPanel<Action>, x: number, y: number): PanelTarget<Action> | null {
  for (const target of panel.targets) {
    if (x >= target.x && x <= target.x + target.width && y >= target.y && y <= target.y + target.height) return target;
  }
  return null;
}
