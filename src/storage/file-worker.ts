import { ENDING, type FileReply, type FileRequest, FOLDER } from './file-protocol.ts';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const open = new Map<string, FileSystemSyncAccessHandle>();
let work: Promise<void> = Promise.resolve();

// One after the other, so that a write never meets its own file half made.
scope.onmessage = ({ data }: MessageEvent<FileRequest>) => {
  work = work.then(async () => {
    const reply: FileReply = { id: data.id, error: await errorOf(data) };
    scope.postMessage(reply);
  });
};

async function errorOf(request: FileRequest): Promise<string | null> {
  try {
    await run(request);
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

async function run(request: FileRequest): Promise<void> {
  const { name } = request;
  switch (request.type) {
    case 'create':
      await create(name);
      return;
    case 'write': {
      const handle = open.get(name);
      if (handle === undefined) throw new Error(`expected an open recording, got '${name}'`);
      const written = handle.write(request.bytes, { at: request.offset });
      if (written !== request.bytes.length) {
        throw new Error(`expected to write ${request.bytes.length} bytes, wrote ${written}`);
      }
      // Onto the disk: a dead battery must not take what was said to be written.
      handle.flush();
      return;
    }
    case 'close':
      close(name);
      return;
    case 'delete':
      close(name);
      await (await folder()).removeEntry(name + ENDING);
      return;
    default:
      request satisfies never;
  }
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

async function create(name: string): Promise<void> {
  const inFolder = await folder();
  const exists = await inFolder.getFileHandle(name + ENDING).then(
    () => true,
    () => false,
  );
  if (exists) throw new Error(`expected a new recording, got '${name}' which exists`);
  const file = await inFolder.getFileHandle(name + ENDING, { create: true });
  open.set(name, await file.createSyncAccessHandle());
}

function close(name: string): void {
  open.get(name)?.close();
  open.delete(name);
}
