export { type AdamMoments, type AdamOptions, adamStep } from './adam.ts';
export {
  batchGraph,
  type Dropout,
  type FlowBatchLogits,
  type FlowBatchTensors,
  type FlowSlotTensors,
  type WeightTensors,
} from './batch-graph.ts';
export type { DropoutOptions } from './dropper.ts';
export { type BatchArrays, batchProbabilities, fitStep, type LossTarget, type SlotArrays } from './fit-step.ts';
export { GAZE_POINTS, type GazeArrays, type GazeShape, gazeWeightSpecs } from './gaze-graph.ts';
export { type GazeTruth, gazeAnswers, gazeStep } from './gaze-step.ts';
export { openWasm } from './open-wasm.ts';
