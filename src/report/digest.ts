import type { Digest, DigestColumn, DigestRow } from '../model/digest.ts';
import { type Finding, SEVERITIES, type Severity } from '../model/finding.ts';
import { cellOf } from '../model/place.ts';
import { causeWords } from './causes.ts';
import { harmless, visible } from './escape.ts';
import { suspectLines } from './evidence.ts';
import { ALL_KINDS } from './kinds.ts';
import { message } from './messages.ts';
import { byWorst, fileNamed, type Row, rowOf, STATES, stateOf } from './overview.ts';
import { shortPlace } from './place.ts';
import { pen, SEVERITY } from './style.ts';
import type { About, Reported, Writer } from './writer.ts';

/** Rows of a sheet: what Excel filters at ease, and fewer than it allows links. The rest is counted. */
const REPORTS = 50_000;
const FINDINGS = 50_000;
/** How many times as many are held before the least are let go. */
const SPARE = 1.25;

const OVERVIEW = 0;
const LIST = 1;
const DEPARTMENT = 1;
const VERDICT = 4;
const LEVEL = 3;

type Entry = Row & {
  readonly department: string;
  readonly year: string;
  readonly unread: number;
};
/** A finding, of which report. */
type Item = { readonly cells: DigestRow['cells']; readonly severity: Severity; readonly at: number };

const gravity = (a: Item, b: Item): number => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

