/** What the page has asked of its graphics devices so far. */
export interface GpuCount {
  dispatches: number;
  /** Bytes written for the device, read back from it. */
  bytesUp: number;
  bytesDown: number;
  /** Buffers that were created but not destroyed. */
  buffers: number;
}

/** Counts what every library on the page asks of WebGPU; called once, before any of them starts. */
export function countGpuWork(): GpuCount {
  const count: GpuCount = { dispatches: 0, bytesUp: 0, bytesDown: 0, buffers: 0 };
  if (typeof GPUComputePassEncoder === 'undefined') return count;
  const pass = GPUComputePassEncoder.prototype;
  const dispatch = pass.dispatchWorkgroups;
  pass.dispatchWorkgroups = function (...size) {
    count.dispatches += 1;
    return dispatch.apply(this, size);
  };
  const buffer = GPUBuffer.prototype;
  const map = buffer.getMappedRange;
  buffer.getMappedRange = function (offset, size) {
    const range = map.call(this, offset, size);
    if ((this.usage & GPUBufferUsage.MAP_READ) !== 0) count.bytesDown += range.byteLength;
    else count.bytesUp += range.byteLength;
    return range;
  };
  const alive = new WeakSet<GPUBuffer>();
  const device = GPUDevice.prototype;
  const create = device.createBuffer;
  device.createBuffer = function (descriptor) {
    const made = create.call(this, descriptor);
    alive.add(made);
    count.buffers += 1;
    return made;
  };
  const destroy = buffer.destroy;
  buffer.destroy = function () {
    if (alive.delete(this)) count.buffers -= 1;
    return destroy.call(this);
  };
  const queue = GPUQueue.prototype;
  const write = queue.writeBuffer;
  queue.writeBuffer = function (to, at, data, offset, size) {
    count.bytesUp += size ?? data.byteLength;
    return write.call(this, to, at, data as GPUAllowSharedBufferSource, offset, size);
  };
  return count;
}
