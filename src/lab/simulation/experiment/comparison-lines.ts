import { AIMS, type PolicyComparison } from './compare-policies.ts';
import { type Estimated, OUTCOMES, type OutcomeName } from './summarise.ts';

const NAME_WIDTH = 38;
const VALUE_WIDTH = 24;

/** The stated assumptions in full: every outcome of every policy, then the aims. */
export function comparisonLines(comparison: PolicyComparison): readonly string[] {
  const policies = Object.keys(comparison.outcomes);
  const names = Object.keys(OUTCOMES) as OutcomeName[];
  return [
    `${comparison.trainees} trainees, ${comparison.runs} runs; mean [95 % interval over trainees]`,
    `${''.padEnd(NAME_WIDTH)}${policies.map((policy) => policy.padEnd(VALUE_WIDTH)).join('')}`,
    ...names.map((name) => {
      const values = policies.map((policy) => text(comparison.outcomes[policy]?.[name]).padEnd(VALUE_WIDTH));
      return `${OUTCOMES[name].padEnd(NAME_WIDTH)}${values.join('')}`;
    }),
    '',
    ...aimLines(comparison),
  ];
}

function aimLines({ noticingRatio, cueRatio, extraMisses, extraMissesAlways }: PolicyComparison): readonly string[] {
  const { leastNoticing, mostCues, mostExtraMisses } = AIMS;
  const line = (name: string, value: Estimated, aim: string, verdict: string): string =>
    `${name.padEnd(NAME_WIDTH)}${text(value).padEnd(VALUE_WIDTH)}${aim.padEnd(VALUE_WIDTH)}${verdict}`;
  return [
    line(
      'noticed, of always cues',
      noticingRatio,
      `at least ${leastNoticing}`,
      verdictOf(noticingRatio, leastNoticing, 1),
    ),
    line('cues, of always cues', cueRatio, `at most ${mostCues}`, verdictOf(cueRatio, mostCues, -1)),
    line(
      'uncued misses, less those of no cues',
      extraMisses,
      `at most ${mostExtraMisses}`,
      verdictOf(extraMisses, mostExtraMisses, -1),
    ),
    `${'the same of always cues'.padEnd(NAME_WIDTH)}${text(extraMissesAlways)}`,
  ];
}

/** An aim is reached, or missed, when the whole interval says so; `better` is the sign of what is better. */
function verdictOf({ mean, low, high }: Estimated, aim: number, better: 1 | -1): string {
  const [worst, best] = better === 1 ? [low, high] : [high, low];
  if (better * (worst - aim) >= 0) return 'reached';
  if (better * (best - aim) < 0) return 'MISSED';
  return better * (mean - aim) >= 0 ? 'undecided: mean reaches it' : 'undecided: mean misses it';
}

/** One line per set of assumptions: whether the aims hold over the range. */
export function rangeLines(comparisons: readonly PolicyComparison[]): readonly string[] {
  const heads = ['noticed, of always', 'cues, of always', 'extra uncued misses', 'extra misses, always'];
  return [
    `${'assumption'.padEnd(NAME_WIDTH)}${heads.map((head) => head.padEnd(VALUE_WIDTH)).join('')}`,
    ...comparisons.map(({ assumptions, noticingRatio, cueRatio, extraMisses, extraMissesAlways }) => {
      const values = [noticingRatio, cueRatio, extraMisses, extraMissesAlways].map((value) =>
        text(value).padEnd(VALUE_WIDTH),
      );
      return `${assumptions.padEnd(NAME_WIDTH)}${values.join('')}`;
    }),
  ];
}

function text(value: Estimated | undefined): string {
  if (value === undefined || Number.isNaN(value.mean)) return '-';
  const { mean, low, high } = value;
  return `${digits(mean)} [${digits(low)}, ${digits(high)}]`;
}

const digits = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(3));
