import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { unzipSync } from 'fflate';
import type { PackReader } from 'heed';

/** A scenario's text with the files beside it. */
export interface ScenarioPack {
  readonly place: string;
  readonly text: string;
  readonly read: PackReader;
}

/** Files of a ZIP larger than this together are not unpacked, bytes. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Opens a scenario file, a folder or a ZIP with one in it; an `Error` says why not. */
export function openPack(path: string): ScenarioPack {
  if (!existsSync(path)) throw new Error(`there is no ${path}`);
  if (statSync(path).isDirectory()) {
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
    return packOf(path, names, (name) => fileAt(join(path, name)));
  }
  if (!/\.zip$/i.test(path)) {
    return { place: path, text: readFileSync(path, 'utf8'), read: (file) => fileBelow(dirname(path), file) };
  }
  let bytes = 0;
  const files = unzipSync(readFileSync(path), {
    filter: ({ originalSize }) => {
      bytes += originalSize;
      if (bytes > MOST_BYTES) throw new Error(`${path} unpacks to more than ${MOST_BYTES} bytes`);
      return true;
    },
  });
  return packOf(path, Object.keys(files), (name) => files[name] ?? null);
}

function packOf(path: string, names: readonly string[], read: PackReader): ScenarioPack {
  const found = names
    .filter((name) => /(^|\/)scenario\.json$/i.test(name))
    .sort((a, b) => a.split('/').length - b.split('/').length)[0];
  const only = names.filter((name) => /\.json$/i.test(name));
  const name = found ?? (only.length === 1 ? only[0] : undefined);
  const bytes = name === undefined ? null : read(name);
  if (name === undefined || bytes === null) throw new Error(`${path} holds no scenario.json`);
  const folder = posix.dirname(name);
  return {
    place: `${path}/${name}`,
    text: new TextDecoder().decode(bytes),
    read: (file) => read(posix.normalize(posix.join(folder, file))),
  };
}

const fileAt = (path: string): Uint8Array | null =>
  existsSync(path) && statSync(path).isFile() ? readFileSync(path) : null;

/** Reads a file only when it lies in the folder. */
function fileBelow(folder: string, file: string): Uint8Array | null {
  const path = resolve(folder, file);
  return relative(folder, path).startsWith('..') ? null : fileAt(path);
}
