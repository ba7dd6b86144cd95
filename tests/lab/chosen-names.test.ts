import { expect, it } from 'vitest';
import { chosenNames } from '../../src/lab/chosen-names.ts';

it('keeps the order of what there is', () => {
  expect(chosenNames('--part', ['robustness', 'model'], ['model', 'gaze', 'robustness'])).toEqual([
    'model',
    'robustness',
  ]);
});

it('names everything that is mistyped, beside what there is', () => {
  expect(() => chosenNames('--split', ['lopo-0', 'lop-1', 'x'], ['lopo-0', 'lopo-1'])).toThrow(
    '--split: expected some of lopo-0, lopo-1, got lop-1, x',
  );
});
