import type { JovTrial } from './jov/jov-trial.ts';
import { openJov } from './jov-reader.ts';

/** Every trial of a folder of recordings; what is wrong with it goes to the error stream. */
export async function readTrials(folder: string): Promise<readonly JovTrial[]> {
  const jov = await openJov(folder);
  const trials: JovTrial[] = [];
  for await (const trial of jov.trials()) trials.push(trial);
  for (const { code, file, line, message } of jov.issues) console.error(`${file}:${line} ${code}: ${message}`);
  return trials;
}
