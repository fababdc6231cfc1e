import { isUnit, type Unit } from '../../model/money.ts';
import { isText, type Located, placeKey } from '../../model/place.ts';
import { isScaled, type PrintedUnit } from '../../model/printed-unit.ts';
import type { Problem } from '../../model/problem.ts';
import type { Table } from '../../model/table.ts';
import type { Ground } from './ground.ts';

/** `预算数（万元）` */
const IN_HEADING = /[（(]\s*(?:单位[：:])?\s*([百千]?万?亿?元)\s*[)）]\s*$/u;

/**
 * XLS010: two units are stated for one table, around its title or over one of its amounts. One of them is wrong by a factor of ten or
 * ten thousand; neither is taken on trust.
 */
export function twoUnits(ground: Ground): Problem[] {
  // Hardly any workbook prints a unit with its figures; those of the others need not be sorted by tables.
  const printsUnits = ground.book.sheets.some(({ cells }) => cells.some(({ unit }) => unit));
  return ground.report.tables.flatMap((table, index) => {
    const { name, unit, otherUnits = [] } = table;
    // Where the figures themselves tell which of them is wrong, that is said.
    if (!unit || ground.isSaid(unit.at)) return [];
    const differs = ({ value }: Located<string>): boolean => value !== unit.value;
    const other = otherUnits.find(differs) ?? overAmounts(table, index, ground).find(differs);
    return other
      ? [
          {
            code: 'XLS010',
            place: other.at,
            raw: other.value,
            label: name,
            data: { table: name, other: other.value, unit: unit.value, ...bothIn(unit, other, ground) },
            related: [{ role: 'first' as const, place: unit.at, raw: unit.value }],
            incomplete: true,
          },
        ]
      : printsUnits
        ? printedOtherwise(unit, name, index, ground)
        : [];
  });
}

/** 12.50万元 by its number format in a table in 元, though the format scales nothing. */
function printedOtherwise(unit: Located<string>, name: string, index: number, ground: Ground): Problem[] {
  const { value } = unit;
  const spots = ground.inTable(index).filter(({ cell }) => isUnit(value) && cell.unit && contradicts(cell.unit, value));
  const [first] = spots;
  if (!first) return [];
  const data = { table: name, other: first.cell.unit!.name, unit: value, count: spots.length };
  const related = [{ role: 'first' as const, place: unit.at, raw: value }];
  const { place, raw } = { place: ground.place(first.sheet, first.cell), raw: first.cell.raw };
  return [{ code: 'XLS010', place, raw, label: name, data, related, incomplete: true }];
}

const contradicts = (printed: PrintedUnit, unit: Unit): boolean => printed.name !== unit && !isScaled(printed, unit);

/** 单位：万元/元: where one cell says both, what it says. */
function bothIn(unit: Located<string>, { at }: Located<string>, { book }: Ground): { readonly said?: string } {
  if (isText(at) || placeKey(at) !== placeKey(unit.at)) return {};
  const [sheet, row, column] = at.order;
  const cell = book.sheets[sheet]?.cells.find((one) => one.row === row && one.column === column);
  return cell ? { said: cell.raw.trim() } : {};
}

/** The units in headings, of columns that hold amounts of the table: a unit price may well be in another one. */
function overAmounts({ blocks }: Table, index: number, ground: Ground): Located<string>[] {
  const found: Located<string>[] = [];
  let amounts: Set<string> | undefined;
  for (const { columns, rows } of blocks) {
    for (const [c, { heading }] of columns.entries()) {
      for (const { value, at } of heading) {
        const unit = IN_HEADING.exec(value)?.[1];
        if (unit === undefined || !isUnit(unit)) continue;
        amounts ??= new Set(ground.inTable(index).map(({ fact }) => placeKey(fact.place)));
        const cells = rows.flatMap(({ cells }) => cells[c] ?? []);
        if (cells.some((cell) => !isText(cell.at) && amounts!.has(placeKey(cell.at)))) found.push({ value: unit, at });
      }
    }
  }
  return found;
}
