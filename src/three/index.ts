export { type CueFrame, type CueRenderer, type CueRendererOptions, createCueRenderer } from './cue-renderer.ts';
