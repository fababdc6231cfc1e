import { Chalk } from 'chalk';
import type { Arithmetic, Finding, Related, Severity } from '../model/finding.ts';
import { countBySeverity, type Outcome } from '../model/outcome.ts';
import { isText, placeKey } from '../model/place.ts';
import { visible } from './escape.ts';
import { excerpt } from './excerpt.ts';
import { type Language, type Words, words } from './language.ts';
import { causeWords, message } from './messages.ts';
import { clip, wrap } from './width.ts';

export type Style = {
  readonly language: Language;
  readonly color: boolean;
  readonly columns: number;
  readonly titleOf: (code: string) => Words;
};

const SEVERITY: Readonly<Record<Severity, Words>> = {
  error: words('错误', 'error'),
  query: words('待核实', 'query'),
  note: words('说明', 'note'),
};
const KIND: { readonly [kind: string]: Words } = {
  sum: words('加总', 'sum'),
  same: words('同一个数', 'same'),
  balance: words('收支平衡', 'balance'),
  part: words('其中', 'part'),
  change: words('增减额', 'change'),
  rate: words('增减率', 'rate'),
  share: words('占比', 'share'),
  prior: words('上年报告', 'last year'),
};

/** Relations shown in full beneath a finding; the rest is counted. */
const SHOWN = 4;

/** What a person reads: each finding with its place, excerpt, arithmetic and cause; then the coverage and the verdict. */
export function renderTerminal(outcomes: readonly Outcome[], style: Style): string {
  const blocks = outcomes.map((outcome) => renderOutcome(outcome, style));
  return `${blocks.join('\n\n')}\n`;
}

function renderOutcome(outcome: Outcome, style: Style): string {
  const parts = outcome.findings.map((finding) => renderFinding(finding, outcome, style));
  return [...parts, renderSummary(outcome, style)].join('\n\n');
}

function paint(style: Style) {
  const chalk = new Chalk({ level: style.color ? 1 : 0 });
  const severity = { error: chalk.red.bold, query: chalk.yellow.bold, note: chalk.cyan } as const;
  return { chalk, severity };
}

function renderFinding(finding: Finding, outcome: Outcome, style: Style): string {
  const { chalk, severity } = paint(style);
  const say = (text: Words): string => text[style.language];
  const lines: string[] = [];
  lines.push(
    `${severity[finding.severity](say(SEVERITY[finding.severity]))} ${chalk.bold(finding.code)}  ${say(style.titleOf(finding.code))}`,
  );
  lines.push(`  ${chalk.dim(visible(placeKey(finding.place)))}${finding.label ? `  ${visible(finding.label)}` : ''}`);
  const shown = excerpt(outcome.source, finding.place, style.columns - 4);
  if (shown) {
    lines.push(...shown.lines.map((line) => `    ${line}`));
    lines.push(`    ${severity[finding.severity](shown.caret)}`);
  }
  lines.push(...wrap(breakable(say(message(finding))), style.columns, '  '));
  if (finding.cause)
    lines.push(
      ...wrap(
        breakable(say(words('原因可能是：', 'probably: ')) + say(causeWords(finding.cause))),
        style.columns,
        '  ',
      ),
    );
  const alternatives = finding.related.filter(({ role }) => role === 'alternative');
  if (alternatives.length > 0) {
    lines.push(
      `  ${say(words('也可能错在以下之一，请核对原始数据：', 'or the wrong one is among these; go back to the source:'))}`,
    );
    for (const other of alternatives.slice(0, 6))
      lines.push(clip(`    ${operand(other, finding)}  ${visible(other.label)}`, style.columns));
    if (alternatives.length > 6)
      lines.push(`    ${say(words(`……另 ${alternatives.length - 6} 个`, `… and ${alternatives.length - 6} more`))}`);
  }
  const copies = finding.related.filter(({ role }) => role === 'copy');
  if (copies.length > 0) {
    lines.push(
      ...wrap(
        [say(words('同样的数还在：', 'the same figure also at:')), ...copies.map((copy) => where(copy, finding))],
        style.columns,
        '  ',
      ),
    );
  }
  for (const relation of sortArithmetic(finding.arithmetic).slice(0, SHOWN))
    lines.push(...renderArithmetic(relation, finding, style));
  const hidden = finding.arithmetic.length - SHOWN;
  if (hidden > 0)
    lines.push(
      `    ${chalk.dim(say(words(`……另有 ${hidden} 条关系也由此不成立`, `… and ${hidden} more relations broken by it`)))}`,
    );
  return lines.join('\n');
}

