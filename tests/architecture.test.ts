import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { houseBreaches, importBreaches } from './architecture/import-table.ts';
import { readSource, type SourceFile } from './architecture/source-graph.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function sourcesUnder(folder: string): readonly SourceFile[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .map((path) => readSource(path, readFileSync(`${root}${path}`, 'utf8')));
}

const sources = sourcesUnder('src');

test('every import of the source stands in the import table', () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(importBreaches(sources)).toEqual([]);
});

test('no file is too long, uses any, has an odd name or sits in an import cycle', () => {
  expect(houseBreaches([...sources, ...sourcesUnder('tests')])).toEqual([]);
});

test.each([
  ['src/core/geometry/ray.ts', "import { f } from '../signals/focus.ts';", "'../signals/focus.ts'"],
  ['src/core/attention/a.ts', "import type { Mesh } from 'three';", "type import of 'three'"],
  ['src/core/attention/a.ts', "import { f } from 'heed';", "'heed'"],
  ['src/webxr/frame.ts', "import { XRDevice } from 'iwer';", "static import of 'iwer'"],
  ['src/webxr/frame.ts', "const three = await import('three');", "dynamic import of 'three'"],
  ['src/webxr/frame.ts', "new Worker(new URL('../tfjs/worker.ts', import.meta.url));", 'url import'],
  ['src/app/page.tsx', "import { f } from '../core/geometry/ray.ts';", "'../core/geometry/ray.ts'"],
  ['src/app/page.tsx', "let f: import('@tensorflow/tfjs-core').Tensor;", "'@tensorflow/tfjs-core'"],
  ['src/app/page.tsx', 'await import(name);', "'(computed)'"],
  ['src/core/recording/codec.ts', "import { f } from '../signals/focus.ts';", "'../signals/focus.ts'"],
  ['src/stray/a.ts', '', 'not in the import table'],
])('the table refuses %s: %s', (path, text, message) => {
  const breaches = importBreaches([readSource(path, text)]);
  expect(breaches).toHaveLength(1);
  expect(breaches[0]).toContain(`${path}: `);
  expect(breaches[0]).toContain(message);
});

test.each([
  ['src/webxr/emulator.ts', "import type { XRDevice } from 'iwer'; await import('@iwer/sem');"],
  ['src/core/recording/codec.ts', "import type { F } from '../signals/focus.ts'; import { z } from 'zod';"],
  ['src/lab/serve.ts', "import { join } from 'node:path'; import { f } from './args.ts';"],
  ['src/lab/serve.ts', "fileURLToPath(new URL('../..', import.meta.url)); new URL(request.url, base);"],
  ['src/app/page.tsx', "import './page.css'; import { f } from 'heed/react'; import url from './a.svg?url';"],
])('the table allows %s: %s', (path, text) => {
  expect(importBreaches([readSource(path, text)])).toEqual([]);
});

test('the house rules name what breaks them', () => {
  const files = [
    readSource('src/three/BadName.ts', 'const a: any = 1;'),
    readSource('src/three/long.ts', 'a();\n'.repeat(301)),
    readSource('src/core/a.ts', "import { b } from './b.ts';"),
    readSource('src/core/b.ts', "export { c } from './c.ts';"),
    readSource('src/core/c.ts', "import type { A } from './a.ts';"),
    readSource('src/three/index.ts', "import { m } from './mesh.ts';"),
    readSource('src/three/mesh.ts', "import { m } from 'heed/three';"),
  ];
  expect(houseBreaches(files)).toEqual([
    'src/three/long.ts: 301 lines, above 300',
    'src/three/BadName.ts: uses the type any',
    "src/three/BadName.ts: 'BadName.ts' is not kebab-case",
    'import cycle: src/core/a.ts -> src/core/b.ts -> src/core/c.ts -> src/core/a.ts',
    'import cycle: src/three/index.ts -> src/three/mesh.ts -> src/three/index.ts',
  ]);
});
