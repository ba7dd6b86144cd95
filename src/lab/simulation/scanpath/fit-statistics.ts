import type { JovTrial } from '../../jov/jov-trial.ts';
import { calibrate } from './calibrate.ts';
import { fitScanpath } from './fit-scanpath.ts';
import { trackOf } from './gaze-track.ts';
import type { PhaseStatistics, ScanpathStatistics } from './scanpath-statistics.ts';

const SOURCE =
  'Schuetz, Baltaretu & Fiehler 2024, Journal of Vision 24(7):10, doi 10.1167/jov.24.7.10, MIT; npm run simulate -- --fit';

/** Both phases of these people's trials, fitted then calibrated, at three significant digits. */
export function fitStatistics(trials: readonly JovTrial[]): ScanpathStatistics {
  const people = [...new Set(trials.map(({ person }) => person))].sort((a, b) => a - b);
  return { source: SOURCE, people, preview: fitPhase(trials, 'preview'), response: fitPhase(trials, 'response') };
}

/** One phase of these people's trials. */
export function fitPhase(trials: readonly JovTrial[], phase: 'preview' | 'response'): PhaseStatistics {
  const tracks = trials.map((trial) => trackOf(trial, phase));
  return rounded(calibrate(tracks, fitScanpath(tracks)));
}

const rounded = (statistics: PhaseStatistics): PhaseStatistics =>
  JSON.parse(JSON.stringify(statistics), (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(3)) : value,
  ) as PhaseStatistics;
