import { type DeviceData, NO_DATA } from './device-data.ts';
import { type DeviceDataIssue, readDeviceData } from './read-device-data.ts';

/** Where texts are kept by name: a part of the browser's `localStorage`. */
export interface TextPort {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
}

const NAME = 'heed.device';
/** What could not be read is put aside under this name with the lowest free number. */
const DAMAGED_NAME = 'heed.device.damaged';

export interface DeviceStore {
  readonly data: DeviceData;
  /** What was wrong with the data when it was read. */
  readonly issues: readonly DeviceDataIssue[];
  /** False where the browser keeps nothing: the data lasts as long as the page. */
  readonly lasting: boolean;
  change(step: (data: DeviceData) => DeviceData): void;
  subscribe(listener: () => void): () => void;
}

/** Opens what is kept on the device; damaged data is put aside as it is, so that nothing is lost. */
export function openDeviceStore(port: TextPort): DeviceStore {
  const { data: found, issues, lasting: readable } = readFrom(port);
  let data = found;
  let lasting = readable;
  const listeners = new Set<() => void>();
  return {
    get data() {
      return data;
    },
    issues,
    get lasting() {
      return lasting;
    },
    change(step) {
      const next = step(data);
      if (next === data) return;
      data = next;
      lasting &&= write(port, NAME, JSON.stringify(data));
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function readFrom(port: TextPort): Pick<DeviceStore, 'data' | 'issues' | 'lasting'> {
  let text: string | null;
  try {
    text = port.getItem(NAME);
  } catch {
    return { data: NO_DATA, issues: [], lasting: false };
  }
  if (text === null) return { data: NO_DATA, issues: [], lasting: true };
  const read = readDeviceData(text);
  // Where there is no room to put it aside, it is not written over either.
  return { ...read, lasting: read.issues.length === 0 || putAside(port, text) };
}

function putAside(port: TextPort, text: string): boolean {
  let number = 1;
  for (let kept = port.getItem(DAMAGED_NAME); kept !== null; number += 1) {
    if (kept === text) return true;
    kept = port.getItem(`${DAMAGED_NAME}.${number}`);
  }
  return write(port, number === 1 ? DAMAGED_NAME : `${DAMAGED_NAME}.${number - 1}`, text);
}

/** False where the browser refuses: storage may be full, or forbidden altogether. */
function write(port: TextPort, name: string, text: string): boolean {
  try {
    port.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
