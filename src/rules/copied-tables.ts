import { amountCells } from '../model/amounts-in.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Cell, Table } from '../model/table.ts';

/** Cells named beside the first. */
const NAMED = 20;

type Pair = { readonly label: string; readonly own: Cell; readonly copy: Cell };

/**
 * SAM004: a table of a Word document that is not as the report beside it has it. Once for each table, at the first figure that differs; where
 * most of them do, an older version was pasted, or one of something else.
 */
export function copiedTables({ copies = [] }: Report): Problem[] {
  return copies.flatMap(({ table, copy }): Problem[] => {
    const { alike, unlike } = compared(table, copy);
    const [first] = unlike;
    if (!first) return [];
    const mostly = unlike.length > alike;
    const data = {
      table: table.name,
      count: unlike.length,
      figures: alike + unlike.length,
      ...(mostly && { mostly: 1 }),
    };
    const related = unlike
      .slice(0, NAMED)
      .flatMap((one, index) => [
        ...(index > 0 ? [{ role: 'alike' as const, place: one.copy.at, raw: one.copy.raw.trim() }] : []),
        { role: 'same' as const, place: one.own.at, raw: one.own.raw.trim() },
      ]);
    const { copy: at, label } = first;
    return [
      {
        code: 'SAM004',
        ...(mostly && { severity: 'query' as const }),
        place: at.at,
        raw: at.raw.trim(),
        label,
        data,
        related,
        incomplete: false,
      },
    ];
  });
}

/** The figures of both in the same row and column: how many are the same, and those that are not. */
function compared(table: Table, copy: Table): { readonly alike: number; readonly unlike: readonly Pair[] } {
  const own = amountCells(table);
  let alike = 0;
  const unlike: Pair[] = [];
  for (const [key, printed] of amountCells(copy)) {
    const known = own.get(key);
    if (!known || (known.amount === 0 && printed.amount === 0)) continue;
    if (isSame(known.amount, printed.amount, printed.cell.raw)) alike++;
    else {
      const [, label = '', heading = ''] = key.split('\n');
      const words = [table.name, ...label.split('|'), ...heading.split('/')].filter((word) => word !== '');
      unlike.push({ label: words.join(' › '), own: known.cell, copy: printed.cell });
    }
  }
  return { alike, unlike };
}

/** The copy may print fewer decimals. */
function isSame(own: number, printed: number, raw: string): boolean {
  const decimals = /\.(\d+)/u.exec(raw)?.[1]?.length ?? 0;
  return Math.abs(own - printed) <= 0.5 / 10 ** decimals + 1e-9;
}
