import type { Finding } from '../model/finding.ts';
import { placeKey } from '../model/place.ts';
import type { Source } from '../model/source.ts';
import { operand, renderArithmetic, where } from './arithmetic.ts';
import { visible } from './escape.ts';
import { excerpt } from './excerpt.ts';
import { causeWords, message } from './messages.ts';
import { pen, SEVERITY, type Style } from './style.ts';
import { clip, wrap, wrapText } from './width.ts';

/** Relations and alternatives shown in full beneath a finding; the rest is counted. */
const SHOWN = 4;
const ALTERNATIVES = 6;
/** Other cells of which the same is said. */
const ALIKE = 6;

/** What it is, where, the excerpt, what is odd, why, and the arithmetic. */
export function renderFinding(finding: Finding, source: Source, style: Style): string {
  const { dim, bold, mark, say, pick } = pen(style);
  const paint = mark[finding.severity];
  const text = (line: string): string[] => wrapText(line, style.columns, '  ');
  const lines = [
    `${paint(pick(SEVERITY[finding.severity]))} ${bold(finding.code)}  ${pick(style.titleOf(finding.code))}`,
    `  ${dim(visible(placeKey(finding.place)))}`,
    ...(finding.label ? text(visible(finding.label)) : []),
  ];
  const shown = excerpt(source, finding.place, style.columns - 4);
  if (shown) lines.push(...shown.lines.map((line) => `    ${line}`), `    ${paint(shown.caret)}`);
  lines.push(...text(pick(message(finding))));
  if (finding.cause) lines.push(...text(say('原因可能是：', 'Probably: ') + pick(causeWords(finding.cause))));

  const alternatives = finding.related.filter(({ role }) => role === 'alternative');
  if (alternatives.length > 0) {
    lines.push(
      `  ${say('也可能错在以下之一，请核对原始数据：', 'Or the wrong one is among these; go back to the source:')}`,
    );
    for (const other of alternatives.slice(0, ALTERNATIVES)) {
      lines.push(clip(`    ${operand(other, finding)}  ${visible(other.label)}`, style.columns));
    }
    const more = alternatives.length - ALTERNATIVES;
    if (more > 0) lines.push(`    ${say(`……另 ${more} 个`, `… and ${more} more`)}`);
  }
  const copies = finding.related.filter(({ role }) => role === 'copy');
  if (copies.length > 0) {
    const places = copies.map((copy) => where(copy, finding));
    lines.push(...wrap([say('同样的数还在：', 'The same figure also at:'), ...places], style.columns, '  '));
  }
  const alike = finding.related.filter(({ role }) => role === 'alike');
  if (alike.length > 0) {
    const places = alike.slice(0, ALIKE).map((other) => where(other, finding));
    const more = alike.length > ALIKE ? ['…'] : [];
    lines.push(...wrap([say('同样的还有：', 'Likewise at:'), ...places, ...more], style.columns, '  '));
  }
  const relations = [...finding.arithmetic].sort((a, b) => a.operands.length - b.operands.length);
  for (const relation of relations.slice(0, SHOWN)) lines.push(...renderArithmetic(relation, finding, style));
  const hidden = relations.length - SHOWN;
  if (hidden > 0)
    lines.push(dim(`    ${say(`……另有 ${hidden} 条关系也由此不成立`, `… and ${hidden} more relations broken by it`)}`));
  return lines.join('\n');
}
