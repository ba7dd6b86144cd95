import type { Split } from '../benchmark/split.ts';

/** Name of a split's fit: `everybody`, `lopo-0`, `kitchen-office`. */
export function splitFile({ name, fold }: Pick<Split, 'name' | 'fold'>): string {
  switch (name) {
    case 'final':
      return 'everybody';
    case 'lopo':
      return `lopo-${fold}`;
    case 'kitchen->office':
    case 'office->kitchen':
      return name.replace('->', '-');
    default:
      return name satisfies never;
  }
}
