import type { MoneyBlock, MoneyLine, Period, Share } from '../../model/form.ts';
import type { GridCell } from '../../model/grid.ts';
import type { Cell } from '../../model/table.ts';
import { unitIn as statedUnit, titleUnit } from '../workbook/unit.ts';
import type { Line, View } from '../workbook/view.ts';
import { bare, isOtherLabel, periodIn, shareOf } from './words.ts';

type Found = {
  readonly blocks: readonly MoneyBlock[];
  readonly unit?: { readonly value: string; readonly cell: GridCell };
};
type Draft = { readonly column: number; readonly period: Period | undefined; readonly lines: MoneyLine[] };

/** 年度资金总额： 100.00 in one cell. */
const WITH_FIGURE =
  /^(.*?(?:总额|合计|总计|资金|拨款|自筹|收入|结转)(?:[（(][^（()）]*[)）])?)\s*[:：]?\s*([\d,，.]+)\s*(万元|元)?$/su;

/**
 * The money of a form: labels, each with its amount to the right of it or behind its colon. Two periods stand side by side or one below
 * the other; each begins with its total.
 */
export function readMoney(lines: readonly Line[], view: View): Found {
  const drafts: Draft[] = [];
  const open: Draft[] = [];
  let unit: Found['unit'];
  for (const line of lines) {
    for (const [index, cell] of line.cells.entries()) {
      if (cell.kind !== 'text') continue;
      const { raw } = cell;
      const joined = WITH_FIGURE.exec(raw.trim());
      const label = joined ? joined[1]! : raw;
      const said = shareOf(label);
      // 项目资金（万元） beside the whole block says its unit.
      const here = raw.length < 40 && /元/u.test(raw) ? (joined?.[3] ?? unitOf(raw)) : undefined;
      if (here && (said || /资金|预算|金额|单位/u.test(raw))) unit ??= { value: here, cell };
      if (!said || isOverPeriods(line, index)) continue;
      const column = cell.column;
      if (said.share === 'total') {
        const draft: Draft = { column, period: periodIn(label) ?? periodBeside(line, index), lines: [] };
        drafts.push(draft);
        // A total below another in the same column begins the next period.
        while (open.length > 0 && open.at(-1)!.column >= column) open.pop();
        const same = open.findIndex((other) => other.column === column);
        if (same >= 0) open.splice(same, 1);
        open.push(draft);
        open.sort((a, b) => a.column - b.column);
      }
      const block = open.filter((draft) => draft.column <= column).at(-1) ?? open[0];
      if (!block) continue;
      const amount = joined ? { raw: joined[2]!, at: view.place(cell.row, column) } : amountBeside(line, index, view);
      block.lines.push(lineOf(said, label, cell, amount, view));
    }
  }
  return { blocks: withPeriods(drafts), ...(unit && { unit }) };
}

/** 资金金额（万元） | 实施期资金总额： | 年度资金总额：: what stands before the totals of both periods is their heading. */
function isOverPeriods({ cells }: Line, index: number): boolean {
  const [own, next] = [cells[index]!.raw, cells[index + 1]];
  if (next?.kind !== 'text' || periodIn(own) !== undefined || periodIn(next.raw) === undefined) return false;
  return shareOf(WITH_FIGURE.exec(next.raw.trim())?.[1] ?? next.raw)?.share === 'total';
}

const unitOf = (raw: string): string | undefined => (statedUnit(raw) ?? titleUnit(raw.replace(/[:：]\s*$/u, '')))?.unit;

function lineOf(
  { share, ofWhich }: { readonly share: Share; readonly ofWhich: boolean },
  label: string,
  cell: GridCell,
  amount: Cell,
  view: View,
): MoneyLine {
  const value = label.replace(/[:：]\s*$/u, '').trim();
  return {
    share,
    label: { value, at: view.place(cell.row, cell.column) },
    cell: amount,
    ...(ofWhich && { ofWhich: true as const }),
  };
}

/** What stands between a label and the next; a blank has its place behind the label. */
function amountBeside(line: Line, index: number, view: View): Cell {
  const label = line.cells[index]!;
  const next = line.cells[index + 1];
  if (next && !(next.kind === 'text' && (shareOf(next.raw) || isOtherLabel(next.raw)))) return cellOf(next, view);
  const column = label.column + view.width(label);
  return { raw: '', at: view.place(label.row, column) };
}

function cellOf(cell: GridCell, view: View): Cell {
  const at = view.place(cell.row, cell.column);
  return {
    // Neither stored nor computed: not empty, and nothing that reads as a number.
    raw: cell.raw === '' && cell.formula?.uncached ? `=${cell.formula.text}` : cell.raw,
    at,
    order: at.order,
    ...(cell.kind === 'number' && cell.raw !== '' && { number: { shown: cell.shown } }),
  };
}

/** 实施期 | 资金总额: the period in a cell of its own before the label. */
function periodBeside(line: Line, index: number): Period | undefined {
  const before = line.cells[index - 1];
  return before?.kind === 'text' && bare(before.raw).length <= 12 ? periodIn(before.raw) : undefined;
}

/** Where no word says it, money is that of the year; of two the first is that of the whole project. */
function withPeriods(drafts: readonly Draft[]): MoneyBlock[] {
  const filled = drafts.filter(({ lines }) => lines.length > 0);
  const used = new Set(filled.flatMap(({ period }) => period ?? []));
  return filled.flatMap(({ period, lines }, nth): MoneyBlock[] => {
    const meant = period ?? (filled.length === 2 && nth === 0 && !used.has('实施期') ? '实施期' : '年度');
    // A third total sums something else.
    if (nth > 0 && filled.slice(0, nth).some((other) => other.period === meant)) return [];
    return [{ period: meant, lines }];
  });
}
