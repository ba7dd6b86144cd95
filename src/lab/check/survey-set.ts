import type { SetName } from '../layout.ts';
import type { SetSurvey } from './set-survey.ts';
import { surveyEdvam } from './survey-edvam.ts';
import { surveyEyenavgs } from './survey-eyenavgs.ts';
import { surveyJov } from './survey-jov.ts';
import { surveyPointing } from './survey-pointing.ts';
import { surveySgaze } from './survey-sgaze.ts';

const SURVEYS: Readonly<Record<SetName, (folder: string) => Promise<SetSurvey>>> = {
  jov: surveyJov,
  eyenavgs: surveyEyenavgs,
  sgaze: surveySgaze,
  edvam: surveyEdvam,
  pointing: surveyPointing,
};

/** Reads one set whole. */
export const surveySet = (set: SetName, folder: string): Promise<SetSurvey> => SURVEYS[set](folder);
