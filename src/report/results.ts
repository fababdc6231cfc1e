import { RESULT_HEADINGS, type ResultRow, type Results } from '../model/annotation.ts';
import type { Finding } from '../model/finding.ts';
import { greatest } from '../model/many.ts';
import type { Outcome } from '../model/outcome.ts';
import { cellOf, type Place } from '../model/place.ts';
import { causeWords } from './causes.ts';
import { visible } from './escape.ts';
import { evidence, suspectLines } from './evidence.ts';
import { message } from './messages.ts';
import { placeFor } from './place.ts';
import { type Pen, pen, SEVERITY, type Style } from './style.ts';
import { counted, named, verdict } from './summary.ts';
import { clip, width } from './width.ts';

/** Figures not understood that are listed one by one; the rest is counted. */
const LISTED = 200;
/** Of each column the least and the most it is wide; between them it is as wide as what stands in it. */
const WIDTHS: readonly (readonly [least: number, most: number])[] = [
  [6, 6],
  [8, 9],
  [9, 9],
  [12, 28],
  [10, 18],
  [10, 18],
  [36, 46],
  [12, 28],
  [16, 52],
];

/** The sheet of results: the verdict, then one row a finding. */
export function resultsOf(outcome: Outcome, style: Style): Results {
  const words = pen(style);
  const { say } = words;
  const headings = RESULT_HEADINGS[style.language];
  const rows = [
    ...outcome.findings.map((finding, index) => rowOf(finding, index + 1, outcome, style, words)),
    ...unread(outcome, style, words),
  ];
  if (rows.length === 0) rows.push(row('plain', { what: say('没有发现问题', 'nothing found') }));
  const widths = WIDTHS.map(([least, most], column) => {
    const longest = greatest(rows.flatMap(({ cells }) => cells[column]!.split('\n').map(width)));
    return Math.min(most, Math.max(least, longest + 2, width(headings[column]!) + 2));
  });
  const room = widths.reduce((sum, one) => sum + one, 0) - 4;
  const name = named(outcome);
  const lead = [
    verdict(outcome, words, say('见下', 'see below')),
    counted(outcome, words),
    say(
      '表中底色：红＝错误，黄＝待核实，蓝＝说明，浅橙＝可能是它错了、或要跟着重算；详见单元格批注。点“位置”跳到单元格。本表和批注由 budget check 生成，其余与原件相同。',
      'Cells are filled red for errors, yellow for queries, blue for notes, orange for what may be wrong instead or has to be worked out again; see their comments. The place leads to the cell. Made by budget check; all else is as in the original.',
    ),
  ];
  return {
    name: say('检查结果', 'Check results'),
    title: `${say('检查结果', 'Check results')}${name === '' ? '' : say(`：${name}`, `: ${name}`)}`,
    lead: lead.map((text) => ({ text, lines: linesIn(text, room) })),
    headings,
    widths,
    rows: rows.map((one) => ({ ...one, lines: Math.max(...one.cells.map((text, at) => linesIn(text, widths[at]!))) })),
  };
}

/** Lines a text takes in a column. Where one ends a little is lost, the more so before a long figure. */
const linesIn = (text: string, column: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((width(line) * 1.15) / (column - 1))), 0);

type Cells = {
  readonly number?: number;
  readonly level?: string;
  readonly code?: string;
  readonly place?: string;
  readonly stated?: string;
  readonly expected?: string;
  readonly what?: string;
  readonly cause?: string;
  readonly related?: string;
};

const FIGURE = /^[\d.,，%％+\-−()（）\s]+$/u;

type Row = Omit<ResultRow, 'lines'>;

function row(look: ResultRow['look'], cells: Cells, link?: ResultRow['link']): Row {
  const { number, level, code, place, stated, expected, what, cause, related } = cells;
  const texts = [number?.toString(), level, code, place, stated, expected, what, cause, related];
  return { look, cells: texts.map((text) => text ?? ''), ...(link && { link }) };
}

function rowOf(finding: Finding, number: number, { source }: Outcome, style: Style, words: Pen): Row {
  const { severity, code, place, raw, label, stated, expected, unit, cause } = finding;
  const { pick } = words;
  const told = visible(raw.trim());
  const cells: Cells = {
    number,
    level: pick(SEVERITY[severity]),
    code,
    place: placeFor(place, source.path, style.language),
    // A title or a sentence stands in the message.
    stated: stated !== null ? inUnit(told, unit) : FIGURE.test(told) ? told : '',
    ...(expected !== null && { expected: inUnit(expected, unit) }),
    what: [
      ...(label === '' ? [] : [visible(label)]),
      pick(message(finding)),
      ...suspectLines(finding, style, words),
    ].join('\n'),
    ...(cause && { cause: pick(causeWords(cause)) }),
    related: evidence(finding, style).join('\n'),
  };
  return row(severity, cells, linkTo(place, source.path));
}

function unread({ coverage, source }: Outcome, style: Style, { say }: Pen): Row[] {
  const all = coverage.notUnderstood;
  const level = say('没看懂', 'not read');
  const rows = all.slice(0, LISTED).map(({ place, raw }) => {
    const what = say('没有看懂、没有核对', 'not understood, not checked');
    const cells = {
      level,
      place: placeFor(place, source.path, style.language),
      stated: clip(visible(raw.trim()), 40),
      what,
    };
    return row('plain', cells, linkTo(place, source.path));
  });
  const more = all.length - LISTED;
  return more > 0 ? [...rows, row('plain', { level, what: say(`……另 ${more} 个`, `… and ${more} more`) })] : rows;
}

const inUnit = (figure: string, unit: string | null): string => {
  if (figure === '' || unit === null) return figure;
  return unit === '%' ? `${figure.replace(/[%％]$/u, '')}%` : `${figure} ${unit}`;
};

const linkTo = (place: Place, path: string): ResultRow['link'] => (place.path === path ? cellOf(place) : undefined);
