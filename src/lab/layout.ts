import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataIssue } from './data-issue.ts';

export type SetName = 'jov' | 'eyenavgs' | 'sgaze' | 'edvam' | 'pointing';

/** `compact` is the reformatted set of this project, `public` the files as their authors published them. */
export type Layout = 'compact' | 'public';

/** What a folder turned out to hold. */
export interface FoundSet {
  readonly set: SetName;
  readonly layout: Layout;
  /** Folder of the data below the one listed, '' when it is that folder itself. */
  readonly below: string;
}

interface Mark {
  readonly set: SetName;
  readonly layout: Layout;
  /** Group 1 is the part of the path before the data. */
  readonly path: RegExp;
  /** How to describe the layout to a person. */
  readonly shape: string;
}

const MARKS: readonly Mark[] = [
  {
    set: 'jov',
    layout: 'compact',
    path: /^()(?:colliders\.csv|objects\.csv|samples)$/,
    shape: 'trials.csv, objects.csv, colliders.csv, samples/',
  },
  {
    set: 'jov',
    layout: 'public',
    path: /^(data\/|)(?:kitchen|office)_(?:laser|fixed|cube|object)$/,
    shape: 'data/<room>_<mode>/<person>/S<nnn>/',
  },
  { set: 'eyenavgs', layout: 'compact', path: /^()nthu_[a-z]+\.csv\.gz$/, shape: 'nthu_<scene>.csv.gz' },
  { set: 'eyenavgs', layout: 'public', path: /^()([a-z]+)\/user\d+_\2\.csv$/, shape: '<scene>/user<n>_<scene>.csv' },
  { set: 'sgaze', layout: 'compact', path: /^()recordings\.csv$/, shape: 'recordings.csv, rec<nn>_*.txt.gz' },
  {
    set: 'sgaze',
    layout: 'public',
    path: /^(Dataset\/|)Data\/filelist\.txt$/,
    shape: 'Dataset/Data/filelist.txt, Dataset/SceneLabels/SceneLabels.txt',
  },
  { set: 'edvam', layout: 'compact', path: /^()edvam\.csv\.gz$/, shape: 'edvam.csv.gz' },
  { set: 'edvam', layout: 'public', path: /^()raw_subset\/\d+\.csv$/, shape: 'raw_subset/<n>.csv' },
  { set: 'pointing', layout: 'compact', path: /^()trials_150sessions\.csv\.gz$/, shape: 'trials_150sessions.csv.gz' },
  {
    set: 'pointing',
    layout: 'public',
    path: /^(data\/|)VRpoint_\d+_\d+_\d+_\d+\.tsv\.gz$/,
    shape: 'data/VRpoint_<person>_<session>_<date>_<time>.tsv.gz',
  },
];

/** Which set in which layout a folder holds, from the paths below it (with `/`, relative); `null` when no layout fits. */
export function detectLayout(listing: readonly string[]): FoundSet | null {
  for (const { set, layout, path } of MARKS) {
    for (const name of listing) {
      const below = path.exec(name)?.[1];
      if (below !== undefined) return { set, layout, below: below.replace(/\/$/, '') };
    }
  }
  return null;
}

/** Opens a folder as one set: its layout with the folder of the data, or `null` after a named issue. */
export function requireLayout(
  folder: string,
  set: SetName,
  issues: DataIssue[],
): { readonly layout: Layout; readonly data: string } | null {
  const found = detectLayout(listFolder(folder));
  if (found?.set === set) return { layout: found.layout, data: join(folder, found.below) };
  if (!existsSync(folder)) {
    issues.push({ code: 'missing-file', file: folder, line: 0, message: `expected a folder of ${set}` });
    return null;
  }
  const shapes = MARKS.filter((mark) => mark.set === set).map(({ layout, shape }) => `${shape} (${layout})`);
  const got = found === null ? 'none of these' : `the ${found.layout} layout of ${found.set}`;
  const message = `expected ${set} as ${shapes.join(' or ')}, got ${got}`;
  issues.push({ code: 'unsupported-layout', file: folder, line: 0, message });
  return null;
}

/** Deep enough for `Dataset/Data/filelist.txt`. */
const LISTED_DEPTH = 3;

/** Paths below a folder, three levels deep, in order; empty when it is not there. */
export function listFolder(folder: string, depth = LISTED_DEPTH): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() && depth > 1
        ? [entry.name, ...listFolder(join(folder, entry.name), depth - 1).map((path) => `${entry.name}/${path}`)]
        : [entry.name],
    );
}
