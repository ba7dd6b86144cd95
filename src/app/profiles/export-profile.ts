import { DEVICE_DATA_VERSION, type Profile } from './device-data.ts';

/** A file for the person to keep. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

/** Everything that is kept of a profile, as a JSON file. */
export function exportProfile(profile: Profile): ExportFile {
  const plain = profile.name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return {
    name: `heed-${plain === '' ? 'profile' : plain}.json`,
    text: `${JSON.stringify({ format: 'heed-profile', version: DEVICE_DATA_VERSION, profile }, null, 2)}\n`,
  };
}

/** Hands a file to the browser's downloads. */
export function downloadFile({ name, text }: ExportFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file over by the next task.
  setTimeout(() => URL.revokeObjectURL(url));
}
