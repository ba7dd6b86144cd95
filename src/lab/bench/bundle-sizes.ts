import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { REPOSITORY } from '../data-root.ts';

/** What one part of the built site weighs, bytes after gzip. */
export interface BundleSize {
  readonly part: 'first page' | 'headset path' | 'worker' | 'emulator';
  readonly gzipBytes: number;
}

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/**
 * Fetched when somebody asks for it: the room behind emulated passthrough, the reading of scenarios that are brought
 * along, with their scenes.
 */
const ASKED_FOR = /living-room|parse-scenario|fflate|meshopt|GLTFLoader/;

type Manifest = Readonly<Record<string, Chunk>>;

/** Builds the site, weighs the JavaScript of its parts. */
export async function bundleSizes(): Promise<readonly BundleSize[]> {
  const outDir = mkdtempSync(join(tmpdir(), 'heed-bundles-'));
  // A server in the same process has set it for development, whose React is three times as large.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({ root: REPOSITORY, logLevel: 'error', build: { outDir, manifest: true } });
    const manifest = JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8')) as Manifest;
    const gzipOf = (file: string): number => gzipSync(readFileSync(join(outDir, file))).length;
    const weigh = (keys: Iterable<string>): number =>
      [...keys].reduce((sum, key) => sum + gzipOf(manifest[key]?.file ?? ''), 0);
    const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? 'index.html';
    const first = reachable(manifest, [entry], false);
    const emulator = Object.keys(manifest).filter((key) => /node_modules\/iwer\//.test(key));
    const later = Object.keys(manifest).filter((key) => ASKED_FOR.test(key));
    const all = reachable(manifest, [entry], true, [...emulator, ...later]);
    const workers = readdirSync(join(outDir, 'assets')).filter((name) => /^(attention-worker|flow)-.*\.js$/.test(name));
    // One of the two modules is loaded: the larger counts.
    const modules = workers.filter((name) => name.startsWith('flow')).map((name) => gzipOf(`assets/${name}`));
    const worker = workers.filter((name) => !name.startsWith('flow')).map((name) => gzipOf(`assets/${name}`));
    return [
      { part: 'first page', gzipBytes: weigh(first) },
      { part: 'headset path', gzipBytes: weigh(all) },
      { part: 'worker', gzipBytes: worker.reduce((sum, size) => sum + size, 0) + Math.max(0, ...modules) },
      { part: 'emulator', gzipBytes: weigh(emulator) },
    ];
  } finally {
    process.env.NODE_ENV = before;
    rmSync(outDir, { recursive: true, force: true });
  }
}

function reachable(
  manifest: Manifest,
  from: readonly string[],
  lazily: boolean,
  except: readonly string[] = [],
): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (key: string): void => {
    if (found.has(key) || except.includes(key)) return;
    found.add(key);
    const { imports = [], dynamicImports = [] } = manifest[key] ?? { imports: [], dynamicImports: [] };
    for (const next of [...imports, ...(lazily ? dynamicImports : [])]) visit(next);
  };
  for (const key of from) visit(key);
  return new Set([...found].filter((key) => /\.js$/.test(manifest[key]?.file ?? '')));
}
