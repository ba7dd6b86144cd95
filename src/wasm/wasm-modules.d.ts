/** A WebAssembly module that the build compiles from AssemblyScript. */
declare module '*?wasm=plain' {
  export const base64: string;
}

/** The same with relaxed SIMD, whose multiply-add rounds once. */
declare module '*?wasm=relaxed' {
  export const base64: string;
}
