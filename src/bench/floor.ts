import type { Contestant } from './contestant.ts';

const NOTHING = '@compute @workgroup_size(1) fn main() {}';

/** An empty dispatch with as many bytes read back as an answer has: what no kernel on the device can beat. */
export async function openFloor(): Promise<Contestant | null> {
  const adapter = (await navigator.gpu?.requestAdapter()) ?? null;
  const device = (await adapter?.requestDevice()) ?? null;
  if (adapter === null || device === null) return null;
  const module = device.createShaderModule({ code: NOTHING });
  const pipeline = device.createComputePipeline({ layout: 'auto', compute: { module, entryPoint: 'main' } });
  const made = new Map<number, { readonly source: GPUBuffer; readonly staging: GPUBuffer }>();
  const buffersOf = (bytes: number) => {
    const found = made.get(bytes) ?? {
      source: device.createBuffer({ size: bytes, usage: GPUBufferUsage.COPY_SRC }),
      staging: device.createBuffer({ size: bytes, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST }),
    };
    made.set(bytes, found);
    return found;
  };
  return {
    name: 'floor-webgpu',
    adapter: `${adapter.info.vendor} ${adapter.info.architecture}`.trim(),
    async infer(tokens) {
      const bytes = 4 * (3 * tokens.ids.length + 4);
      const { source, staging } = buffersOf(bytes);
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      pass.setPipeline(pipeline);
      pass.dispatchWorkgroups(1);
      pass.end();
      encoder.copyBufferToBuffer(source, 0, staging, 0, bytes);
      device.queue.submit([encoder.finish()]);
      await staging.mapAsync(GPUMapMode.READ);
      staging.getMappedRange();
      staging.unmap();
      return null;
    },
    dispose: () => device.destroy(),
  };
}
