import type { MetricName, SplitName, TableKey, TaskName } from '../benchmark/results.ts';

/** What a task asks, in words. */
export interface TaskWords {
  readonly title: string;
  readonly question: string;
  /** Metrics that are drawn person by person. */
  readonly chief: readonly MetricName[];
}

export const TASK_WORDS: Readonly<Record<TaskName, TaskWords>> = {
  T0: {
    title: 'Attended now, no eye tracker',
    question: 'Which object does the person look at, judged from head, controller and object boxes alone?',
    chief: ['top1', 'nll'],
  },
  T0e: {
    title: 'Elsewhere',
    question: 'Does the person look at none of the objects? The score needs no threshold: AUC is measured.',
    chief: ['auc'],
  },
  'T0-eye': {
    title: 'Attended now, noisy eye tracker',
    question: 'As T0 with an eye direction that was made worse by noise and by a fixed offset of 1° per session.',
    chief: ['top1', 'nll'],
  },
  T1: {
    title: 'Intended object',
    question: 'Which of ten objects is the person searching for, some time before they say that they found it?',
    chief: ['top1', 'nll'],
  },
  T2: {
    title: 'Next attended object',
    question: 'Which object is looked at after the present one?',
    chief: ['top1', 'nll'],
  },
  T3: {
    title: 'Indicated place',
    question: 'Which of ten places is about to be indicated with the laser?',
    chief: ['top1', 'nll'],
  },
  T4: {
    title: 'Gaze direction',
    question: 'Where does the gaze point now, without an eye tracker, or in a moment, with one?',
    chief: ['errorDeg'],
  },
  T5: {
    title: 'Object salience',
    question: 'Which objects of a room never learned from draw the most looks?',
    chief: ['rhoPeople'],
  },
};

export const TASK_ORDER = Object.keys(TASK_WORDS) as readonly TaskName[];

const SPLIT_WORDS: Readonly<Record<SplitName, string>> = {
  lopo: 'People left out',
  'kitchen->office': 'Other room: fitted in the kitchen, tested in the office',
  'office->kitchen': 'Other room: fitted in the office, tested in the kitchen',
  final: 'Final check: people of another folder',
};

export const SPLIT_ORDER = Object.keys(SPLIT_WORDS) as readonly SplitName[];

export const splitText = (split: SplitName): string => SPLIT_WORDS[split];

/** Inputs, phase and relevance of a table; empty where its task has one kind only. */
export function variantText({ task, inputs, h, phase, relevance }: TableKey): string {
  return [
    inputs === undefined ? '' : inputsText(task, inputs, h),
    phase === undefined ? '' : `${phase} phase`,
    relevance === true ? 'with task relevance' : '',
  ]
    .filter((text) => text !== '')
    .join(', ');
}

function inputsText(task: TaskName, inputs: 'head' | 'eye' | 'geometry', h: number | undefined): string {
  if (task === 'T4') return h === 0 ? 'gaze now, from the head' : `forecast, from ${inputs} and history`;
  if (task === 'T5') return inputs === 'geometry' ? 'geometry only' : 'geometry and head poses';
  const own = task === 'T3' ? 'controller + head' : 'head + controller';
  return inputs === 'eye' ? `${own} + eye` : own;
}

/** Where along its axis a table lies: `sigma 2°`, `500 ms before`, `300 ms ahead`; empty without an axis. */
export function placeText({ sigma, tau, h }: TableKey): string {
  if (sigma !== undefined) return `sigma ${sigma}°`;
  if (tau !== undefined) return `${tau} ms before`;
  return h === undefined || h === 0 ? '' : `${h} ms ahead`;
}

/** One line that tells a table from every other. */
export function keyText(key: TableKey): string {
  const parts = [`${key.task} ${TASK_WORDS[key.task].title.toLowerCase()}`, variantText(key), placeText(key)];
  return parts.filter((text) => text !== '').join(', ');
}
