export { type CueFrame, type CueRenderer, type CueRendererOptions, createCueRenderer } from './cue-renderer.ts';
export { createQualityGovernor, type QualityGovernorOptions } from './quality-governor.ts';
export type { AoiRegistration } from './scene/tracked-aoi.ts';
export {
  createSceneSampler,
  type SampleContext,
  type SceneProblem,
  type SceneSampler,
  type SceneSamplerOptions,
} from './scene-sampler.ts';
export { isSoftwareRenderer } from './software-renderer.ts';
export {
  createSoundRenderer,
  type SoundFrame,
  type SoundRenderer,
  type SoundRendererOptions,
} from './sound-renderer.ts';
