import type { BenchReply, BenchRequest, RunCounts, SoakCounts } from './bench-protocol.ts';
import { IMPLEMENTATIONS, type ImplementationName, isOurs } from './contestant.ts';
import type { Supplies } from './contestants.ts';

export interface RaceOptions {
  readonly sizes: readonly number[];
  /** Turns that every implementation takes at every size. */
  readonly rounds: number;
  /** Longest turn, in runs, milliseconds. */
  readonly mostRuns: number;
  readonly turnMs: number;
  /** Inferences of ours after which memory is compared, and the longest that they may take, milliseconds. */
  readonly soakRuns: number;
  readonly soakMs: number;
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
  /** What our implementations held before and after many inferences. */
  readonly soaked: readonly Soaked[];
  /** Implementations that this machine has nothing for, or that failed, with why. */
  readonly absent: readonly { readonly implementation: string; readonly why: string }[];
}

export interface Soaked extends SoakCounts {
  readonly implementation: ImplementationName;
}

/** Tokens of the inferences that memory is compared over. */
export const SOAK_TOKENS = 64;

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
    const out = new Set<Runner>();
    const leaveOut = (runner: Runner, why: string): void => {
      out.add(runner);
      absent.push({ implementation: `${runner.name}, ${tokens} tokens`, why });
    };
    for (const runner of runners) {
      const forecastMs = shortestAt(tokens, runner.name, inference);
      if (forecastMs > SKIPPED_ABOVE_MS) leaveOut(runner, `at least ${Math.round(forecastMs / 1000)} s an inference`);
    }
    for (let round = 0; round < options.rounds; round++) {
      for (const runner of runners) {
        if (out.has(runner) || isTooSlow(turns.get(runner), options.turnMs)) continue;
        const reply = await runner.ask({ type: 'run', tokens, mostRuns: options.mostRuns, budgetMs: options.turnMs });
        if (reply.type === 'ran') turns.set(runner, [...(turns.get(runner) ?? []), reply]);
        else leaveOut(runner, whyNot(reply));
      }
    }
    for (const [runner, counts] of turns) inference.push(timingOf(runner.name, tokens, counts));
  }
  const soaked: Soaked[] = [];
  for (const runner of runners.filter(({ name }) => isOurs(name))) {
    const { soakRuns, soakMs } = options;
    const reply = await runner.ask({ type: 'soak', tokens: SOAK_TOKENS, mostRuns: soakRuns, budgetMs: soakMs });
    if (reply.type === 'soaked') soaked.push({ implementation: runner.name, ...reply });
    else absent.push({ implementation: `${runner.name}, ${soakRuns} inferences`, why: whyNot(reply) });
  }
  for (const runner of runners) runner.close();
  return { inference, opened, soaked, absent };
}

const whyNot = (reply: BenchReply): string => (reply.type === 'failed' ? reply.message : reply.type);

/** A longer inference than this is not waited for. */
const SKIPPED_ABOVE_MS = 10_000;

/** What an inference takes at least, from what it took at the size before: time grows faster than tokens do. */
function shortestAt(tokens: number, name: ImplementationName, inference: readonly Timing[]): number {
  const before = inference.findLast(({ implementation }) => implementation === name);
  return before === undefined ? 0 : (before.medianMs * tokens) / before.tokens;
}

/** Two turns are enough of an inference that takes longer than a turn, one of an even longer one. */
const isTooSlow = (turns: readonly RunCounts[] = [], turnMs: number): boolean => {
  const longestMs = Math.max(0, ...turns.flatMap(({ timesMs }) => timesMs));
  return longestMs > 4 * turnMs || (longestMs > turnMs && turns.length > 1);
};

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

/** Longest time that a worker is waited for, milliseconds. */
const PATIENCE_MS = 180_000;

function startRunner(name: ImplementationName): Runner {
  const worker = new Worker(new URL('./bench-worker.ts', import.meta.url), { type: 'module' });
  let isLost = false;
  return {
    name,
    ask: (request) =>
      new Promise((resolve) => {
        const failed = (message: string): void => resolve({ type: 'failed', message });
        if (isLost) return failed('its worker hangs');
        const timer = setTimeout(() => {
          isLost = true;
          worker.terminate();
          failed(`no answer within ${PATIENCE_MS / 1000} s`);
        }, PATIENCE_MS);
        worker.onmessage = ({ data }: MessageEvent<BenchReply>) => {
          clearTimeout(timer);
          resolve(data);
        };
        worker.onerror = (event) => failed(event.message);
        worker.postMessage(request);
      }),
    close: () => worker.terminate(),
  };
}
