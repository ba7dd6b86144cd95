import type { Stage } from 'heed';

/** What a trainee does in the tutorial; `understood` is the button of a step that only tells. */
export type TutorialDeed = 'looked' | 'selected' | 'paused' | 'understood';

/** The steps in their order, each with the deed that ends it; three show the cues one after the other. */
export const TUTORIAL_STEPS = [
  { step: 'look', deed: 'looked' },
  { step: 'select', deed: 'selected' },
  { step: 'glow', deed: 'looked' },
  { step: 'ring', deed: 'looked' },
  { step: 'line', deed: 'looked' },
  { step: 'pause', deed: 'paused' },
  { step: 'probes', deed: 'understood' },
] as const satisfies readonly { readonly step: string; readonly deed: TutorialDeed }[];

export type TutorialStepName = (typeof TUTORIAL_STEPS)[number]['step'];

/** The step that waits to be done; `null` after the last. */
export interface TutorialState {
  readonly step: TutorialStepName | null;
}

/** Goes on by one step whenever the trainee does what the present step asks for. */
export const tutorialStage: Stage<TutorialState, TutorialDeed, TutorialStepName | null> = {
  init: () => ({ step: TUTORIAL_STEPS[0].step }),
  step(state, deed) {
    const at = TUTORIAL_STEPS.findIndex(({ step }) => step === state.step);
    if (TUTORIAL_STEPS[at]?.deed !== deed) return [state, state.step];
    const next = TUTORIAL_STEPS[at + 1]?.step ?? null;
    return [{ step: next }, next];
  },
};
