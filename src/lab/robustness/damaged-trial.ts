import type { FrameSample } from 'heed';
import { fnv1a, mulberry32 } from '../jov/eye-noise.ts';
import type { JovTrial } from '../jov/jov-trial.ts';

/** A trial made worse, with what each of its frames and AOIs was before; labels are indices in its own room. */
export interface DamagedTrial {
  readonly trial: JovTrial;
  /** Index in the undamaged trial's frames of each frame. */
  readonly frames: readonly number[];
  /** Index in the undamaged room's AOIs of each AOI; `null` for one that was not there. */
  readonly aois: readonly (number | null)[];
}

/** A trial that kept its frames and AOIs in their order. */
export const sameOrder = (trial: JovTrial): DamagedTrial => ({
  trial,
  frames: trial.frames.map((_, index) => index),
  aois: trial.room.aois.map((_, index) => index),
});

/** The trial with other samples in the same frames; labels and rows stay. */
export const withSamples = (
  trial: JovTrial,
  sampleOf: (sample: FrameSample, index: number) => FrameSample,
): JovTrial => ({
  ...trial,
  frames: trial.frames.map((frame, index) => ({ ...frame, sample: sampleOf(frame.sample, index) })),
});

/** Random numbers in [0, 1) that are the trial's own for one purpose. */
export const randomOf = ({ session, trial }: JovTrial, purpose: string): (() => number) =>
  mulberry32(fnv1a(`${session}#${trial}#${purpose}`));

/** `count` different numbers below `of`, in rising order, every choice as likely. */
export function randomChoice(of: number, count: number, random: () => number): readonly number[] {
  return Array.from({ length: of }, (_, value) => ({ value, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ value }) => value)
    .sort((a, b) => a - b);
}
