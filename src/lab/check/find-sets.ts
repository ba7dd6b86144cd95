import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { detectLayout, listFolder, type SetName } from '../layout.ts';

/** A folder that holds one set. */
export interface SetFolder {
  readonly folder: string;
  readonly set: SetName;
}

/** Folders of `data/` that are named for a set, whatever they hold. */
const NAMED: Readonly<Record<string, SetName>> = {
  jov: 'jov',
  eyenavgs: 'eyenavgs',
  sgaze: 'sgaze',
  edvam: 'edvam',
  frontvr2024_pointing: 'pointing',
};

/** The sets in a folder itself, or in the folders right below it; one named for a set counts even in an unknown layout. */
export function findSets(root: string): readonly SetFolder[] {
  const whole = detectLayout(listFolder(root));
  if (whole !== null) return [{ folder: root, set: whole.set }];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => {
      const folder = join(root, name);
      const set = detectLayout(listFolder(folder))?.set ?? NAMED[name];
      return set === undefined ? [] : [{ folder, set }];
    });
}
