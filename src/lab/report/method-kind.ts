import type { MethodRole, MethodScore } from '../benchmark/results.ts';
import { type Html, html } from '../pages/html.ts';

/** What a row of a table is: a method, or how well people themselves do. */
export type MethodKind = MethodRole | 'ceiling';

/** From the simplest to what no method is expected to pass. */
export const METHOD_KINDS: readonly MethodKind[] = ['baseline', 'reference-formula', 'ablation', 'model', 'ceiling'];

/** How a kind is told from the others: words and a shape, besides its colour. */
export const KIND_WORDS: Readonly<Record<MethodKind, { readonly plural: string; readonly shape: string }>> = {
  baseline: { plural: 'Simple rules', shape: '○' },
  'reference-formula': { plural: 'Reference formula', shape: '△' },
  ablation: { plural: 'Model with a part taken out', shape: '◇' },
  model: { plural: 'Model', shape: '●' },
  ceiling: { plural: 'Human ceiling', shape: '□' },
};

/** The benchmark files the people's own agreement among the baselines; it is no rule that could be used. */
export function methodKind({ method, role }: Pick<MethodScore, 'method' | 'role'>): MethodKind {
  return method.startsWith('human ceiling') ? 'ceiling' : role;
}

/** Name of a method behind the shape of its kind. */
export function methodName(method: string, kind: MethodKind): Html {
  return html`<span class="shape ${kind}" aria-hidden="true">${KIND_WORDS[kind].shape}</span> ${method}`;
}

/** The shapes and what they stand for. */
export function kindLegend(): Html {
  const items = METHOD_KINDS.map((kind) => html`<li>${methodName(KIND_WORDS[kind].plural, kind)}</li>`);
  return html`<ul class="legend">${items}</ul>`;
}
