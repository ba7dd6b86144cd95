import { DamagedBytes } from './bytes/byte-reader.ts';
import { parseJson } from './bytes/parse-json.ts';
import { headerFaults, isHeader } from './check-header.ts';
import type { LocatedBlocks } from './file/locate-blocks.ts';
import { readBlock } from './file/read-block.ts';
import { migrate } from './migrations.ts';
import type { ByteSource, CompressionPort } from './ports.ts';
import type { RecordingHeader } from './recording-header.ts';
import type { RecordingIssue } from './recording-issue.ts';

/** Rule R9: the first sound header of a file, with what is wrong with those before it. */
export async function readHeader(
  source: ByteSource,
  compression: CompressionPort,
  { places, footer, version }: LocatedBlocks,
): Promise<{ readonly header: RecordingHeader | null; readonly issues: readonly RecordingIssue[] }> {
  const issues: RecordingIssue[] = [];
  const take = (value: unknown, byteOffset: number): RecordingHeader | null => {
    const current = migrate('header', value, version ?? 0);
    if (isHeader(current)) return current;
    const message = `expected a header, got faults at ${headerFaults(current).join(', ')}`;
    issues.push({ code: 'invalid-header', byteOffset, message });
    return null;
  };
  for (const { kind, offset } of places) {
    if (kind !== 'header') continue;
    try {
      const { payload } = await readBlock(source, compression, offset);
      const header = take(parseJson(new TextDecoder().decode(payload)), offset);
      if (header !== null) return { header, issues };
    } catch (error) {
      if (!(error instanceof DamagedBytes)) throw error;
      issues.push({ code: 'damaged-header', byteOffset: offset, message: error.message });
    }
  }
  return { header: footer === null ? null : take(footer.header, source.size), issues };
}
