import type { Severity } from '../../model/finding.ts';
import { closeUp } from '../../model/printed.ts';
import { markup, visible } from '../escape.ts';
import { type Pen, SEVERITY } from '../style.ts';

/** A text of the report or of ours, for a page: nothing in it is markup, nothing in it is unseen. */
export const h = (text: string): string => markup(visible(text));

/** Words of ours that may be longer than any text of a report is shown. */
export const ours = (text: string): string => markup(text);

/** A label as it is read: 合　　计 is set wide on its sheet, while the words of several columns stay apart. */
export const closed = (text: string): string =>
  text
    .split(/\s*(·|›)\s*/u)
    .map((part) => {
      const words = part.trim().split(/[\s\u3000]+/u);
      return words.every((word) => [...word].length === 1) ? closeUp(part) : words.join(' ');
    })
    .join(' ')
    .replaceAll(' · ', '·');

export const label = (text: string): string => h(closed(text));

/** Severities differ in shape and word, not only in colour. */
const MARK: Readonly<Record<Severity, string>> = { error: '■', query: '◆', note: '●' };

export const badge = (severity: Severity, { pick }: Pen): string =>
  `<span class="badge ${severity}"><span aria-hidden="true">${MARK[severity]}</span> ${pick(SEVERITY[severity])}</span>`;
