import type { MethodRole } from '../benchmark/results.ts';
import { type Html, html } from '../pages/html.ts';

/** How a kind of method is told from the others: a word, a shape, a colour. */
interface RoleWords {
  readonly plural: string;
  readonly shape: string;
}

export const ROLE_WORDS: Readonly<Record<MethodRole, RoleWords>> = {
  baseline: { plural: 'Simple rules', shape: '○' },
  'reference-formula': { plural: 'Reference formula', shape: '△' },
  ablation: { plural: 'Model with a part taken out', shape: '◇' },
  model: { plural: 'Model', shape: '●' },
};

/** Name of a method behind the shape of its kind. */
export function methodName(method: string, role: MethodRole): Html {
  return html`<span class="shape ${role}" aria-hidden="true">${ROLE_WORDS[role].shape}</span> ${method}`;
}

/** The shapes and what they stand for. */
export function roleLegend(roles: readonly MethodRole[]): Html {
  const items = roles.map((role) => html`<li>${methodName(ROLE_WORDS[role].plural, role)}</li>`);
  return html`<ul class="legend">${items}</ul>`;
}
