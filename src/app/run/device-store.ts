import { type DeviceStore, openDeviceStore } from '../profiles/device-store.ts';

/** What this browser keeps, opened once for the page. */
let opened: DeviceStore | null = null;

/** The device's store; in a browser that forbids storage it lasts as long as the page. */
export function deviceStore(): DeviceStore {
  opened ??= openDeviceStore({
    // Even naming the storage throws where it is forbidden.
    getItem: (name) => globalThis.localStorage.getItem(name),
    setItem: (name, text) => globalThis.localStorage.setItem(name, text),
  });
  return opened;
}
