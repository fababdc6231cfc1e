import { codeOf } from '../lexicon/classification.ts';
import type { Phrase } from '../lexicon/phrase.ts';
import { withoutNumbering } from '../lexicon/spelling.ts';
import { type Block, type Column, isUnder } from '../model/table.ts';

/**
 * 工资福利支出 beside 对事业单位经常性补助: of the government's classification, where the like is paid for offices only, though the word
 * 机关 was left out.
 */
export function officeClass({ columns }: Block, { heading }: Column, depth: number): Phrase | undefined {
  const word = heading[depth];
  if (!word) return undefined;
  const { text, ofWhich } = withoutNumbering(word.value);
  const code = codeOf('govEconomic', `机关${text}`);
  if (code?.length !== 3) return undefined;
  const outer = heading.slice(0, depth);
  const isBeside = columns.some((other) => isUnder(other, outer) && isGovernments(other.heading[depth]?.value ?? ''));
  return isBeside ? { at: { govEconomic: code }, ofWhich, years: [], left: '' } : undefined;
}

/** A class that the department's classification does not have. */
function isGovernments(raw: string): boolean {
  const { text } = withoutNumbering(raw);
  return codeOf('govEconomic', text)?.length === 3 && codeOf('economic', text) === undefined;
}
