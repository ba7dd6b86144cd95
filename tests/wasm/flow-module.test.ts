import { FEATURE_DIM } from 'heed';
import { expect, it } from 'vitest';
import { createFlowModule } from '../../src/wasm/flow-module.ts';
import { openFlowWasm } from '../../src/wasm/open-flow-wasm.ts';
import { randomBatch } from '../inference/conformance-cases.ts';
import { randomFlowModel } from '../random-flow-model.ts';

it('keeps the memory that the largest scene so far needed, over 300 inferences of all sizes', async () => {
  const instance = await openFlowWasm();
  if (instance === null) throw new Error('wasm: expected SIMD instructions, got none');
  const { memory } = instance.exports as { memory: WebAssembly.Memory };
  const module = createFlowModule(instance, randomFlowModel(23), FEATURE_DIM);
  const batches = [60, 1, 40, 0, 17].map((count) => randomBatch(count, count, count % 3));
  const infer = (run: number): void => {
    const { tokens, signals } = batches[run % batches.length] ?? randomBatch(1, 1, 1);
    module.infer(tokens, signals);
  };
  for (let run = 0; run < batches.length; run++) infer(run);
  const bytes = memory.buffer.byteLength;
  for (let run = 0; run < 300; run++) infer(run);
  expect(memory.buffer.byteLength).toBe(bytes);
});
