import type { Finding, Suspect } from '../model/finding.ts';
import { isText } from '../model/place.ts';
import { causeWords } from './causes.ts';
import { visible } from './escape.ts';
import { placeIn } from './place.ts';
import { type Pen, pen, type Style } from './style.ts';
import { clip, wrapText } from './width.ts';

/** Suspects shown; the rest is counted. */
const SHOWN = 6;

export const amongThese = (finding: Finding, { say }: Pen): string => {
  const count = finding.suspects.length;
  const rows = amongRows(finding);
  const [zh, en] =
    rows === 0
      ? ['', '']
      : rows > 0
        ? ['，或者漏了一行', ', or a row is missing']
        : ['，或者多了一行', ', or there is a row too many'];
  return say(
    `错的是以下 ${count} 个数之一${zh}，请核对原始数据：`,
    `The wrong one is among these ${count}${en}; go back to the source:`,
  );
};

/** Above 0 where all that is broken are totals of lists that come to less, below where they come to more; else 0. */
function amongRows({ arithmetic }: Finding): number {
  const signs = new Set(
    arithmetic.map(({ kind, operands, difference }) => {
      const columns = new Set(
        operands.map(({ place }) => (isText(place) ? '' : `${place.sheet}!${columnOf(place.cell)}`)),
      );
      if (kind !== 'sum' || operands.length < 3 || columns.size > 1 || columns.has('')) return 0;
      return difference.startsWith('-') ? -1 : 1;
    }),
  );
  const [sign = 0] = signs;
  return signs.size === 1 ? sign : 0;
}

const columnOf = (cell: string): string => cell.replace(/\d+$/u, '');

/** Table, row and column; a figure of the same table as the one found needs no more than row and column. */
export function suspectLabel({ label }: Suspect, finding: Finding): string {
  const [table] = finding.label.split(SEPARATOR, 1);
  return table !== '' && label.startsWith(`${table}${SEPARATOR}`) ? label.slice(`${table}${SEPARATOR}`.length) : label;
}

const SEPARATOR = ' › ';

/** Where several figures explain it equally well: each with what it should be then, and what speaks for it. */
export function renderSuspects(finding: Finding, style: Style): string[] {
  const { suspects } = finding;
  if (suspects.length === 0) return [];
  const words = pen(style);
  const more = suspects.length - SHOWN;
  return [
    `  ${amongThese(finding, words)}`,
    ...suspects.slice(0, SHOWN).flatMap((suspect) => renderSuspect(suspect, finding, style, words)),
    ...(more > 0 ? [`    ${words.say(`……另 ${more} 个`, `… and ${more} more`)}`] : []),
  ];
}

function renderSuspect(suspect: Suspect, finding: Finding, style: Style, words: Pen): string[] {
  const { head, reasons } = suspectWords(suspect, finding, style, words);
  return [
    clip(`    ${head}  ${visible(suspectLabel(suspect, finding))}`, style.columns),
    ...wrapText(reasons, style.columns, '      ').map(words.dim),
  ];
}

/** `744.51[C34] → 741.51`, and what speaks for it. */
export function suspectWords(
  suspect: Suspect,
  finding: Finding,
  { language }: Style,
  { say, pick }: Pen,
): { readonly head: string; readonly reasons: string } {
  const { raw, expected, settles, confirmed, isTotal, cause } = suspect;
  const reasons = [
    say(`改后成立 ${settles} 项`, `settles ${settles}`),
    ...(confirmed > 0 ? [say(`现有 ${confirmed} 项印证它`, `${confirmed} confirm it as it stands`)] : []),
    ...(isTotal ? [say('合计数', 'a total')] : []),
    ...(cause ? [pick(causeWords(cause))] : []),
  ];
  return {
    head: `${visible(raw.trim()) || '—'}${placeIn(suspect.place, finding, language)} → ${expected}`,
    reasons: reasons.join(say('；', '; ')),
  };
}
