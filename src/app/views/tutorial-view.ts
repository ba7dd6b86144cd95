import { TUTORIAL_STEPS, type TutorialState, type TutorialStepName } from '../flow/tutorial.ts';
import type { PanelMessages } from '../i18n/panel-messages.ts';
import type { Mark } from '../panels/marks.ts';
import type { PanelButton, PanelView } from '../panels/panel-view.ts';
import type { PanelAction } from './panel-action.ts';

const MARKS: Readonly<Record<TutorialStepName, Mark>> = {
  look: 'look',
  select: 'select',
  glow: 'glow',
  ring: 'ring',
  line: 'line',
  pause: 'pause',
  probes: 'hidden',
};

/** One step of the tutorial: what it is about, what to do. */
export function tutorialView({ step }: TutorialState, texts: PanelMessages): PanelView<PanelAction> {
  const words = texts.tutorial;
  const at = TUTORIAL_STEPS.findIndex((entry) => entry.step === step);
  const { name, text } = step === null ? words.ready : words.steps[step];
  const foot: readonly PanelButton<PanelAction>[] =
    step === null
      ? [{ label: texts.done, action: { type: 'end-tutorial' }, primary: true }]
      : [...deedButton(step, texts), { label: words.skip, action: { type: 'end-tutorial' } }];
  return {
    id: `tutorial ${step ?? 'ready'}`,
    overline: step === null ? texts.briefing.tutorial : words.overline(at + 1, TUTORIAL_STEPS.length),
    title: name,
    blocks: [
      { type: 'mark', mark: step === null ? 'done' : MARKS[step] },
      { type: 'paragraph', text },
    ],
    foot,
  };
}

/** Steps that are done on the panel itself. */
function deedButton(step: TutorialStepName, { tutorial }: PanelMessages): readonly PanelButton<PanelAction>[] {
  if (step === 'pause') {
    return [{ label: tutorial.pause, action: { type: 'tutorial-deed', deed: 'paused' }, primary: true }];
  }
  if (step === 'probes') {
    return [{ label: tutorial.understood, action: { type: 'tutorial-deed', deed: 'understood' }, primary: true }];
  }
  return [];
}
