import { findCycles, type ImportKind, resolveImport, type SourceFile } from './source-graph.ts';

/** What the files under one path may import besides that path itself; a name ending in `/` allows everything below it. */
interface Row {
  readonly may: readonly string[];
  /** Allowed as types alone. */
  readonly mayType?: readonly string[];
  /** Allowed as types, and at run time only when asked for. */
  readonly mayLazily?: readonly string[];
}

const core = (...parts: readonly string[]): readonly string[] => parts.map((part) => `src/core/${part}/`);
const EMULATOR = ['iwer', '@iwer/'];
const REACT = ['react', 'react/', 'react-dom', 'react-dom/', '@react-three/', 'zustand', 'zustand/'];
const THREE = ['three', 'three/'];

/** The import table of `src/ARCHITECTURE.md`; the longest matching path counts. */
const IMPORT_TABLE: Readonly<Record<string, Row>> = {
  'src/core/geometry/': { may: [] },
  'src/core/signals/': { may: core('geometry') },
  'src/core/attention/': { may: core('geometry', 'signals') },
  'src/core/scenario/': { may: [...core('geometry'), 'zod/mini'], mayType: core('signals') },
  'src/core/guidance/': { may: core('geometry', 'signals', 'attention', 'scenario') },
  'src/core/recording/': { may: ['zod'], mayType: ['src/core/'] },
  'src/core/review/': { may: core('geometry', 'signals', 'attention', 'recording', 'scenario') },
  'src/core/session/': { may: ['src/core/'] },
  'src/webxr/': { may: ['heed'], mayLazily: EMULATOR },
  'src/three/': { may: ['heed', ...THREE, 'three-mesh-bvh'] },
  'src/tfjs/': { may: ['heed', '@tensorflow/'] },
  'src/wasm/': { may: ['heed'] },
  'src/wasm/assembly/': { may: [] },
  'src/inference/': { may: ['heed', 'heed/tfjs', 'heed/wasm'] },
  'src/bench/': { may: ['heed', 'heed/inference', 'heed/tfjs', 'heed/three', 'heed/wasm', 'onnxruntime-web', 'three'] },
  'src/storage/': { may: ['heed', 'heed/core/recording'] },
  'src/exports/': { may: ['heed'] },
  'src/react/': { may: ['heed', 'heed/webxr', 'heed/three', 'heed/inference', 'heed/storage', ...REACT, ...THREE] },
  'src/worlds/': { may: ['heed', ...THREE] },
  'src/lab/': {
    may: [
      'heed',
      'heed/core/recording',
      'heed/tfjs',
      'heed/tfjs/fit',
      'heed/three',
      'heed/worlds',
      ...THREE,
      'node:',
      'vite',
      'playwright',
      'uqr',
      'fflate',
      'assemblyscript/',
      'protobufjs',
      'webgpu',
      'src/bench/',
    ],
  },
  'src/app/': { may: ['heed', 'heed/', ...REACT, ...THREE], mayLazily: ['fflate'] },
  'src/main.tsx': { may: ['src/app/', ...REACT] },
  'src/index.ts': { may: ['src/core/'] },
};

const MAX_LINES = 300;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;

/** Every breach of the import table, naming file and import. */
export function importBreaches(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const place = Object.keys(IMPORT_TABLE)
      .filter((path) => file.path.startsWith(path))
      .sort((a, b) => b.length - a.length)[0];
    const row = place === undefined ? undefined : IMPORT_TABLE[place];
    if (place === undefined || row === undefined) return [`${file.path}: its folder is not in the import table`];
    return file.imports
      .filter(({ specifier, kind }) => !isAllowed([place, ...row.may], row, resolveImport(file.path, specifier), kind))
      .map(({ specifier, kind }) => `${file.path}: ${kind} import of '${specifier}' is not in the row of ${place}`);
  });
}

function isAllowed(may: readonly string[], row: Row, resolved: string, kind: ImportKind): boolean {
  if (matches(may, resolved)) return true;
  if (matches(row.mayLazily ?? [], resolved)) return kind !== 'static';
  return kind === 'type' && matches(row.mayType ?? [], resolved);
}

function matches(names: readonly string[], resolved: string): boolean {
  return names.some((name) => resolved === name || (/[/:]$/.test(name) && resolved.startsWith(name)));
}

/** Every breach of the rules that are not about who imports whom. */
export function houseBreaches(files: readonly SourceFile[]): readonly string[] {
  return [
    ...files
      .filter((file) => file.lines > MAX_LINES)
      .map((file) => `${file.path}: ${file.lines} lines, above ${MAX_LINES}`),
    ...files.filter((file) => file.usesAny).map((file) => `${file.path}: uses the type any`),
    ...files.flatMap((file) =>
      file.path
        .split('/')
        .filter((name) => !KEBAB_CASE.test(name))
        .map((name) => `${file.path}: '${name}' is not kebab-case`),
    ),
    ...findCycles(files).map((cycle) => `import cycle: ${cycle.join(' -> ')}`),
  ];
}
