import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import asc from 'assemblyscript/asc';

/** Instructions that a module is compiled for. */
export type WasmFlavour = 'plain' | 'relaxed';

export interface CompiledAssembly {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Source files that went into it. */
  readonly sources: readonly string[];
}

/** Compiles an AssemblyScript file; throws with what the compiler says when it refuses. */
export async function compileAssembly(entry: string, flavour: WasmFlavour): Promise<CompiledAssembly> {
  const folder = dirname(entry);
  const sources: string[] = [];
  let bytes: Uint8Array | null = null;
  const { error, stderr } = await asc.main(
    [
      entry.slice(folder.length + 1),
      ...['--outFile', 'out.wasm', '--runtime', 'stub', '--optimizeLevel', '3', '--noAssert', '--enable', 'simd'],
      ...(flavour === 'relaxed' ? ['--enable', 'relaxed-simd'] : []),
      // The notice about v128 is about exported functions: ours pass none.
      ...['--disableWarning', '112'],
    ],
    {
      readFile: (name, base) => {
        const path = resolve(folder, base, name);
        if (base.includes('node_modules')) return null;
        const text = textOf(path);
        if (text !== null) sources.push(path);
        return text;
      },
      writeFile: (name, contents) => {
        if (name === 'out.wasm' && typeof contents !== 'string') bytes = contents;
      },
      listFiles: () => [],
    },
  );
  const said = stderr.toString();
  if (error !== null || bytes === null) throw new Error(`compileAssembly: ${entry}: ${error?.message ?? ''}\n${said}`);
  return { bytes: Uint8Array.from(bytes as Uint8Array), sources };
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
