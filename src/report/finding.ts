import type { Finding } from '../model/finding.ts';
import type { Source } from '../model/source.ts';
import { renderArithmetic } from './arithmetic.ts';
import { besides } from './besides.ts';
import { causeWords } from './causes.ts';
import { visible } from './escape.ts';
import { excerpt } from './excerpt.ts';
import { message } from './messages.ts';
import { placeName } from './place.ts';
import { pen, SEVERITY, type Style } from './style.ts';
import { renderSuspects } from './suspects.ts';
import { wrap, wrapText } from './width.ts';

/** Relations shown in full beneath a finding; the rest is counted. */
const SHOWN = 3;

/**
 * What it is, where, the excerpt, what is odd, why, and the arithmetic.
 * @param sources the files of the report: the finding is shown in the one it was found in
 */
export function renderFinding(finding: Finding, sources: readonly Source[], style: Style): string {
  const { dim, bold, mark, say, pick } = pen(style);
  const paint = mark[finding.severity];
  const text = (line: string): string[] => wrapText(line, style.columns, '  ');
  const lines = [
    `${paint(pick(SEVERITY[finding.severity]))} ${bold(finding.code)}  ${pick(style.titleOf(finding.code))}`,
    `  ${dim(placeName(finding.place, style.language))}`,
    ...(finding.label ? text(visible(finding.label)) : []),
  ];
  const source = sources.find(({ path }) => path === finding.place.path);
  const shown = source && excerpt(source, finding.place, style.columns - 4);
  if (shown) lines.push(...shown.lines.map((line) => `    ${line}`), `    ${paint(shown.caret)}`);
  lines.push(...text(pick(message(finding))));
  if (finding.cause) lines.push(...text(say('原因可能是：', 'Probably: ') + pick(causeWords(finding.cause))));

  lines.push(...renderSuspects(finding, style));
  for (const { lead, places } of besides(finding, style)) lines.push(...wrap([lead, ...places], style.columns, '  '));
  const relations = [...finding.arithmetic].sort((a, b) => a.operands.length - b.operands.length);
  const shownRelations = style.all ? relations : relations.slice(0, SHOWN);
  for (const relation of shownRelations) lines.push(...renderArithmetic(relation, finding, style));
  const hidden = relations.length - shownRelations.length;
  if (hidden > 0) {
    // Between reports each sum is mended where it stands.
    const isBetween = finding.code.startsWith('BAT');
    const also = isBetween || (finding.expected === null && finding.suspects.length === 0);
    lines.push(
      dim(
        also
          ? `    ${say(`……另有 ${hidden} 条关系不成立（--all 全部列出）`, `… and ${hidden} more broken (--all lists them)`)}`
          : `    ${say(`改正后，另有 ${hidden} 项核对也随之成立（--all 全部列出）`, `also settles ${hidden} ${hidden === 1 ? 'check' : 'checks'} (--all lists them)`)}`,
      ),
    );
  }
  return lines.join('\n');
}
