import { describe, expect, it } from 'vitest';
import { breakLines, firstLines } from '../../../src/app/panels/break-lines.ts';

/** Every character is 1 wide, a Chinese one 2. */
const measure = (text: string): number => [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 2 : 1), 0);

describe('breakLines', () => {
  it('breaks between words, and keeps the words whole', () => {
    expect(breakLines('a line of words', 6, measure)).toEqual(['a line', 'of', 'words']);
  });

  it('breaks after a hyphen', () => {
    expect(breakLines('left-handed', 6, measure)).toEqual(['left-', 'handed']);
  });

  it('breaks between Chinese characters, without a mark at the start of a line or an opening one at its end', () => {
    expect(breakLines('看向它，提示就消失。', 6, measure)).toEqual(['看向', '它，提', '示就消', '失。'].map(String));
    expect(breakLines('选“开始”', 4, measure)).toEqual(['选', '“开', '始”']);
  });

  it('breaks a word that is wider than a line between its characters', () => {
    expect(breakLines('abcdefgh', 3, measure)).toEqual(['abc', 'def', 'gh']);
  });

  it('keeps the lines of the text, empty ones too', () => {
    expect(breakLines('one\n\ntwo', 9, measure)).toEqual(['one', '', 'two']);
  });

  it('breaks at a zero-width space alone, and leaves it out', () => {
    expect(breakLines('ab\u200bcd', 3, measure)).toEqual(['ab', 'cd']);
  });

  it('loses no character of a text that mixes scripts', () => {
    const text = 'Press E-stop（急停）now, 然后报告 to the board.';
    for (let width = 4; width < 40; width++) {
      expect(breakLines(text, width, measure).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }
  });
});

describe('firstLines', () => {
  it('ends in an ellipsis that fits where lines are left out', () => {
    expect(firstLines(['abcd', 'efgh', 'ij'], 2, 4, measure)).toEqual(['abcd', 'efg…']);
  });

  it('changes nothing where all lines fit', () => {
    expect(firstLines(['abcd', 'ef'], 2, 4, measure)).toEqual(['abcd', 'ef']);
  });
});