/** 检查汇总: a sheet of departments by severity and kind, the worst first, and a sheet of all findings, each leading to the other. */
export function digestWriter({ style, tool }: About): Writer<Digest> {
  const words = pen(style);
  const { say, pick } = words;
  let entries: Entry[] = [];
  let list: Item[] = [];
  let count = 0;
  let found = 0;
  let accepted = 0;

  const rowOfFinding = (finding: Finding, one: Reported): DigestRow['cells'] => {
    const { severity, code, place, label, stated, raw, expected, difference, unit, cause, fingerprint } = finding;
    const cell = cellOf(place);
    return [
      ownName(one),
      visible(one.year ?? ''),
      pick(SEVERITY[severity]),
      code,
      cell ? visible(cell.sheet) : harmless(place.path.split(/[\\/]/u).at(-1) ?? ''),
      cell?.cell ?? shortPlace(place, place.path, style.language),
      visible(label),
      stated ?? visible(raw.trim()),
      expected,
      difference,
      unit,
      [pick(message(finding)), ...suspectLines(finding, style, words)].join('\n'),
      cause ? pick(causeWords(cause)) : null,
      pick(style.titleOf(code)),
      harmless(one.source.path),
      fingerprint,
    ];
  };
  return {
    begin: () => '',
    add: (one) => {
      const row = rowOf(one, ++count);
      found += one.findings.length;
      accepted += row.accepted;
      for (const finding of one.findings)
        list.push({ cells: rowOfFinding(finding, one), severity: finding.severity, at: row.at });
      entries.push({
        ...row,
        ...{ department: ownName(one), year: visible(one.year ?? ''), unread: one.coverage.notUnderstood.length },
      });
      if (entries.length > SPARE * REPORTS) entries = entries.sort(byWorst).slice(0, REPORTS);
      if (list.length > SPARE * FINDINGS) list = list.sort(gravity).slice(0, FINDINGS);
      return '';
    },
    end: () => {
      const worst = entries.sort(byWorst).slice(0, REPORTS);
      const kinds = ALL_KINDS.filter(({ id }) => worst.some((row) => (row.kinds[id] ?? 0) > 0));
      const rowAt = new Map(worst.map(({ at }, row) => [at, row]));
      const rankOf = ({ at }: Item): number => rowAt.get(at) ?? REPORTS;
      const items = list
        .sort(gravity)
        .slice(0, FINDINGS)
        .sort((a, b) => gravity(a, b) || rankOf(a) - rankOf(b));
      const firstOf = new Map<number, number>();
      for (const [index, { at }] of items.entries()) if (!firstOf.has(at)) firstOf.set(at, index);
      const left = (all: number, shown: number, what: string): string[] =>
        all > shown
          ? [
              say(
                `只列出最严重的 ${shown} ${what}，另有 ${all - shown} ${what}没有列出；全部结果见 --format csv 或 json。`,
                `Only the ${shown} worst are listed, ${all - shown} more are left out. All of them: --format csv or json.`,
              ),
            ]
          : [];
      const by = `${tool.name} ${tool.version} · ${tool.rulesHash}`;
      const some = (value: number): number | null => (value === 0 ? null : value);
      return {
        sheets: [
          {
            name: say('总览', 'Overview'),
            title: say('部门预算公开检查汇总', 'Budget disclosure check: summary'),
            lead: [
              say(
                `${count} 份报告，${found} 处问题；最严重的在前。点部门名称跳到它的第一处问题；筛选后上面的合计随之变化。`,
                `${count} reports, ${found} findings, the worst first. A department leads to its first finding; the totals follow the filter.`,
              ),
              ...(accepted > 0
                ? [
                    say(
                      `另有已知 ${accepted} 处（见基线），不算在内，也没有列出。`,
                      `${accepted} more are known (see the baseline), neither counted nor listed.`,
                    ),
                  ]
                : []),
              ...left(count, worst.length, say('份', 'reports')),
              by,
            ],
            columns: [
              column(say('序号', 'No.'), 7, 'centred'),
              column(say('部门', 'Department'), 30, 'text'),
              column(say('文件', 'File'), 40, 'text'),
              column(say('年度', 'Year'), 7, 'centred'),
              column(say('结论', 'Verdict'), 15, 'centred'),
              ...(['error', 'query', 'note'] as const).map((severity) => summed(pick(SEVERITY[severity]))),
              ...kinds.map(({ name }) => summed(pick(name))),
              summed(say('没看懂的数', 'Not understood')),
            ],
            rows: worst.map((row, index) => ({
              cells: [
                index + 1,
                row.department,
                row.path,
                row.year,
                STATES[stateOf(row)](words),
                ...(['error', 'query', 'note'] as const).map((severity) => some(row.counts[severity])),
                ...kinds.map(({ id }) => some(row.kinds[id] ?? 0)),
                some(row.unread),
              ],
              ...lookOf(row),
              ...linkTo(LIST, firstOf.get(row.at)),
            })),
          },
          {
            name: say('问题清单', 'Findings'),
            title: say('问题清单', 'Findings'),
            lead: [
              say(
                '一行一处问题，先是错误，再是待核实，最后是说明（不必改）；可按任一栏筛选；点部门名称回到总览。',
                'A row a finding: errors, then queries, then notes, which need nothing done; a department leads back to the overview.',
              ),
              ...left(found, items.length, say('处', 'findings')),
            ],
            columns: [
              column(say('序号', 'No.'), 6, 'centred'),
              column(say('部门', 'Department'), 24, 'text'),
              column(say('年度', 'Year'), 7, 'centred'),
              column(say('级别', 'Severity'), 8, 'centred'),
              column(say('编号', 'Code'), 9, 'centred'),
              column(say('工作表或文件', 'Sheet or file'), 18, 'text'),
              column(say('位置', 'Place'), 10, 'centred'),
              column(say('哪个数', 'Which figure'), 30, 'text'),
              column(say('填报', 'Stated'), 16, 'amount'),
              column(say('应为', 'Expected'), 16, 'amount'),
              column(say('差额', 'Difference'), 14, 'amount'),
              column(say('单位', 'Unit'), 6, 'centred'),
              column(say('说明', 'What is odd'), 44, 'text'),
              column(say('可能的原因', 'Probable cause'), 26, 'text'),
              onScreen(say('检查项', 'Check'), 22),
              onScreen(say('文件', 'File'), 40),
              onScreen(say('指纹', 'Fingerprint'), 20),
            ],
            rows: items.map(({ cells, severity, at }, index) => ({
              cells: [index + 1, ...cells],
              look: { column: LEVEL, severity },
              ...linkTo(OVERVIEW, rowAt.get(at)),
            })),
          },
        ],
      };
    },
  };
}

const column = (heading: string, width: number, kind: DigestColumn['kind']): DigestColumn => ({ heading, width, kind });
const summed = (heading: string): DigestColumn => ({ heading, width: 8, kind: 'count', summed: true });
const onScreen = (heading: string, width: number): DigestColumn => ({ heading, width, kind: 'text', unprinted: true });

const linkTo = (sheet: number, row: number | undefined): Pick<DigestRow, 'link'> =>
  row === undefined ? {} : { link: { column: DEPARTMENT, sheet, row } };

const ownName = ({ department, source }: Reported): string =>
  department === null ? fileNamed(source.path) : visible(department);

function lookOf(row: Row): Pick<DigestRow, 'look'> {
  const { error, query } = row.counts;
  const severity = error > 0 ? 'error' : row.status === 'incomplete' || query > 0 ? 'query' : undefined;
  return severity ? { look: { column: VERDICT, severity } } : {};
}
