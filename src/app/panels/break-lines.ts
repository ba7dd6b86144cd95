/** Width of a text in one font, dmm. */
export type MeasureWidth = (text: string) => number;

/** Stays on its line's end: closing marks of Chinese and of other scripts. */
const CLOSING = '，。、；：？！）」』】》〉”’…—％%),.;:!?\\]}·';
/** Stays with what follows it. */
const OPENING = '（「『【《〈“‘(\\[{';
const WIDE =
  '\\u2e80-\\u303f\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\uff00-\\uffef';

/**
 * The pieces that a line may be broken between: a Chinese, Japanese or Korean character with the marks that cling to
 * it, a word, the space before it. Zero-width spaces break, and are left out.
 */
const PIECE = new RegExp(
  `\\u200b|\\s+|[${OPENING}]*[${WIDE}][${CLOSING}]*|[${OPENING}]*[^\\s\\u200b${WIDE}-]+-?[${CLOSING}]*|.`,
  'gu',
);

/** Breaks a text into lines of at most `widthDmm`; a word wider than that is broken between its characters. */
export function breakLines(text: string, widthDmm: number, measure: MeasureWidth): readonly string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, widthDmm, measure));
}

function breakParagraph(text: string, widthDmm: number, measure: MeasureWidth): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const put = (piece: string): void => {
    const longer = line + piece;
    if (measure(longer.trimEnd()) <= widthDmm) {
      line = longer;
      return;
    }
    if (line.trim() !== '') lines.push(line.trim());
    line = piece.trimStart();
  };
  for (const piece of text.match(PIECE) ?? []) {
    if (piece === '\u200b') continue;
    if (piece.length > 1 && measure(piece) > widthDmm) for (const character of piece) put(character);
    else put(piece);
  }
  return [...lines, line.trim()];
}

/** The first `most` lines; the last one ends in an ellipsis where lines were left out. */
export function firstLines(
  lines: readonly string[],
  most: number,
  widthDmm: number,
  measure: MeasureWidth,
): readonly string[] {
  if (lines.length <= most) return lines;
  let last = [...(lines[most - 1] ?? '')];
  while (last.length > 0 && measure(`${last.join('')}…`) > widthDmm) last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), `${last.join('').trimEnd()}…`];
}
