import { createHash } from 'node:crypto';
import type { Pen } from '../style.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { ours } from './text.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * A page that asks nobody for anything: its policy forbids every request, and every script and style but the two it holds. What stands
 * before its body and what stands behind it.
 * @param title already escaped, as is the rest
 */
export function page(parts: {
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly words: Pen;
  readonly head: string;
  readonly foot: string;
}): readonly [open: string, close: string] {
  const { language, title, words, head, foot } = parts;
  const policy = [
    "default-src 'none'",
    `style-src ${hash(STYLE)}`,
    `script-src ${hash(SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const open = [
    '<!doctype html>',
    `<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<a class="skip" href="#main">${ours(words.say('跳到正文', 'Skip to the results'))}</a>`,
    `<header>${head}</header>`,
    '<main id="main">',
  ].join('\n');
  const close = ['</main>', `<footer>${foot}</footer>`, `<script>${SCRIPT}</script>`, '</body>', '</html>', ''];
  return [open, close.join('\n')];
}
