import { type GuidanceChoice, WORKLOAD_SCALES, type WorkloadRating } from '../flow/flow-types.ts';
import { TEXT_SCALES } from '../panels/panel-style.ts';
import {
  DEVICE_DATA_VERSION,
  type DeviceData,
  type Json,
  NO_DATA,
  type Profile,
  type RunSummary,
  type Settings,
  USUAL_SETTINGS,
} from './device-data.ts';

export type DeviceDataIssueCode = 'not-json' | 'unknown-version' | 'wrong-shape';

/** Something wrong with what is kept on the device. */
export interface DeviceDataIssue {
  readonly code: DeviceDataIssueCode;
  /** JSON path, such as `$.profiles[1].name`. */
  readonly place: string;
  readonly message: string;
}

/** What could be read, with everything that could not. */
export interface ReadDeviceData {
  readonly data: DeviceData;
  readonly issues: readonly DeviceDataIssue[];
}

type Fields = Readonly<Record<string, unknown>>;
type Complain = (place: string, expected: string, got: unknown) => void;

const MODES: readonly GuidanceChoice[] = ['guided', 'fading', 'test'];

/** Reads what is kept on the device; whatever is damaged is left out and named, the rest is taken. */
export function readDeviceData(text: string): ReadDeviceData {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { data: NO_DATA, issues: [{ code: 'not-json', place: '$', message: String(error) }] };
  }
  if (!isFields(json)) return refuse('wrong-shape', '$', 'expected an object');
  if (json.version !== DEVICE_DATA_VERSION) {
    return refuse(
      'unknown-version',
      '$.version',
      `expected ${DEVICE_DATA_VERSION}, got ${JSON.stringify(json.version)}`,
    );
  }
  const issues: DeviceDataIssue[] = [];
  const complain: Complain = (place, expected, got) => {
    issues.push({ code: 'wrong-shape', place, message: `expected ${expected}, got ${JSON.stringify(got)}` });
  };
  const profiles = readList(json.profiles, '$.profiles', complain, readProfile);
  const settings = readSettings(json.settings, complain);
  const known = profiles.some(({ id }) => id === json.current);
  if (json.current !== null && !known) complain('$.current', 'a profile', json.current);
  const current = known ? (json.current as string) : (profiles[0]?.id ?? null);
  return { data: { version: DEVICE_DATA_VERSION, settings, profiles, current }, issues };
}

function readSettings(value: unknown, complain: Complain): Settings {
  if (!isFields(value)) {
    complain('$.settings', 'an object', value);
    return USUAL_SETTINGS;
  }
  const flag = (name: Exclude<keyof Settings, 'textScale'>): boolean => {
    const set = value[name];
    if (typeof set === 'boolean') return set;
    complain(`$.settings.${name}`, 'true or false', set);
    return USUAL_SETTINGS[name];
  };
  const textScale = TEXT_SCALES.find((scale) => scale === value.textScale);
  if (textScale === undefined) complain('$.settings.textScale', TEXT_SCALES.join(', '), value.textScale);
  return {
    textScale: textScale ?? USUAL_SETTINGS.textScale,
    subtitles: flag('subtitles'),
    reducedMotion: flag('reducedMotion'),
    leftHanded: flag('leftHanded'),
    soundCues: flag('soundCues'),
    haptics: flag('haptics'),
  };
}

function readProfile(value: unknown, place: string, complain: Complain): Profile | null {
  if (!isFields(value)) {
    complain(place, 'an object', value);
    return null;
  }
  const { id, name, skills } = value;
  if (typeof id !== 'string' || id === '') complain(`${place}.id`, 'a text', id);
  if (typeof name !== 'string' || name === '') complain(`${place}.name`, 'a text', name);
  if (typeof id !== 'string' || id === '' || typeof name !== 'string' || name === '') return null;
  const runs = readList(value.runs, `${place}.runs`, complain, readRun);
  return { id, name, skills: (skills ?? null) as Json, runs };
}

function readRun(value: unknown, place: string, complain: Complain): RunSummary | null {
  if (!isFields(value)) {
    complain(place, 'an object', value);
    return null;
  }
  let whole = true;
  const check = (name: string, expected: string, fine: boolean): void => {
    if (fine) return;
    whole = false;
    complain(`${place}.${name}`, expected, value[name]);
  };
  check('scenario', 'a text', typeof value.scenario === 'string');
  check('mode', MODES.join(', '), MODES.includes(value.mode as GuidanceChoice));
  check('level', 'a text or null', value.level === null || typeof value.level === 'string');
  for (const name of ['endedMs', 'lengthMs', 'points', 'noticed', 'late', 'missed', 'falseAlarms']) {
    check(name, 'a number', Number.isFinite(value[name]));
  }
  check('workload', 'ratings', Array.isArray(value.workload) && value.workload.every(isRating));
  return whole ? (value as unknown as RunSummary) : null;
}

function isRating(value: unknown): value is WorkloadRating {
  if (!isFields(value)) return false;
  return WORKLOAD_SCALES.some((scale) => scale === value.scale) && Number.isFinite(value.value);
}

function readList<T>(
  value: unknown,
  place: string,
  complain: Complain,
  read: (entry: unknown, place: string, complain: Complain) => T | null,
): readonly T[] {
  if (!Array.isArray(value)) {
    complain(place, 'a list', value);
    return [];
  }
  return value.map((entry: unknown, at) => read(entry, `${place}[${at}]`, complain)).filter((entry) => entry !== null);
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refuse = (code: DeviceDataIssueCode, place: string, message: string): ReadDeviceData => ({
  data: NO_DATA,
  issues: [{ code, place, message }],
});
