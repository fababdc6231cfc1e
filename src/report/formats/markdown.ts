import type { Finding, Severity } from '../../model/finding.ts';
import { causeWords } from '../causes.ts';
import { visible } from '../escape.ts';
import { message } from '../messages.ts';
import { byWorst, headingOf, type Row, rowOf, STATES, stateOf } from '../overview.ts';
import { placeFor } from '../place.ts';
import { type Pen, pen, SEVERITY } from '../style.ts';
import type { About, Reported, Writer } from '../writer.ts';
import { unread } from './unread.ts';

/** Rows of the summary, and findings written out: comments and summaries of jobs hold no more. The rest is counted. */
const REPORTS = 500;
const FINDINGS = 2000;

/** What Markdown or HTML would take for something else. A name with an at sign would call somebody; a scheme makes a link. */
const SPECIAL = /[\\`*_{}[\]()<>#+!|~&@$]/gu;

export const markdownText = (text: string): string =>
  visible(text)
    .replace(SPECIAL, (char) => `&#${char.codePointAt(0)};`)
    .replace(/:\/\//gu, '&#58;//');

type Kept = {
  readonly row: Row;
  readonly heading: string;
  readonly path: string;
  readonly missing: string | undefined;
  readonly findings: readonly string[];
};

/** A table of the reports, then of the findings of each; the worst come first, and stay where there is no room for all. */
export function markdownWriter({ style, tool }: About): Writer {
  const words = pen(style);
  const { say, pick } = words;
  let kept: Kept[] = [];
  let held = 0;
  const total: Record<Severity, number> = { error: 0, query: 0, note: 0 };
  let count = 0;
  let incomplete = 0;
  let known = 0;

  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = (head: readonly string[], rows: readonly string[], right: readonly number[]): string =>
    [row(head), row(head.map((_, at) => (right.includes(at) ? '---:' : '---'))), ...rows].join('\n');
  const heading = (one: Reported): string => markdownText(headingOf(one) || one.source.path);
  const findingRow = (finding: Finding, { source }: Reported): string => {
    const { severity, code, place, label, expected, unit, cause } = finding;
    const what = [
      ...(label === '' ? [] : [markdownText(label)]),
      markdownText(pick(message(finding))),
      ...(cause ? [`${say('原因可能是：', 'Probably: ')}${markdownText(pick(causeWords(cause)))}`] : []),
    ];
    return row([
      pick(SEVERITY[severity]),
      `\`${code}\``,
      markdownText(placeFor(place, source.path, style.language)),
      what.join('<br>'),
      expected === null ? '' : markdownText(unit === null ? expected : `${expected} ${unit}`),
    ]);
  };

  const part = ({ heading: name, path, missing }: Kept, findings: readonly string[]): string =>
    [
      `### ${name}`,
      `<code>${path}</code>`,
      ...(missing === undefined ? [] : [`**${missing}**`]),
      ...(findings.length > 0
        ? [table(say('级别,编号,位置,说明,应为', 'Severity,Code,Place,What is odd,Expected').split(','), findings, [4])]
        : []),
    ].join('\n\n');

  return {
    begin: () => '',
    add: (one) => {
      const own = rowOf(one, ++count);
      for (const { severity } of one.findings) total[severity]++;
      known += own.accepted;
      const missing = unread(one);
      if (missing) incomplete++;
      const findings = one.findings.slice(0, FINDINGS).map((finding) => findingRow(finding, one));
      const path = markdownText(one.source.path);
      kept.push({ row: own, heading: heading(one), path, missing: missing && pick(missing), findings });
      held += 1 + findings.length;
      if (held > 2 * (REPORTS + FINDINGS)) {
        kept = worst(kept);
        held = kept.reduce((sum, { findings: of }) => sum + 1 + of.length, 0);
      }
      return '';
    },
    end: () => {
      const all = total.error + total.query + total.note;
      kept = worst(kept);
      let shown = 0;
      const parts = kept.flatMap((one) => {
        const findings = one.findings.slice(0, FINDINGS - shown);
        shown += findings.length;
        return findings.length > 0 || one.missing !== undefined ? [part(one, findings)] : [];
      });
      const names = kept.map(({ heading: name }) => name);
      const isAlone = (name: string): boolean => names.indexOf(name) === names.lastIndexOf(name);
      const reports = kept
        .slice(0, REPORTS)
        .map(({ row: own, heading: name, path }) =>
          row([
            isAlone(name) ? name : `${name}<br><code>${path}</code>`,
            stateIn(own, words),
            ...[own.counts.error, own.counts.query, own.counts.note].map(String),
          ]),
        );
      const lines = [
        `## ${say('部门预算公开核对结果', 'Budget disclosure check')}`,
        say(
          `${count} 份报告：错误 ${total.error}，待核实 ${total.query}，说明 ${total.note}${known > 0 ? `；已知 ${known} 处（见基线），不算在内` : ''}${incomplete > 0 ? `；**${incomplete} 份没有核对完整**` : ''}。`,
          `${count} ${count === 1 ? 'report' : 'reports'}: ${total.error} errors, ${total.query} queries, ${total.note} notes${known > 0 ? `; ${known} known (see the baseline), not counted` : ''}${incomplete > 0 ? `; **${incomplete} incomplete**` : ''}.`,
        ),
        table(say('报告,结论,错误,待核实,说明', 'Report,Verdict,Errors,Queries,Notes').split(','), reports, [2, 3, 4]),
        ...(count > reports.length
          ? [
              say(
                `……只列问题最多的 ${reports.length} 份，另有 ${count - reports.length} 份没有列出`,
                `… the ${reports.length} worst; ${count - reports.length} more reports are not listed`,
              ),
            ]
          : []),
        ...parts,
        ...(all > shown
          ? [say(`……另有 ${all - shown} 处没有列出`, `… and ${all - shown} more findings are not listed`)]
          : []),
        `<sub>${tool.name} ${tool.version} · ${tool.rulesHash}</sub>`,
      ];
      return `${lines.join('\n\n')}\n`;
    },
  };
}

/** As many of the worst as the table has room for, or findings; a report that was not read takes the room of a finding. */
function worst(kept: readonly Kept[]): Kept[] {
  let room = FINDINGS;
  return [...kept]
    .sort((a, b) => byWorst(a.row, b.row))
    .filter(({ findings, missing }, at) => {
      const has = room > 0 && (findings.length > 0 || missing !== undefined);
      room -= Math.max(findings.length, Number(missing !== undefined));
      return at < REPORTS || has;
    });
}

function stateIn(row: Row, words: Pen): string {
  const state = stateOf(row);
  return state === 'known'
    ? words.say(`只有已知的 ${row.accepted} 处`, `${row.accepted} known only`)
    : STATES[state](words);
}
