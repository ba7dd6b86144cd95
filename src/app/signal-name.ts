import type { FocusSource } from 'heed';
import type { Messages } from './i18n/messages.ts';

const SOURCES: readonly FocusSource[] = ['viewer', 'eye', 'controller', 'hand', 'transient-pointer', 'screen'];

/** What people call a signal such as `controller-left`; an unknown one keeps its id. */
export function signalName(id: string, { signal }: Messages['panel']): string {
  const source = SOURCES.find((name) => id === name || id.startsWith(`${name}-`));
  if (source === undefined) return id;
  const side = id.slice(source.length + 1);
  return side === 'left' || side === 'right' ? signal.of[side](signal[source]) : signal[source];
}
