import type { Scenario } from '../format/scenario.ts';
import type { AttendedInstead } from '../run/run-event.ts';
import type { RunLog, RunLogEntry } from './run-log.ts';

/** What a hazard noticed too late is worth, of one noticed in its window. */
const LATE_CREDIT = 0.4;

/** How a trainee did on one hazard that started. */
export interface HazardScore {
  readonly hazard: string;
  readonly aoi: string;
  readonly skill: string;
  readonly severity: number;
  /** `open` when the run ended before its window did: it does not count. */
  readonly result: 'noticed' | 'late' | 'missed' | 'open';
  readonly onsetMs: number;
  /** Milliseconds from onset; `null` without a response. */
  readonly reactionMs: number | null;
  /** How probable it is that it was noticed, in [0, 1]: 1 when selected, less for looks ("probably looked"); `null` without a response. */
  readonly probability: number | null;
  readonly by: 'look' | 'select' | null;
  /** True when a cue pointed to it before the response, or before the end without one. */
  readonly cued: boolean;
  /** True when guidance deliberately kept quiet. */
  readonly probe: boolean;
  /** What was attended to when the window closed; `null` when it was noticed in time, or nothing else was looked at. */
  readonly instead: AttendedInstead | null;
  /** 1 noticed, 0.4 late, 0 missed. */
  readonly credit: number;
}

const CREDIT: Readonly<Record<HazardScore['result'], number>> = { noticed: 1, late: LATE_CREDIT, missed: 0, open: 0 };

/** The hazards that started, in order of onset. */
export function scoreHazards(scenario: Scenario, log: RunLog): readonly HazardScore[] {
  const severity = new Map(scenario.hazards?.map((hazard) => [hazard.id, hazard.severity ?? 1]));
  const probes = new Set(log.flatMap((entry) => (entry.type === 'probe' ? entry.hazard : [])));
  return log
    .filter((entry) => entry.type === 'hazard-started')
    .map((start) => {
      const { hazard, aoi, skill, atMs: onsetMs } = start;
      const own = log.filter((entry) => 'hazard' in entry && entry.hazard === hazard);
      const response = own.find(isResponse) ?? null;
      const result = resultOf(own, response);
      const untilMs = response?.atMs ?? Number.POSITIVE_INFINITY;
      const missed = own.find(isClosing);
      return {
        hazard,
        aoi,
        skill,
        severity: severity.get(hazard) ?? 1,
        result,
        onsetMs,
        reactionMs: response?.reactionMs ?? null,
        probability: response?.probability ?? null,
        by: response?.by ?? null,
        cued: log.some(
          (entry) => entry.type === 'cue-shown' && entry.aoi === aoi && entry.atMs >= onsetMs && entry.atMs <= untilMs,
        ),
        probe: probes.has(hazard),
        instead: missed?.instead ?? null,
        credit: CREDIT[result],
      };
    });
}

type Response = Extract<RunLogEntry, { readonly by: unknown }>;
type Closing = Extract<RunLogEntry, { readonly instead: unknown }>;

const isResponse = (entry: RunLogEntry): entry is Response =>
  entry.type === 'hazard-noticed' || entry.type === 'hazard-late';
const isClosing = (entry: RunLogEntry): entry is Closing =>
  entry.type === 'hazard-overdue' || entry.type === 'hazard-missed';

function resultOf(own: RunLog, response: Response | null): HazardScore['result'] {
  if (response !== null) return response.type === 'hazard-noticed' ? 'noticed' : 'late';
  // Overdue in a log that breaks off has been missed as well.
  return own.some(isClosing) ? 'missed' : 'open';
}

/** How many hazards were noticed in their windows. */
export interface NoticedShare {
  readonly hazards: number;
  readonly noticed: number;
  /** In [0, 1]; `null` without hazards. */
  readonly share: number | null;
}

/** Counts those of the hazards that were decided. */
export function noticedShare(hazards: readonly HazardScore[]): NoticedShare {
  const decided = hazards.filter(({ result }) => result !== 'open');
  const noticed = decided.filter(({ result }) => result === 'noticed').length;
  return { hazards: decided.length, noticed, share: decided.length === 0 ? null : noticed / decided.length };
}
