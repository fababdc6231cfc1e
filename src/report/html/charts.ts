import { type Finding, SEVERITIES, type Severity } from '../../model/finding.ts';
import { cellOf } from '../../model/place.ts';
import type { Compared, Picture } from '../picture.ts';
import { type Pen, SEVERITY } from '../style.ts';
import type { Reported } from '../writer.ts';
import { bars } from './bars.ts';
import { closed, h, ours } from './text.ts';

/** Pictures of a report, drawn ahead: nothing is drawn where the page is read. */

/** Tables that have a bar of their own. */
const TABLES = 8;

const figure = (title: string, detail: string, told: string, drawing: string): string =>
  `<figure><figcaption><b>${ours(title)}</b> ${detail}</figcaption><div role="img" aria-label="${told}">${drawing}</div></figure>`;

const grouped = (amount: string): string => {
  const [whole = '', fraction] = amount.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/gu, ',') + (fraction === undefined ? '' : `.${fraction}`);
};

/** `1,234.50 万元` of a bar; in English the unit keeps its Chinese name, which is what the tables print. */
function composition({ composition: composed, unit }: Picture, { say }: Pen): string[] {
  if (!composed || composed.parts.length === 0) return [];
  const total = composed.parts.reduce((sum, { amount }) => sum + Number(amount), 0);
  const rows = composed.parts.map(({ name, amount }) => ({
    name: name === '' ? say('其余各类', 'all others') : name,
    value: Number(amount),
    label: `${grouped(amount)} · ${((Number(amount) / total) * 100).toFixed(1)}%`,
  }));
  const of = composed.of === null ? '' : `${composed.of}${say('，', ', ')}`;
  const told = rows.map(({ name, label }) => `${h(closed(name))} ${h(label)}`).join(say('；', '; '));
  const title = say('支出构成（按功能分类）', 'Spending by function');
  const drawing = bars(
    rows.map(({ name }) => name),
    [{ color: 'first', values: rows.map(({ value }) => value), labels: rows.map(({ label }) => label) }],
    false,
  );
  return [
    figure(title, `<span class="unit">${h(of)}${h(unit)}</span>`, `${ours(title)}${say('：', ': ')}${told}`, drawing),
  ];
}

function comparison(title: string, compared: Compared | undefined, unit: string, { say }: Pen): string[] {
  if (!compared) return [];
  const { rows, basis, of } = compared;
  const before = basis ?? say('上年数（由增减额算得）', 'last year (from the change)');
  const now = say('本年预算', '本年预算');
  const key = (color: string, name: string): string =>
    `<span class="key"><svg viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" fill="var(--${color})"/></svg>${h(name)}</span>`;
  const told = rows
    .map((row) => `${h(closed(row.name))} ${h(now)} ${grouped(row.now)} ${h(before)} ${grouped(row.before)}`)
    .join(say('；', '; '));
  const drawing = bars(
    rows.map(({ name }) => name),
    [
      { color: 'first', values: rows.map((row) => Number(row.now)), labels: rows.map((row) => grouped(row.now)) },
      {
        color: 'second',
        values: rows.map((row) => Number(row.before)),
        labels: rows.map((row) => grouped(row.before)),
      },
    ],
    false,
  );
  const detail = `<span class="unit">${h(of === null ? '' : `${of}${say('，', ', ')}`)}${h(unit)}</span> ${key('first', now)} ${key('second', before)}`;
  return [figure(title, detail, `${ours(title)}${say('：', ': ')}${told}`, drawing)];
}

/** Where the findings are: by table, the fullest first. */
function whereabouts({ findings, department }: Pick<Reported, 'findings' | 'department'>, words: Pen): string[] {
  const { say } = words;
  const counts = new Map<string, Record<Severity, number>>();
  for (const finding of findings) {
    const name = tableOf(finding, department, words);
    const found = counts.get(name) ?? { error: 0, query: 0, note: 0 };
    counts.set(name, found);
    found[finding.severity]++;
  }
  const sum = (one: Record<Severity, number>): number => one.error + one.query + one.note;
  const worst = [...counts].sort(([, a], [, b]) => b.error - a.error || sum(b) - sum(a));
  const rows = worst.slice(0, TABLES);
  const rest = worst.slice(TABLES).map(([, one]) => one);
  if (rest.length > 0) {
    const all = (severity: Severity): number => rest.reduce((total, one) => total + one[severity], 0);
    rows.push([
      say(`其余 ${rest.length} 处`, `${rest.length} others`),
      { error: all('error'), query: all('query'), note: all('note') },
    ]);
  }
  return bySeverity(say('问题在哪里', 'Where the findings are'), rows, words);
}

type Counted = readonly [name: string, of: Readonly<Record<Severity, number>>];

/** Bars of findings, stacked by severity; how many of each is written behind. */
function bySeverity(title: string, rows: readonly Counted[], { say, pick }: Pen): string[] {
  if (rows.length === 0) return [];
  const text = (of: Counted[1]): string =>
    SEVERITIES.flatMap((severity) => (of[severity] > 0 ? [`${pick(SEVERITY[severity])} ${of[severity]}`] : [])).join(
      ' ',
    );
  const last = SEVERITIES.length - 1;
  const drawing = bars(
    rows.map(([name]) => name),
    SEVERITIES.map((severity, at) => ({
      color: `bar-${severity}` as const,
      values: rows.map(([, of]) => of[severity]),
      labels: rows.map(([, of]) => (at === last ? text(of) : '')),
    })),
    true,
  );
  const told = rows.map(([name, of]) => `${h(closed(name))} ${text(of)}`).join(say('；', '; '));
  return [figure(title, '', `${ours(title)}${say('：', ': ')}${told}`, drawing)];
}

/** The table of a figure, without whose and of which year it is, as all of them are; else its sheet, or its text. */
function tableOf({ code, label, place }: Finding, department: string | null, { say }: Pen): string {
  // Its label is a total, of no table.
  if (code.startsWith('BAT')) return say('各份报告之间', 'Between reports');
  const [table = ''] = label.split(' › ');
  const own = department !== null && table.startsWith(department) ? table.slice(department.length) : table;
  const bare = own.replace(/^\s*\d{4}\s*年度?/u, '');
  if (table !== '') return bare === '' ? table : bare;
  return cellOf(place)?.sheet ?? place.path.split(/[\\/]/u).at(-1) ?? '';
}

export function charts(one: Pick<Reported, 'picture' | 'findings' | 'department'>, words: Pen): string {
  const { say } = words;
  const { picture } = one;
  const drawn = [
    ...whereabouts(one, words),
    ...(picture
      ? [
          ...composition(picture, words),
          ...comparison(
            say('本年与上年（按功能分类）', 'This year and last, by function'),
            picture.classes,
            picture.unit,
            words,
          ),
          ...comparison(
            say('本年与上年（专项）', 'This year and last, memo items'),
            picture.items,
            picture.unit,
            words,
          ),
        ]
      : []),
  ];
  return drawn.length > 0 ? `<div class="charts">${drawn.join('')}</div>` : '';
}

/** The findings of a whole run by kind. */
export const kindsChart = (counts: readonly Counted[], words: Pen): string => {
  const drawn = bySeverity(words.say('哪一类问题最多', 'Findings by kind'), counts, words);
  return drawn.length > 0 ? `<div class="charts">${drawn.join('')}</div>` : '';
};
