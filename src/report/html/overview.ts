import { ALL_KINDS } from '../kinds.ts';
import { type Row, STATES, stateOf } from '../overview.ts';
import { type Pen, SEVERITY } from '../style.ts';
import { ours } from './text.ts';

/**
 * Departments by kinds of finding: can be sorted by every column, and narrowed by name, state and kind.
 * @param rows the worst first
 * @param hasPart whether a report has a part on the page to go to
 */
export function renderOverview(rows: readonly Row[], hasPart: (row: Row) => boolean, words: Pen): string {
  const { say, pick } = words;
  const kinds = ALL_KINDS.filter(({ id }) => rows.some((row) => (row.kinds[id] ?? 0) > 0));
  const most = Math.max(1, ...rows.flatMap((row) => kinds.map(({ id }) => row.grave[id] ?? 0)));
  const sortable = (text: string, how: 'number' | 'text', className = '', sorted = ''): string =>
    `<th scope="col"${className}${sorted}><button type="button" data-sort="${how}">${text}<span class="arrow" aria-hidden="true"></span></button></th>`;
  const number = ' class="count"';
  const head = [
    sortable(say('部门', 'Department'), 'text'),
    sortable(say('结论', 'Verdict'), 'text'),
    ...(['error', 'query', 'note'] as const).map((severity) =>
      sortable(pick(SEVERITY[severity]), 'number', number, severity === 'error' ? ' aria-sort="descending"' : ''),
    ),
    ...kinds.map(({ name }) => sortable(pick(name), 'number', ' class="count of"')),
  ];
  const body = rows.map((row) => {
    const text = ours(row.name);
    const name = hasPart(row) ? `<a href="#r${row.at}">${text}</a>` : text;
    const state = stateOf(row);
    const count = (value: number, className: string): string =>
      value === 0
        ? `<td class="${className} none" data-v="0">·</td>`
        : `<td class="${className}" data-v="${value}">${value}</td>`;
    const step = (value: number): number => Math.max(1, Math.round((value / most) * 4));
    return [
      `<tr data-state="${state}" data-kinds="${Object.keys(row.kinds).join(' ')}"${hasPart(row) ? ` data-part="r${row.at}"` : ''}>`,
      `<th scope="row">${name}<small>${ours(row.path)}</small></th>`,
      `<td class="state">${ours(STATES[state](words))}</td>`,
      ...(['error', 'query', 'note'] as const).map((severity) => count(row.counts[severity], `count ${severity}`)),
      ...kinds.map(({ id }) =>
        count(row.kinds[id] ?? 0, `count of ${row.grave[id] ? `h${step(row.grave[id])}` : 'note'}`),
      ),
      '</tr>',
    ].join('');
  });
  const options = (all: readonly (readonly [value: string, text: string])[]): string =>
    all.map(([value, text]) => `<option value="${value}">${text}</option>`).join('');
  const states = (['errors', 'incomplete', 'findings', 'known', 'notes', 'clean'] as const).filter((state) =>
    rows.some((row) => stateOf(row) === state),
  );
  const caption = say('各部门的问题，最严重的在前', 'Findings by department and kind, the worst first');
  return [
    '<form class="filters" id="filters">',
    `<label>${say('部门或文件', 'Department or file')} <input type="search" id="by-name" autocomplete="off"></label>`,
    `<label>${say('结论', 'Verdict')} <select id="by-state">${options([['', say('全部', 'all')], ...states.map((state) => [state, STATES[state](words)] as const)])}</select></label>`,
    `<label>${say('问题类别', 'Kind')} <select id="by-kind">${options([['', say('全部', 'all')], ...kinds.map(({ id, name }) => [id, pick(name)] as const)])}</select></label>`,
    `<button type="reset">${say('清除', 'Clear')}</button>`,
    `<output id="matching" aria-live="polite" data-all="${say('共 # 份', '# reports')}" data-some="${say(`共 ${rows.length} 份，# 份符合`, `${rows.length} reports, # match`)}">${say(`共 ${rows.length} 份`, `${rows.length} reports`)}</output>`,
    '</form>',
    `<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table class="overview" id="overview"><caption>${caption}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`,
  ].join('\n');
}
