import type { RunFlowEffect } from '../flow/flow-types.ts';
import {
  addProfile,
  addRun,
  changeSettings,
  chooseProfile,
  deleteProfile,
  freeName,
  rateLatestRun,
  renameProfile,
} from '../profiles/change-profiles.ts';
import type { RunSummary } from '../profiles/device-data.ts';
import type { DeviceStore } from '../profiles/device-store.ts';
import { downloadFile, exportProfile } from '../profiles/export-profile.ts';
import type { PanelAction } from '../views/panel-action.ts';
import type { FinishedRun } from './debrief-of.ts';
import { asJson } from './skills-of.ts';

/** Does what an action asks of the device's store; false for an action that asks nothing of it. */
export function changeDevice(store: DeviceStore, action: PanelAction, nameStem: string): boolean {
  switch (action.type) {
    case 'set':
      store.change((data) => changeSettings(data, action.settings));
      return true;
    case 'add-profile':
      store.change((data) => addProfile(data, crypto.randomUUID(), freeName(data, nameStem)));
      return true;
    case 'choose-profile':
      store.change((data) => chooseProfile(data, action.id));
      return true;
    case 'rename-profile':
      store.change((data) => renameProfile(data, action.id, action.name));
      return true;
    case 'export-profile': {
      const profile = store.data.profiles.find(({ id }) => id === action.id);
      if (profile !== undefined) downloadFile(exportProfile(profile));
      return true;
    }
    default:
      return false;
  }
}

/** Keeps a finished run with the trainee who did it; nothing is kept while nobody is chosen. */
export function keepRun(store: DeviceStore, run: FinishedRun, endedMs: number): void {
  const { current } = store.data;
  if (current !== null) store.change((data) => addRun(data, current, summaryOf(run, endedMs), asJson(run.after)));
}

/** Keeps ratings with the run they are about, forgets a profile. */
export function keepEffect(store: DeviceStore, effect: RunFlowEffect): void {
  const { current } = store.data;
  if (effect.type === 'delete-profile') store.change((data) => deleteProfile(data, effect.id));
  if (effect.type === 'keep-workload' && current !== null) {
    store.change((data) => rateLatestRun(data, current, effect.ratings));
  }
}

function summaryOf({ scenario, choices, score, lengthMs }: FinishedRun, endedMs: number): RunSummary {
  const count = (result: string): number => score.hazards.filter((hazard) => hazard.result === result).length;
  return {
    scenario: scenario.id,
    mode: choices.mode,
    level: choices.level,
    endedMs,
    lengthMs,
    points: score.overall,
    noticed: count('noticed'),
    late: count('late'),
    missed: count('missed'),
    falseAlarms: score.falseAlarms.length,
    workload: [],
  };
}
