import type { Finding } from '../model/finding.ts';
import { told } from './arithmetic.ts';
import { besides } from './besides.ts';
import type { Style } from './style.ts';
import { renderSuspects } from './suspects.ts';
import { clip } from './width.ts';

/** Relations written out; a long sum is cut. */
const SHOWN = 3;
const LONGEST = 300;

/** What a finding says beyond its message and cause, a line each. */
export function evidence(finding: Finding, style: Style): string[] {
  const relations = [...finding.arithmetic].sort((a, b) => a.operands.length - b.operands.length);
  const lines = relations.slice(0, SHOWN).map((relation) => {
    const { kind, pieces } = told(relation, finding, style);
    return clip(`${kind}${style.language === 'zh' ? '：' : ': '}${pieces.join(' ')}`, LONGEST);
  });
  return [
    ...renderSuspects(finding, style).map((line) => line.trimEnd().replace(/^ {2}/u, '')),
    ...besides(finding, style).map(({ lead, places }) => `${lead}${places.join(' ')}`),
    ...lines,
  ];
}
