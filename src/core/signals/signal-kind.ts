import type { FocusSource } from './frame-sample.ts';

/** What a signal tells of, whatever device it comes from: each kind has its own learned weights. */
export const SIGNAL_KINDS = ['head', 'eye', 'pointer'] as const;

export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** The kind of a source: the first ray of a pinch is the eye's (Vision Pro), hands and controllers point. */
export function signalKind(source: FocusSource): SignalKind {
  switch (source) {
    case 'viewer':
      return 'head';
    case 'eye':
    case 'transient-pointer':
      return 'eye';
    case 'controller':
    case 'hand':
    case 'screen':
      return 'pointer';
    default:
      return source satisfies never;
  }
}
