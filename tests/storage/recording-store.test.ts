import { createReplayPort, createSession } from 'heed';
import {
  type ByteSource,
  createDeflatePort,
  createRecorder,
  openRecording,
  type RecordingHeader,
} from 'heed/core/recording';
import { createDatabaseStore, createFileStore, openRecordingStore, type RecordingStore } from 'heed/storage';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { box, EYES, frame, pose } from '../core/synthetic.ts';

const STORES = [
  ['files', 'opfs', createFileStore],
  ['a database', 'indexed-db', () => createDatabaseStore('heed-test')],
] as const;

const bytesOf = (source: ByteSource | null): Promise<Uint8Array> =>
  source === null ? Promise.reject(new Error('expected a recording, got none')) : source.read(0, source.size);

const HEADER: RecordingHeader = {
  startedIso: '2026-01-02T03:04:05Z',
  startMs: 0,
  scenario: null,
  model: { name: 'none', hash: '' },
  options: {},
  referenceSpace: 'local-floor',
  consent: { level: 'poses', agreedIso: '2026-01-02T03:04:00Z' },
  device: 'desktop',
  software: 'test',
};

describe.each(STORES)('recordings in %s', (_name, kind, create) => {
  let store: RecordingStore;

  beforeEach(async () => {
    const created = await create();
    if (created === null) throw new Error('expected a store, got none');
    store = created;
  });

  afterEach(async () => {
    for (const { id } of await store.list()) await store.delete(id);
    store.dispose();
  });

  it('come back as they were written, block by block, from anywhere', async () => {
    expect(store.kind).toBe(kind);
    const sink = await store.create('run-1');
    await sink.write(Uint8Array.of(1, 2, 3), 0);
    await sink.write(Uint8Array.of(4, 5, 6, 7), 3);
    const source = await store.open('run-1');
    expect([...(await bytesOf(source))]).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect([...((await source?.read(2, 3)) ?? [])]).toEqual([3, 4, 5]);
    expect([...((await source?.read(5, 2)) ?? [])]).toEqual([6, 7]);
    await sink.close();
    await expect(sink.write(Uint8Array.of(8), 7)).rejects.toThrow("expected an open recording, got 'run-1'");
  });

  it('write over what a failed write left', async () => {
    const sink = await store.create('again');
    await sink.write(Uint8Array.of(1, 2, 9, 9), 0);
    await sink.write(Uint8Array.of(1, 2, 3, 4), 0);
    await sink.write(Uint8Array.of(5), 4);
    expect([...(await bytesOf(await store.open('again')))]).toEqual([1, 2, 3, 4, 5]);
  });

  it('are listed with their size, newest first', async () => {
    for (const id of ['first', 'second']) {
      const sink = await store.create(id);
      await sink.write(new Uint8Array(id.length), 0);
      await sink.close();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const listed = await store.list();
    expect(listed.map(({ id, bytes }) => [id, bytes])).toEqual([
      ['second', 6],
      ['first', 5],
    ]);
    expect(Math.abs(Date.now() - (listed[0]?.modifiedMs ?? 0))).toBeLessThan(60_000);
  });

  it('are gone once deleted, also while they are written', async () => {
    const sink = await store.create('gone');
    await sink.write(new Uint8Array(1000), 0);
    await store.delete('gone');
    expect(await store.open('gone')).toBeNull();
    expect(await store.list()).toEqual([]);
    await expect(sink.write(new Uint8Array(1), 1000)).rejects.toThrow();
    // The name is free again, nothing of the old one is in the new one.
    await (await store.create('gone')).write(Uint8Array.of(7), 0);
    expect([...(await bytesOf(await store.open('gone')))]).toEqual([7]);
  });

  it('refuse names that are paths, or taken', async () => {
    await expect(store.create('../up')).rejects.toThrow("got '../up'");
    await expect(store.create('')).rejects.toThrow('expected an id');
    await store.create('twice');
    await expect(store.create('twice')).rejects.toThrow("got 'twice' which exists");
    expect(await store.open('never')).toBeNull();
  });

  it('say how much room there is', async () => {
    const { usedBytes, quotaBytes, persisted } = await store.space();
    expect(quotaBytes).toBeGreaterThan(usedBytes ?? Number.POSITIVE_INFINITY);
    expect(typeof persisted).toBe('boolean');
    expect(typeof (await store.persist())).toBe('boolean');
  });

  it('hold a run that is recorded while it goes on: at any time all but its last second', async () => {
    const sink = await store.create('live');
    const compression = createDeflatePort();
    const recorder = createRecorder({ header: HEADER, sink, compression });
    const session = createSession({ attention: createReplayPort() });
    const scene = { aois: [box('a', [0, 1.6, -2])] };
    for (let i = 0; i < 45; i++) {
      const sample = frame(i * 100, pose(EYES));
      recorder.frame(sample, scene, session.frame(sample, scene));
    }
    const endMs = async (): Promise<number | null> => {
      const source = await store.open('live');
      const opened = source === null ? null : await openRecording(source, compression);
      return opened?.type === 'ok' ? opened.recording.endMs : null;
    };
    await expect.poll(endMs, { timeout: 20_000 }).toBe(3900);
    expect(await recorder.finish()).toMatchObject({ problem: 'none', pendingBytes: 0 });
    expect(await endMs()).toBe(4400);
  });

  it('reject what is written after the end of the store', async () => {
    const sink = await store.create('late');
    await sink.write(Uint8Array.of(1), 0);
    await sink.close();
    const ended = await create();
    const late = await ended?.create('later');
    await late?.close();
    ended?.dispose();
    await expect(late?.write(Uint8Array.of(1), 0)).rejects.toThrow();
  });

  // Chromium believes for a while in the room that IndexedDB once had: only files meet a limit that comes later.
  it.runIf(kind === 'opfs')('tell when the disk is full, go on once there is room', async () => {
    const sink = await store.create('full');
    const { usedBytes } = await store.space();
    const overrideQuota = (quotaSize?: number) =>
      cdp().send('Storage.overrideQuotaForOrigin', { origin: location.origin, ...(quotaSize ? { quotaSize } : {}) });
    await overrideQuota((usedBytes ?? 0) + 1_000_000);
    const block = crypto.getRandomValues(new Uint8Array(60_000));
    const write = async (): Promise<void> => {
      for (let i = 0; i < 100; i++) await sink.write(block, i * block.length);
    };
    await expect(write()).rejects.toThrow();
    await overrideQuota();
    await expect(write()).resolves.toBeUndefined();
    expect((await store.list())[0]?.bytes).toBe(6_000_000);
  });
});

it('the best store here is made of files, without a trace of having been tried', async () => {
  const store = await openRecordingStore();
  expect(store?.kind).toBe('opfs');
  expect(await store?.list()).toEqual([]);
  store?.dispose();
});
