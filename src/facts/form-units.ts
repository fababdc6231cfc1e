import { readFigure } from '../model/figure.ts';
import type { ProjectRow, TargetForm } from '../model/form.ts';
import { maxDecimals, money, type Unit } from '../model/money.ts';
import { isWithin } from '../model/rounding.ts';

/** What a form's money is in; `wrong` where it says another unit, in which not a single figure fits. */
export type FormUnit = { readonly unit: Unit | undefined; readonly wrong?: Unit };

/** Forms are filled in in one of these. */
const USUAL: readonly Unit[] = ['元', '万元'];

/**
 * The unit of each form. What it states holds, unless its annual total is the project's row exactly in the other unit and nowhere near it in
 * the stated one. Where it states none, the unit in which it is the project's row; else that of the other forms.
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
    const fitting = USUAL.filter((unit) => fits(form, unit, rowsOf(form)));
    const [only] = fitting.length === 1 ? fitting : [];
    if (stated === undefined && only === undefined) {
      open.push(form);
      continue;
    }
    const isWrong = stated !== undefined && only !== undefined && stated !== only && USUAL.includes(stated);
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

/** Its annual total is that of the rows, or of one of them, in this unit. */
function fits(form: TargetForm, unit: Unit, rows: readonly ProjectRow[]): boolean {
  const total = form.money.find(({ period }) => period === '年度')?.lines.find(({ share }) => share === 'total');
  const figure = readFigure(total?.cell.raw ?? '');
  if (figure.state !== 'figure' || figure.digits === 0n || figure.decimals > maxDecimals(unit)) return false;
  const value = money(figure.digits, figure.decimals, unit);
  const sum = rows.reduce((all, row) => all + row.total.value, 0n);
  return [sum, ...rows.map((row) => row.total.value)].some(
    (stated) => stated !== 0n && isWithin(stated - value, rows[0]?.total.half ?? 0n),
  );
}
