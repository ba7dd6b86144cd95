/** Tensors that are alive in this thread, whatever kernel made them. */
export const tensorCount = async (): Promise<number> =>
  (await import('@tensorflow/tfjs-core')).engine().state.numTensors;
