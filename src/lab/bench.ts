import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, release } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type FlowModel, readFlowModel } from 'heed';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import type { BenchSupplies } from '../bench/bench-page.ts';
import { IMPLEMENTATIONS } from '../bench/contestant.ts';
import type { FirstAttention } from '../bench/first-attention.ts';
import type { FrameCost, HeapGrowth } from '../bench/frame-cost.ts';
import type { MissedMass } from '../bench/missed-mass.ts';
import type { RaceOptions, RaceResult } from '../bench/race.ts';
import { type BenchReport, deviceLines, floorLines, reportLines, soakLines } from './bench/bench-lines.ts';
import { bundleSizes } from './bench/bundle-sizes.ts';
import { raceInNode } from './bench/node-race.ts';
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
    node: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [...IMPLEMENTATIONS] },
  },
});

const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const MEMORY_ARGS = ['--enable-precise-memory-info', '--js-flags=--expose-gc'] as const;

await tellError(values.node ? benchInNode : bench);

/** The GPU part under Dawn, for a machine with a graphics processor but no browser. */
async function benchInNode(): Promise<void> {
  const { soaked, ...raced } = await raceInNode(await modelOf(values.model), raceOptions());
  const device = { ...processor(), browser: `none: Dawn in Node ${process.version}` };
  const report = { device, ...raced, growth: { inferences: soaked } };
  for (const line of [...deviceLines(report), ...floorLines(raced), ...soakLines(soaked)]) console.log(line);
  writeReport(report);
  // Dawn keeps a thread of its own.
  process.exit(0);
}

async function bench(): Promise<void> {
  const options = raceOptions();
  const [frames, lasting] = values.quick ? [240, 1000] : [1000, 10_000];
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
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_ARGS, ...MEMORY_ARGS] });
  try {
    const page = await browser.newPage();
    await page.goto(`${url}src/bench/bench.html`);
    await page.waitForFunction(() => window.heedBench !== undefined);
    const supplies = await suppliesFor(url);
    const result = await page.evaluate(raceInPage, [supplies, options] as const);
    const frame: FrameCost[] = [];
    for (const aois of [40, 256, 10_000]) frame.push(await page.evaluate(frameInPage, [aois, frames] as const));
    const first = await page.evaluate(firstInPage, supplies);
    const missed = await page.evaluate(missedInPage, [supplies, values.quick ? 60 : 300] as const);
    const heap = await page.evaluate(growthInPage, [40, lasting] as const);
    const { soaked, ...raced } = result;
    const report: BenchReport = {
      device: {
        ...processor(),
        browser: `Chromium ${browser.version()}`,
      },
      ...raced,
      frame,
      growth: { ...heap, inferences: soaked },
      firstAttention: first,
      missed,
      bundles: await bundleSizes(),
    };
    for (const line of reportLines(report)) console.log(line);
    writeReport(report);
  } finally {
    await browser.close();
    await server.close();
  }
}

function raceOptions(): RaceOptions {
  const only = chosenNames('--only', values.only, IMPLEMENTATIONS);
  return values.quick
    ? { sizes: [16, 64, 256], rounds: 5, mostRuns: 40, turnMs: 60, soakRuns: 300, soakMs: 3000, only }
    : {
        ...{ sizes: [16, 64, 256, 1024, 4096], rounds: 7, mostRuns: 40, turnMs: 400 },
        ...{ soakRuns: 10_000, soakMs: 120_000, only },
      };
}

function processor() {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    system: `${platform()} ${release()}`,
  };
}

function writeReport(report: object): void {
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  console.log(`wrote ${join(values.out, 'report.json')}`);
}

function raceInPage([supplies, options]: readonly [BenchSupplies, RaceOptions]): Promise<RaceResult> {
  if (window.heedBench === undefined) throw new Error('bench: the page did not start');
  return window.heedBench.race(supplies, options);
}

function frameInPage([aois, frames]: readonly [number, number]): Promise<FrameCost> {
  if (window.heedBench === undefined) throw new Error('bench: the page did not start');
  return window.heedBench.frameCost(aois, frames);
}

function missedInPage([supplies, frames]: readonly [BenchSupplies, number]): Promise<MissedMass | null> {
  if (window.heedBench === undefined) throw new Error('bench: the page did not start');
  return window.heedBench.missedMass(supplies, 1000, 256, frames);
}

function growthInPage([aois, frames]: readonly [number, number]): Promise<HeapGrowth> {
  if (window.heedBench === undefined) throw new Error('bench: the page did not start');
  return window.heedBench.heapGrowth(aois, frames);
}

function firstInPage(supplies: BenchSupplies): Promise<FirstAttention> {
  if (window.heedBench === undefined) throw new Error('bench: the page did not start');
  return window.heedBench.firstAttention(supplies);
}

async function modelOf(folder: string): Promise<FlowModel> {
  const weights = Uint8Array.from(readFileSync(join(folder, 'weights.bin')));
  const read = await readFlowModel(readFileSync(join(folder, 'manifest.json'), 'utf8'), weights.buffer);
  if (read.type === 'refused') throw new Error(`bench: expected a sound model in ${folder}`);
  return read.model;
}

/** The shipped model in every form that something here takes. */
async function suppliesFor(url: string): Promise<BenchSupplies> {
  const graph = onnxFlow(await modelOf(values.model), ['head', 'pointer', 'pointer']);
  return {
    manifest: readFileSync(join(values.model, 'manifest.json'), 'utf8'),
    weights: readFileSync(join(values.model, 'weights.bin')).toString('base64'),
    graph: Buffer.from(graph).toString('base64'),
    runtimeUrl: `${url}node_modules/onnxruntime-web/dist/`,
  };
}
