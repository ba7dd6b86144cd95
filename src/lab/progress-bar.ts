import { durationText } from './duration-text.ts';

/** How far some work has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly elapsedMs: number;
  readonly label: string;
}

/** Where progress is shown: standard output, or a log. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  /** Of the terminal, in characters. */
  readonly columns?: number;
  write(text: string): unknown;
}

/** Rewrites one line as work goes on. */
export interface ProgressBar {
  update(done: number): void;
  /** Leaves the last line standing. */
  end(): void;
}

const BAR_CHARACTERS = 24;
const DEFAULT_COLUMNS = 80;
/** A terminal is rewritten no more often, milliseconds. */
const REWRITE_MS = 100;
/** A log gets a line whenever this much more is done, per cent. */
const LOG_STEP_PERCENT = 10;

/** `attended ████████░░░░ 67 % 1:20 passed, 0:40 left`, cut to `width` characters: the bar gives way first. */
export function progressLine({ done, total, elapsedMs, label, width }: Progress & { readonly width: number }): string {
  const share = shareOf(done, total);
  const leftMs = share === 0 ? Number.NaN : (elapsedMs / share) * (1 - share);
  const times = `${durationText(elapsedMs)} passed, ${durationText(leftMs)} left`;
  const numbers = `${String(Math.floor(share * 100)).padStart(3)} %  ${times}`;
  const bar = Math.min(BAR_CHARACTERS, width - label.length - numbers.length - 3);
  const parts = bar < 4 ? [label, numbers] : [label, barText(share, bar), numbers];
  return parts.join(' ').slice(0, Math.max(0, width));
}

/** A bar that rewrites its line on a terminal, or adds a line now and then to a log. */
export function createProgressBar(options: {
  readonly label: string;
  readonly total: number;
  readonly stream: ProgressStream;
  readonly nowMs: () => number;
}): ProgressBar {
  const { label, total, stream, nowMs } = options;
  const startMs = nowMs();
  let [latest, shownPercent, shownMs] = [0, 0, Number.NEGATIVE_INFINITY];
  const show = (): void => {
    // One column stays free: a full line would wrap in some terminals.
    const width = (stream.columns ?? DEFAULT_COLUMNS) - 1;
    const line = progressLine({ done: latest, total, elapsedMs: nowMs() - startMs, label, width });
    stream.write(stream.isTTY === true ? `\r\u001b[2K${line}` : `${line}\n`);
    [shownPercent, shownMs] = [shareOf(latest, total) * 100, nowMs()];
  };
  const isDue = (): boolean =>
    stream.isTTY === true
      ? nowMs() - shownMs >= REWRITE_MS
      : Math.floor((shareOf(latest, total) * 100) / LOG_STEP_PERCENT) > Math.floor(shownPercent / LOG_STEP_PERCENT);
  return {
    update(done) {
      latest = done;
      if (isDue()) show();
    },
    end() {
      if (stream.isTTY === true) show();
      if (stream.isTTY === true) stream.write('\n');
    },
  };
}

/** Nothing to do is done. */
function shareOf(done: number, total: number): number {
  return total > 0 ? Math.min(1, Math.max(0, done / total)) : 1;
}

function barText(share: number, characters: number): string {
  const filled = Math.round(share * characters);
  return '█'.repeat(filled) + '░'.repeat(characters - filled);
}
