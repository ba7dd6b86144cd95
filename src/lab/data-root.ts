import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of the data sets: `--data DIR` of `argv`, else `../shared/data` beside the repository; `null` when absent. */
export function findDataRoot(argv: readonly string[]): string | null {
  const at = argv.indexOf('--data');
  const named = at < 0 ? undefined : argv[at + 1];
  const root = named === undefined ? join(REPOSITORY, '..', 'shared', 'data') : resolve(named);
  return existsSync(join(root, 'jov')) ? root : null;
}
