import type { BackendChoice } from 'heed/inference';

const STORAGE_KEY = 'heed.backend-choices';

/** What was measured on this device before; nothing where storage is forbidden, or holds something else. */
export function rememberedChoices(): readonly BackendChoice[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(stored) && stored.every(isChoice) ? stored : [];
  } catch {
    return [];
  }
}

/** Keeps what was measured for the next start on this device. */
export function rememberChoices(choices: readonly BackendChoice[]): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(choices));
  } catch {
    // A browser may forbid storage altogether: the next start measures again.
  }
}

function isChoice(value: unknown): value is BackendChoice {
  if (typeof value !== 'object' || value === null) return false;
  const { sizeClass, adapter, medianMs } = value as Partial<BackendChoice>;
  return (
    typeof sizeClass === 'number' &&
    (adapter === null || typeof adapter === 'string') &&
    typeof medianMs === 'object' &&
    medianMs !== null &&
    Object.values(medianMs).every((ms) => typeof ms === 'number')
  );
}
