/** How sure a probability sounds in words. There is no word for certain: the estimate never is. */
export type CertaintyWord = 'very-likely' | 'likely' | 'possible' | 'unlikely';

/** The word for a probability in [0, 1]. */
export function certaintyWord(p: number): CertaintyWord {
  if (p >= 0.8) return 'very-likely';
  if (p >= 0.5) return 'likely';
  if (p >= 0.2) return 'possible';
  return 'unlikely';
}

/** The range between two probabilities, such as `48–74%`; one number where both ends round to it. */
export function rangeText(low: number, high: number): string {
  const [from, to] = [percentText(low), percentText(Math.min(0.99, high))];
  return from === to ? to : `${from.replace('%', '')}–${to}`;
}

/** A probability in [0, 1] as whole percent, kept off 0% and 100%, which would claim to know. */
export function percentText(p: number): string {
  const percent = Math.round(p * 100);
  if (percent < 1) return '<1%';
  if (percent > 99) return '>99%';
  return `${percent}%`;
}
