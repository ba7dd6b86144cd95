import {
  type FlowModel,
  type FlowShape,
  type ModelManifest,
  type ModelProvenance,
  readFlowModel,
  weightSize,
  weightSpecs,
  writeFlowModel,
} from 'heed';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../seeded-random.ts';

const column = (feature: string) => ({ feature, transform: 'log', scale: 2, mean: 1, deviation: 0.5 }) as const;

const SHAPE: FlowShape = {
  tokenInputs: 3,
  signalInputs: 1,
  evidenceInputs: 2,
  embed: 4,
  blocks: 1,
  heads: 2,
  meet: 3,
  judge: 3,
  gain: 2,
  elsewhere: 2,
};

function smallModel(): FlowModel {
  const random = seededRandom(3);
  return {
    name: 'small',
    shape: SHAPE,
    columns: {
      token: [
        { ...column('elevationDeg'), maskable: false },
        { ...column('relevance'), maskable: true },
      ],
      signal: [column('spreadDeg')],
      evidence: [column('boxDeg'), column('gapDeg')],
    },
    weights: new Map(
      weightSpecs(SHAPE).map((spec) => [
        spec.name,
        Float32Array.from({ length: weightSize(spec) }, () => random() - 0.5),
      ]),
    ),
    temperature: { attended: 1, next: 1.1, intended: 0.9, indicated: 1 },
    unknownRoomTemperature: { attended: 1.5, next: 1.2, intended: 1.3, indicated: 1 },
    spread: [{ from: 0, share: 0.1, low: 0, high: 0.2 }],
  };
}

const PROVENANCE: ModelProvenance = {
  commit: 'abc',
  createdIso: '2026-01-01T00:00:00.000Z',
  data: [],
  people: ['kitchen 9'],
  seed: 1,
  steps: 2,
  metrics: { top1: 0.5 },
};

const written = () => writeFlowModel(smallModel(), PROVENANCE);

async function codesOf(manifest: string, weights: ArrayBuffer): Promise<readonly string[]> {
  const read = await readFlowModel(manifest, weights);
  return read.type === 'ok' ? [] : read.issues.map(({ code, place }) => `${code} ${place}`);
}

const changed = (text: string, change: (manifest: Record<string, unknown>) => void): string => {
  const manifest = JSON.parse(text) as Record<string, unknown>;
  change(manifest);
  return JSON.stringify(manifest);
};

describe('a model file', () => {
  it('comes back as it was written', async () => {
    const { manifest, weights } = await written();
    const read = await readFlowModel(manifest, weights.buffer);
    expect(read.type === 'ok' && read.model).toEqual(smallModel());
    expect(read.type === 'ok' && read.manifest.provenance).toEqual(PROVENANCE);
  });

  it.each([
    ['{', ['not-json $']],
    ['[]', ['not-a-model $.format']],
    ['{"format":"onnx"}', ['not-a-model $.format']],
    ['null', ['not-a-model $.format']],
  ])('refuses %s', async (text, codes) => {
    expect(await codesOf(text, new ArrayBuffer(0))).toEqual(codes);
  });

  it('refuses what a later version wrote', async () => {
    const { manifest, weights } = await written();
    const later = changed(manifest, (own) => Object.assign(own, { version: 2 }));
    expect(await codesOf(later, weights.buffer)).toEqual(['too-new $.version']);
  });

  it('names every field that is missing or of another type, all at once', async () => {
    const { manifest, weights } = await written();
    const broken = changed(manifest, (own) => {
      delete own.name;
      own.spread = 'wide';
      Object.assign(own.shape as object, { embed: -1 });
    });
    expect(await codesOf(broken, weights.buffer)).toEqual([
      'missing-field $.name',
      'wrong-type $.spread',
      'wrong-type $.shape.embed',
    ]);
  });

  it('refuses a feature that this version does not compute', async () => {
    const { manifest, weights } = await written();
    const foreign = changed(manifest, (own) => {
      (own.columns as ModelManifest['columns'] & { evidence: { feature: string }[] }).evidence[1] = column('pupilMm');
    });
    expect(await codesOf(foreign, weights.buffer)).toEqual(['unknown-feature $.columns.evidence[1]']);
  });

  it('refuses a shape that its columns or weights contradict', async () => {
    const { manifest, weights } = await written();
    const other = changed(manifest, (own) => Object.assign(own.shape as object, { evidenceInputs: 5 }));
    expect(await codesOf(other, weights.buffer)).toEqual([
      'wrong-shape $.shape.evidenceInputs',
      'wrong-shape $.weights',
    ]);
  });

  it('refuses weights that are cut short or changed in any bit', async () => {
    const { manifest, weights } = await written();
    expect(await codesOf(manifest, weights.buffer.slice(0, -4))).toEqual(['truncated-weights weights.bin']);
    const random = seededRandom(9);
    for (let trial = 0; trial < 50; trial++) {
      const flipped = weights.slice();
      const at = Math.floor(random() * flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      expect(await codesOf(manifest, flipped.buffer)).toEqual(['damaged-weights weights.bin']);
    }
  });

  it('never throws, whichever field is missing or of another type', async () => {
    const { manifest, weights } = await written();
    for (const name of Object.keys(JSON.parse(manifest))) {
      for (const value of [undefined, null, -1, [], {}, [null], [{}]]) {
        const other = changed(manifest, (own) => {
          own[name] = value;
        });
        const codes = await codesOf(other, weights.buffer);
        const harmless = (name === 'spread' && Array.isArray(value) && value.length === 0) || name === 'provenance';
        if (!harmless) expect(codes, `${name} ${JSON.stringify(value)}`).not.toEqual([]);
      }
    }
  });

  it('refuses weights that are no numbers', async () => {
    const model = smallModel();
    model.weights.get('token.bias')?.fill(Number.NaN);
    const { manifest, weights } = await writeFlowModel(model, PROVENANCE);
    expect(await codesOf(manifest, weights.buffer)).toEqual(['non-finite-weights weights.bin']);
  });
});
