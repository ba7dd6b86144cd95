/** Compression of the platform; both calls return memory of their own. */
export interface CompressionPort {
  compress(bytes: Uint8Array): Promise<Uint8Array>;
  /** Rejects on damaged bytes, or on more than `mostBytes` of them. */
  expand(bytes: Uint8Array, mostBytes: number): Promise<Uint8Array>;
}

/** Where a recorder writes; rejects while it cannot. */
export interface RecordingSink {
  /** Writes all of `bytes` at `offset`, which may have been written in part before. */
  write(bytes: Uint8Array, offset: number): Promise<void>;
}

/** Bytes that are read in any order; a `Blob` or a file can be one. */
export interface ByteSource {
  readonly size: number;
  /** Exactly `length` bytes, which lie within `size`; rejects when they cannot be read. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Bytes in memory as a source. */
export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: async (offset, length) => bytes.subarray(offset, offset + length),
});

/** A file or a blob as a source: only what is asked for is read. */
export const blobSource = (blob: Blob): ByteSource => ({
  size: blob.size,
  read: async (offset, length) => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
});
