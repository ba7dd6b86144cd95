import { maskedCrc32c } from './crc32c.ts';
import { type FitCurves, readOutsOf } from './fit-curves.ts';
import { doubleField, floatField, join, lengthField, varintField } from './protobuf-fields.ts';

/** One point of one curve, as TensorBoard shows it. */
export interface ScalarEvent {
  /** Name of the curve; parts before a slash group them. */
  readonly tag: string;
  readonly step: number;
  /** Since 1970. */
  readonly wallTimeSeconds: number;
  readonly value: number;
}

/** Fields of `event.proto` and `summary.proto`. */
const EVENT = { wallTime: 1, step: 2, fileVersion: 3, summary: 5 } as const;
const SUMMARY = { value: 1 } as const;
const VALUE = { tag: 1, simpleValue: 2 } as const;

/** Content of a file that TensorBoard reads: the version first, then an event per point. */
export function encodeScalarEvents(startedSeconds: number, events: readonly ScalarEvent[]): Uint8Array {
  const version = [doubleField(EVENT.wallTime, startedSeconds), lengthField(EVENT.fileVersion, 'brain.Event:2')];
  return join([version, ...events.map(eventFields)].map((fields) => tfRecord(join(fields))));
}

/** TensorBoard looks for this beginning; seconds keep files in order, `writer` keeps those of two writers apart. */
export function eventFileName(startedSeconds: number, writer: string): string {
  return `events.out.tfevents.${Math.floor(startedSeconds)}.${writer}`;
}

/** Every curve of a fit as points: `loss/attended/fit`, `loss/attended/held back`, `learning rate`. */
export function scalarEventsOf({ epochs }: FitCurves, startedSeconds: number): readonly ScalarEvent[] {
  const readOuts = readOutsOf(epochs);
  return epochs.flatMap(({ epoch, elapsedMs, learningRate, losses }) => {
    const point = (tag: string, value: number | null | undefined): readonly ScalarEvent[] =>
      value === null || value === undefined
        ? []
        : [{ tag, step: epoch, wallTimeSeconds: startedSeconds + elapsedMs / 1000, value }];
    return [
      ...readOuts.flatMap((readOut) => [
        ...point(`loss/${readOut}/fit`, losses[readOut]?.fit),
        ...point(`loss/${readOut}/held back`, losses[readOut]?.heldBack),
      ]),
      ...point('learning rate', learningRate),
    ];
  });
}

function eventFields({ tag, step, wallTimeSeconds, value }: ScalarEvent): readonly Uint8Array[] {
  const content = join([lengthField(VALUE.tag, tag), floatField(VALUE.simpleValue, value)]);
  const summary = lengthField(SUMMARY.value, content);
  return [
    doubleField(EVENT.wallTime, wallTimeSeconds),
    varintField(EVENT.step, step),
    lengthField(EVENT.summary, summary),
  ];
}

/** Length (64 bits, lowest byte first), its check sum, the data, its check sum. */
function tfRecord(data: Uint8Array): Uint8Array {
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(data.length), true);
  return join([length, checkSum(length), data, checkSum(data)]);
}

function checkSum(bytes: Uint8Array): Uint8Array {
  const sum = new Uint8Array(4);
  new DataView(sum.buffer).setUint32(0, maskedCrc32c(bytes), true);
  return sum;
}
