import { type Lexicon, readPhrase } from '../../lexicon/phrase.ts';
import { fold, withoutNumbering } from '../../lexicon/spelling.ts';
import { readFigure } from '../../model/figure.ts';
import type { GridCell } from '../../model/grid.ts';
import { cellOf, type Located } from '../../model/place.ts';
import type { Row, Table } from '../../model/table.ts';
import { titleUnit, unitIn } from './unit.ts';
import type { View } from './view.ts';

/** 部门整体支出绩效目标表, and the older 绩效目标 of 部门业务费（整体）. */
export const isWholeForm = ({ name }: Pick<Table, 'name'>): boolean => /整体/u.test(name) && /绩效|目标/u.test(name);

/** Where the money of a form ends and its targets begin. */
const TARGETS =
  /^(?:[一二三]级指标|年度(?:主要|重点)?(?:任务|目标)|任务名称|(?:年度|当年|本年度?|整体|总体|绩效)+目标|绩效指标)/u;

const TOTAL = /^(?:(?:年度|部门|整体|预算|支出)*(?:资金|预算|支出|金额)?(?:总额|总量|合计|总计|申请))$/u;

export type WholeForm = {
  readonly form: Table;
  readonly table: Table;
  /** No figure above the targets is left unread. */
  readonly isAll: boolean;
};

const NOT_FISCAL = '非财政拨款';

/** What the labels of such a form stand for where tables call it otherwise. */
const MEANT: readonly (readonly [RegExp, string])[] = [
  [TOTAL, '合计'],
  // All that is not fiscal, whatever tables call other money.
  [/^(?:其他|其它|单位|非财政|自有)资金$/u, NOT_FISCAL],
];

const KINDS = new Set(['基本支出', '项目支出', '人员经费', '公用经费']);
const FUNDS = new Set(['财政拨款', '一般公共预算', '政府性基金预算', '国有资本经营预算', NOT_FISCAL]);
/** Money that is named beside 其他资金, which then is not all that is not fiscal … */
const SPECIAL = '财政专户管理资金';
const CARRIED = '上年结转';
/** … and these leave of it nobody knows what. */
const OWN = new Set(['事业收入', '事业单位经营收入', '上级补助收入', '附属单位上缴收入', '其他收入']);
const NAMED = new Set([SPECIAL, CARRIED, ...OWN]);
const LAST = new Set([CARRIED]);

/**
 * The money of the form of a whole department's targets as a table: what it spends in all, by where it comes from and by what
 * kind it is, each label with its amount beside it. Of the targets below nothing is read here.
 * @returns nothing where it states no total with a part of it
 */
export function moneyOfWholeForm(form: Table, view: View, to: number, lexicon: Lexicon): WholeForm | undefined {
  const from = cellOf(form.at)?.order[1] ?? 0;
  const rows: Row[] = [];
  let unit = form.unit;
  const seen = new Set<string>();
  let figures = 0;
  for (const { row, cells } of view.lines) {
    if (row < from || row >= to) continue;
    if (cells.some(({ kind, raw }) => kind === 'text' && TARGETS.test(labelOf(raw)))) break;
    figures += cells.filter(({ kind }) => kind === 'number').length;
    for (const [index, cell] of cells.entries()) {
      if (cell.kind !== 'text') continue;
      const said =
        cell.raw.length < 40 ? (unitIn(cell.raw) ?? titleUnit(cell.raw.trim().replace(/[：:]$/u, ''))) : undefined;
      unit ??= said && { value: said.unit, at: view.place(cell.row, cell.column) };
      const amount = cells[index + 1];
      const meant = meaningOf(cell.raw, lexicon);
      if (meant === undefined || !amount || readFigure(amount.raw).state !== 'figure' || seen.has(meant)) continue;
      seen.add(meant);
      rows.push(rowOf(cell, meant, amount, view));
    }
  }
  if (!seen.has('合计') || rows.length < 2) return undefined;
  const isOf = (names: ReadonlySet<string>, row: Row): boolean => names.has(row.cells[0]!.raw);
  if (seen.has(NOT_FISCAL) && rows.some((row) => isOf(OWN, row))) return undefined;
  const called = rows.some((row) => isOf(NAMED, row)) ? rows.map(asCalled) : rows;
  // What is carried over would open a section of what stands below it.
  const inOrder = [...called.filter((row) => !isOf(LAST, row)), ...called.filter((row) => isOf(LAST, row))];
  const at = form.at;
  const heading = (value: string): readonly Located<string>[] => [{ value, at }];
  const table = {
    name: form.name,
    at,
    titles: [{ value: '部门支出总表', at }],
    ...(unit && { unit }),
    blocks: [{ heading: [], columns: [{ heading: heading('项目') }, { heading: heading('预算数') }], rows: inOrder }],
  };
  return { form, table, isAll: figures <= rows.length };
}

/** 财政拨款（万元）： */
const labelOf = (raw: string): string =>
  withoutNumbering(fold(raw).replace(/\s/gu, ''))
    .text.replace(/[（(](?:单位[：:])?(?:万|千|亿)?元[)）]/u, '')
    .replace(/[：:]$/u, '');

function meaningOf(raw: string, lexicon: Lexicon): string | undefined {
  if (raw.length > 24) return undefined;
  const label = labelOf(raw);
  for (const [words, meant] of MEANT) if (words.test(label)) return meant;
  const { at, left, total } = readPhrase(label, lexicon);
  if (left !== '' || total) return undefined;
  const { flow: _, ...said } = at;
  const [only, ...more] = Object.values(said);
  return only !== undefined && more.length === 0 && (KINDS.has(only) || FUNDS.has(only) || NAMED.has(only))
    ? only
    : undefined;
}

function rowOf(label: GridCell, meant: string, amount: GridCell, view: View): Row {
  const at = view.place(label.row, label.column);
  const there = view.place(amount.row, amount.column);
  return {
    at,
    cells: [
      { raw: meant, printed: label.raw.trim(), at, order: at.order },
      {
        raw: amount.raw,
        at: there,
        order: there.order,
        ...(amount.kind === 'number' && { number: { shown: amount.shown } }),
      },
    ],
  };
}

/** 其他资金 as tables have it beside other money. */
function asCalled(row: Row): Row {
  const [label, ...amounts] = row.cells;
  return label?.raw === NOT_FISCAL ? { ...row, cells: [{ ...label, raw: labelOf(label.printed!) }, ...amounts] } : row;
}
