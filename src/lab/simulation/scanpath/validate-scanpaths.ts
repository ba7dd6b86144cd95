import type { JovTrial } from '../../jov/jov-trial.ts';
import { compareScanpaths, type ScanpathComparison, TOLERANCE } from './compare-scanpaths.ts';
import { fitPhase } from './fit-statistics.ts';
import { PHASES, type PhaseName, trackOf } from './gaze-track.ts';
import { MEASURES } from './scanpath-measures.ts';

/** Three kitchen then three office people; the other six are the other half. */
const FIRST_HALF: readonly number[] = [9, 12, 15, 6, 8, 14];

/** Simulated tracks per recorded one. */
const REPEATS = 3;

/** One phase, simulated by statistics of some people, compared with the same or other people. */
export interface Validation {
  readonly phase: PhaseName;
  readonly fittedOn: readonly number[];
  readonly comparedWith: readonly number[];
  readonly heldOut: boolean;
  readonly comparisons: readonly ScanpathComparison[];
}

/** Each half of the people fitted, compared with itself, then with the other half, which the fit never saw. */
export function validateScanpaths(
  trials: readonly JovTrial[],
  seed: number,
  say: (line: string) => void,
): readonly Validation[] {
  const isFirst = ({ person }: JovTrial): boolean => FIRST_HALF.includes(person);
  const halves = [trials.filter(isFirst), trials.filter((trial) => !isFirst(trial))];
  const validations: Validation[] = [];
  for (const phase of PHASES) {
    for (const fitted of halves) {
      const statistics = fitPhase(fitted, phase);
      for (const compared of halves) {
        const tracks = compared.map((trial) => trackOf(trial, phase));
        const comparisons = compareScanpaths(tracks, statistics, { seed, repeats: REPEATS });
        const [fittedOn, comparedWith] = [peopleOf(fitted), peopleOf(compared)];
        const validation = { phase, fittedOn, comparedWith, heldOut: fitted !== compared, comparisons };
        validations.push(validation);
        for (const line of linesOf(validation)) say(line);
      }
    }
  }
  return validations;
}

const peopleOf = (trials: readonly JovTrial[]): readonly number[] =>
  [...new Set(trials.map(({ person }) => person))].sort((a, b) => a - b);

function linesOf({ phase, fittedOn, comparedWith, heldOut, comparisons }: Validation): readonly string[] {
  const within = comparisons.filter(({ ratio }) => Math.abs(ratio - 1) <= TOLERANCE).length;
  const whom = heldOut ? `people never seen (${comparedWith.join(', ')})` : 'the same people';
  return [
    '',
    `${phase}: fitted on ${fittedOn.join(', ')}, compared with ${whom}: ${within} of ${comparisons.length} within 10 %`,
    ...comparisons.map(({ measure, real, low, high, simulated, ratio }) => {
      const isMiss = Math.abs(ratio - 1) > TOLERANCE;
      const numbers = [`${digits(real)} [${digits(low)}, ${digits(high)}]`.padEnd(26), digits(simulated).padEnd(9)];
      return `  ${MEASURES[measure].padEnd(34)}${numbers.join('')}${ratio.toFixed(3)}${isMiss ? '  MISS' : ''}`;
    }),
  ];
}

const digits = (value: number): string => value.toPrecision(3);
