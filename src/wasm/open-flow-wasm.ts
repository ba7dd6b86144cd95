/** Starts the module of the token pass, the one with relaxed SIMD where the engine has it; `null` without SIMD. */
export async function openFlowWasm(): Promise<WebAssembly.Instance | null> {
  const relaxed = bytesOf((await import('./assembly/flow.ts?wasm=relaxed')).base64);
  if (WebAssembly.validate(relaxed)) return start(relaxed);
  const plain = bytesOf((await import('./assembly/flow.ts?wasm=plain')).base64);
  return WebAssembly.validate(plain) ? start(plain) : null;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

const start = async (bytes: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Instance> =>
  (await WebAssembly.instantiate(bytes, IMPORTS)).instance;

const IMPORTS = {
  env: {
    abort: () => {
      throw new Error('flow module: out of memory');
    },
  },
};
