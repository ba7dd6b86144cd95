import type { DeviceData, Json, Profile, RunSummary, Settings } from './device-data.ts';

/** Longest name of a profile, characters. */
export const LONGEST_NAME = 40;

/** Adds a profile and makes it the present one; `id` must be new. */
export function addProfile(data: DeviceData, id: string, name: string): DeviceData {
  if (data.profiles.some((profile) => profile.id === id)) {
    throw new Error(`addProfile: expected a new id, got '${id}' again`);
  }
  const profile: Profile = { id, name: fitName(name), skills: null, runs: [] };
  return { ...data, profiles: [...data.profiles, profile], current: id };
}

export function chooseProfile(data: DeviceData, id: string): DeviceData {
  return data.profiles.some((profile) => profile.id === id) ? { ...data, current: id } : data;
}

export function renameProfile(data: DeviceData, id: string, name: string): DeviceData {
  return name.trim() === '' ? data : changeProfile(data, id, (profile) => ({ ...profile, name: fitName(name) }));
}

/** Forgets a profile with everything that belongs to it. */
export function deleteProfile(data: DeviceData, id: string): DeviceData {
  const profiles = data.profiles.filter((profile) => profile.id !== id);
  return { ...data, profiles, current: data.current === id ? (profiles[0]?.id ?? null) : data.current };
}

/** Adds a run to a profile, with the skills that the run left. */
export function addRun(data: DeviceData, id: string, run: RunSummary, skills: Json): DeviceData {
  return changeProfile(data, id, (profile) => ({ ...profile, skills, runs: [...profile.runs, run] }));
}

/** Adds workload ratings to a profile's latest run. */
export function rateLatestRun(data: DeviceData, id: string, workload: RunSummary['workload']): DeviceData {
  return changeProfile(data, id, (profile) => ({
    ...profile,
    runs: profile.runs.map((run, at) => (at === profile.runs.length - 1 ? { ...run, workload } : run)),
  }));
}

export function changeSettings(data: DeviceData, settings: Partial<Settings>): DeviceData {
  return { ...data, settings: { ...data.settings, ...settings } };
}

/** A name nobody has yet: the stem with the lowest free number. */
export function freeName(data: DeviceData, stem: string): string {
  const taken = new Set(data.profiles.map(({ name }) => name));
  let number = 1;
  while (taken.has(`${stem} ${number}`)) number += 1;
  return `${stem} ${number}`;
}

function changeProfile(data: DeviceData, id: string, change: (profile: Profile) => Profile): DeviceData {
  return { ...data, profiles: data.profiles.map((profile) => (profile.id === id ? change(profile) : profile)) };
}

const fitName = (name: string): string => [...name.trim()].slice(0, LONGEST_NAME).join('');
