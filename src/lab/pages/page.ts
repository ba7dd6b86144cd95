import { type Html, html } from './html.ts';
import { PAGE_STYLE } from './page-style.ts';

/** What a page of the lab consists of. */
export interface PageParts {
  readonly title: string;
  /** Rules of this page beyond those that every page has. */
  readonly style: string;
  readonly head: Html;
  readonly main: Html;
}

/** A whole document in one text that asks no other file or host for anything. */
export function pageHtml({ title, style, head, main }: PageParts): string {
  // Not escaped: a style element holds raw text, and only constants of this folder's users come here.
  const rules: Html = { markup: `${PAGE_STYLE}${style}` };
  return `<!doctype html>\n${
    html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${rules}</style>
</head>
<body>
<header>${head}</header>
<main>${main}</main>
</body>
</html>
`.markup
  }`;
}
