import type { BenchReply, BenchRequest, RunCounts } from './bench-protocol.ts';
import { IMPLEMENTATIONS, type ImplementationName } from './contestant.ts';
import type { Supplies } from './contestants.ts';

export interface RaceOptions {
  readonly sizes: readonly number[];
  /** Turns that every implementation takes at every size. */
  readonly rounds: number;
  /** Longest turn, in runs, milliseconds. */
  readonly mostRuns: number;
  readonly turnMs: number;
  readonly only: readonly ImplementationName[];
}

/** One line of the table. */
export interface Timing {
  readonly implementation: ImplementationName;
  readonly tokens: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly runs: number;
  readonly dispatches: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
  readonly farthest: number | null;
}

export interface RaceResult {
  readonly inference: readonly Timing[];
  readonly opened: readonly {
    readonly implementation: string;
    readonly adapter: string | null;
    readonly openMs: number;
  }[];
  /** Implementations that this machine has nothing for, or that failed, with why. */
  readonly absent: readonly { readonly implementation: string; readonly why: string }[];
}

interface Runner {
  readonly name: ImplementationName;
  ask(request: BenchRequest): Promise<BenchReply>;
  close(): void;
}

/** Times all implementations in turns, each in a worker of its own, so that a slow spell of the machine hits all of them. */
export async function race(supplies: Supplies, options: RaceOptions): Promise<RaceResult> {
  const opened: RaceResult['opened'][number][] = [];
  const absent: RaceResult['absent'][number][] = [];
  const runners: Runner[] = [];
  for (const name of IMPLEMENTATIONS.filter((each) => options.only.includes(each))) {
    const runner = startRunner(name);
    const reply = await runner.ask({ type: 'open', name, supplies });
    if (reply.type === 'opened') {
      runners.push(runner);
      opened.push({ implementation: name, adapter: reply.adapter, openMs: reply.openMs });
    } else {
      absent.push({ implementation: name, why: reply.type === 'failed' ? reply.message : 'not on this machine' });
      runner.close();
    }
  }
  const inference: Timing[] = [];
  for (const tokens of options.sizes) {
    const turns = new Map<Runner, RunCounts[]>();
    for (let round = 0; round < options.rounds; round++) {
      for (const runner of runners) {
        if (isTooSlow(turns.get(runner))) continue;
        const reply = await runner.ask({
          type: 'run',
          tokens,
          mostRuns: options.mostRuns,
          budgetMs: options.turnMs,
        });
        if (reply.type === 'ran') turns.set(runner, [...(turns.get(runner) ?? []), reply]);
        else if (round === 0) {
          const why = reply.type === 'failed' ? reply.message : reply.type;
          absent.push({ implementation: `${runner.name}, ${tokens} tokens`, why });
        }
      }
    }
    for (const [runner, counts] of turns) inference.push(timingOf(runner.name, tokens, counts));
  }
  for (const runner of runners) runner.close();
  return { inference, opened, absent };
}

/** One turn is enough of an inference that takes this long. */
const TOO_SLOW_MS = 2000;

const isTooSlow = (turns: readonly RunCounts[] = []): boolean =>
  turns.some(({ timesMs }) => timesMs.some((ms) => ms > TOO_SLOW_MS));

/** The line that all turns of an implementation at one size come to. */
export function timingOf(implementation: ImplementationName, tokens: number, turns: readonly RunCounts[]): Timing {
  const times = turns.flatMap(({ timesMs }) => timesMs).toSorted((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  const [first] = turns;
  return {
    implementation,
    tokens,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    runs: times.length,
    dispatches: first?.dispatches ?? 0,
    bytesUp: first?.bytesUp ?? 0,
    bytesDown: first?.bytesDown ?? 0,
    farthest: turns.find(({ farthest }) => farthest !== null)?.farthest ?? null,
  };
}

function startRunner(name: ImplementationName): Runner {
  const worker = new Worker(new URL('./bench-worker.ts', import.meta.url), { type: 'module' });
  return {
    name,
    ask: (request) =>
      new Promise((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<BenchReply>) => resolve(data);
        worker.onerror = (event) => resolve({ type: 'failed', message: event.message });
        worker.postMessage(request);
      }),
    close: () => worker.terminate(),
  };
}
