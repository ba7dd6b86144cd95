/** Markup that is safe to place in a page as it stands. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, absence is left out. */
export type HtmlPart = Html | string | number | null | readonly HtmlPart[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Template tag that escapes every text put into it, in content as in a quoted attribute. */
export function html(literals: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const markup = literals.reduce((text, literal, i) => `${text}${render(parts[i - 1] ?? null)}${literal}`);
  return { markup };
}

function render(part: HtmlPart): string {
  if (part === null) return '';
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(render).join('');
}
