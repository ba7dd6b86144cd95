import type { RecordingSink } from 'heed/core/recording';

/** A file in memory. */
export function createMemorySink(): RecordingSink & { bytes(): Uint8Array } {
  let held = new Uint8Array(65_536);
  let size = 0;
  return {
    async write(bytes, offset) {
      if (offset + bytes.length > held.length) {
        const larger = new Uint8Array(2 * (offset + bytes.length));
        larger.set(held.subarray(0, size));
        held = larger;
      }
      held.set(bytes, offset);
      size = Math.max(size, offset + bytes.length);
    },
    bytes: () => held.slice(0, size),
  };
}
