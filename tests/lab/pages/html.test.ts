import { expect, test } from 'vitest';
import { html } from '../../../src/lab/pages/html.ts';
import { pageHtml } from '../../../src/lab/pages/page.ts';

test('text is escaped, in content as in attributes', () => {
  const text = `<b> & "it's"`;
  expect(html`<a title="${text}">${text}</a>`.markup).toBe(
    '<a title="&lt;b&gt; &amp; &quot;it&#39;s&quot;">&lt;b&gt; &amp; &quot;it&#39;s&quot;</a>',
  );
});

test('markup, numbers, lists and absence are placed as they are', () => {
  expect(html`${html`<i>${'<'}</i>`}|${[1, html`<b>2</b>`, ['&']]}|${null}|${0}`.markup).toBe(
    '<i>&lt;</i>|1<b>2</b>&amp;||0',
  );
});

test('a page is one document that asks for nothing', () => {
  const page = pageHtml({ title: 'A & B', style: 'p > a { }', head: html`<h1>A</h1>`, main: html`<p>B</p>` });
  expect(page).toContain('<!doctype html>\n<html lang="en">');
  expect(page).toContain('<title>A &amp; B</title>');
  expect(page).toContain('p > a { }');
  expect(page.replace('href="data:,"', '')).not.toMatch(/<script|<img|@import|url\(|https?:|src=|href=/);
});
