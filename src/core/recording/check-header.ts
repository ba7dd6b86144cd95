import { isPlain, type Plain } from './bytes/parse-json.ts';
import type { RecordingHeader } from './recording-header.ts';

const REFERENCE_SPACES = ['local-floor', 'local', 'bounded-floor', 'unbounded', 'viewer'];
const CONSENT_LEVELS = ['outcomes', 'objects', 'poses'];
const DEVICES = ['headset', 'handheld', 'desktop', 'emulated'];

/** Every place of a header that is not what rule R9 says. */
export function headerFaults(value: unknown): readonly string[] {
  if (!isPlain(value)) return ['$'];
  const faults: string[] = [];
  const expect = (place: string, isSound: boolean): void => {
    if (!isSound) faults.push(`$.${place}`);
  };
  expect('startedIso', isText(value.startedIso));
  expect('startMs', Number.isFinite(value.startMs));
  expect('scenario', value.scenario === null || hasTexts(value.scenario, ['id', 'version', 'hash']));
  expect('model', hasTexts(value.model, ['name', 'hash']));
  expect('options', isPlain(value.options));
  expect('referenceSpace', isOneOf(REFERENCE_SPACES, value.referenceSpace));
  expect('consent', hasTexts(value.consent, ['agreedIso']) && isOneOf(CONSENT_LEVELS, value.consent.level));
  expect('device', isOneOf(DEVICES, value.device));
  expect('software', isText(value.software));
  return faults;
}

/** True for plain data in which nothing is missing. */
export const isHeader = (value: unknown): value is RecordingHeader => headerFaults(value).length === 0;

const isText = (value: unknown): boolean => typeof value === 'string';
const isOneOf = (names: readonly string[], value: unknown): boolean =>
  typeof value === 'string' && names.includes(value);
const hasTexts = (value: unknown, names: readonly string[]): value is Plain =>
  isPlain(value) && names.every((name) => isText(value[name]));
