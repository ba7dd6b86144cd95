export { type Capabilities, detectCapabilities } from './capabilities.ts';
export { type EmulatorOptions, installEmulatedRoom, installEmulator, placeControllers } from './emulator.ts';
export { CONTROL_KEYS, createEmulatorControls, type EmulatorControls } from './emulator-controls.ts';
export { createFrameSampler, type FrameSampler } from './frame-sampler.ts';
