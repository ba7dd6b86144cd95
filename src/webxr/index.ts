export { type Capabilities, detectCapabilities } from './capabilities.ts';
export { type EmulatedDevice, type EmulatorOptions, installEmulatedRoom, installEmulator } from './emulator.ts';
export { CONTROL_KEYS, createEmulatorControls, type EmulatorControls } from './emulator-controls.ts';
export { createFrameSampler, type FrameSampler } from './frame-sampler.ts';
