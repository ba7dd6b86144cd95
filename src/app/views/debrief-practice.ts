import { rangeText } from '../certainty.ts';
import type { PanelMessages } from '../i18n/panel-messages.ts';
import type { Mark } from '../panels/marks.ts';
import type { PanelBlock, PanelMeter } from '../panels/panel-view.ts';
import type { DebriefData, DebriefObjective, DebriefSkill, Tally } from './debrief-data.ts';
import type { PanelAction } from './panel-action.ts';
import { shareRange } from './share-range.ts';

type Blocks = readonly PanelBlock<PanelAction>[];

/** What was noticed with cues beside what was noticed alone. */
export function helpBlocks({ cued, unaided }: DebriefData, texts: PanelMessages): Blocks {
  const words = texts.debrief;
  return [
    { type: 'paragraph', text: words.helpText },
    { type: 'meter', ...shareMeter(words.unaided, unaided, texts) },
    { type: 'meter', ...shareMeter(words.cued, cued, texts) },
    { type: 'paragraph', text: words.rangeText, soft: true },
  ];
}

function shareMeter(label: string, { n, of }: Tally, texts: PanelMessages): PanelMeter {
  const range = shareRange(n, of);
  if (range === null) return { label, text: texts.debrief.nothing, value: null, range };
  const text = [texts.debrief.share(n, of), rangeText(range.low, range.high)].join(texts.between);
  return { label, text, value: n / of, range };
}

const OBJECTIVE_MARKS: Readonly<Record<DebriefObjective['result'], Mark>> = {
  completed: 'done',
  failed: 'missed',
  open: 'open',
};

/** What there was to do, and how far it got. */
export function objectiveBlocks({ objectives }: DebriefData, texts: PanelMessages): Blocks {
  const words = texts.debrief;
  if (objectives.length === 0) return [{ type: 'paragraph', text: words.noObjectives }];
  return [
    {
      type: 'rows',
      label: words.pages.objectives,
      rows: objectives.map(({ id, label, result, stepsDone, steps, mistakes }) => ({
        id,
        mark: OBJECTIVE_MARKS[result],
        title: label,
        details: [
          [
            words.objective[result],
            words.steps(stepsDone, steps),
            ...(mistakes === 0 ? [] : [words.mistakes(mistakes)]),
          ].join(texts.between),
        ],
        action: null,
      })),
    },
  ];
}

/** How each skill stands over all runs, and what that does to the cues. */
export function skillBlocks({ skills }: DebriefData, texts: PanelMessages): Blocks {
  const words = texts.debrief;
  if (skills.length === 0) return [{ type: 'paragraph', text: words.noSkills }];
  return [
    ...skills.flatMap(
      (skill): Blocks => [
        { type: 'meter', ...skillMeter(skill, texts) },
        { type: 'paragraph', soft: true, text: [countsOf(skill, texts), words.cues[skill.cues]].join(texts.between) },
      ],
    ),
    { type: 'paragraph', text: words.rangeText, soft: true },
  ];
}

const countsOf = ({ alone, helped, missed }: DebriefSkill, { debrief }: PanelMessages): string =>
  debrief.skill(alone, helped, missed);

function skillMeter({ label, alone, helped, missed }: DebriefSkill, { debrief }: PanelMessages): PanelMeter {
  const of = alone + helped + missed;
  const range = shareRange(alone, of);
  if (range === null) return { label, text: debrief.nothing, value: null, range };
  return { label, text: rangeText(range.low, range.high), value: alone / of, range };
}
