import type { RunEvent, Scenario, ScenarioOutput } from 'heed';
import type { CaptionView } from '../panels/layout-caption.ts';
import { localText } from '../scenarios/scenario-entry.ts';

/** A sound's caption stays this long, milliseconds. */
const SOUND_MS = 3000;

interface TimedCaption extends CaptionView {
  readonly untilMs: number;
}

/** What is said or sounds now, in words: the same object for as long as it stays. */
export function captionOf(
  scenario: Scenario,
  { runMs, subtitle, events }: ScenarioOutput,
  before: CaptionView | null,
  language: string,
): CaptionView | null {
  if (subtitle !== null) {
    const id = `said ${subtitle.untilMs}`;
    if (before?.id === id) return before;
    return { id, speaker: labelOf(scenario, subtitle.speaker, language), text: localText(subtitle.text, language) };
  }
  const sounded = events.findLast((event): event is Extract<RunEvent, { type: 'sound' }> => event.type === 'sound');
  const sound = scenario.sounds?.find(({ id }) => id === sounded?.sound);
  if (sounded !== undefined && sound !== undefined) {
    const caption: TimedCaption = {
      id: `sound ${sounded.atMs}`,
      speaker: labelOf(scenario, sounded.aoi, language),
      text: localText(sound.caption, language),
      untilMs: sounded.atMs + SOUND_MS,
    };
    return caption;
  }
  return before !== null && 'untilMs' in before && (before as TimedCaption).untilMs > runMs ? before : null;
}

function labelOf(scenario: Scenario, aoi: string | null, language: string): string {
  const own = scenario.aois.find(({ id }) => id === aoi);
  return own === undefined ? '' : localText(own.label, language);
}
