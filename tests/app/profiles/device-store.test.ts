import { describe, expect, it } from 'vitest';
import {
  addProfile,
  addRun,
  changeSettings,
  chooseProfile,
  deleteProfile,
  freeName,
  rateLatestRun,
  renameProfile,
} from '../../../src/app/profiles/change-profiles.ts';
import { type DeviceData, NO_DATA, type RunSummary } from '../../../src/app/profiles/device-data.ts';
import { openDeviceStore, type TextPort } from '../../../src/app/profiles/device-store.ts';
import { exportProfile } from '../../../src/app/profiles/export-profile.ts';
import { readDeviceData } from '../../../src/app/profiles/read-device-data.ts';

const RUN: RunSummary = {
  scenario: 'workshop',
  mode: 'fading',
  level: null,
  endedMs: 1_700_000_000_000,
  lengthMs: 274_000,
  points: 72.6,
  noticed: 3,
  late: 1,
  missed: 1,
  falseAlarms: 2,
  workload: [],
};
const SKILLS = { version: 1, skills: [{ skill: 'motion', successes: 3, helped: 0, misses: 1, patience: 1.2 }] };

const filled = (): DeviceData => addRun(addProfile(NO_DATA, 'a', ' Li Na '), 'a', RUN, SKILLS);

/** Texts by name, with a limit on how many there may be. */
function memory(texts: Record<string, string> = {}, most = 9): TextPort & { readonly texts: Record<string, string> } {
  return {
    texts,
    getItem: (name) => texts[name] ?? null,
    setItem(name, text) {
      if (!(name in texts) && Object.keys(texts).length >= most) throw new Error('full');
      texts[name] = text;
    },
  };
}

describe('what is kept on the device', () => {
  it('is there at the next start, skills as they were', () => {
    const port = memory();
    openDeviceStore(port).change(filled);
    const again = openDeviceStore(port);
    expect(again.data).toEqual(filled());
    expect(again.data.profiles[0]).toMatchObject({ name: 'Li Na', skills: SKILLS, runs: [RUN] });
    expect(again).toMatchObject({ issues: [], lasting: true });
  });

  it('tells who listens, and only of changes', () => {
    const store = openDeviceStore(memory());
    let heard = 0;
    const stop = store.subscribe(() => {
      heard += 1;
    });
    store.change((data) => data);
    store.change(filled);
    stop();
    store.change((data) => changeSettings(data, { subtitles: false }));
    expect(heard).toBe(1);
    expect(store.data.settings.subtitles).toBe(false);
  });

  it('is put aside unchanged when it is damaged, once however often it is opened', () => {
    const port = memory({ 'heed.device': '{"version":1,' });
    expect(openDeviceStore(port).issues).toEqual([expect.objectContaining({ code: 'not-json', place: '$' })]);
    openDeviceStore(port).change(filled);
    expect(port.texts).toEqual({
      'heed.device': JSON.stringify(filled()),
      'heed.device.damaged': '{"version":1,',
    });
    port.texts['heed.device'] = 'worse';
    openDeviceStore(port);
    expect(port.texts['heed.device.damaged']).toBe('{"version":1,');
    expect(port.texts['heed.device.damaged.1']).toBe('worse');
  });

  it('is not written over when there is no room to put it aside', () => {
    const port = memory({ 'heed.device': 'damaged' }, 1);
    const store = openDeviceStore(port);
    store.change(filled);
    expect(store.lasting).toBe(false);
    expect(store.data).toEqual(filled());
    expect(port.texts).toEqual({ 'heed.device': 'damaged' });
  });

  it('lasts as long as the page where the browser forbids storage', () => {
    const refuse = (): never => {
      throw new Error('forbidden');
    };
    const store = openDeviceStore({ getItem: refuse, setItem: refuse });
    store.change(filled);
    expect(store).toMatchObject({ lasting: false, data: filled() });
  });
});

describe('readDeviceData', () => {
  it('takes what is whole and names what is not', () => {
    const data = addProfile(filled(), 'b', 'Bo');
    const damaged = JSON.parse(JSON.stringify(data));
    damaged.profiles[0].runs.push({ ...RUN, points: 'many' }, 7);
    damaged.profiles[1].name = 3;
    damaged.settings.textScale = 9;
    const { data: read, issues } = readDeviceData(JSON.stringify(damaged));
    expect(read.profiles).toEqual([data.profiles[0]]);
    expect(read.settings.textScale).toBe(1);
    expect(read.current).toBe('a');
    expect(issues.map(({ place }) => place)).toEqual([
      '$.profiles[0].runs[1].points',
      '$.profiles[0].runs[2]',
      '$.profiles[1].name',
      '$.settings.textScale',
      '$.current',
    ]);
  });

  it.each([
    ['null', 'wrong-shape'],
    ['[]', 'wrong-shape'],
    ['{}', 'unknown-version'],
    ['{"version":2}', 'unknown-version'],
    ['', 'not-json'],
  ])('refuses %s as %s', (text, code) => {
    expect(readDeviceData(text)).toMatchObject({ data: NO_DATA, issues: [{ code }] });
  });
});

describe('profiles', () => {
  it('are added, chosen, renamed, deleted with all that belongs to them', () => {
    const two = addProfile(filled(), 'b', 'Bo');
    expect(two.current).toBe('b');
    expect(chooseProfile(two, 'a').current).toBe('a');
    expect(chooseProfile(two, 'x')).toBe(two);
    expect(renameProfile(two, 'b', ' Bob ').profiles[1]?.name).toBe('Bob');
    expect(renameProfile(two, 'b', '  ')).toBe(two);
    const left = deleteProfile(two, 'b');
    expect(left).toMatchObject({ current: 'a', profiles: [{ id: 'a' }] });
    expect(deleteProfile(left, 'a')).toEqual(NO_DATA);
    expect(() => addProfile(two, 'a', 'again')).toThrow(/expected a new id, got 'a'/);
  });

  it('take ratings to their latest run', () => {
    const rated = rateLatestRun(addRun(filled(), 'a', RUN, SKILLS), 'a', [{ scale: 'effort', value: 40 }]);
    expect(rated.profiles[0]?.runs.map(({ workload }) => workload.length)).toEqual([0, 1]);
  });

  it('get a name that nobody has', () => {
    const data = addProfile(addProfile(NO_DATA, 'a', 'Trainee 1'), 'b', 'Trainee 3');
    expect(freeName(data, 'Trainee')).toBe('Trainee 2');
  });

  it('are exported whole, under a name that files may have', () => {
    const profile = { id: 'a', name: '李娜 / R&D', skills: SKILLS, runs: [RUN] };
    const { name, text } = exportProfile(profile);
    expect(name).toBe('heed-李娜-R-D.json');
    expect(JSON.parse(text)).toEqual({ format: 'heed-profile', version: 1, profile });
  });
});
