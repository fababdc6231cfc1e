import { classCode } from '../lexicon/classification.ts';
import { type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import { withoutNumbering } from '../lexicon/spelling.ts';
import type { Row } from '../model/table.ts';
import type { LabelGroup } from './label-groups.ts';

/** 国有资本经营预算 is the name of a class, too: in a list of funds with no other class in it, it is the fund. */
export function withFundsByName(group: LabelGroup, rows: readonly Row[], lexicon: Lexicon): LabelGroup {
  const { name, codes, subject } = group;
  if (name === undefined || codes.length > 0 || subject !== undefined) return group;
  let [both, others] = [0, 0];
  for (const { cells } of rows) {
    const { text } = withoutNumbering(cells[name]?.raw.trim() ?? '');
    const isClass = classCode(text, lexicon.subjects) !== undefined;
    const isFund = text !== '' && isFundName(text, lexicon);
    if (isClass && !isFund) return group;
    if (isClass) both++;
    else if (isFund) others++;
  }
  return both > 0 && others > 0 ? { ...group, ofFunds: true } : group;
}

export function isFundName(text: string, lexicon: Lexicon): boolean {
  const { at, left } = readPhrase(text, lexicon);
  return left === '' && at.fund !== undefined;
}
