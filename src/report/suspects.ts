import type { Finding, Suspect } from '../model/finding.ts';
import { causeWords } from './causes.ts';
import { visible } from './escape.ts';
import { placeIn } from './place.ts';
import { type Pen, pen, type Style } from './style.ts';
import { clip, wrapText } from './width.ts';

/** Suspects shown; the rest is counted. */
const SHOWN = 6;

export const amongThese = (count: number, { say }: Pen): string =>
  say(
    `错的是以下 ${count} 个数之一，请核对原始数据：`,
    `The wrong one is among these ${count}; go back to the source:`,
  );

/** Where several figures explain it equally well: each with what it should be then, and what speaks for it. */
export function renderSuspects(finding: Finding, style: Style): string[] {
  const { suspects } = finding;
  if (suspects.length === 0) return [];
  const words = pen(style);
  const more = suspects.length - SHOWN;
  return [
    `  ${amongThese(suspects.length, words)}`,
    ...suspects.slice(0, SHOWN).flatMap((suspect) => renderSuspect(suspect, finding, style, words)),
    ...(more > 0 ? [`    ${words.say(`……另 ${more} 个`, `… and ${more} more`)}`] : []),
  ];
}

function renderSuspect(suspect: Suspect, finding: Finding, style: Style, words: Pen): string[] {
  const { head, reasons } = suspectWords(suspect, finding, style, words);
  return [
    clip(`    ${head}  ${visible(suspect.label)}`, style.columns),
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
