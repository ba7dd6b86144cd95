import { spawn } from 'node:child_process';

/** How one command of the verification went. */
export interface StepResult {
  readonly ok: boolean;
  /** Standard output and standard error as they came. */
  readonly output: string;
  readonly durationMs: number;
}

/** Runs a command in `cwd`; a command that cannot be started is a failed step, not a rejection. */
export function runStep(command: string, args: readonly string[], cwd: string): Promise<StepResult> {
  const startMs = performance.now();
  // The output is shown only when something failed, perhaps in a log file: no colour codes in it.
  const { FORCE_COLOR: _, ...env } = process.env;
  const child = spawn(command, args, { cwd, env: { ...env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => chunks.push(chunk));
  }
  return new Promise((resolve) => {
    const finish = (ok: boolean): void => {
      resolve({ ok, output: chunks.join(''), durationMs: performance.now() - startMs });
    };
    child.on('error', (error) => {
      chunks.push(error.message);
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}
