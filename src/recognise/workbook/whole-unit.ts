import { amountsIn, largestIn } from '../../model/amounts-in.ts';
import type { Located } from '../../model/place.ts';
import type { Table } from '../../model/table.ts';
import { unitIn, unitMeant } from './unit.ts';
import type { View } from './view.ts';

/** So many amounts that stand in another table as well are in its unit. */
const ENOUGH = 2;

/** The tables with units that other places say are theirs, and the unit of what is left. */
type Told = { readonly tables: readonly Table[]; readonly unit?: Located<string> };

/**
 * A unit given once for a workbook: on its cover, in its contents or its explanations; or over one table, where others hold the same amounts.
 * Only where no place says another.
 * @param aside sheets that hold no table, and what holds no amount
 */
export function withUnits(tables: readonly Table[], aside: readonly View[], bare: readonly Table[]): Told {
  if (tables.every(({ unit }) => unit !== undefined)) return { tables };
  const amounts = new Map(tables.map((table) => [table, amountsIn(table)] as const));
  const isBare = (table: Table): boolean => amounts.get(table)!.size === 0;
  if (tables.every((table) => table.unit !== undefined || isBare(table))) return { tables };
  const said = [...aside.flatMap(saidOn), ...[...bare, ...tables.filter(isBare)].flatMap(({ unit }) => unit ?? [])];
  const stated = tables.filter(({ unit }) => unit !== undefined);
  const units = new Set([...said, ...stated.flatMap(({ unit }) => unit ?? [])].map(({ value }) => unitMeant(value)));
  if (units.size !== 1) return { tables };
  const [unit] = said;
  if (unit) return { tables, unit: { ...unit, value: unitMeant(unit.value) } };
  const known = new Set(stated.flatMap((table) => [...amounts.get(table)!.values()]));
  const isSame = (table: Table): boolean => {
    const own = amounts.get(table)!;
    const values = new Set(own.values());
    return known.has(largestIn(own)) && [...values].filter((value) => known.has(value)).length >= ENOUGH;
  };
  const lent = stated[0]!.unit!;
  return {
    tables: tables.map((table) =>
      table.unit === undefined && isSame(table) ? { ...table, unit: lent, unitOfAnother: true } : table,
    ),
  };
}

function saidOn(view: View): Located<string>[] {
  return view.lines.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const unit = cell.kind === 'text' && cell.raw.includes('元') ? saidIn(cell.raw) : undefined;
      return unit === undefined ? [] : [{ value: unit, at: view.place(cell.row, cell.column) }];
    }),
  );
}

/** 金额单位：万元; 本套报表以“万元”为单位. */
function saidIn(text: string): string | undefined {
  const prose = /以\s*[“"「]?\s*([百千十]?万?亿?元)\s*[”"」]?\s*为(?:金额|计量|货币)?单位/u.exec(text)?.[1];
  return unitIn(text)?.unit ?? prose;
}
