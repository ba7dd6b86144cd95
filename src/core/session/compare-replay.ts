import type { Recording } from '../recording/open-recording.ts';
import type { TypedFact } from '../recording/records.ts';
import { type ReplayedStep, type ReplayOptions, replayRecording } from './replay-recording.ts';
import type { SessionFrame } from './session.ts';

/** Something that a replay did otherwise than the recorded run. */
export interface ReplayDifference {
  readonly timeMs: number;
  readonly what: 'attended' | 'plan' | 'cue-event' | 'cue-outcome';
  readonly recorded: string;
  readonly replayed: string;
}

/** Lists what would have been different: the likeliest AOI, the planned cues, the events; each when it begins to differ. */
export async function* compareReplay(recording: Recording, options: ReplayOptions): AsyncGenerator<ReplayDifference> {
  const before = new Map<string, string>();
  for await (const step of replayRecording(recording, options)) {
    const { timeMs } = step.frame;
    for (const [what, recorded, replayed] of pairsOf(step)) {
      const now = recorded === replayed ? '' : `${recorded}\n${replayed}`;
      if (now !== '' && before.get(what) !== now) yield { timeMs, what, recorded, replayed };
      before.set(what, now);
    }
  }
}

type Pair = readonly [what: ReplayDifference['what'], recorded: string, replayed: string];

const pairsOf = ({ frame, attention, events, outcome }: ReplayedStep): readonly Pair[] => [
  ['attended', likeliest(attention), likeliest(outcome.attention)],
  ['plan', planText(frame.plan), planText(outcome.plan)],
  ['cue-event', factsOf(events, 'cue-event'), JSON.stringify(outcome.cueEvents)],
  ['cue-outcome', factsOf(events, 'cue-outcome'), JSON.stringify(outcomesOf(outcome))],
];

function likeliest(answer: SessionFrame['attention']): string {
  if (answer === null) return 'nobody knows';
  const top = answer.attended.reduce((best, p, i) => (p > (answer.attended[best] ?? 0) ? i : best), 0);
  return answer.ids[top] ?? 'elsewhere';
}

const planText = ({ timeMs: _, ...plan }: SessionFrame['plan']): string => JSON.stringify(plan);

const factsOf = (events: ReplayedStep['events'], type: 'cue-event' | 'cue-outcome'): string =>
  JSON.stringify(events.flatMap((event) => (event.type === type ? [event.fact] : [])));

const outcomesOf = (outcome: SessionFrame & { readonly cueOutcomes?: readonly TypedFact[] }): readonly TypedFact[] =>
  outcome.cueOutcomes ?? [];
