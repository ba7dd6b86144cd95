/** Files by their path below what was dropped, such as `hall/scenario.json`. */
export type DroppedFiles = ReadonlyMap<string, Uint8Array>;

/** Larger drops are refused, bytes: what is unpacked lies in memory. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Something dropped that is too large to be read. */
export class TooLargeError extends Error {}

/** Reads everything that was dropped or chosen: files, folders, ZIPs. Rejects with `TooLargeError`. */
export async function readTransfer(transfer: DataTransfer): Promise<DroppedFiles> {
  // Entries must be taken before the first await: the browser empties the list after the event.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const listed = (await Promise.all(entries.map(filesBelow))).flat();
  return readFiles(listed.length > 0 ? listed : [...transfer.files].map((file) => ({ path: file.name, file })));
}

/** A file with its path below what was dropped. */
export interface ListedFile {
  readonly path: string;
  readonly file: File;
}

/** Reads listed files, a ZIP as the files in it. */
export async function readFiles(listed: readonly ListedFile[]): Promise<DroppedFiles> {
  const found = new Map<string, Uint8Array>();
  let bytes = 0;
  const allow = (size: number): true => {
    bytes += size;
    if (bytes > MOST_BYTES) throw new TooLargeError(`expected at most ${MOST_BYTES} bytes, got more`);
    return true;
  };
  for (const { path, file } of listed) {
    allow(file.size);
    const content = new Uint8Array(await file.arrayBuffer());
    if (!/\.zip$/i.test(path)) found.set(path, content);
    else {
      const { unzipSync } = await import('fflate');
      const unpacked = unzipSync(content, { filter: ({ originalSize }) => allow(originalSize) });
      for (const [name, data] of Object.entries(unpacked)) found.set(name, data);
    }
  }
  return found;
}

async function filesBelow(entry: FileSystemEntry): Promise<readonly ListedFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) return [{ path, file: await new Promise<File>((done, failed) => entry.file(done, failed)) }];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: ListedFile[] = [];
  // A folder is read in portions; an empty one is the end.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (part.length === 0) return found;
    found.push(...(await Promise.all(part.map(filesBelow))).flat());
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
