import type { Plugin } from 'vite';

const NOTHING = '\0heed-no-second-emulator';

/**
 * Leaves the emulator that @react-three/xr carries out of the build: ours is installed by `heed/webxr`, and theirs brings
 * 9 MB of rooms and tools that `emulate: false` never opens.
 */
export function oneEmulator(): Plugin {
  return {
    name: 'heed-one-emulator',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === './emulate.js' && importer?.includes('@pmndrs/xr') === true ? NOTHING : null,
    load: (id) => (id === NOTHING ? 'export const emulate = undefined;' : null),
  };
}
