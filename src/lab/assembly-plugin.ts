import type { Plugin } from 'vite';
import { compileAssembly, type WasmFlavour } from './compile-assembly.ts';

const QUERY = /\?wasm=(plain|relaxed)$/;

/** Compiles what is imported as `file.ts?wasm=plain` or `?wasm=relaxed`, into a module with its bytes. */
export function assemblyPlugin(): Plugin {
  return {
    name: 'heed-assembly',
    enforce: 'pre',
    async load(id) {
      const flavour = QUERY.exec(id)?.[1] as WasmFlavour | undefined;
      if (flavour === undefined) return null;
      const { bytes, sources } = await compileAssembly(id.replace(QUERY, ''), flavour);
      for (const source of sources) this.addWatchFile(source);
      return { code: `export const base64 = '${Buffer.from(bytes).toString('base64')}';`, moduleType: 'js' };
    },
  };
}
