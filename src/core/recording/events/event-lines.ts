import { createByteReader, DamagedBytes } from '../bytes/byte-reader.ts';
import { createByteWriter } from '../bytes/byte-writer.ts';
import { isPlain, parseJson } from '../bytes/parse-json.ts';
import type { EventRecord } from '../records.ts';

/** An event with the row of the frame it follows; -1 before the first frame of its chunk. */
export interface PlacedEvent {
  readonly frame: number;
  /** True for what held already when the chunk began, repeated for seeking. */
  readonly carried: boolean;
  readonly record: EventRecord;
}

/** Rule R18: the plain payload of an `events` block, one JSON text per event. */
export function writeEvents(events: readonly PlacedEvent[]): Uint8Array<ArrayBuffer> {
  const writer = createByteWriter(256 * events.length + 16);
  writer.varint(events.length);
  for (const { frame, carried, record } of events) {
    // Frames count from -1.
    writer.varint(frame + 1);
    writer.u8(carried ? 1 : 0);
    writer.text(JSON.stringify(record));
  }
  return writer.view();
}

/** Rule R18: reads what `writeEvents` wrote; throws `DamagedBytes`. */
export function readEvents(payload: Uint8Array, migrate: (record: unknown) => unknown): readonly PlacedEvent[] {
  const reader = createByteReader(payload);
  return Array.from({ length: reader.count(reader.left) }, () => ({
    frame: reader.varint() - 1,
    carried: reader.u8() === 1,
    record: checked(migrate(parseJson(reader.text()))),
  }));
}

function checked(value: unknown): EventRecord {
  if (!isRecord(value)) throw new DamagedBytes(`expected an event, got ${JSON.stringify(value)?.slice(0, 80)}`);
  return value;
}

function isRecord(value: unknown): value is EventRecord {
  if (!isPlain(value) || typeof value.timeMs !== 'number') return false;
  switch (value.type) {
    case 'cue-event':
    case 'cue-outcome':
    case 'scenario-event':
      return isPlain(value.fact) && typeof value.fact.type === 'string';
    case 'marker':
      return typeof value.label === 'string' && (value.author === null || typeof value.author === 'string');
    case 'problems':
      return (
        (value.of === 'session' || value.of === 'page') &&
        Array.isArray(value.problems) &&
        value.problems.every((problem) => isPlain(problem) && typeof problem.code === 'string')
      );
    default:
      return false;
  }
}
