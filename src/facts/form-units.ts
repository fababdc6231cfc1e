import { readFigure } from '../model/figure.ts';
import type { MoneyLine, ProjectRow, TargetForm } from '../model/form.ts';
import { maxDecimals, money, type Unit } from '../model/money.ts';
import { isWithin } from '../model/rounding.ts';

/** What a form's money is in; `wrong` where it says another unit, in which not a single figure fits. */
export type FormUnit = { readonly unit: Unit | undefined; readonly wrong?: Unit };

/** Forms are filled in in one of these. */
const USUAL: readonly Unit[] = ['元', '万元'];

/**
 * The unit of each form. What it states holds, unless its annual total is the project's row exactly in the other unit, and neither it nor what
 * its sources come to is in the stated one. Where it states none, the unit in which it is the project's row; else that of the other forms.
 * @param otherwise what the report says of all that states none of its own
 */
export function formUnits(
  forms: readonly TargetForm[],
  rowsOf: (form: TargetForm) => readonly ProjectRow[],
  known: (text: string) => Unit | undefined,
  otherwise?: Unit,
): ReadonlyMap<TargetForm, FormUnit> {
  const found = new Map<TargetForm, FormUnit>();
  const counts = new Map<Unit, number>();
  const open: TargetForm[] = [];
  for (const form of forms) {
    const stated = form.unit && known(form.unit.value);
    const rows = rowsOf(form);
    const fitting = USUAL.filter((unit) => fits(totalOf(form), unit, rows));
    const [only] = fitting.length === 1 ? fitting : [];
    if (stated === undefined && only === undefined) {
      open.push(form);
      continue;
    }
    const isOther = stated !== undefined && only !== undefined && stated !== only && USUAL.includes(stated);
    // Where the sources fit as they are, one cell alone is in the other unit.
    const isWrong = isOther && !fits(sourcesOf(form), stated, rows);
    const unit = isWrong ? only : (stated ?? only)!;
    found.set(form, { unit, ...(isWrong && { wrong: stated }) });
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  // Forms of one report are filled in alike.
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  const usual = first && (!second || first[1] > 3 * second[1]) ? first[0] : otherwise;
  for (const form of open) found.set(form, { unit: usual });
  return found;
}

const annualLines = ({ money }: TargetForm): readonly MoneyLine[] =>
  money.find(({ period }) => period === '年度')?.lines ?? [];

const totalOf = (form: TargetForm): readonly MoneyLine[] => annualLines(form).filter(({ share }) => share === 'total');

/** Where the money comes from; levels of fiscal money are parts of it. */
function sourcesOf(form: TargetForm): readonly MoneyLine[] {
  const lines = annualLines(form);
  const inner = lines.some(({ share }) => share === 'fiscal') ? 'level' : 'fiscal';
  return lines.filter(({ share }) => share !== 'total' && share !== inner);
}

/** These come to what the rows do, or one of them, in this unit. */
function fits(lines: readonly MoneyLine[], unit: Unit, rows: readonly ProjectRow[]): boolean {
  let value = 0n;
  for (const { cell } of lines) {
    const figure = readFigure(cell.raw);
    if (figure.state === 'empty') continue;
    if (figure.state === 'unreadable' || figure.decimals > maxDecimals(unit)) return false;
    value += money(figure.digits, figure.decimals, unit);
  }
  const sum = rows.reduce((all, row) => all + row.total.value, 0n);
  return (
    value !== 0n &&
    [sum, ...rows.map((row) => row.total.value)].some(
      (stated) => stated !== 0n && isWithin(stated - value, rows[0]?.total.half ?? 0n),
    )
  );
}
