import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSets } from '../../src/lab/check/find-sets.ts';
import { openEdvam } from '../../src/lab/edvam/open-edvam.ts';
import { detectLayout, type FoundSet, listFolder } from '../../src/lab/layout.ts';
import { readSet } from './read-set.ts';
import { writeFolder } from './temp-folder.ts';

describe('the layout of a folder', () => {
  it.each<[string, readonly string[], FoundSet | null]>([
    [
      'jov',
      ['README.md', 'objects.csv', 'samples', 'samples/kitchen_P09_laser.csv.gz'],
      { set: 'jov', layout: 'compact', below: '' },
    ],
    [
      'jov, published',
      ['analysis', 'data', 'data/office_fixed', 'data/office_fixed/6'],
      { set: 'jov', layout: 'public', below: 'data' },
    ],
    ['jov, published data', ['kitchen_cube', 'kitchen_cube/9'], { set: 'jov', layout: 'public', below: '' }],
    ['eyenavgs', ['files_qc.csv', 'nthu_alameda.csv.gz'], { set: 'eyenavgs', layout: 'compact', below: '' }],
    ['eyenavgs, published', ['_code', 'nyc', 'nyc/user1_nyc.csv'], { set: 'eyenavgs', layout: 'public', below: '' }],
    ['sgaze', ['rec02.txt.gz', 'recordings.csv'], { set: 'sgaze', layout: 'compact', below: '' }],
    [
      'sgaze, published',
      ['Dataset', 'Dataset/Data', 'Dataset/Data/filelist.txt'],
      { set: 'sgaze', layout: 'public', below: 'Dataset' },
    ],
    ['edvam', ['aoi12_centroids.csv', 'edvam.csv.gz'], { set: 'edvam', layout: 'compact', below: '' }],
    ['edvam, published', ['raw_subset', 'raw_subset/1.csv'], { set: 'edvam', layout: 'public', below: '' }],
    ['pointing', ['trials_150sessions.csv.gz'], { set: 'pointing', layout: 'compact', below: '' }],
    [
      'pointing, published',
      ['data', 'data/VRpoint_10_1_20210409_153414.tsv.gz'],
      { set: 'pointing', layout: 'public', below: 'data' },
    ],
    ['none: several sets', ['jov', 'jov/objects.csv', 'sgaze', 'sgaze/recordings.csv'], null],
    ['none: a scene with the file of another', ['nyc', 'nyc/user1_berlin.csv'], null],
    ['none: the practical subset of edvam', ['train.npy', 'test.npy'], null],
    ['nothing', [], null],
  ])('%s', (_, listing, expected) => {
    expect(detectLayout(listing)).toEqual(expected);
  });

  it('is listed three levels deep, with slashes', () => {
    const folder = writeFolder({ 'a/b/c/d.txt': '', 'e.txt': '' });
    expect(listFolder(folder)).toEqual(['a', 'a/b', 'a/b/c', 'e.txt']);
    expect(listFolder(join(folder, 'nowhere'))).toEqual([]);
  });

  it('becomes a named issue when it is unknown, or of another set', async () => {
    const practical = openEdvam(writeFolder({ 'train.npy': '' }));
    expect((await readSet(practical)).rows).toEqual([]);
    expect(practical.layout).toBeNull();
    expect(practical.issues[0]).toMatchObject({ code: 'unsupported-layout', line: 0 });
    expect(practical.issues[0]?.message).toBe(
      'expected edvam as edvam.csv.gz (compact) or raw_subset/<n>.csv (public), got none of these',
    );
    const other = openEdvam(writeFolder({ 'recordings.csv': '' }));
    expect(other.issues[0]?.message).toContain('got the compact layout of sgaze');
  });
});

describe('the sets below a folder', () => {
  it('are found by their layout, or by their name', () => {
    const root = writeFolder({
      'mine/recordings.csv': '',
      'edvam/train.npy': '',
      'photos/a.jpg': '',
      'sealed.bin': '',
    });
    expect(findSets(root).map(({ folder, set }) => [basename(folder), set])).toEqual([
      ['edvam', 'edvam'],
      ['mine', 'sgaze'],
    ]);
  });

  it('may be the folder itself', () => {
    const root = writeFolder({ 'raw_subset/1.csv': '' });
    expect(findSets(root)).toEqual([{ folder: root, set: 'edvam' }]);
  });
});
