import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { surveySet } from '../../src/lab/check/survey-set.ts';
import { findDataRoot } from '../../src/lab/data-root.ts';

const data = findDataRoot([]);

/** Half of the last published decimal, but for a mean whose rows the description does not name exactly. */
const TOLERANCE: Readonly<Record<string, number>> = { 'mean offset of the training users, deg': 0.02 };

describe('what the descriptions of the sets state', () => {
  it.skipIf(data === null).each([
    ['edvam', 'edvam', 206_976],
    ['eyenavgs', 'eyenavgs', 443_181],
    ['frontvr2024_pointing', 'pointing', 13_200],
    ['sgaze', 'sgaze', 140_954],
  ] as const)(
    '(needs ../shared/data) %s comes out the same',
    async (folder, set, rows) => {
      const survey = await surveySet(set, join(data ?? '', folder));
      expect(survey.issues).toEqual([]);
      expect(survey.rows).toBe(rows);
      expect(survey.figures.length).toBeGreaterThanOrEqual(2);
      for (const { name, published, here, decimals } of survey.figures) {
        const tolerance = TOLERANCE[name] ?? 0.5 * 10 ** -decimals;
        expect(Math.abs(here - published), `${name}: published ${published}, here ${here}`).toBeLessThanOrEqual(
          tolerance,
        );
      }
    },
    60_000,
  );
});
