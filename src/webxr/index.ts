export { type Capabilities, detectCapabilities } from './capabilities.ts';
export { createEmulatedDrawing, type EmulatedDrawing } from './emulated-drawing.ts';
export { type EmulatedDevice, type EmulatorOptions, installEmulator } from './emulator.ts';
export { CONTROL_KEYS, createEmulatorControls, type EmulatorControls } from './emulator-controls.ts';
export { createFrameSampler, type FrameSampler } from './frame-sampler.ts';
export { createHaptics, type Haptics } from './haptics.ts';
