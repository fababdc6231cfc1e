import type { Finding, Severity } from '../../model/finding.ts';
import { countBySeverity } from '../../model/outcome.ts';
import { visible } from '../escape.ts';
import { causeWords, message } from '../messages.ts';
import { placeFor } from '../place.ts';
import { type Pen, pen, SEVERITY } from '../style.ts';
import { named } from '../summary.ts';
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

/** A table of the reports, then of the findings of each. */
export function markdownWriter({ style, tool }: About): Writer {
  const words = pen(style);
  const { say, pick } = words;
  const reports: string[] = [];
  const parts: string[] = [];
  const total: Record<Severity, number> = { error: 0, query: 0, note: 0 };
  let count = 0;
  let incomplete = 0;
  let known = 0;
  let shown = 0;

  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = (head: readonly string[], rows: readonly string[], right: readonly number[]): string =>
    [row(head), row(head.map((_, at) => (right.includes(at) ? '---:' : '---'))), ...rows].join('\n');
  const heading = (one: Reported): string => markdownText(named(one) || one.source.path);
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

  return {
    begin: () => '',
    add: (one) => {
      count++;
      const { error, query, note } = countBySeverity(one.findings);
      for (const { severity } of one.findings) total[severity]++;
      known += one.accepted?.length ?? 0;
      const missing = unread(one);
      if (missing) incomplete++;
      if (reports.length < REPORTS)
        reports.push(row([heading(one), stateOf(one, words), ...[error, query, note].map(String)]));
      const room = FINDINGS - shown;
      if (room > 0 && (one.findings.length > 0 || missing)) {
        const rows = one.findings.slice(0, room).map((finding) => findingRow(finding, one));
        shown += rows.length;
        parts.push(
          [
            `### ${heading(one)}`,
            `<code>${markdownText(one.source.path)}</code>`,
            ...(missing ? [`**${pick(missing)}**`] : []),
            ...(rows.length > 0
              ? [
                  table(
                    say('级别,编号,位置,说明,应为', 'Severity,Code,Place,What is odd,Expected').split(','),
                    rows,
                    [4],
                  ),
                ]
              : []),
          ].join('\n\n'),
        );
      }
      return '';
    },
    end: () => {
      const all = total.error + total.query + total.note;
      const lines = [
        `## ${say('部门预算公开核对结果', 'Budget disclosure check')}`,
        say(
          `${count} 份报告：错误 ${total.error}，待核实 ${total.query}，说明 ${total.note}${known > 0 ? `；已知 ${known} 处（见基线），不算在内` : ''}${incomplete > 0 ? `；**${incomplete} 份没有核对完整**` : ''}。`,
          `${count} ${count === 1 ? 'report' : 'reports'}: ${total.error} errors, ${total.query} queries, ${total.note} notes${known > 0 ? `; ${known} known (see the baseline), not counted` : ''}${incomplete > 0 ? `; **${incomplete} incomplete**` : ''}.`,
        ),
        table(say('报告,结论,错误,待核实,说明', 'Report,Verdict,Errors,Queries,Notes').split(','), reports, [2, 3, 4]),
        ...(count > reports.length
          ? [say(`……另有 ${count - reports.length} 份报告没有列出`, `… and ${count - reports.length} more reports`)]
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

function stateOf({ status, findings, accepted = [] }: Reported, { say }: Pen): string {
  if (status === 'incomplete') return say('没有核对完整', 'incomplete');
  const { error, query } = countBySeverity(findings);
  if (error > 0) return say('需要改', 'to be mended');
  if (query > 0) return say('有待核实', 'to be confirmed');
  return accepted.length > 0
    ? say(`只有已知的 ${accepted.length} 处`, `${accepted.length} known only`)
    : say('没有矛盾', 'no contradictions');
}
