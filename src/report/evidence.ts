import type { Finding } from '../model/finding.ts';
import { told } from './arithmetic.ts';
import { besides } from './besides.ts';
import { visible } from './escape.ts';
import type { Pen, Style } from './style.ts';
import { amongThese, suspectLabel, suspectWords } from './suspects.ts';
import { clip } from './width.ts';

/** What a finding rests on, a line each: for a cell of a sheet and for a comment, where nothing is indented. */

/** Relations written out; a long sum is cut. */
const SHOWN = 3;
const LONGEST = 300;

/** The other cells it concerns, and its arithmetic. */
export function evidence(finding: Finding, style: Style): string[] {
  const relations = [...finding.arithmetic].sort((a, b) => a.operands.length - b.operands.length);
  const lines = relations.slice(0, SHOWN).map((relation) => {
    const { kind, pieces } = told(relation, finding, style);
    return clip(`${kind}${style.language === 'zh' ? '：' : ': '}${pieces.join(' ')}`, LONGEST);
  });
  return [...besides(finding, style).map(({ lead, places }) => `${lead}${places.join(' ')}`), ...lines];
}

/** All figures of which one is wrong: each with what it should be then. In its own table a row and a column name it. */
export function suspectLines(finding: Finding, style: Style, words: Pen): string[] {
  const { suspects } = finding;
  if (suspects.length === 0) return [];
  return [
    amongThese(finding, words),
    ...suspects.map((suspect) => {
      const { head, reasons } = suspectWords(suspect, finding, style, words);
      const name = visible(suspectLabel(suspect, finding));
      return `${head} ${name}${words.say(`（${reasons}）`, ` (${reasons})`)}`;
    }),
  ];
}