/** Chinese text may break between any two characters; keep words, numbers and closing marks together. */
const breakable = (text: string): string[] => {
  const pieces = text.match(/[\w.,%+\-“”"'：，；。、（）()…÷×=≠<>/]+|./gu) ?? [];
  const joined: string[] = [];
  let line = '';
  for (const piece of pieces) {
    line += piece;
    if (/[，；：。、\s]$/u.test(line)) {
      joined.push(line.trimEnd());
      line = '';
    }
  }
  if (line !== '') joined.push(line);
  return joined;
};

const sortArithmetic = (list: readonly Arithmetic[]): Arithmetic[] =>
  [...list].sort((a, b) => a.operands.length - b.operands.length);

/** Where an operand stands: a line number in the same file, the whole place elsewhere. */
function where(operand: Related, finding: Finding): string {
  if (isText(operand.place) && operand.place.path === finding.place.path) return `[${operand.place.line}]`;
  return `[${visible(placeKey(operand.place))}]`;
}

const operand = (related: Related, finding: Finding): string =>
  `${visible(related.raw.trim()) || '—'}${where(related, finding)}`;

/** `加总  159.78[907] = 4.67[912] + 2.38[917] …，合 159.77，差 0.01`; numbers in brackets are lines. */
function renderArithmetic(relation: Arithmetic, finding: Finding, style: Style): string[] {
  const { chalk } = paint(style);
  const [left, ...right] = relation.operands;
  if (!left) return [];
  const off = relation.difference.replace(/^-/u, '');
  const sign = Number(relation.difference) === 0 ? '=' : '≠';
  const name = (KIND[relation.kind] ?? words(relation.kind, relation.kind))[style.language];
  const shown = right.map((part) => operand(part, finding));
  const percent = relation.kind === 'rate' || relation.kind === 'share';
  let pieces: string[];
  if (relation.kind === 'share')
    pieces = [
      `${operand(left, finding)}%`,
      sign,
      shown[0] ?? '',
      '÷',
      shown[1] ?? shown[0] ?? '',
      ...(relation.computed ? [`= ${relation.computed}%`] : []),
    ];
  else if (relation.kind === 'rate') {
    pieces = [
      `${operand(left, finding)}%`,
      '≠',
      `(${shown[0]} − ${shown[1]}) ÷ ${shown[1]?.replace(/\[.*$/u, '')}`,
      ...(relation.computed ? [`= ${relation.computed}%`] : []),
    ];
  } else if (relation.kind === 'change')
    pieces = [operand(left, finding), '≠', shown[0] ?? '', '−', shown[1] ?? '', `= ${relation.computed}`];
  else if (relation.kind === 'part') pieces = [operand(left, finding), '<', ...shown];
  else {
    pieces = [
      operand(left, finding),
      sign,
      ...shown.flatMap((part, index) => (index === 0 ? [part] : [`+ ${part}`])),
      ...(shown.length > 1 ? [`= ${relation.computed}`] : []),
    ];
  }
  const gap = off && !percent ? [style.language === 'zh' ? `差 ${off}` : `off by ${off}`] : [];
  const lines = wrap([...pieces, ...gap], style.columns, '      ');
  const head = `    ${chalk.dim(name)}`;
  const labels =
    right.length <= 2 && relation.kind !== 'rate' && relation.kind !== 'change'
      ? [clip(`      ${chalk.dim(right.map((part) => visible(part.label)).join('；'))}`, style.columns)]
      : [];
  return [head, ...lines, ...labels];
}

function renderSummary(outcome: Outcome, style: Style): string {
  const { chalk, severity } = paint(style);
  const say = (text: Words): string => text[style.language];
  const { coverage, findings, status } = outcome;
  const { relations } = coverage;
  const counts = countBySeverity(findings);
  const lines: string[] = [];
  const missing = coverage.notUnderstood;
  if (missing.length > 0) {
    lines.push(
      say(
        words(
          `没有看懂、没有核对的数（${missing.length} 个）：`,
          `Figures not understood and not checked (${missing.length}):`,
        ),
      ),
    );
    for (const { place, raw } of missing.slice(0, 10))
      lines.push(clip(`  ${visible(placeKey(place))}  ${visible(raw)}`, style.columns));
    if (missing.length > 10)
      lines.push(say(words(`  ……另 ${missing.length - 10} 个`, `  … and ${missing.length - 10} more`)));
  }
  const name = [outcome.department, outcome.year]
    .filter((part) => part !== null)
    .map((part) => visible(part))
    .join(' ');
  const tail =
    relations.notCheckable > 0
      ? words(`，${relations.notCheckable} 条缺数无法核对`, `, ${relations.notCheckable} not checkable`)
      : words('', '');
  const alone =
    coverage.unwitnessed > 0
      ? words(`；${coverage.unwitnessed} 个数没有旁证`, `; ${coverage.unwitnessed} figures in no relation`)
      : words('', '');
  lines.push(
    ...wrap(
      [
        `${visible(outcome.source.path)}${name ? `（${name}）` : ''}`,
        say(
          words(
            `读到 ${coverage.figures} 个数，看懂 ${coverage.understood} 个${alone.zh}；`,
            `${coverage.figures} figures read, ${coverage.understood} understood${alone.en};`,
          ),
        ),
        say(
          words(
            `核对 ${relations.checked} 条关系，成立 ${relations.held} 条，不成立 ${relations.broken} 条${tail.zh}。`,
            `${relations.checked} relations checked, ${relations.held} held, ${relations.broken} broken${tail.en}.`,
          ),
        ),
      ],
      style.columns,
      '',
    ),
  );
  const tally = say(
    words(
      `错误 ${counts.error}，待核实 ${counts.query}，说明 ${counts.note}`,
      `${counts.error} errors, ${counts.query} queries, ${counts.note} notes`,
    ),
  );
  const verdict =
    status === 'incomplete'
      ? severity.query(
          say(words(`结论：没有核对完整（见上）。${tally}。`, `Verdict: incomplete, see above. ${tally}.`)),
        )
      : counts.error > 0
        ? severity.error(say(words(`结论：有矛盾，需要改。${tally}。`, `Verdict: contradictions to mend. ${tally}.`)))
        : counts.query > 0
          ? severity.query(
              say(words(`结论：没有错误，有待核实。${tally}。`, `Verdict: no errors, queries to confirm. ${tally}.`)),
            )
          : chalk.green.bold(
              say(words(`结论：全部核对，没有矛盾。${tally}。`, `Verdict: all checked, no contradictions. ${tally}.`)),
            );
  lines.push(verdict);
  return lines.join('\n');
}
