import type { Instance } from './instance.ts';
import type { SplitName, TableKey } from './results.ts';

/** The table that an instance belongs to. */
export function tableKeyOf(instance: Instance, split: SplitName, relevance: boolean): TableKey {
  const marked = relevance ? ({ relevance: true } as const) : {};
  switch (instance.task) {
    case 'T0':
    case 'T0e':
      return { task: instance.task, split, ...marked };
    case 'T0-eye':
      return { task: 'T0-eye', split, sigma: instance.sigma, ...marked };
    case 'T1':
    case 'T3':
      return { task: instance.task, split, tau: instance.tau, inputs: instance.inputs };
    case 'T2':
      return { task: 'T2', split, inputs: instance.inputs, ...marked };
    case 'T4':
      return { task: 'T4', split, h: instance.h, inputs: instance.inputs, phase: instance.phase };
    default:
      return instance satisfies never;
  }
}

/** A table's key as text: equal keys give equal text. */
export function tableName({ task, split, sigma, tau, inputs, h, phase, relevance }: TableKey): string {
  const parts = [
    sigma === undefined ? '' : `sigma ${sigma}`,
    inputs ?? '',
    tau === undefined ? '' : `tau ${tau}`,
    h === undefined ? '' : `h ${h}`,
    phase ?? '',
    relevance === true ? 'with task relevance' : '',
  ];
  return [task, split, ...parts.filter((part) => part !== '')].join(', ');
}
