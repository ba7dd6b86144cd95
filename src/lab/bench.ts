import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFlowModel } from 'heed';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import type { BenchSupplies } from '../bench/bench-page.ts';
import { IMPLEMENTATIONS } from '../bench/contestant.ts';
import type { RaceOptions, RaceResult } from '../bench/race.ts';
import { raceLines, ratioLines } from './bench/bench-lines.ts';
import { onnxFlow } from './bench/onnx-flow.ts';
import { chosenNames } from './chosen-names.ts';
import { CHROMIUM_ARGS } from './chromium.ts';
import { REPOSITORY } from './data-root.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { tellError } from './tell-error.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(REPOSITORY, '.cache/bench') },
    model: { type: 'string', default: join(REPOSITORY, 'assets/models/attention-flow') },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [...IMPLEMENTATIONS] },
  },
});

const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

await tellError(bench);

async function bench(): Promise<void> {
  const only = chosenNames('--only', values.only, IMPLEMENTATIONS);
  const options: RaceOptions = values.quick
    ? { sizes: [16, 64, 256], rounds: 3, mostRuns: 20, turnMs: 150, only }
    : { sizes: [16, 64, 256, 1024, 4096], rounds: 7, mostRuns: 40, turnMs: 400, only };
  const server = await createServer({
    root: REPOSITORY,
    // Isolated pages have clocks of 5 microseconds instead of 100.
    server: { port: 0, headers: ISOLATED },
    logLevel: 'error',
    // What it is compared with is nobody else's dependency: its pre-bundling must not slow the app's start.
    cacheDir: 'node_modules/.vite-bench',
    optimizeDeps: { entries: ['src/bench/*.ts'], include: ['onnxruntime-web'] },
  });
  await server.listen();
  const [url = ''] = server.resolvedUrls?.local ?? [];
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_ARGS] });
  try {
    const page = await browser.newPage();
    await page.goto(`${url}src/bench/bench.html`);
    await page.waitForFunction(() => window.heedBench !== undefined);
    const supplies = await suppliesFor(url);
    const result: RaceResult = await page.evaluate(
      ([given, wanted]) => {
        if (window.heedBench === undefined) throw new Error('bench: the page did not start');
        return window.heedBench.race(given, wanted);
      },
      [supplies, options] as const,
    );
    for (const line of [...raceLines(result), ...ratioLines(result)]) console.log(line);
    mkdirSync(values.out, { recursive: true });
    writeFileSync(join(values.out, 'report.json'), `${JSON.stringify(result, null, 2)}\n`);
    console.log(`wrote ${join(values.out, 'report.json')}`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The shipped model in every form that something here takes. */
async function suppliesFor(url: string): Promise<BenchSupplies> {
  const manifest = readFileSync(join(values.model, 'manifest.json'), 'utf8');
  const weights = readFileSync(join(values.model, 'weights.bin'));
  const read = await readFlowModel(manifest, Uint8Array.from(weights).buffer);
  if (read.type === 'refused') throw new Error(`bench: expected a sound model in ${values.model}`);
  const graph = onnxFlow(read.model, ['head', 'pointer', 'pointer']);
  return {
    manifest,
    weights: weights.toString('base64'),
    graph: Buffer.from(graph).toString('base64'),
    runtimeUrl: `${url}node_modules/onnxruntime-web/dist/`,
  };
}
