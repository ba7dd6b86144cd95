import type { Method } from '../benchmark/method.ts';
import { anglesOf } from './angles.ts';
import { ATTENDED_BLOCK, CLEAN_EYE_BLOCK, eyeBlock, joined } from './choice-features.ts';
import { linearChoice } from './linear-choice.ts';
import { NEXT_EYE_BLOCK, NEXT_HEAD_BLOCK } from './next-features.ts';

const NOISY_EYE_BLOCK = eyeBlock((trial, instance) => {
  if (instance.task !== 'T0-eye') throw new Error(`NOISY_EYE_BLOCK: expected T0-eye, got ${instance.task}`);
  return anglesOf(trial, instance.sigma);
});

/** Rows 33 ms apart say nearly the same: a part of them is enough to fit on. */
const [NTH, NTH_WITH_EYE] = [3, 5];

/** Conditional logits of T0, T0-eye, T1, T2 as the data's README describes them. */
export const ATTENDED_LOGITS: readonly Method[] = [
  linearChoice({
    name: 'conditional logit',
    task: 'T0',
    features: joined([ATTENDED_BLOCK], 'aois'),
    l2: 0.001,
    nth: NTH,
    modelOf: () => 'now',
  }),
  linearChoice({
    name: 'conditional logit',
    task: 'T0-eye',
    features: joined([ATTENDED_BLOCK, NOISY_EYE_BLOCK], 'aois'),
    l2: 0.001,
    nth: NTH_WITH_EYE,
    modelOf: (instance) => (instance.task === 'T0-eye' ? `sigma ${instance.sigma}` : null),
  }),
  ...(['head', 'eye'] as const).map((inputs) =>
    linearChoice({
      name: 'conditional logit',
      task: 'T1',
      features: joined(inputs === 'eye' ? [ATTENDED_BLOCK, CLEAN_EYE_BLOCK] : [ATTENDED_BLOCK], 'targets'),
      l2: 0.003,
      pooled: true,
      modelOf: (instance) =>
        instance.task === 'T1' && instance.inputs === inputs ? `${inputs} ${instance.tau}` : null,
    }),
  ),
  ...(['eye', 'head'] as const).map((inputs) =>
    linearChoice({
      name: 'conditional logit',
      task: 'T2',
      features: joined(
        inputs === 'eye' ? [ATTENDED_BLOCK, CLEAN_EYE_BLOCK, NEXT_EYE_BLOCK] : [ATTENDED_BLOCK, NEXT_HEAD_BLOCK],
        'aois',
      ),
      l2: 0.003,
      excluded: (instance) => (instance.task === 'T2' ? instance.current : null),
      modelOf: (instance) => (instance.task === 'T2' && instance.inputs === inputs ? inputs : null),
    }),
  ),
];
